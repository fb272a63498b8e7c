import { afterEach, expect, it } from 'vitest';
import { commandLine, repeatFolders } from './command.ts';

afterEach(() => repeatFolders([]));

it('what is proposed names the folders that this call was given, so that it writes where this one would', () => {
  expect(commandLine('check')).toBe('npm run check:content');
  repeatFolders(['../group', '../our house']);
  expect(commandLine('check')).toBe('npm run check:content -- --playbook ../group --playbook "../our house"');
  expect(commandLine('content', 'import', 'our lines.xlsx')).toBe(
    'npm run content -- import "our lines.xlsx" --playbook ../group --playbook "../our house"',
  );
});
