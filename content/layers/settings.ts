/**
 * Reads the settings of a playbook. `playbook.yaml` at the root of a layer holds for all languages, `<locale>/playbook.yaml` for one. For a
 * language they are laid over one another: layer by layer, and within a layer the root's first.
 */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../read/decode.ts';
import { shownPath } from '../read/files.ts';
import { parseFile, type WrittenEntry } from '../read/parse.ts';
import type { Problem } from '../read/problem.ts';
import { keysOfLanguage, keysOfPlaybook } from '../schema/playbook-settings.ts';
import type { Layer } from './layers.ts';
import { layOver } from './lay-over.ts';

export const settingsFile = 'playbook.yaml';

/** One file of settings: its content, not validated, and what is wrong with its syntax. */
interface WrittenSettings {
  entry?: WrittenEntry;
  problems: Problem[];
}

/** Reads the settings at the root of a layer; empty where it has none. */
export function rootSettings({ folder }: Layer, project = process.cwd()): WrittenSettings {
  return withoutForeignKeys(readSettings(path.join(folder, settingsFile), project), keysOfLanguage, (key) => ({
    message: `'${key}' is said of one language, and what stands here holds for all`,
    hint: `Move it to ${settingsFile} in the folder of that language.`,
  }));
}

/** Returns the settings of a language without the keys that belong at the root of a layer, and a problem for each of those. */
export function languageSettings(written: WrittenEntry, layer: Layer, project: string): WrittenSettings {
  return withoutForeignKeys({ entry: written, problems: [] }, keysOfPlaybook, (key) => ({
    message: `'${key}' holds for all languages, and what stands here is said of one`,
    hint: `Move it to ${shownPath(path.join(layer.folder, settingsFile), project)}.`,
  }));
}

/** Returns the paths of all files of settings of a language that exist, those of the lowest layer first. */
export const settingsFiles = (layers: readonly Layer[], locale: string): string[] =>
  layers
    .flatMap(({ folder }) => [path.join(folder, settingsFile), path.join(folder, locale, settingsFile)])
    .filter((file) => existsSync(file));

/**
 * Reads the settings of a language laid over one another, before validation: for what has to be known before the content is read, like the
 * site's address.
 *
 * @returns the entry as it would be validated; without one where no file exists or can be read
 */
export function writtenSettings(layers: readonly Layer[], locale: string, project = process.cwd()): WrittenSettings {
  const read = settingsFiles(layers, locale).map((file) => readSettings(file, project));
  return { ...over(read.flatMap(({ entry }) => entry ?? [])), problems: read.flatMap(({ problems }) => problems) };
}

function over(entries: readonly WrittenEntry[]): Pick<WrittenSettings, 'entry'> {
  const [entry] = entries.reduce<WrittenEntry[]>((below, own) => layOver(below, [own]).entries, []);
  return entry ? { entry } : {};
}

/** Reads one file of settings; empty where it is not there. */
export function readSettings(file: string, project: string): WrittenSettings {
  if (!existsSync(file)) return { problems: [] };
  const { entries, problems } = parseFile({
    type: 'playbook',
    name: 'playbook',
    source: decode(readFileSync(file), shownPath(file, project)),
  });
  const [entry] = entries;
  return { ...(entry ? { entry } : {}), problems };
}

function withoutForeignKeys(
  { entry, problems }: WrittenSettings,
  foreign: ReadonlySet<string>,
  tell: (key: string) => Pick<Problem, 'message' | 'hint'>,
): WrittenSettings {
  const { value } = entry ?? {};
  if (!entry || typeof value !== 'object' || value === null || Array.isArray(value)) return { ...(entry ? { entry } : {}), problems };
  const pairs = Object.entries(value);
  return {
    entry: { ...entry, value: Object.fromEntries(pairs.filter(([key]) => !foreign.has(key))) },
    problems: [
      ...problems,
      ...pairs.flatMap(([key]) => (foreign.has(key) ? [{ ...entry.source.placeOfKey([...entry.base, key]), ...tell(key) }] : [])),
    ],
  };
}
