import { isAlias, isMap, isScalar, isSeq, parseDocument, type Document, type Node } from 'yaml';
import type { Place, Problem } from './problem.ts';
import type { SourceText } from './source-text.ts';
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
 * The nodes of a text take twenty times its memory and are needed again only where something is wrong. So they are dropped once the plain
 * data is made, and the text is parsed again when somebody asks for a place.
 *
 * @param text a part of the source's text, padded with blanks so that offsets stay right
 */
export function parseYaml(source: SourceText, text = source.text): YamlSource {
  let kept: Document | undefined;
  const document = () => (kept ??= parseDocument(text, { prettyErrors: false, logLevel: 'error' }));
  const read: YamlSource = {
    file: source.file,
    value: undefined,
    problems: [],
    commented: [],
    placeOf(path, part) {
      const { start, end } = find(document(), path, text.length);
      const at = part ? text.indexOf(part, start) : -1;
      return source.placeAt(at >= 0 && at < end ? at : start);
    },
    placeOfKey: (path) => source.placeAt(find(document(), path, text.length).keyStart),
    typedAt(path) {
      const { node } = find(document(), path, text.length);
      return isScalar(node) && node.range && node.range[1] > node.range[0] ? text.slice(node.range[0], node.range[1]) : undefined;
    },
  };

  let parsed = parsedBefore.get(text);
  if (!parsed) {
    const problems = whyMalformed(document(), text, source.placeAt);
    if (problems.length > 0) return { ...read, problems };
    let value: unknown;
    try {
      value = document().toJS({ maxAliasCount: mostAliases });
    } catch (error) {
      return { ...read, problems: [whyNotUnfolded(error, text, source.placeAt)] };
    }
    parsed = { value: frozen(value), slips: misread(document(), text), comments: commentedIn(document().contents, text) };
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
function frozen(value: unknown): unknown {
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

interface Found {
  node: unknown;
  /** The offsets of the value, and of its key. */
  start: number;
  end: number;
  keyStart: number;
}

/** Finds the value at `path`, or the nearest enclosing one. */
function find(document: Document, path: Path, length: number): Found {
  let node: unknown = document.contents;
  let start = isNodeWithRange(node) ? node.range[0] : 0;
  let end = isNodeWithRange(node) ? node.range[1] : length;
  let keyStart = start;
  for (const step of path) {
    if (isAlias(node)) node = node.resolve(document);
    let next: unknown;
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step));
      if (!pair) break;
      if (isNodeWithRange(pair.key)) keyStart = pair.key.range[0];
      next = pair.value;
    } else if (isSeq(node)) {
      next = node.items[Number(step)];
      if (isNodeWithRange(next)) keyStart = next.range[0];
    }
    if (!isNodeWithRange(next)) break;
    // A key without a value: the place is that of the key.
    start = next.range[0] === next.range[1] ? keyStart : next.range[0];
    end = next.range[1];
    node = next;
  }
  return { node, start, end, keyStart };
}

const isNodeWithRange = (node: unknown): node is Node & { range: [number, number, number] } =>
  typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);

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
