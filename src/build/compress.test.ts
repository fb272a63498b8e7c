import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, brotliDecompressSync, constants, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from './compress.ts';

const html = (text: string) => `<p>${text}</p>`.repeat(100);
const fast = { params: { [constants.BROTLI_PARAM_QUALITY]: 0 } };

/** Makes the same file in an earlier folder and in this one, compresses, and returns what stands beside it in both. */
function compressed(now: string, before: { br: Buffer; gz: Buffer } | undefined) {
  const [earlier, folder] = ['earlier', 'now'].map((name) => path.join(mkdtempSync(path.join(tmpdir(), 'compress-')), name));
  if (!earlier || !folder) throw new Error('There are no folders.');
  for (const each of [earlier, folder]) mkdirSync(each);
  for (const [kind, bytes] of Object.entries(before ?? {})) writeFileSync(path.join(earlier, `page.html.${kind}`), bytes);
  writeFileSync(path.join(folder, 'page.html'), now);
  compress(folder, earlier);
  return { br: readFileSync(path.join(folder, 'page.html.br')), gz: readFileSync(path.join(folder, 'page.html.gz')) };
}

const made = (text: string) => ({ br: brotliCompressSync(text, fast), gz: gzipSync(text, { level: 1 }) });

test('what was compressed before is taken over where it holds the same', () => {
  const before = made(html('same'));
  expect(compressed(html('same'), before)).toEqual(before);
});

test.each([
  ['nothing', undefined],
  ['another text', made(html('other'))],
  ['a longer text', made(html('same') + html('more'))],
  ['the same in one format alone', { ...made(html('same')), gz: made(html('other')).gz }],
  ['something damaged', { br: Buffer.from('damaged'), gz: Buffer.from('damaged') }],
  ['something cut off', { ...made(html('same')), br: made(html('same')).br.subarray(0, 20) }],
])('with %s before, a file is compressed anew', (_, before) => {
  const { br, gz } = compressed(html('same'), before);
  expect(brotliDecompressSync(br).toString()).toBe(html('same'));
  expect(gunzipSync(gz).toString()).toBe(html('same'));
  expect(br).not.toEqual(before?.br);
});
