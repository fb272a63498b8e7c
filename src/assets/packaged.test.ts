import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test } from 'vitest';
import type { GuideAsset } from '../../content/assets/guide-assets.ts';
import { packagedName, packagedPicture } from './packaged.ts';

test('pictures of one name are different files in a package, whatever they differ by', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'assets-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const picture = async (file: string, background: string): Promise<GuideAsset> => {
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true });
    await sharp({ create: { width: 8, height: 8, channels: 3, background } }).toFile(path.join(folder, file));
    return { file: path.join(folder, file), name: path.basename(file), kind: 'picture' };
  };
  // By the ending, by a capital, and by the layer that has it.
  const assets = [
    await picture('group/plan.png', 'red'),
    await picture('group/plan.jpg', 'green'),
    await picture('group/Plan.png', 'blue'),
    await picture('own/plan.png', 'white'),
  ];
  const names = (await Promise.all(assets.map(packagedPicture))).map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(assets.length);
  for (const name of names) expect(name).toMatch(/^assets\/[0-9a-f]{8}\/plan\.webp$/i);
});

test('a file keeps its own name, and has the same place in every package', () => {
  const bytes = new TextEncoder().encode('a');
  expect(packagedName('Price-list.pdf', bytes)).toBe('assets/ca978112/Price-list.pdf');
});
