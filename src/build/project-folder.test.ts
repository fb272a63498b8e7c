import { expect, it } from 'vitest';
import { checkProjectFolder } from './project-folder.ts';

it.each(['/home/sam/C#/playbook', 'D:\\Team #1', '/srv/what?/playbook', '/home/sam/100% ours'])(
  'refuses %s at once, with what to do',
  (folder) => {
    expect(() => checkProjectFolder(folder)).toThrow(/in its path, .* Rename the folder/);
  },
);

it.each(['/home/sam/Übung [neu] 😀 & (a)', 'C:\\Program Files\\playbook', "/srv/Sam's playbook"])('takes %s', (folder) => {
  expect(() => checkProjectFolder(folder)).not.toThrow();
});
