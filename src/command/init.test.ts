import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { contentFolder } from '../../content/folder.ts';
import { runProgram } from '../../content/testing/run-program.ts';
import { compareRecords, readRecord, recordOfStandard } from '../../content/layers/standard-record.ts';

const root = mkdtempSync(path.join(tmpdir(), 'begun-'));
afterAll(() => rmSync(root, { recursive: true }));

const answers = ['--name', 'Ours', '--owner', 'Ann', '--contact', 'ann@acme.example', '--address', 'https://acme.example'];

/** Runs the command in a clone. */
const init = (...words: string[]) => runProgram(new URL('init.ts', import.meta.url), words);

it('says how to go on, and remembers the edition, so that the first update can be told from it', async () => {
  const folder = path.join(root, 'our house');
  const { out } = await init(folder, ...answers, '--languages', 'es, en, es');
  expect(readFileSync(path.join(folder, 'playbook.yaml'), 'utf8')).toMatch(/^locales: \[es, en\]$/m);
  expect(out).toContain(`Now: npm run dev -- --playbook "${path.relative('.', folder)}" shows it`);
  for (const locale of ['es', 'en']) {
    const now = await recordOfStandard({ name: 'standard edition', folder: contentFolder() }, locale, process.cwd());
    const begun = readRecord(folder, locale) ?? {};
    expect(Object.keys(begun).length).toBeGreaterThan(1000);
    expect(compareRecords(begun, now)).toEqual({ changed: [], added: [], gone: [] });
  }
});

it.each([
  [['package.json', ...answers], 'package.json is a file. Name a folder.'],
  [['.', ...answers], 'This folder is the project itself. Name one of your own: init ../acme-playbook'],
  [['--nmae', 'Ours'], "Unknown option '--nmae'.\n\nclosing-playbook init [folder]: asks five questions"],
])('%j: is told what to do instead, and nothing is written', async (words, said) => {
  const { err, out, code } = await init(...words);
  expect(err.startsWith(said), err).toBe(true);
  expect([code, out]).toEqual([1, '']);
});

it('says in words why a folder cannot be made', async () => {
  writeFileSync(path.join(root, 'notes.txt'), '');
  const { code, err } = await init(path.join(root, 'notes.txt/ours'), ...answers, '--languages', 'en');
  expect(code).toBe(1);
  expect(err).toMatch(/package\.json cannot be written: a file stands where its folder should be\. Nothing was changed\.\n$/);
});
