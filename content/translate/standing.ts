/** Finds the state of each text of a language: translated, missing, or changed since it was translated. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { LoadedPlaybook } from '../read/index.ts';
import { contentTypes } from '../schema/index.ts';
import { groupsOf, type Group } from './units.ts';

/** The state of a text. `unknown` means that it is translated, and no record says from which source text. */
export type State = 'missing' | 'changed' | 'unknown' | 'translated';

export interface Standing extends Group {
  state: State;
  /** Key of a unit → its present text in the language. */
  translations: ReadonlyMap<string, string>;
}

/** Key of a group → fingerprint of the source texts from which it was translated. */
export type TranslationRecord = Readonly<Record<string, string>>;

/** Returns the state of every text of a language, in the order in which readers meet them. */
export function standingOf(playbook: LoadedPlaybook, original: LoadedPlaybook, record: TranslationRecord): Standing[] {
  const { language } = playbook.settings;
  const own = new Map(groupsOf(playbook, language).flatMap(({ units }) => units.map(({ key, source }) => [key, source])));
  return groupsOf(original, language).map((group): Standing => {
    if (!isTranslated(playbook, group)) return { ...group, state: 'missing', translations: new Map() };
    const translations = new Map(group.units.flatMap(({ key }) => (own.has(key) ? [[key, own.get(key) ?? '']] : [])));
    const known = record[group.key];
    return { ...group, state: known === undefined ? 'unknown' : known === group.fingerprint ? 'translated' : 'changed', translations };
  });
}

/** Tells whether an entry is translated: it stands in a file of the language itself. */
function isTranslated(playbook: LoadedPlaybook, { type, id, units }: Group): boolean {
  const [unit] = units;
  const place = contentTypes[type].layout === 'single' ? playbook.locate(type, id, unit?.path.slice(0, 1)) : playbook.locate(type, id);
  return playbook.files.has(place.file);
}

const schema = z.record(z.string(), z.string());

/** Returns the path of the record, beside the folder of the language. `npm run content -- translate` writes it; nobody edits it. */
const recordFile = (layerFolder: string, locale: string) => path.join(layerFolder, `translated-${locale}.json`);

/**
 * Reads the record.
 *
 * @throws {Error} for a file that is no record, because writing the next one would overwrite it
 */
export function readRecord(layerFolder: string, locale: string): TranslationRecord {
  const file = recordFile(layerFolder, locale);
  if (!existsSync(file)) return {};
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    throw new Error(`${file} cannot be read. Take it from the last commit; or delete it, and what has changed cannot be told until then.`);
  }
}

/** Writes the record. @returns the path of the file */
export function writeRecord(layerFolder: string, locale: string, record: TranslationRecord): string {
  const file = recordFile(layerFolder, locale);
  const sorted = Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(file, `${JSON.stringify(sorted, undefined, 1)}\n`);
  return file;
}
