import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { zip } from './zip.ts';

test('what was packed is found again, in its order', () => {
  const files = new Map([
    ['imsmanifest.xml', '<manifest/>'],
    ['index.html', 'Ça va — “yes” 終'.repeat(5000)],
    ['empty.txt', ''],
  ]);
  const found = unzipSync(zip(files));
  expect(Object.keys(found)).toEqual([...files.keys()]);
  for (const [name, content] of files) expect(strFromU8(found[name] ?? new Uint8Array())).toBe(content);
});

test('a name that is not ASCII is refused', () => {
  expect(() => zip(new Map([['übung.html', 'x']]))).toThrow(/only ASCII/);
  expect(() => zip(new Map([['a b.html', 'x']]))).toThrow(/only ASCII/);
});
