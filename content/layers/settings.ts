/**
 * The settings of a playbook. `playbook.yaml` at the root of a layer says what holds for all languages, `<locale>/playbook.yaml` what is
 * said of one. For a language they are laid over one another: layer by layer, and in each layer the root's first.
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

/** One file of settings: what stands in it, unchecked, and what is wrong with how it is written. */
interface WrittenSettings {
  entry?: WrittenEntry;
  problems: Problem[];
}

/** Reads the file at the root of a layer; nothing where there is none. */
export function rootSettings({ folder }: Layer, project = process.cwd()): WrittenSettings {
  return withoutForeignKeys(readSettings(path.join(folder, settingsFile), project), keysOfLanguage, (key) => ({
    message: `'${key}' is said of one language, and what stands here holds for all`,
    hint: `Move it to ${settingsFile} in the folder of that language.`,
  }));
}

/** The settings of a language without the keys that stand at the root of a layer, and what to say of those. */
export function languageSettings(written: WrittenEntry, layer: Layer, project: string): WrittenSettings {
  return withoutForeignKeys({ entry: written, problems: [] }, keysOfPlaybook, (key) => ({
    message: `'${key}' holds for all languages, and what stands here is said of one`,
    hint: `Move it to ${shownPath(path.join(layer.folder, settingsFile), project)}.`,
  }));
}

/** All files of settings of a language that are there, those of the lowest layer first. */
export const settingsFiles = (layers: readonly Layer[], locale: string): string[] =>
  layers
    .flatMap(({ folder }) => [path.join(folder, settingsFile), path.join(folder, locale, settingsFile)])
    .filter((file) => existsSync(file));

/**
 * The settings of a language as they are written, laid over one another and unchecked: for what has to be known before the content is
 * read and checked, like the site's address.
 *
 * @returns the entry as it would be checked; none where no file is there or none can be read
 */
export function writtenSettings(layers: readonly Layer[], locale: string, project = process.cwd()): WrittenSettings {
  const read = settingsFiles(layers, locale).map((file) => readSettings(file, project));
  return { ...over(read.flatMap(({ entry }) => entry ?? [])), problems: read.flatMap(({ problems }) => problems) };
}

function over(entries: readonly WrittenEntry[]): Pick<WrittenSettings, 'entry'> {
  const [entry] = entries.reduce<WrittenEntry[]>((below, own) => layOver(below, [own]).entries, []);
  return entry ? { entry } : {};
}

function readSettings(file: string, project: string): WrittenSettings {
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
