/** Loads a playbook of several layers. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { commandLine } from '../command.ts';
import { decode } from '../read/decode.ts';
import { shownPath } from '../read/files.ts';
import { emptyContent, makePlaybook, readContent, type LoadedPlaybook, type WrittenContent } from '../read/load-playbook.ts';
import type { WrittenEntry } from '../read/parse.ts';
import type { Problem } from '../read/problem.ts';
import { optionalSections } from '../schema/brand.ts';
import { nounOf } from '../schema/content-types.ts';
import { contentTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import { fallBack } from './fall-back.ts';
import { everything, hide, hideFile, readWishes, type Hidden } from './hide.ts';
import type { Layer } from './layers.ts';
import { layOver, type Change } from './lay-over.ts';
import { findLocales, localesOf } from './locales.ts';
import { languageSettings, rootSettings } from './settings.ts';

/** What one layer did to the layers below. */
export interface LayerChanges {
  layer: Layer;
  changes: { type: ContentTypeName; id: string; change: Change }[];
  hidden: Hidden[];
}

export interface LayeredPlaybook {
  playbook: LoadedPlaybook;
  /** What each layer over the standard edition did, the lowest first. */
  layers: LayerChanges[];
}

/**
 * Reads the layers of a locale and lays each over those below it. By identifier, an entry is added, changes single keys, or replaces the
 * one below (`replaces: true`); then everything that `hide.yaml` names is hidden, with all that needs it. Errors are reported in the
 * playbook's `problems`, with the layer and the file; nothing is thrown.
 *
 * @param locale the name of the folder in each layer
 * @param layers the lowest first; at least one
 * @param project the folder that file names in messages start from
 */
export async function loadLayered(locale: string, layers: readonly Layer[], project = process.cwd()): Promise<LayeredPlaybook> {
  const { locales } = findLocales(layers, project);
  const [first] = locales;
  if (first === undefined || first === locale) return make(locale, await readLayers(locale, layers, project), project);
  const original = await readLayers(first, layers, project);
  const { playbook } = make(first, original, project);
  return translated(locale, await readLayers(locale, layers, project, original), original, playbook, project);
}

/** Entries that are not written yet, laid over what the uppermost layer has: how the playbook would be with them. */
export interface Unwritten {
  locale: string;
  entries: readonly WrittenEntry[];
}

/** Reads every language of the layers, the default one first; the others fall back to it. */
export async function loadEvery(layers: readonly Layer[], project = process.cwd(), unwritten?: Unwritten): Promise<LayeredPlaybook[]> {
  const [first, ...others] = findLocales(layers, project).locales;
  if (first === undefined) return [];
  const original = await readLayers(first, layers, project, undefined, unwritten);
  const made = make(first, original, project);
  const rest = others.map(async (locale) =>
    translated(locale, await readLayers(locale, layers, project, original, unwritten), original, made.playbook, project),
  );
  return [made, ...(await Promise.all(rest))];
}

/** A language as its layers have it, before validation. */
interface ReadLayers {
  content: WrittenContent;
  /** The lowest layer's folder of the language. */
  folder: string;
  layers: LayerChanges[];
}

function make(locale: string, { content, folder, layers }: ReadLayers, project: string, original?: LoadedPlaybook): LayeredPlaybook {
  hideUnpublished(content);
  return { playbook: makePlaybook(content, path.join(folder, locale), project, original), layers };
}

function translated(
  locale: string,
  own: ReadLayers,
  original: ReadLayers,
  originalPlaybook: LoadedPlaybook,
  project: string,
): LayeredPlaybook {
  fallBack(own.content, original.content);
  own.content.entries = withWhatTheyTranslate(own.content.entries, original.content.entries);
  return make(locale, own, project, originalPlaybook);
}

/** Notes at each entry that stands in the language alone which file of the default locale has the original. */
function withWhatTheyTranslate(entries: readonly WrittenEntry[], originals: readonly WrittenEntry[]): WrittenEntry[] {
  const files = new Map(originals.map(({ type, id, source }) => [`${type}/${id}`, source.file]));
  return entries.map((entry) => {
    const translates = files.get(`${entry.type}/${entry.id}`);
    return translates === undefined || entry.over === undefined || entry.over.wholly ? entry : { ...entry, over: { translates } };
  });
}

