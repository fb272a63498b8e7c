/** Files as people, tools and attackers break them: the check says what is wrong, and never stumbles itself. */
import { mkdir, writeFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFiles, type ContentFile } from '../../content/read/files.ts';
import { minimalPlaybook } from '../../content/testing/minimal-files.ts';
import { breakFiles } from './files.ts';

let project: string;
let small: ContentFile[];

beforeAll(async () => {
  project = await mkdtemp(path.join(tmpdir(), 'hostile-'));
  for (const [name, text] of Object.entries(minimalPlaybook)) {
    const file = path.join(project, 'content/en', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, text);
  }
  small = (await readFiles(path.join(project, 'content/en'), project)).files;
});
afterAll(() => rm(project, { recursive: true }));

test('a whole playbook with one file broken is checked by every rule: nothing is thrown, each message is for people, nothing is lost unsaid', () => {
  const { mutants, told, faults } = breakFiles(small, 120, { alone: false });
  expect(faults).toEqual([]);
  // Some break nothing: a comment, a longer text.
  expect(told).toBeGreaterThan(mutants / 2);
});

test('each file of the standard edition, broken, is read', async () => {
  const { files } = await readFiles('content/en', '');
  const { mutants, told, faults } = breakFiles(files, 400, { alone: true });
  expect(faults).toEqual([]);
  expect(told).toBeGreaterThan(mutants / 3);
});
