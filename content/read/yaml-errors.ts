import { visit, type Document, type YAMLError } from 'yaml';
import type { Place, Problem } from './problem.ts';

/** What to do about a text that YAML reads otherwise than its writer. */
export const inQuotes = 'Put the whole text in quotes: "…".';

/** What is malformed in a YAML text, in an owner's words. One slip often makes a row of errors on its line; the first says what is wrong. */
export function yamlErrors(document: Document, text: string, placeAt: (offset: number) => Place): Problem[] {
  const problems: Problem[] = [];
  const linesTold = new Set<number>();
  for (const error of document.errors.length > 0 ? document.errors : document.warnings) {
    const { at = error.pos[0], ...said } = describe(error, text, document);
    const place = placeAt(at);
    if (linesTold.has(place.line)) continue;
    linesTold.add(place.line).add(placeAt(error.pos[0]).line);
    problems.push({ ...place, ...said });
  }
  return problems;
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
