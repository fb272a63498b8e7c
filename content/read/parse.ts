import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import type { ContentFile } from './files.ts';
import { asIdentifier, isIdentifier } from './identifiers.ts';
import { readGuide, type GuideSource } from './guide-source.ts';
import { excerpt, type Problem } from './problem.ts';
import { parseYaml, type Path, type YamlSource } from './yaml.ts';

/** An entry as its file has it: parsed, not validated. */
export interface WrittenEntry {
  type: ContentTypeName;
  /** The identifier; empty for a type of a single entry, undefined where the entry has none. */
  id: string | undefined;
  /** Whether the file's name is the identifier, so that the entry has no key for it. */
  named: boolean;
  /** The entry, with the identifier in it where the schema wants one. */
  value: unknown;
  /** The file and the place in it where the entry stands. */
  source: YamlSource;
  base: Path;
  /**
   * For an entry that changes none below: whether it takes the whole place of one, which layer has hidden the one by its name, how to find
   * the name that is nearest to its own, and which file of the default locale has what it translates.
   */
  over?: { wholly?: true; hiddenBy?: string; near?: () => string | undefined; translates?: string };
}

/** The entries of a file, as far as it can be read. */
export interface ParsedFile {
  entries: WrittenEntry[];
  /** The identifiers that the file declares, those of unreadable entries included. */
  declared: string[];
  guide?: GuideSource;
  problems: Problem[];
}

/** Splits a file into its entries. */
export function parseFile(file: ContentFile): ParsedFile {
  const { type, name, source } = file;
  const { layout } = contentTypes[type];
  const named = layout === 'entry-per-file' || layout === 'document';
  const parsed: ParsedFile = { entries: [], declared: named ? [name] : [], problems: [] };
  if (named && !isIdentifier(name)) {
    const better = asIdentifier(name);
    // Declares the corrected name as well: whoever writes `guide: routine-close` means the file `Routine Close.mdx`, and should not be told
    // that it is unknown.
    parsed.declared.push(better);
    parsed.problems.push({
      ...source.placeAt(0),
      message: `the file's name is the identifier, and ${excerpt(name)} is not one: lower-case words joined by hyphens, like "call-waiting", at most 60 characters`,
      hint: `Rename the file to ${better}${layout === 'document' ? '.mdx' : '.yaml'}.`,
    });
  }
  parsed.problems.push(...source.problems);
  const unread = (): ParsedFile => (named || layout === 'single' ? parsed : { ...parsed, declared: idsByLook(source.text) });
  if (!source.readable) return unread();

  if (layout === 'document') {
    parsed.guide = readGuide(source);
    parsed.problems.push(...parsed.guide.problems);
    if (parsed.guide.frontMatter === undefined) return parsed;
  }
  const yaml = parseYaml(source, parsed.guide?.frontMatter);
  parsed.problems.push(...yaml.problems);
  if (yaml.value === undefined) return unread();
  if (yaml.value === null) {
    const message = parsed.guide ? 'nothing stands between the lines "---"' : 'this file is empty';
    parsed.problems.push({ ...source.placeAt(0), message, hint: howToFill(type) });
    return parsed;
  }
  if (layout === 'list' || layout === 'lists-in-folder')
    return Array.isArray(yaml.value) ? withList(parsed, type, yaml) : noList(unread(), yaml);
  parsed.entries.push({
    type,
    id: named ? name : '',
    named,
    value: withIdentifier(type, name, yaml, parsed.problems),
    source: yaml,
    base: [],
  });
  return parsed;
}

function withList(parsed: ParsedFile, type: ContentTypeName, source: YamlSource): ParsedFile {
  const values: unknown[] = Array.isArray(source.value) ? source.value : [];
  const entries = values.map((value, index): WrittenEntry => {
    const id = isObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
    return { type, id, named: false, value, source, base: [index] };
  });
  return { ...parsed, entries, declared: entries.flatMap(({ id }) => (id === undefined ? [] : [id, asIdentifier(id)])) };
}

function noList(parsed: ParsedFile, source: YamlSource): ParsedFile {
  const problem = {
    ...source.placeOf([]),
    message: 'this file should be a list of entries',
    hint: 'Every entry begins with a dash: "- id: …", and its other keys stand two spaces in.',
  };
  return { ...parsed, problems: [...parsed.problems, problem] };
}

/** What {@link withIdentifier} made of what a file holds: readings of one text share it, so that the entry is validated once. */
const identified = new WeakMap<object, Readonly<Record<string, unknown>>>();

/** Returns an entry named by its file as its schema wants it, with the identifier in it. For a document that is its front matter. */
function withIdentifier(type: ContentTypeName, name: string, source: YamlSource, problems: Problem[]): unknown {
  const { value } = source;
  const { layout } = contentTypes[type];
  if (layout === 'single' || !isObject(value)) return value;
  if (Object.hasOwn(value, 'id')) {
    problems.push({
      ...source.placeOfKey(['id']),
      message: `the file's name is the identifier here ('${name}'): no key 'id' is needed`,
      hint: 'Take this line out.',
    });
  }
  if (layout === 'document') return value;
  const before = identified.get(value);
  if (before?.['id'] === name) return before;
  const entry = Object.freeze({ ...value, id: name });
  identified.set(value, entry);
  return entry;
}

const howToFill = (type: ContentTypeName) =>
  `Copy ${contentTypes[type].layout === 'single' ? 'it' : 'an entry'} from another playbook, or delete the file.`;

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Finds the identifiers in a list that cannot be parsed, so that references to them are not reported as well. */
const idsByLook = (text: string) =>
  Array.from(text.matchAll(/^[^\w\n\r\u2028\u2029]*id[ \t]*[:=：][ \t]*["'“„]?([\w-]+)/gmu), (match) => asIdentifier(match[1] ?? ''));
