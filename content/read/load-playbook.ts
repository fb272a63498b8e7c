import path from 'node:path';
import type { Care } from '../schema/care.ts';
import { contentTypes, namedTypes, type ContentTypeName } from '../schema/index.ts';
import { arrange, type Arranged } from './arrange.ts';
import { readFiles, shownPath, type ContentFile } from './files.ts';
import type { GuideSource } from './guide-source.ts';
import { isObject, parseFile, type WrittenEntry } from './parse.ts';
import { byPlace, shown, type Place, type Problem } from './problem.ts';
import { validate, type FindByLabel } from './validate.ts';
import { typeThatFits } from './wrong-folder.ts';
import type { Path, YamlSource } from './yaml.ts';

/** Everything in one locale's folder. Entries with problems of their own are left out. */
export interface LoadedPlaybook extends Arranged {
  /** The name of the folder. */
  locale: string;
  /** Whether it is the default locale: its pages stand at the root of the site, those of other locales under their name. */
  isDefault: boolean;
  /** The folder that file names start from. */
  project: string;
  /** `phrases/<identifier>` (or the type's name alone, where it has one entry) → its file, relative to the project. */
  sources: Map<string, string>;
  /** The playbook of the default locale, where this is another: it provides what is not translated. */
  original: LoadedPlaybook | undefined;
  /** Every file of the language, as messages name it. */
  files: ReadonlySet<string>;
  /** The same keys → who looks after the entry, and since when, as the entry says itself. */
  care: Map<string, Care>;
  /** Parsed guides, by identifier. */
  guideSources: Map<string, GuideSource>;
  /** What is wrong within single files. The rules between files are in `content/check/`. */
  problems: Problem[];
  /** Returns every entry of a type as it was written, not validated, by its identifier (empty for a type of a single entry). */
  written(type: ContentTypeName): ReadonlyMap<string, unknown>;
  /** Returns every identifier that the files declare, those of entries with problems included. */
  identifiers(type: ContentTypeName): ReadonlySet<string>;
  /** Tells whether a file of this type is missing or cannot be read at all, so that its identifiers are not known. */
  isUnread(type: ContentTypeName): boolean;
  /**
   * Finds where a value of an entry stands.
   *
   * @param id the entry; empty where the type has one entry
   * @param path the value in the entry
   * @param part a piece of the value's text to point at
   */
  locate(type: ContentTypeName, id: string, path?: Path, part?: string): Place;
}

/** The content of one folder, read and not validated: a playbook is made from it, alone or laid over others. */
export interface WrittenContent {
  entries: WrittenEntry[];
  /** Every identifier that the files declare, those of unreadable entries included. */
  declared: Record<ContentTypeName, Set<string>>;
  /** Types of which a file is missing or cannot be read at all, so that their identifiers are not known. */
  unread: Set<ContentTypeName>;
  /** Parsed guides, by identifier. */
  guideSources: Map<string, GuideSource>;
  /** Every file that was read, as messages name it. */
  files: Set<string>;
  problems: Problem[];
}

/**
 * Reads a locale's folder. Never throws for bad content: everything that is wrong is reported in `problems`, all at once.
 *
 * @param folder like `content/en`
 * @param project the folder that file names in messages start from
 * @param complete whether every required file must exist: a layer over another holds only its own files; a text says so, and what to do
 *   where many are missing
 */
export async function readContent(folder: string, project: string, complete: boolean | string = true): Promise<WrittenContent> {
  const { files, missing, problems } = await readFiles(folder, project, complete);
  const content = contentOf(files);
  for (const type of missing) content.unread.add(type);
  content.problems.unshift(...problems);
  return content;
}

/** Returns the content of files, parsed. */
export function contentOf(files: readonly ContentFile[]): WrittenContent {
  const content: WrittenContent = { ...emptyContent(), files: new Set(files.map(({ source }) => source.file)) };
  for (const file of files) {
    const parsed = parseFile(file);
    content.problems.push(...parsed.problems);
    content.entries.push(...parsed.entries);
    for (const id of parsed.declared) content.declared[file.type].add(id);
    if (parsed.declared.length === 0 && parsed.entries.length === 0) content.unread.add(file.type);
    if (parsed.guide) content.guideSources.set(file.name, parsed.guide);
  }
  const repeated = repeatedIn(content.entries);
  content.entries = content.entries.filter((entry) => !repeated.has(entry));
  content.problems.push(...repeated.values());
  return content;
}

/** Returns the content of an empty folder. */
export const emptyContent = (): WrittenContent => ({
  entries: [],
  declared: forEachType(() => new Set()),
  unread: new Set(),
  guideSources: new Map(),
  files: new Set(),
  problems: [],
});

