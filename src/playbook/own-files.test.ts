import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { ownFile, publicPath } from './own-files.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'secret-'));
  await mkdir(path.join(folder, 'acme'));
  vi.stubEnv('PLAYBOOK', path.join(folder, 'acme'));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('no page shows where the machine that built it keeps its files', () => {
  expect(ownFile('en/phrases/')).toBe('acme/en/phrases/');
  expect(publicPath(path.join(folder, 'acme/en/guides/a.mdx'))).toBe('acme/en/guides/a.mdx');
  expect(publicPath(path.join(folder, 'elsewhere/a.mdx'))).toBe('a.mdx');
  expect(publicPath('content/en/guides/routine-close.mdx')).toBe('content/en/guides/routine-close.mdx');
});
