import { appendFileSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { compress } from './compress.ts';

const html = (text: string) => `<p>${text}</p>`.repeat(100);

/**
 * Builds a page twice.
 *
 * @param meanwhile what happens to the first site and its record before the second is built
 * @returns what stands beside the page in both, and whether it was taken over
 */
function builtTwice(now: string, meanwhile: (page: string, record: string) => void = () => undefined) {
  const folder = mkdtempSync(path.join(tmpdir(), 'compress-'));
  const [site, next, record] = ['site', 'next', 'record.json'].map((name) => path.join(folder, name)) as [string, string, string];
  const build = (text: string) => {
    mkdirSync(next);
    writeFileSync(path.join(next, 'page.html'), text);
    compress(next, site, record);
    const copies = ['br', 'gz'].map((ending) => readFileSync(path.join(next, `page.html.${ending}`))) as [Buffer, Buffer];
    return copies;
  };
  build(html('same'));
  renameSync(next, site);
  const page = path.join(site, 'page.html');
  meanwhile(page, record);
  const [br, gz] = build(now);
  return { br: brotliDecompressSync(br).toString(), gz: gunzipSync(gz).toString() };
}

test('what was compressed before is taken over where it is of the same content', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'compress-'));
  const [site, next, record] = ['site', 'next', 'record.json'].map((name) => path.join(folder, name)) as [string, string, string];
  for (const place of [site, next]) {
    mkdirSync(place);
    writeFileSync(path.join(place, 'page.html'), html('same'));
  }
  compress(site, path.join(folder, 'none'), record);
  compress(next, site, record);
  // The same file, and no second one on the disk.
  appendFileSync(path.join(site, 'page.html.br'), 'mark');
  expect(readFileSync(path.join(next, 'page.html.br')).toString()).toMatch(/mark$/);
});

test.each<[string, string, ((page: string, record: string) => void)?]>([
  ['nothing', html('same'), (page) => rmSync(path.dirname(page), { recursive: true })],
  ['another text', html('other')],
  ['a shorter text', html('same').slice(0, -8)],
  ['one format alone', html('same'), (page) => rmSync(`${page}.gz`)],
  ['something damaged', html('same'), (page) => writeFileSync(`${page}.br`, 'damaged')],
  ['another text put there by hand', html('same'), (page) => writeFileSync(`${page}.gz`, gzipSync(html('other')))],
  ['something of another day', html('same'), (page) => utimesSync(`${page}.br`, new Date(0), new Date(0))],
  ['no record', html('same'), (_, record) => rmSync(record)],
  ['a damaged record', html('same'), (_, record) => writeFileSync(record, '{')],
])('with %s before, a file is compressed anew', (_, now, meanwhile) => {
  expect(builtTwice(now, meanwhile)).toEqual({ br: now, gz: now });
});

test('what somebody waits for is compressed harder', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'compress-'));
  const text = Array.from({ length: 4000 }, (_, at) => `line ${(at * at) % 997} of ${(at * 31) % 113}`).join('\n');
  const sizeOf = (name: string) => {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
    compress(folder);
    return readFileSync(path.join(folder, `${name}.br`)).length;
  };
  const usual = sizeOf('other/lines.json');
  for (const name of ['search/index.json', 'search/lines.json', 'es/search/lines.json', 'guides/chatty/index.html'])
    expect(sizeOf(name), name).toBeLessThan(usual);
});
