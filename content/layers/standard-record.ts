/** Records the standard edition for which an owner's layer was made, so that a newer standard edition can be compared with it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { readContent } from '../read/load-playbook.ts';
import type { WrittenEntry } from '../read/parse.ts';
import type { Layer } from './layers.ts';

/** `<content type>/<identifier>` → a fingerprint of that entry in the standard edition. */
export type StandardRecord = Readonly<Record<string, string>>;

const schema = z.record(z.string(), z.string());

/** Returns the path of the record, one for each locale in the owner's folder. `npm run content -- seen` writes it; nobody edits it. */
export const recordPlace = (folder: string, locale: string) => path.join(folder, `standard-${locale}.json`);

/**
 * Returns the fingerprints of entries.
 * @param text returns the text of a guide below its front matter
 */
export function recordOf(entries: readonly WrittenEntry[], text: (guideId: string) => string | undefined): StandardRecord {
  const pairs = entries.map(({ type, id = '', value }): [string, string] => {
    const whole = JSON.stringify([value, type === 'guides' ? text(id) : undefined]);
    return [`${type}/${id}`, createHash('sha256').update(whole).digest('hex').slice(0, 12)];
  });
  return Object.fromEntries(pairs.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Returns the fingerprints of a language as the lowest layer has it; none where it is not written in it. */
export async function recordOfStandard({ folder }: Layer, locale: string, project: string): Promise<StandardRecord> {
  if (!existsSync(path.join(folder, locale))) return {};
  const { entries, guideSources } = await readContent(path.join(folder, locale), project);
  return recordOf(entries, (id) => guideSources.get(id)?.text);
}

/** Reads the record; undefined where there is none, or the file is no record. */
export function readRecord(folder: string, locale: string): StandardRecord | undefined {
  const file = recordPlace(folder, locale);
  if (!existsSync(file)) return undefined;
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

/** Returns what stands in the file of a record. */
export const recordText = (record: StandardRecord): string => `${JSON.stringify(record, undefined, 1)}\n`;

/**
 * Writes the record.
 * @returns the path of the file
 */
export function writeRecord(folder: string, locale: string, record: StandardRecord): string {
  const file = recordPlace(folder, locale);
  writeFileSync(file, recordText(record));
  return file;
}

/** Compares the record with the standard edition of today. */
export function compareRecords(before: StandardRecord, now: StandardRecord): { changed: string[]; added: string[]; gone: string[] } {
  return {
    changed: Object.keys(now).filter((key) => before[key] !== undefined && before[key] !== now[key]),
    added: Object.keys(now).filter((key) => before[key] === undefined),
    gone: Object.keys(before).filter((key) => now[key] === undefined),
  };
}