/**
 * Makes a playbook of what was read: validates every entry by its schema and sorts them.
 *
 * @param folder the locale's folder, to which problems without a file point
 * @param original the playbook of the default locale, where this is another
 */
export function makePlaybook(
  { entries, declared, unread, guideSources, files, problems }: WrittenContent,
  folder: string,
  project: string,
  original?: LoadedPlaybook,
): LoadedPlaybook {
  const found = [...problems];
  const byId = forEachType(() => new Map<string, WrittenEntry>());
  const checked = forEachType(() => new Map<string, unknown>());
  const care = new Map<string, Care>();
  const toldAlready = new Set(found.map(shown));
  const ofFiles = new Map<YamlSource, WrittenEntry[]>();
  for (const entry of entries) {
    if (entry.id !== undefined) byId[entry.type].set(entry.id, entry);
    const ofFile = ofFiles.get(entry.source);
    if (ofFile) ofFile.push(entry);
    else ofFiles.set(entry.source, [entry]);
  }
  const byLabel = labelsOf(byId);
  for (const ofFile of ofFiles.values()) {
    const results = ofFile.map((entry) => ({ entry, result: validate(entry, byLabel) }));
    const elsewhere = results.some(({ result }) => 'problems' in result) ? typeThatFits(ofFile) : undefined;
    if (elsewhere) found.push(elsewhere);
    for (const { entry, result } of results) {
      if ('entry' in result) {
        if (entry.id === undefined) continue;
        checked[entry.type].set(entry.id, result.entry);
        care.set(keyOf(entry.type, entry.id), result.care);
        // A mistake in the syntax, reported already, may make the value behind it invalid: that is not reported again.
      } else if (!elsewhere) found.push(...result.problems.filter((problem) => !toldAlready.has(shown(problem))));
    }
  }

  const locale = path.basename(folder);
  const checkedEntries = namedTypes.flatMap(({ name }) => [...checked[name].keys()].map((id) => ({ type: name, id })));
  return {
    locale,
    isDefault: original === undefined,
    original,
    project,
    ...arrange(checked, guideSources, locale),
    sources: new Map(checkedEntries.map(({ type, id }) => [keyOf(type, id), byId[type].get(id)?.source.file ?? ''])),
    care,
    guideSources,
    files,
    problems: found.sort(byPlace),
    written: (type) => new Map([...byId[type]].map(([id, { value }]) => [id, value])),
    identifiers: (type) => declared[type],
    isUnread: (type) => unread.has(type),
    locate(type, id, at = [], part) {
      const entry = byId[type].get(id);
      if (!entry) return { file: shownPath(folder, project), line: 1, column: 1 };
      return entry.source.placeOf([...entry.base, ...at], part);
    },
  };
}

/** Makes a function that finds entries by what readers see of them. Labels are read once, when the first is asked for. */
function labelsOf(byId: Record<ContentTypeName, ReadonlyMap<string, WrittenEntry>>): FindByLabel {
  let labels: Map<string, string> | undefined;
  const key = (type: ContentTypeName, label: unknown) => `${type}/${String(label).trim().toLowerCase()}`;
  return (type, label) => {
    labels ??= new Map(
      namedTypes.flatMap(({ name }) =>
        [...byId[name]].flatMap(([id, { value }]) => (isObject(value) ? [[key(name, value['label'] ?? value['title']), id] as const] : [])),
      ),
    );
    return labels.get(key(type, label));
  };
}

/** Reads a playbook that stands by itself in one folder. */
export async function loadPlaybook(folder: string, project = process.cwd()): Promise<LoadedPlaybook> {
  return makePlaybook(await readContent(folder, project), folder, project);
}

const forEachType = <Value>(make: () => Value) =>
  Object.fromEntries(namedTypes.map(({ name }) => [name, make()])) as Record<ContentTypeName, Value>;

const keyOf = (type: ContentTypeName, id: string) => (contentTypes[type].layout === 'single' ? type : `${type}/${id}`);

/** Finds entries whose identifier an earlier entry has taken, with what to report about each. */
function repeatedIn(written: readonly WrittenEntry[]): Map<WrittenEntry, Problem> {
  const firsts = forEachType(() => new Map<string, WrittenEntry>());
  const repeated = new Map<WrittenEntry, Problem>();
  for (const entry of written) {
    const { type, id, source, base } = entry;
    if (id === undefined) continue;
    const first = firsts[type].get(id);
    if (!first) {
      firsts[type].set(id, entry);
      continue;
    }
    repeated.set(entry, {
      ...source.placeOf([...base, 'id']),
      message: `the identifier '${id}' stands twice in ${contentTypes[type].path}: also in ${shown(first.source.placeOf(first.base))}`,
      hint: 'Every identifier is used once: give one of the two another.',
    });
  }
  return repeated;
}
