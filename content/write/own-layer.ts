/** Turns entries as they should be into the smallest difference of the owner's own folder. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { isSeq, parseDocument } from 'yaml';
import type { Layer } from '../layers/layers.ts';
import { shownPath } from '../read/files.ts';
import { loadLayered } from '../layers/load-layered.ts';
import { emptyContent, readContent, type LoadedPlaybook, type WrittenContent } from '../read/load-playbook.ts';
import { isObject, type WrittenEntry } from '../read/parse.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { fileToChange, unreadable } from './file-to-change.ts';
import type { FileChange } from './write-files.ts';
import { asYaml } from './as-yaml.ts';
import { withChanges, withEntries, withKeys, withNothingBut, type Change } from './yaml-text.ts';

/** An entry as it should be. */
export interface WantedEntry {
  type: ContentTypeName;
  /** Empty for a type of a single entry. */
  id: string;
  /** All its keys, `id` among them where the type has one; of a document, its text is the key `body`. */
  value: Readonly<Record<string, unknown>>;
  /** The keys that differ from how the entry is now; all of them where it is new. */
  changed: readonly string[];
  /** The identifier that it has had so far, where it gets another: only of an entry that no lower layer has. */
  was?: string;
  /** Whether the layer is to have nothing of it any more, so that it is as below, or is nowhere. */
  gone?: true;
}

/** The key of a document's text, beside those of its first lines. */
export const bodyKey = 'body';

export interface OwnLayer {
  /** All layers, the lowest first; the uppermost is written to. */
  layers: readonly Layer[];
  locale: string;
  project: string;
  /** Returns the keys of a type's entries in the order of the schema. */
  keysOf(type: ContentTypeName): readonly string[];
  /** Names the file of a new entry in a folder of lists. */
  listFile(type: ContentTypeName, entry: Readonly<Record<string, unknown>>): string;
  /** Returns what the lower layers make together, where that has been read already. */
  lower?(locale: string): Promise<LoadedPlaybook>;
}

/** What is to happen in one file. */
interface Pending {
  changes: Change[];
  removed: number[];
  added: Record<string, unknown>[];
  /** Of a new file that holds one entry. */
  whole?: Record<string, unknown>;
  /** The text of a document, where it changes. */
  body?: string;
  /** Where the file is to be from now on. */
  renamed?: string;
  order: readonly string[];
  isDocument: boolean;
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
  const own = existsSync(folder) ? await readContent(folder, project, false) : emptyContent();
  const ownEntries = new Map(own.entries.map((entry) => [keyOf(entry.type, entry.id ?? ''), entry]));
  const readLower = place.lower ?? (async () => (await loadLayered(locale, layers.slice(0, -1), project)).playbook);
  const below = layers.length > 1 ? await readLower(locale) : undefined;
  const files = new Map<string, Pending>();
  const pending = (file: string, type: ContentTypeName): Pending => {
    const known = files.get(file) ?? {
      changes: [],
      removed: [],
      added: [],
      order: keysOf(type),
      isDocument: contentTypes[type].layout === 'document',
    };
    files.set(file, known);
    return known;
  };
  for (const entry of wanted) {
    const { type, id } = entry;
    const lower = below && valueBelow(below, type, id);
    const mine = ownEntries.get(keyOf(type, entry.was ?? id));
    if (mine) {
      const file = pending(path.resolve(project, mine.source.file), type);
      if (entry.gone) file.removed.push(indexIn(mine));
      else changeOwn(entry, mine, textOf(own, mine), lower, file);
      if (entry.was !== undefined) rename(entry, mine, path.resolve(project, mine.source.file), file);
    } else if (!entry.gone) {
      const value = ordered(lower ? differenceFrom(lower, entry) : entry.value, keysOf(type));
      // It is as it is below.
      if (lower && Object.keys(value).length === 0) continue;
      const name = fileFor(entry, lower ? below.locate(type, id).file : undefined, listFile);
      const file = pending(path.join(folder, name), type);
      if (isList(type)) file.added.push({ id, ...value });
      else file.whole = withoutId(file.isDocument ? withTitle(value, entry.value) : value, type);
    }
  }
  return [...files].flatMap(([file, todo]) => changesOf(file, todo, shownPath(file, project)));
}

/** The place of an entry in its list; -1 where it has a file of its own, which goes with it. */
const indexIn = ({ base }: WrittenEntry): number => Number(base[0] ?? -1);

/** The text of an entry that is a document. */
function textOf({ guideSources }: WrittenContent, { type, id = '' }: WrittenEntry): string {
  return contentTypes[type].layout === 'document' ? (guideSources.get(id)?.text ?? '') : '';
}

