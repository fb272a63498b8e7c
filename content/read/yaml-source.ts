import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { Place, Problem } from './problem.ts';

export type Path = readonly PropertyKey[];

/** A parsed YAML text that still knows where everything stands. */
export interface YamlSource {
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

/** So many aliases no honest file holds; more of them are how a few lines unfold to gigabytes. */
const mostAliases = 50;

/** Reads YAML. Malformed text is told in `problems`, never thrown. */
export function parseYaml(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { file, line: Math.max(line, 1), column: Math.max(col, 1) };
  };

  const find = (path: Path) => {
    let node: unknown = document.contents;
    let start = isNodeWithRange(node) ? node.range[0] : 0;
    let end = isNodeWithRange(node) ? node.range[1] : text.length;
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
  };

  const source: YamlSource = {
    value: undefined,
    problems: [],
    placeOf(path, part) {
      const { start, end } = find(path);
      const at = part ? text.indexOf(part, start) : -1;
      return placeAt(at >= 0 && at < end ? at : start);
    },
    placeOfKey: (path) => placeAt(find(path).keyStart),
  };

  // One slip often makes a row of errors on its line; the first says what is wrong.
  const told = new Set<number>();
  for (const error of document.errors) {
    const place = placeAt(error.pos[0]);
    if (told.has(place.line)) continue;
    told.add(place.line);
    source.problems.push({ ...place, ...describe(error) });
  }
  if (source.problems.length > 0) return source;
  try {
    source.value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    const message = error instanceof ReferenceError ? 'anchors and aliases (& and *) unfold to too much here' : String(error);
    source.problems.push({ ...placeAt(0), message, hint: 'Write the text out instead.' });
  }
  return source;
}

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

/** The parser's error in an owner's words, for the slips that people make. */
function describe(error: YAMLParseError): { message: string; hint?: string } {
  switch (error.code) {
    case 'TAB_AS_INDENT':
      return { message: 'a tab stands where YAML wants spaces', hint: 'Indent with two spaces.' };
    case 'DUPLICATE_KEY':
      return { message: 'the same key stands twice in this entry', hint: 'Keep one of them.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'a colon followed by a space stands inside this text, so that YAML takes it for a key',
        hint: 'Put the whole text in quotes: "…".',
      };
    case 'BAD_SCALAR_START':
      return { message: 'a text cannot begin with this character', hint: 'Put the whole text in quotes: "…".' };
    case 'MISSING_CHAR':
      if (/quote/i.test(error.message)) return { message: 'this text begins with a quote that is never closed' };
      break;
    case 'BAD_INDENT':
      return { message: 'this line is indented differently from the others of its entry', hint: 'Keys of one entry begin in the same column.' };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'this is not YAML: a key and its colon, or the dash of a list, was expected here',
        hint: 'Write "key: text", or "- text" in a list.',
      };
    case 'MULTIPLE_DOCS':
      return { message: 'a line "---" splits this file in two', hint: 'Remove that line: a file is one piece.' };
  }
  return { message: `this is not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}` };
}
