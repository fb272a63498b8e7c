import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { Place, Problem } from './problem.ts';
import { inQuotes, yamlErrors } from './yaml-errors.ts';

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

/** No honest file holds so many aliases; more of them are how a few lines unfold to gigabytes. */
const mostAliases = 50;

/**
 * Reads YAML. Malformed text is told in `problems`, never thrown.
 *
 * The nodes of a text take twenty times its memory and are wanted again only where something is wrong. So they are let go once the plain
 * data is made, and the text is parsed once more when somebody asks for a place.
 */
export function parseYaml(text: string, file: string): YamlSource {
  let kept: Document | undefined;
  const document = () => (kept ??= parse(text));
  let lines: LineCounter | undefined;

  const placeAt = (offset: number): Place => {
    lines ??= linesOf(text);
    const { line, col } = lines.linePos(Math.max(offset, 0));
    return { file, line, column: col };
  };
  const source: YamlSource = {
    file,
    value: undefined,
    problems: [],
    placeOf(path, part) {
      const { start, end } = find(document(), path, text.length);
      const at = part ? text.indexOf(part, start) : -1;
      return placeAt(at >= 0 && at < end ? at : start);
    },
    placeOfKey: (path) => placeAt(find(document(), path, text.length).keyStart),
  };

  source.problems = yamlErrors(document(), text, placeAt);
  if (source.problems.length > 0) return source;
  try {
    source.value = document().toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    const unresolved = /Unresolved alias.*: (.*)$/.exec(String(error))?.[1];
    source.problems.push(
      unresolved === undefined
        ? { ...placeAt(0), message: 'anchors and aliases (& and *) unfold to too much here', hint: 'Write the text out instead.' }
        : { ...placeAt(text.indexOf(`*${unresolved}`)), message: 'a text cannot begin with "*"', hint: inQuotes },
    );
    return source;
  }
  source.problems = endsOfCutTexts(document()).map((at) => ({
    ...placeAt(at),
    message: 'the text ends here, because " #" begins a comment',
    hint: inQuotes,
  }));
  kept = undefined;
  return source;
}

const parse = (text: string): Document => parseDocument(text, { prettyErrors: false, logLevel: 'error' });

function linesOf(text: string): LineCounter {
  const lines = new LineCounter();
  lines.addNewLine(0);
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
  return lines;
}

/** Offsets of the value at `path`, or of the nearest enclosing one, and of its key. */
function find(document: Document, path: Path, length: number): { start: number; end: number; keyStart: number } {
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
    // A key with nothing behind it: point at the key.
    start = next.range[0] === next.range[1] ? keyStart : next.range[0];
    end = next.range[1];
    node = next;
  }
  return { start, end, keyStart };
}

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** Where a text was probably cut off: "Ticket #4417" without quotes is "Ticket". A real comment has a space after its sign. */
function endsOfCutTexts(document: Document): number[] {
  const found: number[] = [];
  visit(document, {
    Scalar(key, node) {
      if (
        key !== 'key' &&
        node.type === 'PLAIN' &&
        typeof node.value === 'string' &&
        node.comment &&
        /^\S/.test(node.comment) &&
        node.range
      ) {
        found.push(node.range[1]);
      }
    },
  });
  return found;
}
