/** Turns entries as they should be into the smallest difference of the owner's own folder. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isSeq, parseDocument } from 'yaml';
import { isObject } from '../read/parse.ts';
import type { Layer } from '../layers/layers.ts';
import { loadLayered } from '../layers/load-layered.ts';
import { readContent, type LoadedPlaybook } from '../read/load-playbook.ts';
import type { WrittenEntry } from '../read/parse.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import type { FileChange } from './write-files.ts';
import { asYaml, withChanges, withEntries, type Change } from './yaml-text.ts';

/** An entry as it should be. */
export interface WantedEntry {
  type: ContentTypeName;
  /** Empty for a type of a single entry. */
  id: string;
  /** All its keys, `id` among them where the type has one. */
  value: Readonly<Record<string, unknown>>;
  /** The keys that differ from how the entry is now; all of them where it is new. */
  changed: readonly string[];
}

export interface OwnLayer {
  /** All layers, the lowest first; the uppermost is written to. */
  layers: readonly Layer[];
  locale: string;
  project: string;
  /** Returns the keys of a type's entries in the order of the schema. */
  keysOf(type: ContentTypeName): readonly string[];
  /** Names the file of a new entry in a folder of lists. */
  listFile(type: ContentTypeName, entry: Readonly<Record<string, unknown>>): string;
}

/** What is to happen in one file. */
interface Pending {
  changes: Change[];
  removed: number[];
  added: Record<string, unknown>[];
  /** Of a new file that holds one entry. */
  whole?: Record<string, unknown>;
  order: readonly string[];
}

/**
 * Returns what has to change in the files of the uppermost layer. An entry of a lower layer gets the keys that differ; a key that becomes as
 * it is below is taken out again, and an entry of which nothing is left goes.
 */
export async function changesInOwnLayer(wanted: readonly WantedEntry[], place: OwnLayer): Promise<FileChange[]> {
  const { layers, locale, project, keysOf, listFile } = place;
  const top = layers.at(-1);
  if (!top) throw new Error('A playbook has at least one layer.');
  const folder = path.join(top.folder, locale);
  const own = existsSync(folder) ? (await readContent(folder, project, false)).entries : [];
  const ownEntries = new Map(own.map((entry) => [keyOf(entry.type, entry.id ?? ''), entry]));
  const below = layers.length > 1 ? (await loadLayered(locale, layers.slice(0, -1), project)).playbook : undefined;
  const files = new Map<string, Pending>();
  const pending = (file: string, type: ContentTypeName): Pending => {
    const known = files.get(file) ?? { changes: [], removed: [], added: [], order: keysOf(type) };
    files.set(file, known);
    return known;
  };
  for (const entry of wanted) {
    const { type, id } = entry;
    const lower = below && valueBelow(below, type, id);
    const mine = ownEntries.get(keyOf(type, id));
    if (mine) changeOwn(entry, mine, lower, pending(path.resolve(project, mine.source.file), type));
    else {
      const value = ordered(lower ? difference(entry, lower) : entry.value, keysOf(type));
      const name = fileFor(entry, lower ? below.locate(type, id).file : undefined, listFile);
      const file = pending(path.join(folder, name), type);
      if (isList(type)) file.added.push({ id, ...value });
      else file.whole = withoutId(value, type);
    }
  }
  return [...files].flatMap(([file, todo]) => changeOf(file, todo) ?? []);
}

/** The keys in the order of the schema; those that it does not have, last. */
function ordered(value: Readonly<Record<string, unknown>>, order: readonly string[]): Record<string, unknown> {
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
}

const keyOf = (type: ContentTypeName, id: string) => `${type}/${id}`;
const isList = (type: ContentTypeName) => ['list', 'lists-in-folder'].includes(contentTypes[type].layout);

/** An entry of a file of its own is named by the file. */
function withoutId(value: Readonly<Record<string, unknown>>, type: ContentTypeName): Record<string, unknown> {
  const { id: _, ...rest } = value;
  return isList(type) ? { ...value } : rest;
}

/** What a lower layer has in the language itself: what falls back to the default language is not there to be changed. */
function valueBelow(below: LoadedPlaybook, type: ContentTypeName, id: string): Record<string, unknown> | undefined {
  const value = below.written(type).get(id);
  const isThere = below.files.has(below.locate(type, id).file);
  return isObject(value) && isThere ? value : undefined;
}

/** The keys that differ from those below; null takes one away. */
function difference({ value, changed }: WantedEntry, lower: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const keys = changed.filter((key) => key !== 'id' && !isDeepStrictEqual(value[key], lower[key]));
  return Object.fromEntries(keys.map((key) => [key, value[key] ?? null]));
}

function changeOwn(
  { type, value, changed }: WantedEntry,
  mine: WrittenEntry,
  lower: Readonly<Record<string, unknown>> | undefined,
  file: Pending,
): void {
  const now = isObject(mine.value) ? mine.value : {};
  const isOverOther = lower !== undefined && now['replaces'] !== true;
  const left = { ...now };
  const changes = changed.flatMap((key): Change[] => {
    if (key === 'id') return [];
    const isAsBelow = isOverOther && isDeepStrictEqual(value[key], lower[key]);
    const wanted = isAsBelow ? undefined : (value[key] ?? (isOverOther && key in lower ? null : undefined));
    if (wanted === undefined) Reflect.deleteProperty(left, key);
    else left[key] = wanted;
    return wanted === undefined && !(key in now) ? [] : [{ path: [...mine.base.map(step), key], value: wanted }];
  });
  const isEmpty = isOverOther && Object.keys(withoutId(left, type)).every((key) => key === 'id');
  if (!isEmpty) file.changes.push(...changes);
  else file.removed.push(Number(mine.base[0] ?? -1));
}

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));

function fileFor({ type, id, value }: WantedEntry, lowerFile: string | undefined, listFile: OwnLayer['listFile']): string {
  const { layout, path: place } = contentTypes[type];
  if (layout === 'list' || layout === 'single') return place;
  if (layout === 'entry-per-file') return path.join(place, `${id}.yaml`);
  return path.join(place, lowerFile === undefined ? listFile(type, value) : path.basename(lowerFile));
}

function changeOf(file: string, { changes, removed, added, whole, order }: Pending): FileChange | undefined {
  const before = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
  if (whole) return { file, before, after: asYaml(whole) };
  // An entry with a file of its own takes the file along.
  if (removed.includes(-1)) return { file, before, after: undefined };
  const gone = removed.toSorted((a, b) => b - a).map((index): Change => ({ path: [index], value: undefined }));
  const mark = before?.startsWith('\ufeff') ? '\ufeff' : '';
  const changed = withChanges((before ?? '').slice(mark.length), [...changes, ...gone], order);
  const after = `${mark}${withEntries(changed, added)}`;
  if (after === before) return undefined;
  const { contents } = parseDocument(after);
  const isEmpty = contents === null || (isSeq(contents) && contents.items.length === 0);
  return { file, before, after: isEmpty ? undefined : after };
}
