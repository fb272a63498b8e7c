import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { inWords, searchFigures } from './budgets.ts';

const folder = await mkdtemp(path.join(tmpdir(), 'budgets-'));
afterAll(() => rm(folder, { recursive: true }));

it('warns where search loads too much before its first line, in any language', async () => {
  const inFolder = async (name: string, bytes: number) => {
    await mkdir(path.join(folder, name, 'search'), { recursive: true });
    await writeFile(path.join(folder, name, 'search/index.json'), ' '.repeat(bytes));
    return (await searchFigures(folder)).map(inWords);
  };
  expect(await searchFigures(folder)).toEqual([]);
  expect(await inFolder('', 30_000)).toEqual(['Search, to its first line: 29.3 of 29.3 KB']);
  expect(await inFolder('es', 40_960)).toEqual(['Search, to its first line: 40.0 WARNING: over the budget of 29.3 KB']);
});
