import { strFromU8, strToU8, unzipSync } from 'fflate';
import { afterEach, expect, test } from 'vitest';
import { zip } from './zip.ts';

const files = new Map([
  ['imsmanifest.xml', strToU8('<manifest/>')],
  ['index.html', strToU8('Ça va — “yes” 終'.repeat(5000))],
  ['10.txt', strToU8('ten')],
  ['empty.txt', strToU8('')],
]);

/** The local headers and those of the directory (APPNOTE 6.3.10, 4.3.7 and 4.3.12): what they begin with, and where flags, time and date stand. */
function headersIn(bytes: Uint8Array): { flags: number; time: number; date: number }[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: { flags: number; time: number; date: number }[] = [];
  for (let at = 0; at + 30 < bytes.length; at += 1) {
    const signature = view.getUint32(at, true);
    const shift = signature === 0x04034b50 ? 6 : signature === 0x02014b50 ? 8 : undefined;
    if (shift === undefined) continue;
    const read = (offset: number) => view.getUint16(at + shift + offset, true);
    found.push({ flags: read(0), time: read(4), date: read(6) });
  }
  return found;
}

const zone = process.env['TZ'];
afterEach(() => {
  if (zone === undefined) delete process.env['TZ'];
  else process.env['TZ'] = zone;
});

test('what was packed is found again', () => {
  const found = unzipSync(zip(files));
  expect(Object.keys(found).toSorted()).toEqual([...files.keys()].toSorted());
  for (const [name, content] of files) expect(strFromU8(found[name] ?? new Uint8Array())).toBe(strFromU8(content));
});

test('no file has a data descriptor, and every one has the same date: noon of 1 January 1980', () => {
  const headers = headersIn(zip(files));
  expect(headers).toHaveLength(2 * files.size);
  for (const { flags, time, date } of headers) {
    expect(flags & 0b1000).toBe(0);
    expect([date >> 9, (date >> 5) & 15, date & 31, time >> 11]).toEqual([0, 1, 1, 12]);
  }
});

test.each(['UTC', 'Pacific/Auckland', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati'])(
  'the same files give the same bytes in %s',
  (place) => {
    const here = zip(files);
    process.env['TZ'] = place;
    expect(zip(files)).toEqual(here);
  },
);

test('a name that is not ASCII is refused', () => {
  expect(() => zip(new Map([['übung.html', strToU8('x')]]))).toThrow(/only ASCII/);
  expect(() => zip(new Map([['a b.html', strToU8('x')]]))).toThrow(/only ASCII/);
});