/**
 * Reads and lays over one another the layers of a language.
 * @param original the default locale, where this is another: it provides what is missing here, and what it hides is hidden here
 */
async function readLayers(
  locale: string,
  layers: readonly Layer[],
  project: string,
  original?: ReadLayers,
  unwritten?: Unwritten,
): Promise<ReadLayers> {
  const base = layers.find((layer) => isIn(layer, locale)) ?? layers[0];
  if (!base) throw new Error('A playbook has at least one layer.');
  const content = emptyContent();
  const done: LayerChanges[] = [];
  for (const layer of layers) {
    const isWhole = layer === base && !original;
    const own = await writtenIn(layer, locale, project, isWhole && layer !== layers[0] ? howToBegin(locale, layers) : isWhole);
    // `points.yaml` of the standard edition is what the standard edition itself must teach. An owner's layer has points of its own.
    if (layer === layers[0] && layers.some((other) => other !== layer && isIn(other, locale)))
      own.entries = own.entries.filter(({ type }) => type !== 'points');
    const hiddenBelow = done.flatMap((below) => below.hidden.map(({ type, id }) => ({ type, id, by: below.layer.name })));
    const { entries, changes } = layOver(content.entries, own.entries, hiddenBelow);
    content.entries = entries;
    if (unwritten?.locale === locale && layer === layers.at(-1)) {
      content.entries = layOver(entries, unwritten.entries, hiddenBelow).entries;
      own.entries = [...own.entries, ...unwritten.entries];
      for (const { type, id } of unwritten.entries) if (id !== undefined) own.declared[type].add(id);
    }
    content.problems.push(...own.problems);
    takeGuides(content, own);
    for (const file of own.files) content.files.add(file);
    for (const type of own.unread) content.unread.add(type);
    for (const [type, ids] of Object.entries(own.declared)) for (const id of ids) content.declared[type as ContentTypeName].add(id);
    if (layer === layers[0]) continue;
    // An entry that a layer adds again is no longer hidden.
    const stillHidden = done.flatMap(({ hidden }) => hidden).filter(({ type, id }) => !own.declared[type].has(id));
    const hiddenThere = original?.layers.find((other) => other.layer === layer)?.hidden ?? [];
    const hidden = hideIn(content, layer, [...stillHidden, ...hiddenThere], project, original?.content);
    content.problems.push(...contradictions(own, hidden, layer));
    done.push({ layer, changes: changedOnce(changes), hidden });
  }
  return { content, folder: base.folder, layers: done };
}

const isIn = ({ folder }: Layer, locale: string) => existsSync(path.join(folder, locale));

/** Says how to get to a language alone that the standard edition is not written in. */
function howToBegin(locale: string, layers: readonly Layer[]): string {
  const [standard = 'en'] = localesOf(layers.slice(0, 1));
  const both = `locales: [${standard}, ${locale}]`;
  return `The standard edition is not written in ${locale}. Write "${both}" as long as it is being translated: what is missing is then shown in ${standard}, and ${commandLine('content', 'translate', locale)} lists it. "locales: [${locale}]" is for when it is whole.`;
}

/** Reads what a layer holds of a language, its settings for all languages first; only those where it has no folder of the language. */
async function writtenIn(layer: Layer, locale: string, project: string, complete: boolean | string): Promise<WrittenContent> {
  const content = isIn(layer, locale) ? await readContent(path.join(layer.folder, locale), project, complete) : emptyContent();
  const root = rootSettings(layer, project);
  const problems = [...root.problems];
  const entries = content.entries.flatMap((entry) => {
    if (entry.type !== 'playbook') return [entry];
    const { entry: settings, problems: misplaced } = languageSettings(entry, layer, project);
    problems.push(...misplaced);
    return settings ?? [];
  });
  return { ...content, entries: [...(root.entry ? [root.entry] : []), ...entries], problems: [...content.problems, ...problems] };
}

/** Merges the changes of settings, which may stand in two files of a layer. */
function changedOnce(changes: ReadonlyMap<WrittenEntry, Change>): LayerChanges['changes'] {
  const once = new Map([...changes].map(([{ type, id = '' }, change]) => [`${type}/${id}`, { type, id, change }]));
  return [...once.values()];
}

