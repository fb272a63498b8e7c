import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, onTestFinished, it } from 'vitest';
import { checkContent } from '../check/check.ts';
import { writePlaybook } from '../testing/minimal-playbook.ts';
import { filesBelow } from './files-below.ts';

it('what links lead to is in the folder, and a link to a folder around it does not go on for ever', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(path.join(folder, 'shared/a'), { recursive: true });
  mkdirSync(path.join(folder, 'ours'));
  writeFileSync(path.join(folder, 'shared/a/one.yaml'), '');
  symlinkSync('../shared', path.join(folder, 'ours/linked'), 'junction');
  symlinkSync('..', path.join(folder, 'shared/around'), 'junction');
  symlinkSync('nowhere', path.join(folder, 'ours/lost'));
  expect(filesBelow(path.join(folder, 'ours')).sort()).toEqual([
    'linked/a/one.yaml',
    'linked/around/ours/lost',
    'linked/around/shared/a/one.yaml',
    'lost',
  ]);
});

it('a language, and a folder in it, may be a link', async () => {
  const project = await writePlaybook();
  const shared = path.join(project, 'shared');
  mkdirSync(path.join(shared, 'lines'), { recursive: true });
  writeFileSync(path.join(shared, 'lines/ours.yaml'), '- id: line-1\n  why: It is ours.\n');
  mkdirSync(path.join(project, 'en'));
  mkdirSync(path.join(project, 'content/own'));
  symlinkSync(path.join(shared, 'lines'), path.join(project, 'en/phrases'), 'junction');
  symlinkSync(path.join(project, 'en'), path.join(project, 'content/own/en'), 'junction');
  const { playbooks, problems } = await checkContent(path.join(project, 'content'), project, '');
  expect(problems).toEqual([]);
  expect(playbooks[0]?.phrases.find(({ id }) => id === 'line-1')?.why).toBe('It is ours.');
});
