import { isMap, isScalar, isSeq, parseDocument, type Document } from 'yaml';
import type { Place, Problem } from './problem.ts';
import type { SourceText } from './source-text.ts';
import { find, placesIn, type Places } from './yaml-places.ts';
import { misread, whyMalformed, type Slip } from './yaml-slips.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML text that knows where each value stands and how it was written. */
export interface YamlSource {
  /** The path, as messages name it. */
  file: string;
  /** The plain data; undefined where the text is malformed. */
  value: unknown;
  /** Why the text is malformed; or, where it is not, what in it means something else than its writer intended. */
  problems: Problem[];
  /**
   * Finds the value at `path`, or the nearest enclosing value where there is none.
   *
   * @param part a piece of that value's text to point at
   */
  placeOf(path: Path, part?: string): Place;
  /** Finds the key at the end of `path`. */
  placeOfKey(path: Path): Place;
  /** Returns the text or number at `path` as typed, quotes included; undefined where there is none. */
  typedAt(path: Path): string | undefined;
  /** The texts, and the keys without a value, that have a comment behind them on their line. */
  commented: { path: Path; comment: string; place: Place }[];
}

/** The most aliases that are accepted. More of them are how a few lines unfold to gigabytes. */
const mostAliases = 50;

/** What a well-formed text holds; places are offsets of the text. */
interface Parsed {
  value: unknown;
  slips: Slip[];
  comments: { path: Path; comment: string; at: number }[];
  places: Places;
}

/**
 * The well-formed texts that were parsed, most of all for the editor and the dev server: after every save they read the whole playbook
 * again, of which one file has changed. Parsing is half of that.
 */
const parsedBefore = new Map<string, Parsed>();

/** The most texts that are remembered. A playbook has some 300 files in a language. */
const mostRemembered = 5000;

/**
 * Parses YAML. Malformed text is reported in `problems`, never thrown. The plain data is frozen, because all readings of a text share it.
 *
 * @param text a part of the source's text, padded with blanks so that offsets stay right
 */
export function parseYaml(source: SourceText, text = source.text): YamlSource {
  let parsed = parsedBefore.get(text);
  let kept: Document | undefined;
  const document = () => (kept ??= parseDocument(text, { prettyErrors: false, logLevel: 'error' }));
  const places = () => parsed?.places ?? placesIn(document(), text.length);
  const read: YamlSource = {
    file: source.file,
    value: undefined,
    problems: [],
    commented: [],
    placeOf(path, part) {
      const { start, end } = find(places(), path);
      const at = part ? text.indexOf(part, start) : -1;
      return source.placeAt(at >= 0 && at < end ? at : start);
    },
    placeOfKey: (path) => source.placeAt(find(places(), path).keyStart),
    typedAt(path) {
      const { typed } = find(places(), path);
      return typed && text.slice(...typed);
    },
  };

  if (!parsed) {
    const problems = whyMalformed(document(), text, source.placeAt);
    if (problems.length > 0) return { ...read, problems };
    let value: unknown;
    try {
      value = document().toJS({ maxAliasCount: mostAliases });
    } catch (error) {
      return { ...read, problems: [whyNotUnfolded(error, text, source.placeAt)] };
    }
    parsed = {
      value: frozen(value),
      slips: misread(document(), text),
      comments: commentedIn(document().contents, text),
      places: placesIn(document(), text.length),
    };
    if (parsedBefore.size >= mostRemembered) parsedBefore.clear();
    parsedBefore.set(text, parsed);
    kept = undefined;
  }
  return {
    ...read,
    value: parsed.value,
    problems: parsed.slips.map(({ at, ...finding }) => ({ ...source.placeAt(at), ...finding })),
    commented: parsed.comments.map(({ at, ...found }) => ({ ...found, place: source.placeAt(at) })),
  };
}

/** Freezes plain data, to its depth. */
export function frozen<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Tells what is wrong with the anchors and aliases of a text whose plain data could not be made. */
function whyNotUnfolded(error: unknown, text: string, placeAt: SourceText['placeAt']): Problem {
  const unresolved = /Unresolved alias.*: (.*)$/.exec(String(error))?.[1];
  return unresolved === undefined
    ? { ...placeAt(0), message: 'anchors and aliases (& and *) unfold to too much here', hint: 'Write the text out instead.' }
    : {
        ...placeAt(text.indexOf(`*${unresolved}`)),
        message: 'a text cannot begin with "*"',
        hint: 'Put the whole text in quotes: "…".',
      };
}

/** Finds comments behind texts without quotes, and keys without a value. */
function commentedIn(contents: unknown, text: string): Parsed['comments'] {
  if (!/[ \t]#/.test(text)) return [];
  const found: Parsed['comments'] = [];
  const comment = /[ \t]*(#[^\n]*)/y;
  const walk = (node: unknown, path: PropertyKey[]): void => {
    if (isMap(node)) for (const { key, value } of node.items) walk(value, [...path, isScalar(key) ? String(key.value) : '']);
    else if (isSeq(node)) for (const [index, item] of node.items.entries()) walk(item, [...path, index]);
    else if (isScalar(node) && node.type === 'PLAIN' && node.range) {
      comment.lastIndex = node.range[1];
      const match = comment.exec(text);
      if (match?.[1] !== undefined) found.push({ path, comment: match[1].trimEnd(), at: comment.lastIndex - match[1].length });
    }
  };
  walk(contents, []);
  return found;
}
