import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { chosenStores, isUsed, notKept, storeNames, storeOf, stores } from './stores.ts';

/** Matches code that writes into what a browser keeps. */
const writes = /\bsetItem\(|\bindexedDB\.open\(|\bcaches\.open\(|\bcacheName[,:] |\bdocument\.cookie\b|\bcookieStore\b/;

it('every module that keeps something in a browser takes its keys from the list', () => {
  const modules = ['content', 'src', 'widgets'].flatMap((room) =>
    readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && /(?<!\.test|\.fixture)\.(?:ts|astro)$/.test(entry.name))
      .map((entry) => path.join(entry.parentPath, entry.name))
      // The editor runs for an owner alone, on a page of its own.
      .filter((file) => !/(?:^|\/)(?:node_modules|dist|edit)\//.test(file)),
  );
  const writing = modules.filter((file) => writes.test(readFileSync(file, 'utf8')));
  expect(writing.length).toBeGreaterThan(8);
  expect(writing.filter((file) => !/ from '[^']*content\/browser\/stores\.ts'/.test(readFileSync(file, 'utf8')))).toEqual([]);
});

it('what an owner does not choose is fitted by its pattern, and nothing else', () => {
  expect(notKept()).toBe('undefined');
  expect(notKept(chosenStores)).toBe('undefined');
  const example = (name: (typeof storeNames)[number]) => stores[name].key.replace(/<[^>]+>/g, 'some-name');
  for (const keeps of [[], ['practice'], ['own-lines'], ['checklist', 'filters'], ['backup']]) {
    const pattern = new RegExp(notKept(keeps).slice(1, -1));
    // What goes with another is not reached without it: a copy of a backup, for one.
    const names = storeNames.filter((name) => typeof stores[name].choice !== 'string');
    expect(names.filter((name) => pattern.test(example(name)))).toEqual(names.filter((name) => !isUsed(name, keeps)));
  }
});

it.each([
  ['localStorage', 'closing-playbook/desk', 'desk'],
  ['sessionStorage', 'closing-playbook/desk', undefined],
  ['localStorage', 'closing-playbook/desk/2', undefined],
  ['localStorage', 'closing-playbook/1/practice//own/third-bill', 'own-lines'],
  ['localStorage', 'closing-playbook/1/practice//third-bill', 'practice'],
  ['sessionStorage', 'closing-playbook/1/tracked/the-course/1a2b3c/xyz', 'backup'],
  ['IndexedDB', 'closing-playbook/1/tracked', 'backup-copy'],
  ['Cache Storage', 'closing-playbook-files-https://intranet.example/', 'offline'],
  ['localStorage', 'closing-playbook/1/', 'trial'],
  ['localStorage', 'somebody-else', undefined],
])('%s %s: %s', (place, key, store) => {
  expect(storeOf(place, key)).toBe(store);
});