/** Keeps the text of a lower layer's guide where a guide has only front matter. */
function takeGuides(content: WrittenContent, own: WrittenContent): void {
  for (const [id, guide] of own.guideSources) {
    const below = content.guideSources.get(id);
    if (!below || guide.text !== '') content.guideSources.set(id, guide);
  }
}

/** The types of which a site needs at least one entry. */
const neverEmpty = ['contexts', 'situations', 'steps', 'tones', 'phrases'] as const;

const isAnyOf = (wanted: ContentTypeName, entries: readonly WrittenEntry[]): boolean => entries.some(({ type }) => type === wanted);

/**
 * Hides what the layer names. Hidden entries stay among the declared identifiers: guides may go on naming them, and pages leave them out.
 */
function hideIn(
  content: WrittenContent,
  { folder }: Layer,
  before: readonly Hidden[],
  project: string,
  original?: WrittenContent,
): Hidden[] {
  const file = path.join(folder, hideFile);
  // What the default locale has may be hidden in all languages, whether they have it or not.
  const known = (type: ContentTypeName) =>
    original ? new Set([...original.declared[type], ...content.declared[type]]) : idsOf(content.entries, type);
  const { wishes, problems } = existsSync(file)
    ? readWishes(decode(readFileSync(file), shownPath(file, project)), known, [...content.entries, ...(original?.entries ?? [])])
    : { wishes: [], problems: [] };
  content.problems.push(...problems);
  const { entries, hidden } = hide(content.entries, wishes, before);
  const emptied = original ? undefined : neverEmpty.find((type) => isAnyOf(type, content.entries) && !isAnyOf(type, entries));
  if (emptied) {
    const [one, several] = contentTypes[emptied].noun;
    const message = `with all that this file hides, no ${one} is left`;
    content.problems.push({ file: shownPath(file, project), line: 1, column: 1, message, hint: `Leave some of the ${several} in it.` });
  }
  content.entries = entries;
  for (const { type, id } of hidden) if (type === 'guides') content.guideSources.delete(id);
  return hidden;
}

/**
 * Reports entries that a layer has itself and that are hidden all the same: by its own `hide.yaml`, or because they need something hidden
 * below.
 */
function contradictions(own: WrittenContent, hidden: readonly Hidden[], { name }: Layer): Problem[] {
  return own.entries.flatMap(({ type, id = '', source, base }): Problem[] => {
    const gone = hidden.find((each) => each.type === type && each.id === id);
    if (!gone) return [];
    const [cause] = gone.because;
    const noun = nounOf(type);
    return [
      {
        ...source.placeOf(base),
        message: cause
          ? `the ${noun} '${id}' of ${name} is hidden, because the ${nounOf(cause.type)} '${cause.id}' is`
          : `the ${noun} '${id}' stands in ${name}, and its ${hideFile} hides it`,
        hint: cause
          ? `Take '${cause.id}' out here, or out of what ${hideFile} hides; or take this ${noun} out.`
          : `Take one of the two out: this ${noun}, or the line in ${hideFile}.`,
      },
    ];
  });
}

/** Hides every section of the site that `sections` in the settings does not name, as `hide.yaml` would. */
function hideUnpublished(content: WrittenContent): void {
  const settings = content.entries.find(({ type }) => type === 'playbook')?.value;
  const sections = settings && typeof settings === 'object' && 'sections' in settings ? settings.sections : undefined;
  if (!Array.isArray(sections)) return;
  const unpublished = namedTypes.filter(({ path: kind }) => isOptional(kind) && !sections.includes(kind));
  const { entries, hidden } = hide(
    content.entries,
    unpublished.map(({ name: type }) => ({ type, id: everything })),
  );
  content.entries = entries;
  for (const { type, id } of hidden) if (type === 'guides') content.guideSources.delete(id);
}

const isOptional = (kind: string) => (optionalSections as readonly string[]).includes(kind);

const idsOf = (entries: readonly WrittenEntry[], type: ContentTypeName): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (entry.type === type && entry.id !== undefined ? [entry.id] : [])));
