import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { byUse, mostUseful } from './kept-first.ts';

const files = [
  'guides/a/index.html',
  'guides/index.html',
  'guides/parts/close/index.html',
  'index.html',
  'phrases/support/index.html',
  'phrases/support/pages.json',
  'phrases/support/recap/index.html',
  'pagefind/fragment/en_1.pf_fragment',
  'quizzes/a/index.html',
  'checklists/a/index.html',
  'situations/chatty/index.html',
  'situations/chatty/recap/index.html',
  'search/index.html',
  'search/index.json',
  '_astro/site.css',
];

test('what a call needs comes before what is read at leisure', () => {
  const inOrder = [
    'phrases/support/pages.json',
    'search/index.json',
    '_astro/site.css',
    'index.html',
    'search/index.html',
    'situations/chatty/index.html',
    'phrases/support/index.html',
    'phrases/support/recap/index.html',
    'situations/chatty/recap/index.html',
    'checklists/a/index.html',
    'quizzes/a/index.html',
    'guides/index.html',
    'guides/parts/close/index.html',
    'guides/a/index.html',
    'pagefind/fragment/en_1.pf_fragment',
  ];
  expect(byUse(files, '')).toEqual(inOrder);
  // Of another language the same; the parts of all languages stand at the root.
  const there = (file: string) => (/^(?:pagefind|_astro)\//.test(file) ? file : `es/${file}`);
  expect(byUse(files.map(there), 'es/')).toEqual(inOrder.map(there));
});

test('the limit is kept, and it is the least useful that is left out', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'kept-'));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), randomBytes(100 * 1024));
  }
  expect(await mostUseful(folder, files, '', 0.8)).toEqual(byUse(files, '').slice(0, 8));
  expect(await mostUseful(folder, files, '', 5)).toHaveLength(files.length);
});
