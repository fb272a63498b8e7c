import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { identifier } from '../schema/text.ts';
import type { ContentFile } from './files.ts';
import { readGuide, type GuideSource } from './guide-source.ts';
import { excerpt, type Problem } from './problem.ts';
import { parseYaml, type Path, type YamlSource } from './yaml.ts';

/** An entry as its file has it: parsed, and not checked. */
export interface WrittenEntry {
  type: ContentTypeName;
  /** Its identifier; empty for a type of a single entry, undefined where the entry names none. */
  id: string | undefined;
  /** Whether the file's name is the identifier, so that the entry has no key for it. */
  named: boolean;
  /** The entry; with the identifier in it where the schema wants one. */
  value: unknown;
  /** The file that the entry stands in, and where in it. */
  source: YamlSource;
  base: Path;
}

/** What a file holds, as far as it can be read. */
export interface ParsedFile {
  entries: WrittenEntry[];
  /** The identifiers that the file declares, those of entries that cannot be read included. */
  declared: string[];
  guide?: GuideSource;
  problems: Problem[];
}

/** Takes a file apart into its entries. */
export function parseFile(found: ContentFile): ParsedFile {
  const { type, file, name, text } = found;
  const { layout } = contentTypes[type];
  const guide = layout === 'document' ? readGuide(text, file) : undefined;
  const source = parseYaml(guide ? guide.frontMatter : text, file);
  const isRead = source.problems.length === 0 && guide?.frontMatter !== '';
  const isList = layout === 'list' || layout === 'lists-in-folder';
  const inside = isList ? parseList(found, source, isRead) : parseSingle(found, source, isRead);
  if (guide) inside.guide = guide;
  if (isRead && (source.value === null || source.value === undefined)) {
    const message = guide ? 'nothing stands between the lines "---"' : 'this file is empty';
    inside.problems.push({ file, line: 1, column: 1, message });
  }
  const ofName = layout === 'single' || isList ? [] : problemsOfName(name, file, layout === 'document' ? '.mdx' : '.yaml');
  return { ...inside, problems: [...ofName, ...(guide?.problems ?? []), ...source.problems, ...inside.problems] };
}

function parseSingle({ type, name }: ContentFile, source: YamlSource, isRead: boolean): ParsedFile {
  const { layout } = contentTypes[type];
  const named = layout !== 'single';
  const parsed: ParsedFile = { entries: [], declared: named ? [name] : [], problems: [] };
  if (!isRead || source.value === null || source.value === undefined) return parsed;
  let { value } = source;
  if (named && isObject(value)) {
    if (Object.hasOwn(value, 'id')) {
      parsed.problems.push({
        ...source.placeOfKey(['id']),
        message: `the file's name is the identifier here ('${name}'): no key 'id' is needed`,
        hint: 'Take this line out.',
      });
    }
    // The schema of a document describes its front matter, which has no key for the identifier.
    if (layout !== 'document') value = { ...value, id: name };
  }
  parsed.entries.push({ type, id: named ? name : '', named, value, source, base: [] });
  return parsed;
}

function parseList({ type, text }: ContentFile, source: YamlSource, isRead: boolean): ParsedFile {
  const parsed: ParsedFile = { entries: [], declared: [], problems: [] };
  if (!isRead) return { ...parsed, declared: idsByLook(text) };
  if (source.value === null || source.value === undefined) return parsed;
  if (!Array.isArray(source.value)) {
    parsed.problems.push({
      ...source.placeOf([]),
      message: 'this file should be a list of entries',
      hint: 'Every entry begins with a dash: "- id: …", and its other keys stand two spaces in.',
    });
    return { ...parsed, declared: idsByLook(text) };
  }
  source.value.forEach((value: unknown, index) => {
    const id = isObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined;
    parsed.entries.push({ type, id, named: false, value, source, base: [index] });
    if (id !== undefined) parsed.declared.push(id);
  });
  return parsed;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The identifiers in a list that does not parse, so that references to them are not told as well. */
const idsByLook = (text: string) => Array.from(text.matchAll(/^\s*(?:-\s+)?id:\s*["']?([a-z0-9-]+)/gm), (match) => match[1] ?? '');

function problemsOfName(name: string, file: string, ending: string): Problem[] {
  if (identifier.safeParse(name).success) return [];
  return [
    {
      file,
      line: 1,
      column: 1,
      message: `the file's name is the identifier, and ${excerpt(name)} is not one: lower-case words joined by hyphens, like "call-waiting", at most 60 characters`,
      hint: `Rename the file, for example to ${asIdentifier(name)}${ending}.`,
    },
  ];
}

/** An identifier made from any text: "Well Wishes" gives `well-wishes`. */
export const asIdentifier = (text: string) =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '') || 'a-name';
