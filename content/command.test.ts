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

it.each([
  ['../R&D', '"../R&D"'],
  ['../ours (2)', '"../ours (2)"'],
  ["../Ann's", '"../Ann\'s"'],
  ['../$HOME', "'../$HOME'"],
  ['../"a" of Ann\'s', String.raw`'../"a" of Ann'\''s'`],
  ['../niños', '../niños'],
])('a folder called %s is proposed as a shell takes it whole', (folder, proposed) => {
  expect(commandLine('check', folder)).toBe(`npm run check:content -- ${proposed}`);
});
