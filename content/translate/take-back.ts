/** Makes the files of a language from translations, at the same paths as in the default locale. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Document, isMap, isSeq, parseDocument } from 'yaml';
import { commandLine } from '../command.ts';
import { fileToChange } from '../write/file-to-change.ts';
import type { FileChange } from '../write/write-files.ts';
import { printed, withQuotes } from '../write/as-yaml.ts';
import { withEndings } from '../write/yaml-text.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { isObject } from '../read/parse.ts';
import { contentTypes } from '../schema/index.ts';
import type { Translations } from './formats.ts';
import type { Standing } from './standing.ts';
import { partsOf, valueOf, type Unit } from './units.ts';

export interface Taken {
  /** Keys of the groups that were written. They count as up to date from now on. */
  done: Standing[];
  /** A sentence for each text that is not taken, beginning with its key. */
  refused: string[];
  /** The files to write. */
  files: FileChange[];
}

/**
 * Makes files of translations, without writing them. An entry is taken only when all its texts are translated, because a mixed one could not
 * be marked with its language.
 *
 * @param folder the folder of the language, like `content/de`
 */
export function takeBack(
  translations: Translations,
  standings: readonly Standing[],
  { playbook, original, folder }: { playbook: LoadedPlaybook; original: LoadedPlaybook; folder: string },
): Taken {
  const taken: Taken = { done: [], refused: unknownKeys(translations, standings), files: [] };
  const files = new Map<string, Document>();
  for (const standing of standings) {
    const given = standing.units.filter(({ key }) => translations.has(key));
    if (given.length === 0) continue;
    const wrong = given.flatMap((unit) => wrongWith(unit, translations.get(unit.key) ?? ''));
    const textOf = (key: string) => translations.get(key) ?? standing.translations.get(key);
    const lacking = standing.units.filter(({ key }) => textOf(key) === undefined);
    if (wrong.length > 0) taken.refused.push(...wrong);
    else if (lacking.length > 0) {
      const named = lacking.slice(0, 3).map(({ key }) => key);
      taken.refused.push(
        `${standing.key}: ${lacking.length} of its ${standing.units.length} texts have no translation yet (${named.join(', ')}). It is written once all have one.`,
      );
    } else {
      write(standing, (key) => textOf(key) ?? '', { playbook, original, folder, files });
      taken.done.push(standing);
    }
  }
  for (const [file, document] of files) {
    const { frontMatter, text } = guideTexts.get(document) ?? {};
    const yaml = document.toString(printed);
    const { before, mark } = fileToChange(file);
    const after = frontMatter ? `---\n${yaml}---\n\n${text ?? ''}\n` : yaml;
    taken.files.push({ file, before, after: `${mark}${withEndings(after, before ?? '')}` });
  }
  return taken;
}

function unknownKeys(translations: Translations, standings: readonly Standing[]): string[] {
  const known = new Set(standings.flatMap(({ units }) => units.map(({ key }) => key)));
  const unknown = [...translations.keys()].filter((key) => !known.has(key));
  return unknown.map((key) => `${key}: the playbook has no such text any more.`);
}

/** Returns a sentence for each placeholder that a translation lacks or adds. */
function wrongWith({ key, source }: Unit, translation: string): string[] {
  const places = (text: string) => [...new Set(text.match(/\{[a-zA-Z][a-zA-Z0-9-]*\}/g) ?? [])];
  const [there, here] = [places(source), places(translation)];
  const added = here.filter((place) => !there.includes(place));
  const lost = there.filter((place) => !here.includes(place) && place !== '{count}');
  return [
    ...added.map(
      (place) =>
        `${key}: ${place} does not stand in the text that was translated. ${there.length === 0 ? 'Nothing is filled in there.' : `There: ${there.join(', ')}.`}`,
    ),
    ...lost.map((place) => `${key}: ${place} is missing, which is filled in there.`),
  ];
}

interface Place {
  playbook: LoadedPlaybook;
  original: LoadedPlaybook;
  folder: string;
  /** The files to write. */
  files: Map<string, Document>;
}

/** Marks the documents that hold the front matter of a guide, with the text below it. */
const guideTexts = new WeakMap<Document, { frontMatter: true; text: string }>();

function write({ type, id, units }: Standing, textOf: (key: string) => string, { playbook, original, folder, files }: Place): void {
  const { layout, path: typePath } = contentTypes[type];
  const isIn = layout === 'single' ? undefined : playbook.written(type).get(id);
  const before = original.written(type).get(id);
  const value = units.reduce<unknown>(
    (whole, unit) =>
      unit.path[0] === 'text' && layout === 'document' ? whole : replaced(whole, unit.path, (old) => valueOf(unit, old, textOf(unit.key))),
    before,
  );
  if (!isObject(value)) return;
  const { id: _, lang: __, ...keys } = value;
  const isOwn = isIn !== undefined && playbook.files.has(playbook.locate(type, id).file);
  const theirFile = original.sources.get(layout === 'single' ? type : `${type}/${id}`) ?? '';
  const ownFile = isOwn ? path.resolve(playbook.project, playbook.locate(type, id).file) : undefined;
  const inFolder = layout === 'single' || layout === 'list' ? typePath : `${typePath}/${path.basename(theirFile)}`;
  const file = ownFile ?? path.join(folder, inFolder);
  const document = files.get(file) ?? documentIn(file, layout);
  files.set(file, document);
  if (layout === 'single') {
    const [key = ''] = units[0]?.path ?? [];
    document.set(key, withQuotes(document.createNode(keys[key])));
    return;
  }
  if (layout === 'entry-per-file' || layout === 'document') {
    for (const [key, inner] of Object.entries(keys)) document.set(key, withQuotes(document.createNode(inner)));
    if (layout === 'document')
      guideTexts.set(document, { frontMatter: true, text: guideText(original.guideSources.get(id)?.text ?? '', units, textOf) });
    return;
  }
  const list = document.contents;
  if (!isSeq(list)) return;
  const node = withQuotes(document.createNode({ id, ...keys }));
  const index = list.items.findIndex((item) => isMap(item) && item.get('id') === id);
  if (index < 0) list.add(node);
  else list.items[index] = node;
}

/** Returns the present content of a file, or that of a new one. */
function documentIn(file: string, layout: string): Document {
  const empty = new Document(layout === 'list' || layout === 'lists-in-folder' ? [] : {});
  if (!existsSync(file)) return empty;
  // Some editors begin a file with a byte order mark; decoding drops it.
  const text = new TextDecoder().decode(readFileSync(file));
  const yaml = layout === 'document' ? (/^---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '') : text;
  const document = parseDocument(yaml);
  if (document.errors.length > 0)
    throw new Error(`${file} is not right as it stands: mend it first. ${commandLine('check')} says what is wrong.`);
  return document.contents === null ? empty : (document as Document);
}

function guideText(text: string, units: readonly Unit[], textOf: (key: string) => string): string {
  const translated = new Map(units.filter(({ path: at }) => at[0] === 'text').map(({ path: at, key }) => [at[1], textOf(key).trim()]));
  return partsOf(text)
    .map((part, index) => translated.get(index) ?? part)
    .join('\n\n');
}

/** Returns a copy of a value in which the value at `path` is replaced. */
function replaced(value: unknown, [step, ...rest]: Unit['path'], change: (old: unknown) => unknown): unknown {
  if (step === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item: unknown, index) => (index === step ? replaced(item, rest, change) : item));
  if (!isObject(value)) return value;
  return { ...value, [step]: replaced(value[step], rest, change) };
}
