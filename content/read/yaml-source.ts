import { CORE_SCHEMA, load } from 'js-yaml';
import type { Place, Problem } from './problem.ts';
import { parseWithPlaces } from './yaml-places.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML text that still knows where everything stands. */
export interface YamlSource {
  /** As messages name it. */
  file: string;
  /** The plain data; undefined where the text is malformed. */
  value: unknown;
  problems: Problem[];
  /**
   * Where the value at `path` stands; the nearest enclosing value where there is none at that path.
   *
   * @param part a piece of that value's text to point at
   */
  placeOf(path: Path, part?: string): Place;
  /** Where the key at the end of `path` stands. */
  placeOfKey(path: Path): Place;
}

/**
 * Reads YAML. Malformed text is told in `problems`, never thrown.
 *
 * Knowing where everything stands takes five times as long as reading, and is wanted only where something is wrong: so a text is read
 * plainly first, and once more for its places when somebody asks for one.
 */
export function parseYaml(text: string, file: string): YamlSource {
  const value = readPlainly(text);
  if (value === undefined) return parseWithPlaces(text, file);
  let located: YamlSource | undefined;
  const places = () => (located ??= parseWithPlaces(text, file));
  return {
    file,
    value,
    problems: [],
    placeOf: (path, part) => places().placeOf(path, part),
    placeOfKey: (path) => places().placeOfKey(path),
  };
}

/** What the two readers could differ in, or only the slower one tells. */
const unusual = [
  // Anchors, aliases, tags, block texts, and signs that no text may begin with.
  /(?:^|[\s,:[{-])[&*!|>?%@`]/m,
  // Several documents, lists within a line of a list, lists as keys, brackets on lines of their own, quoted texts that go on in the next line.
  /^(?:---|\.\.\.)|- +-|[\]}]\s*:|^\s*[\]}]/m,
  /(?:^|[:,[{-])\s*(?:'(?:[^'\n]|'')*|"(?:[^"\\\n]|\\.)*)$/m,
  // What looks like a comment in the middle of a text; digits joined by underscores.
  /#(?![ \n])|\S#|\d_/,
];

/** Characters that are not printed, wherever they stand. */
const notPrinted = /[^\n\x20-\x7e\xa0-\u2027\u202a-\ufefe]/;

/** Lines in which every sign stands for itself: comments, and keys whose whole text is in quotes and has no escapes. */
const harmless = /^ *(?:(?:- )?[A-Za-z][\w-]*: +(?:"[^"\\\n]*"|'(?:[^'\n]|'')*')|# .*)$/gm;

/** The data of a usual text that holds keys or a list; undefined where the other reader should look. */
function readPlainly(text: string): object | undefined {
  const elsewhere = text.replace(harmless, '');
  if (unusual.some((pattern) => pattern.test(elsewhere)) || notPrinted.test(text)) return undefined;
  try {
    const value = load(text, { schema: CORE_SCHEMA });
    return typeof value === 'object' && value !== null && keysAreWords(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** Every key of this project is a word; the readers differ in what they make of null, or a list, as a key. */
function keysAreWords(value: object): boolean {
  return Object.entries(value).every(
    ([key, inner]: [string, unknown]) =>
      (Array.isArray(value) || (/^[a-z][\w-]*$/i.test(key) && key !== 'null')) &&
      (typeof inner !== 'object' || inner === null || keysAreWords(inner)),
  );
}
