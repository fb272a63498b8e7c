/**
 * Shows a playbook as files, one for each entry: `en/phrases/chatty-thank.json`, whichever file of whichever layer it stands in. That is
 * the repository that the editor in the browser believes to work on.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { layOver } from '../../../content/layers/lay-over.ts';
import type { Layer } from '../../../content/layers/layers.ts';
import { languageSettings, readSettings, rootSettings, settingsFile } from '../../../content/layers/settings.ts';
import { filesBelow } from '../../../content/read/files-below.ts';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { isObject, type WrittenEntry } from '../../../content/read/parse.ts';
import { nameInSettings } from '../../../content/schema/content-types.ts';
import { contentTypes, namedTypes, type ContentTypeName } from '../../../content/schema/index.ts';
import { keysOf } from '../../../content/sheets/columns.ts';
import { bodyKey } from '../../../content/write/own-layer.ts';

/** What a file stands for. */
export interface Target {
  /** Empty for what holds for all languages. */
  locale: string;
  type: ContentTypeName;
  /** Empty for a type of a single entry. */
  id: string;
}

export type Value = Readonly<Record<string, unknown>>;

/** An entry as a file. */
export interface EntryFile extends Target {
  path: string;
  /** Its keys as they are written, without its identifier; the text of a guide is the key `body`. */
  value: Value;
  text: string;
  /** The hash by which git knows the text. */
  sha: string;
}

/** A picture, a typeface or a download, as it stands in the uppermost layer that has it. */
export interface AssetFile {
  path: string;
  /** Where it is on the disk. */
  file: string;
  sha: string;
  size: number;
}

/** Returns the path of an entry. */
export function pathOf({ locale, type, id }: Target): string {
  const name = nameInSettings(contentTypes[type]);
  const file = contentTypes[type].layout === 'single' ? `${name}.json` : `${name}/${id}.json`;
  return locale === '' ? file : `${locale}/${file}`;
}

const singles = new Map(namedTypes.filter(({ layout }) => layout === 'single').map((type) => [nameInSettings(type), type.name]));
const listed = new Map(namedTypes.filter(({ layout }) => layout !== 'single').map((type) => [nameInSettings(type), type.name]));

/** Finds out what a path stands for; undefined for one that is no entry. */
export function targetOf(file: string, locales: readonly string[]): Target | undefined {
  const [, name] = /^([\w/-]+)\.json$/.exec(file) ?? [];
  if (name === undefined) return undefined;
  if (name === 'playbook') return { locale: '', type: 'playbook', id: '' };
  const [locale = '', ...rest] = name.split('/');
  if (!locales.includes(locale)) return undefined;
  const single = singles.get(rest.join('/'));
  if (single) return { locale, type: single, id: '' };
  const type = rest.length === 2 ? listed.get(rest[0] ?? '') : undefined;
  return type && { locale, type, id: rest[1] ?? '' };
}

/** Matches the paths of files that entries name: logos and typefaces, pictures and downloads of guides. */
export const assetPath = /^(?:brand|[\w-]+\/(?:brand|guides\/assets))\/(?:[\w][\w.-]*\/)*[\w][\w.-]*$/;

/** Returns every entry of all languages as a file. What falls back to the default language is not among those of another. */
export function entryFiles(playbooks: readonly LoadedPlaybook[], layers: readonly Layer[], project: string): Map<string, EntryFile> {
  const files = playbooks.flatMap((playbook) => [
    ...namedTypes.flatMap(({ name }) => (name === 'playbook' ? [] : entriesOf(playbook, name))),
    asFile({ locale: playbook.locale, type: 'playbook', id: '' }, settingsOf(layers, playbook.locale, project)),
  ]);
  const root = asFile({ locale: '', type: 'playbook', id: '' }, settingsOf(layers, '', project));
  return new Map([root, ...files].map((file) => [file.path, file]));
}

function entriesOf(playbook: LoadedPlaybook, type: ContentTypeName): EntryFile[] {
  const { locale } = playbook;
  return [...playbook.written(type)].flatMap(([id, value]) => {
    const isOwn = playbook.isDefault || playbook.files.has(playbook.locate(type, id).file);
    if (!isObject(value) || !isOwn) return [];
    const { id: _, ...keys } = value;
    const body = contentTypes[type].layout === 'document' ? { [bodyKey]: playbook.guideSources.get(id)?.text ?? '' } : {};
    return [asFile({ locale, type, id }, { ...keys, ...body })];
  });
}

/**
 * Returns the settings that layers have in common or of a language, laid over one another.
 *
 * @param locale empty for what holds for all languages
 */
export function settingsOf(layers: readonly Layer[], locale: string, project: string): Value {
  const read = layers.flatMap((layer): WrittenEntry[] => {
    if (locale === '') return [rootSettings(layer, project).entry].flatMap((entry) => entry ?? []);
    const { entry } = readSettings(path.join(layer.folder, locale, settingsFile), project);
    return entry ? [languageSettings(entry, layer, project).entry].flatMap((each) => each ?? []) : [];
  });
  const [merged] = read.reduce<WrittenEntry[]>((below, own) => layOver(below, [own]).entries, []);
  return isObject(merged?.value) ? merged.value : {};
}

/** Makes the file of an entry, its keys in the order of the schema. */
function asFile(target: Target, value: Value): EntryFile {
  const order = [...keysOf(target.type), bodyKey];
  const rank = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  const ordered = Object.fromEntries(Object.entries(value).sort(([a], [b]) => rank(a) - rank(b)));
  const text = `${JSON.stringify(ordered, null, 2)}\n`;
  return { ...target, path: pathOf(target), value: ordered, text, sha: blobHash(text) };
}

/** Returns the hash by which git knows a content. */
export function blobHash(content: string | Uint8Array): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** Returns the pictures and other files that entries name, those of the uppermost layer where several have one of a name. */
export function assetFiles(layers: readonly Layer[], locales: readonly string[]): Map<string, AssetFile> {
  const folders = ['brand', ...locales.flatMap((locale) => [`${locale}/brand`, `${locale}/guides/assets`])];
  const found = new Map<string, AssetFile>();
  for (const layer of layers) {
    for (const folder of folders) {
      for (const name of filesIn(path.join(layer.folder, folder))) {
        const file = path.join(layer.folder, folder, name);
        const relative = `${folder}/${name}`;
        const bytes = readFileSync(file);
        if (assetPath.test(relative)) found.set(relative, { path: relative, file, sha: blobHash(bytes), size: bytes.length });
      }
    }
  }
  return found;
}

/** The files in a folder and its folders, by their paths in it; none where it is not there. */
function filesIn(folder: string): string[] {
  try {
    // A link that leads nowhere has nothing to show.
    return filesBelow(folder).filter((name) => !path.posix.basename(name).startsWith('.') && existsSync(path.join(folder, name)));
  } catch {
    return [];
  }
}
