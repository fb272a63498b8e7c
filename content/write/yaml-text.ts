/** Changes single values in the text of a file of YAML, so that all around them stays. */
import { isDeepStrictEqual } from 'node:util';
import { isMap, isNode, isSeq, parseDocument, type Document, type Node } from 'yaml';
import { asYaml, printed, withQuotes } from './as-yaml.ts';
import { applied, editsFor, rangeOf, type Path } from './yaml-edits.ts';

/** A change of one value. */
export interface Change {
  path: Path;
  /** Undefined takes the value away, with its key; null leaves a key without a value. */
  value: unknown;
}

/**
 * Appends entries to the text of a list, with a blank line before each. A list in brackets is written out.
 *
 * @throws {Error} for text that is no YAML, or no list
 */
export function withEntries(text: string, entries: readonly unknown[]): string {
  if (entries.length === 0) return text;
  const document = readable(text);
  const { contents } = document;
  if (contents !== null && !isSeq(contents)) throw new Error('This is no list.');
  const isList = contents !== null && contents.items.length > 0;
  if (isList && contents.flow === true) {
    contents.flow = false;
    for (const entry of entries) contents.add(withQuotes(document.createNode(entry)));
    return withEndings(document.toString(printed), text);
  }
  const added = entries.map((entry) => asYaml([entry]).trimEnd()).join('\n\n');
  const before = (isList ? text : withoutEmpty(text, contents)).trimEnd();
  return withEndings(`${before}${before === '' ? '' : isList ? '\n\n' : '\n'}${added}\n`, text);
}

/** An empty list is written as "[]", and an empty map as "{}", often among comments. */
function withoutEmpty(text: string, contents: unknown): string {
  const range = rangeOf(contents);
  return range ? text.slice(0, range[0]) + text.slice(range[1]).replace(/^[ \t]+/, '') : text;
}

/** @throws {Error} for text that is no YAML */
function readable(text: string): Document {
  const document = parseDocument(text) as Document;
  const [error] = document.errors;
  if (error) throw new Error(error.message.split('\n')[0]);
  return document;
}

/**
 * Changes keys of a text that holds one map, or nothing but comments.
 *
 * @param changes of single keys
 * @param order the keys in the order in which they are written
 * @returns nothing but the comments where no key is left
 * @throws {Error} for text that is no YAML
 */
export function withKeys(text: string, changes: readonly Change[], order: readonly string[] = []): string {
  const { contents } = readable(text);
  if (isMap(contents) && contents.items.length > 0) {
    const changed = withChanges(text, changes, order);
    const { contents: left } = parseDocument(changed);
    return isMap(left) && left.items.length === 0 ? withoutEmpty(changed, left) : changed;
  }
  const values = changes.flatMap(({ path: [key], value }) => (value === undefined ? [] : [[key, value] as const]));
  if (values.length === 0) return text;
  const before = withoutEmpty(text, contents).trimEnd();
  return withEndings(`${before}${before === '' ? '' : '\n'}${asYaml(Object.fromEntries(values))}`, text);
}

/**
 * Changes values in YAML. Only what changes is written anew: comments, blank lines and quotes elsewhere stay as they are. Where the layout
 * is one that cannot be changed piece by piece, the file is printed anew, with its comments. Where the last entry goes, nothing but comments
 * is left.
 *
 * @param order the keys of an entry in the order in which they are written: a new key stands behind the one before it
 * @throws {Error} for text that is no YAML
 */
export function withChanges(text: string, changes: readonly Change[], order: readonly string[] = []): string {
  if (changes.length === 0) return text;
  const document = readable(text);
  const wanted = parseDocument(text);
  for (const { path, value } of changes) {
    if (value === undefined) wanted.deleteIn(path);
    else wanted.setIn(path, withCommentsOf(wanted.getIn(path, true), withQuotes(wanted.createNode(value))));
  }
  const edits = changes.flatMap(({ path, value }) => editsFor(text, document, path, value, order) ?? [undefined]);
  if (edits.every((edit) => edit !== undefined)) {
    const spliced = withEndings(applied(text, edits), text);
    const read = parseDocument(spliced);
    const [is, should]: [unknown, unknown] = [read.toJS(), wanted.toJS()];
    if (read.errors.length === 0 && (isDeepStrictEqual(is, should) || (is === null && isNothing(should)))) return spliced;
  }
  return withEndings(wanted.toString(printed), text);
}

/** Gives a value the comments of the one in whose place it stands. */
function withCommentsOf(before: unknown, node: Node): Node {
  if (isNode(before)) Object.assign(node, { comment: before.comment, commentBefore: before.commentBefore });
  return node;
}

/**
 * Returns what is written of a file in which no entry and no key is left. Readers take a file of comments alone for one that somebody has
 * forgotten to fill: an empty list or map below them says that nothing is meant.
 *
 * @returns undefined where no comments are left either, so that the file can go
 */
export function withNothingBut(comments: string, empty: '[]' | '{}'): string | undefined {
  return /^\s*#/m.test(comments) ? withEndings(`${comments.trimEnd()}\n${empty}\n`, comments) : undefined;
}

const isNothing = (value: unknown): boolean => typeof value === 'object' && Object.keys(value ?? {}).length === 0;

/** Takes entries out of the text of a list. */
export function withoutEntries(text: string, indexes: readonly number[]): string {
  return withChanges(
    text,
    indexes.map((index) => ({ path: [index], value: undefined })),
  );
}

/** Ends lines as another text does. */
export const withEndings = (text: string, like: string): string =>
  like.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text.replace(/\r\n/g, '\n');