/** A document has at least one line before its text. */
const withTitle = (value: Record<string, unknown>, { title }: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.keys(value).some((key) => key !== bodyKey && key !== 'id') ? value : { title, ...value };

function rename({ id, type }: WantedEntry, { base }: WrittenEntry, from: string, file: Pending): void {
  if (isList(type)) file.changes.push({ path: [...base.map(step), 'id'], value: id });
  else file.renamed = path.join(path.dirname(from), `${id}${path.extname(from)}`);
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
  if (!isObject(value) || !isThere) return undefined;
  return contentTypes[type].layout === 'document' ? { ...value, [bodyKey]: below.guideSources.get(id)?.text ?? '' } : value;
}

/** Returns the changed keys that differ from those below; null takes one away. */
export function differenceFrom(
  lower: Readonly<Record<string, unknown>>,
  { value, changed }: Pick<WantedEntry, 'value' | 'changed'>,
): Record<string, unknown> {
  const keys = changed.filter((key) => key !== 'id' && !isDeepStrictEqual(value[key], lower[key]));
  return Object.fromEntries(keys.map((key) => [key, value[key] ?? null]));
}

function changeOwn(
  { type, value, changed }: WantedEntry,
  mine: WrittenEntry,
  text: string,
  lower: Readonly<Record<string, unknown>> | undefined,
  file: Pending,
): void {
  const now: Record<string, unknown> = { ...(isObject(mine.value) ? mine.value : {}), ...(text === '' ? {} : { [bodyKey]: text }) };
  const isOverOther = lower !== undefined && now['replaces'] !== true;
  const left = { ...now };
  const changes = changed.flatMap((key): Change[] => {
    if (key === 'id') return [];
    const isAsBelow = isOverOther && isDeepStrictEqual(value[key], lower[key]);
    const wanted = isAsBelow ? undefined : (value[key] ?? (isOverOther && key in lower ? null : undefined));
    if (wanted === undefined) Reflect.deleteProperty(left, key);
    else left[key] = wanted;
    if (file.isDocument && key === bodyKey) {
      file.body = typeof wanted === 'string' ? wanted : '';
      return [];
    }
    return wanted === undefined && !(key in now) ? [] : [{ path: [...mine.base.map(step), key], value: wanted }];
  });
  const isEmpty = isOverOther && Object.keys(withoutId(left, type)).every((key) => key === 'id');
  if (!isEmpty) file.changes.push(...changes);
  else file.removed.push(indexIn(mine));
}

const step = (key: PropertyKey): string | number => (typeof key === 'number' ? key : String(key));

function fileFor({ type, id, value }: WantedEntry, lowerFile: string | undefined, listFile: OwnLayer['listFile']): string {
  const { layout, path: place } = contentTypes[type];
  if (layout === 'list' || layout === 'single') return place;
  if (layout === 'entry-per-file') return path.join(place, `${id}.yaml`);
  if (layout === 'document') return path.join(place, `${id}.mdx`);
  return path.join(place, lowerFile === undefined ? listFile(type, value) : path.basename(lowerFile));
}

/** @param shown what messages call the file */
function changesOf(file: string, todo: Pending, shown: string): FileChange[] {
  const { removed, whole, body, renamed } = todo;
  const { before, mark, text } = fileToChange(file, shown);
  // An entry with a file of its own takes the file along.
  if (removed.includes(-1)) return [{ file, before, after: undefined }];
  let changed: string | undefined;
  try {
    changed = whole
      ? wholeText(text, whole, todo.isDocument)
      : todo.isDocument
        ? changedDocument(text, todo.changes, todo.order, body)
        : changedText(text, todo);
  } catch (error) {
    throw new Error(unreadable(shown).message, { cause: error });
  }
  const after = changed === undefined ? undefined : `${mark}${changed}`;
  if (renamed === undefined) return after === before ? [] : [{ file, before, after }];
  // An entry in a file of that name would have kept the name from being given: what stands there cannot be read.
  if (existsSync(renamed)) throw unreadable(path.join(path.dirname(shown), path.basename(renamed)));
  return [
    { file, before, after: undefined },
    { file: renamed, before: undefined, after },
  ];
}

/**
 * Returns the text of a file that holds one entry.
 *
 * @param text what stands in the file so far
 * @throws {Error} where that is more than comments: an entry that could be read would be changed, and not written anew
 */
function wholeText(text: string, whole: Readonly<Record<string, unknown>>, isDocument: boolean): string {
  if (isDocument ? text.trim() !== '' : parseDocument(text).contents !== null) throw new Error('Something else stands there.');
  return isDocument
    ? newDocument(whole)
    : withKeys(
        text,
        Object.entries(whole).map(([key, value]) => ({ path: [key], value })),
      );
}

/** @returns undefined where nothing is left */
function changedText(text: string, { changes, removed, added, order }: Pending): string | undefined {
  const gone = [...removed].sort((a, b) => b - a).map((index): Change => ({ path: [index], value: undefined }));
  const after = withEntries(withChanges(text, [...changes, ...gone], order), added);
  const { contents } = parseDocument(after);
  if (contents === null) return withNothingBut(after, '[]');
  const isEmpty = isSeq(contents) && contents.items.length === 0;
  return isEmpty && !/^\s*#/m.test(after) ? undefined : after;
}

function newDocument({ [bodyKey]: body, ...front }: Readonly<Record<string, unknown>>): string {
  return `---\n${asYaml(front)}---\n${typeof body === 'string' && body !== '' ? `\n${body.trim()}\n` : ''}`;
}

/** Changes the first lines of a document, and its text where another is given. */
function changedDocument(text: string, changes: readonly Change[], order: readonly string[], body: string | undefined): string {
  const [head = '', front = ''] = /^---[ \t]*\r?\n([^]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const end = head.includes('\r\n') ? '\r\n' : '\n';
  const changed = head.replace(front, () => withChanges(front, changes, order));
  const rest = text.slice(head.length);
  if (body === undefined) return changed + rest;
  return `${changed.trimEnd()}${end}${body === '' ? '' : `${end}${body.trim().replace(/\r?\n/g, end)}${end}`}`;
}
