import path from 'node:path';
import { expect, test } from 'vitest';
import { fileInLayer } from './overview.ts';

test('the page for owners names files from their layer on, and no folder of the machine', () => {
  const layers = [
    { name: 'standard edition', folder: path.resolve('content') },
    { name: 'acme', folder: path.resolve('../somewhere/acme') },
  ];
  expect(fileInLayer(path.resolve('../somewhere/acme/en/phrases/ours.yaml'), layers)).toBe('acme/en/phrases/ours.yaml');
  expect(fileInLayer(path.resolve('content/en/tones.yaml'), layers)).toBe('content/en/tones.yaml');
});
