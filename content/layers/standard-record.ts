/** What an owner's layer remembers of the standard edition, so that a later one can be compared with it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { WrittenEntry } from '../read/parse.ts';

/** `<content type>/<identifier>` → a fingerprint of the entry as the standard edition had it. */
export type StandardRecord = Readonly<Record<string, string>>;

const schema = z.record(z.string(), z.string());

/** In the owner's folder, for each locale. Written by `npm run content -- seen`; nobody edits it. */
const placeOf = (folder: string, locale: string) => path.join(folder, `standard-${locale}.json`);

/**
 * @param text of a guide: what stands below its front matter
 * @returns the fingerprints of these entries
 */
export function recordOf(entries: readonly WrittenEntry[], text: (guideId: string) => string | undefined): StandardRecord {
  const pairs = entries.map(({ type, id = '', value }): [string, string] => {
    const whole = JSON.stringify([value, type === 'guides' ? text(id) : undefined]);
    return [`${type}/${id}`, createHash('sha256').update(whole).digest('hex').slice(0, 12)];
  });
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** What was written last; undefined where nothing was, or what stands there is no record. */
export function readRecord(folder: string, locale: string): StandardRecord | undefined {
  const file = placeOf(folder, locale);
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** @returns the file that was written */
export function writeRecord(folder: string, locale: string, record: StandardRecord): string {
  const file = placeOf(folder, locale);
  writeFileSync(file, `${JSON.stringify(record, undefined, 1)}\n`);
  return file;
}

/** How the standard edition of now differs from the one remembered. */
export function compareRecords(before: StandardRecord, now: StandardRecord): { changed: string[]; added: string[]; gone: string[] } {
  return {
    changed: Object.keys(now).filter((key) => before[key] !== undefined && before[key] !== now[key]),
    added: Object.keys(now).filter((key) => before[key] === undefined),
    gone: Object.keys(before).filter((key) => now[key] === undefined),
  };
}
