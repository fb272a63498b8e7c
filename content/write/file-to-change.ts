/** Reads a file of which a part is to be written anew. */
import { existsSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import { decode } from '../read/decode.ts';
import { withEndings } from './yaml-text.ts';

export interface FileToChange {
  /** What the file holds; undefined where it is not there. */
  before: string | undefined;
  /** The byte order mark that it begins with, or nothing. */
  mark: string;
  /** The text behind the mark; empty where the file is not there. */
  text: string;
}

/**
 * Reads a file. Its text is that of the file, letter by letter, unless signs that nobody sees give it another structure than the one that
 * readers of the playbook see: then it is the text without those signs.
 *
 * @param shown what messages call the file
 * @throws {Error} for a file that is not text in UTF-8: what is written back would have lost letters
 */
export function fileToChange(file: string, shown = file): FileToChange {
  if (!existsSync(file)) return { before: undefined, mark: '', text: '' };
  const bytes = readFileSync(file);
  const source = decode(bytes, shown);
  const [{ message, hint = '' } = { message: 'it is no text' }] = source.problems;
  if (!source.readable) throw new Error(`Nothing can be written into ${shown}: ${message}. ${hint}`.trim());
  const before = bytes.toString('utf8');
  const mark = before.startsWith('\ufeff') ? '\ufeff' : '';
  const text = before.slice(mark.length);
  return { before, mark, text: isReadAlike(text, source.text) ? text : withEndings(source.text, text) };
}

const isReadAlike = (text: string, asRead: string): boolean =>
  text.replaceAll('\r\n', '\n') === asRead || isDeepStrictEqual(shapeOf(text), shapeOf(asRead));

/** Returns the keys and lists of a text, without the texts in them; undefined for text that is no YAML. */
function shapeOf(text: string): unknown {
  // Of a guide, its first lines.
  const [, front = text] = /^---[ \t]*\r?\n([^]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text) ?? [];
  const document = parseDocument(front);
  if (document.errors.length > 0) return undefined;
  return JSON.parse(JSON.stringify(document.toJS(), (_, value: unknown) => (typeof value === 'string' ? '' : value)) ?? 'null');
}

/** What is said of a file into which an entry is to be written, and whose entries cannot be read. */
export const unreadable = (shown: string): Error =>
  new Error(`Nothing can be written into ${shown} as long as it cannot be read. Mend it first: the check says what is wrong with it.`);
