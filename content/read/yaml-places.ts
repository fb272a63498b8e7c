import { isAlias, isMap, isScalar, isSeq, LineCounter, parseDocument, visit, type Document, type YAMLError } from 'yaml';
import type { Place } from './problem.ts';
import type { Path, YamlSource } from './yaml-source.ts';

/** So many aliases no honest file holds; more of them are how a few lines unfold to gigabytes. */
const mostAliases = 50;

/** Reads YAML so that it knows where everything stands. Malformed text is told in `problems`, never thrown. */
export function parseWithPlaces(text: string, file: string): YamlSource {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'error' });
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
    file,
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
  for (const error of document.errors.length > 0 ? document.errors : document.warnings) {
    const { at = error.pos[0], ...said } = describe(error, text, document);
    const place = placeAt(at);
    if (told.has(place.line)) continue;
    told.add(place.line).add(placeAt(error.pos[0]).line);
    source.problems.push({ ...place, ...said });
  }
  if (source.problems.length > 0) return source;
  try {
    source.value = document.toJS({ maxAliasCount: mostAliases });
  } catch (error) {
    const unresolved = /Unresolved alias.*: (.*)$/.exec(String(error))?.[1];
    source.problems.push(
      unresolved === undefined
        ? { ...placeAt(0), message: 'anchors and aliases (& and *) unfold to too much here', hint: 'Write the text out instead.' }
        : { ...placeAt(text.indexOf(`*${unresolved}`)), message: 'a text cannot begin with "*"', hint: inQuotes },
    );
    return source;
  }
  source.problems.push(
    ...cutOff(document).map((at) => ({ ...placeAt(at), message: 'the text ends here, because " #" begins a comment', hint: inQuotes })),
  );
  return source;
}

const inQuotes = 'Put the whole text in quotes: "…".';

/** Where a text was probably cut off: "Ticket #4417" without quotes is "Ticket". A real comment has a space after its sign. */
function cutOff(document: Document): number[] {
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

function isNodeWithRange(node: unknown): node is { range: [number, number, number] } {
  return typeof node === 'object' && node !== null && 'range' in node && Array.isArray(node.range);
}

interface Said {
  message: string;
  hint?: string;
  /** Where to point, if not where the parser does. */
  at?: number;
}

/** The parser's error in an owner's words, for the slips that people make. */
function describe(error: YAMLError, text: string, document: Document): Said {
  const [at] = error.pos;
  const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, (text.indexOf('\n', at) + 1 || text.length + 1) - 1);
  const indented = {
    message: 'this line is indented differently from the others of its entry',
    hint: 'Keys of one entry begin in the same column.',
  };
  switch (error.code) {
    case 'RESOURCE_EXHAUSTION':
      return { message: 'lists or keys are nested too deeply here', hint: inQuotes };
    case 'TAB_AS_INDENT':
      return { message: 'a tab stands where YAML wants spaces', hint: 'Indent with two spaces.' };
    case 'DUPLICATE_KEY':
      return { message: 'the same key stands twice in this entry', hint: 'Keep one of them.' };
    case 'BLOCK_AS_IMPLICIT_KEY':
      // The text goes on in the next line, and the colon is there.
      if (!/:(?:\s|$)/.test(text.slice(at).split('\n')[0] ?? '')) return { ...indented, at: text.indexOf('\n', at) + 1 };
      return { message: 'a colon followed by a space stands inside this text, so that YAML takes it for a key', hint: inQuotes };
    case 'BAD_SCALAR_START':
      return { message: 'a text cannot begin with this character', hint: inQuotes };
    case 'TAG_RESOLVE_FAILED':
      return { message: 'a text cannot begin with "!"', hint: inQuotes };
    case 'MISSING_CHAR':
      if (!/quote/i.test(error.message)) break;
      return {
        message: 'this text begins with a quote that is never closed',
        hint: 'Close it at the end of the text.',
        at: lastQuoted(document) ?? at,
      };
    case 'BAD_INDENT':
      return indented;
  }
  if (/sequence item without/i.test(error.message)) return indented;
  const begun = /^\s*(?:- )?(?:[\w-]+:\s+)?(["'{[])/.exec(line)?.[1];
  if (error.code === 'UNEXPECTED_TOKEN' && begun) {
    return {
      message: `this text begins with ${begun} and goes on after the sign that closes it`,
      hint: begun === '"' ? `Put the whole text in single quotes ('), and write an apostrophe in it twice ('').` : inQuotes,
    };
  }
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'UNEXPECTED_TOKEN' || error.code === 'MISSING_CHAR') {
    return {
      message: 'this is not YAML: a key and its colon, or the dash of a list, was expected here',
      hint: 'Write "key: text", or "- text" in a list.',
    };
  }
  if (error.code === 'MULTIPLE_DOCS')
    return { message: 'a line "---" splits this file in two', hint: 'Remove that line: a file is one piece.' };
  return { message: `this is not YAML: ${error.message.charAt(0).toLowerCase()}${error.message.slice(1)}` };
}

/** Where the last quoted text begins: the parser tells a missing quote only where the file ends. */
function lastQuoted(document: Document): number | undefined {
  let start: number | undefined;
  visit(document, {
    Scalar(_, node) {
      if (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') start = node.range?.[0] ?? start;
    },
  });
  return start;
}
