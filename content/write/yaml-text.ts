/** Writes values as YAML like the rest of the content, and changes single values in the text of a file, so that all around them stays. */
import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  visit,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import { identifierPattern } from '../schema/text.ts';

type Path = readonly (string | number)[];

/** A change of one value. */
export interface Change {
  path: Path;
  /** Undefined takes the value away, with its key; null leaves a key without a value. */
  value: unknown;
}

const printed = { lineWidth: 0, flowCollectionPadding: false } as const;

/** Returns a value as YAML: lists of identifiers on one line, texts unbroken. It ends with a line break. */
export function asYaml(value: unknown): string {
  const document = new Document(value);
  visit(document, {
    Seq(_, node) {
      if (node.items.every((item) => isScalar(item) && identifierPattern.test(String(item.value)))) node.flow = true;
    },
    // "notWhen:" says better than "notWhen: null" that nothing is there.
    Scalar(_, node) {
      if (node.value === null) node.source = '';
    },
  });
  return document.toString({ ...printed, nullStr: '' }).replace(/:[ \t]+$/gm, ':');
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
    for (const entry of entries) contents.add(document.createNode(entry));
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
    else wanted.setIn(path, wanted.createNode(value));
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

/** A piece of the text, by its offsets, and what stands there instead. */
interface Edit {
  start: number;
  end: number;
  put: string;
}

function applied(text: string, edits: readonly Edit[]): string {
  // From the end on, so that offsets stay right. Of two at one place the first comes first.
  const ordered = edits.map((edit, index) => ({ edit, index })).sort((a, b) => b.edit.start - a.edit.start || b.index - a.index);
  return ordered.reduce((whole, { edit: { start, end, put } }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** Ends lines as another text does. */
export const withEndings = (text: string, like: string): string =>
  like.includes('\r\n') ? text.replace(/\r?\n/g, '\r\n') : text.replace(/\r\n/g, '\n');

/** @returns undefined where the layout does not allow it */
function editsFor(text: string, document: Document, path: Path, value: unknown, order: readonly string[]): Edit[] | undefined {
  const holder: unknown = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const key = path.at(-1);
  if (isMap(holder)) {
    const pair = holder.items.find((item) => isScalar(item.key) && String(item.key.value) === String(key));
    if (value === undefined) return pair ? withoutPair(text, holder, pair) : [];
    return pair ? replacedIn(text, pair, value, holder.flow === true) : addedTo(text, holder, String(key), value, order);
  }
  if (isSeq(holder) && typeof key === 'number' && value === undefined && holder.flow !== true) {
    const item = rangeOf(holder.items[key]);
    return item && [linesOf(text, item)];
  }
  return undefined;
}

/**
 * Returns the offsets of a value; undefined for one that is left out. The parser lets an empty value stand behind the comments below its
 * key, which are not part of it.
 */
function rangeOf(node: unknown): [number, number] | undefined {
  const { range } = (node ?? {}) as Partial<Node>;
  if (!range || range[0] === range[1]) return undefined;
  const last: unknown = isCollection(node) && node.flow !== true ? node.items.at(-1) : undefined;
  const [, end] = (isPair(last) ? (rangeOf(last.value) ?? rangeOf(last.key)) : rangeOf(last)) ?? range;
  return [range[0], end];
}

/** Whole lines, and the blank ones behind them. */
function linesOf(text: string, [from, to]: [number, number]): Edit {
  const start = text.lastIndexOf('\n', from - 1) + 1;
  const last = lastSign(text, from, to);
  const [blank = ''] = /^[^\n]*(?:\n[ \t\r]*(?=\n))*\n?/.exec(text.slice(last)) ?? [];
  const end = last + blank.length;
  // Of the last lines, the blank ones before them go.
  return end < text.length ? { start, end, put: '' } : { start: text.slice(0, start).trimEnd().length, end, put: start === 0 ? '' : '\n' };
}

/** The end of a value without the blanks behind it, which the parser counts among it. */
function lastSign(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** A value as it stands behind a key or a dash in brackets. */
const inFlow = (value: unknown, quotes: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE' = 'PLAIN'): string =>
  stringify([value], { ...printed, collectionStyle: 'flow', defaultStringType: quotes, defaultKeyType: 'PLAIN' })
    .trimEnd()
    .slice(1, -1);

const isInline = (value: unknown): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (Array.isArray(value) && value.every((item) => typeof item === 'string' && identifierPattern.test(item)));

function replacedIn(text: string, { key, value: node }: Pair, value: unknown, flow: boolean): Edit[] | undefined {
  const keyRange = rangeOf(key);
  const range = rangeOf(node);
  if (!keyRange) return undefined;
  if (isMap(node) && isPlainObject(value)) {
    const now = node.toJSON() as Record<string, unknown>;
    const pairs = Object.entries({ ...Object.fromEntries(Object.keys(now).map((name) => [name, undefined])), ...value });
    return together(pairs.flatMap(([name, inner]) => (isDeepStrictEqual(now[name], inner) ? [] : [changedInMap(text, node, name, inner)])));
  }
  if (isSeq(node) && Array.isArray(value) && value.some(isPlainObject) && value.length === node.items.length) {
    return together(
      node.items.map((item, index) => {
        const inner: unknown = value[index];
        if (!isMap(item) || !isPlainObject(inner)) return undefined;
        const now = item.toJSON() as Record<string, unknown>;
        const names = [...new Set([...Object.keys(now), ...Object.keys(inner)])];
        return together(
          names.flatMap((name) => (isDeepStrictEqual(now[name], inner[name]) ? [] : [changedInMap(text, item, name, inner[name])])),
        );
      }),
    );
  }
  const inList = changedTexts(node, value);
  if (inList) return inList;
  const colon = text.indexOf(':', keyRange[1]) + 1;
  const end = range ? Math.max(colon, lastSign(text, range[0], range[1])) : colon;
  if (flow || (isInline(value) && range && range[1] > range[0] && (isScalar(node) || (isSeq(node) && node.flow === true)))) {
    const quotes = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? node.type : 'PLAIN';
    const start = range && range[1] > range[0] ? range[0] : colon;
    return [{ start, end, put: `${start === colon ? ' ' : ''}${flow ? inFlow(value, quotes) : asInline(value, quotes)}` }];
  }
  return [{ start: colon, end, put: behindKey(value, indentAt(text, keyRange[0])) }];
}

/** Of a list of texts on lines of their own, only those that differ. @returns undefined for anything else */
function changedTexts(node: unknown, value: unknown): Edit[] | undefined {
  if (!isSeq(node) || node.flow === true || !Array.isArray(value) || value.length !== node.items.length) return undefined;
  const edits = node.items.map((item, index): Edit[] | undefined => {
    const inner: unknown = value[index];
    const range = rangeOf(item);
    if (!isScalar(item) || !range || typeof inner !== 'string' || typeof item.value !== 'string') return undefined;
    if (item.value === inner) return [];
    const { type = 'PLAIN' } = item;
    if (inner.includes('\n') || (type !== 'PLAIN' && type !== 'QUOTE_DOUBLE' && type !== 'QUOTE_SINGLE')) return undefined;
    return [{ start: range[0], end: range[1], put: asInline(inner, type) }];
  });
  return together(edits);
}

function changedInMap(text: string, map: YAMLMap, name: string, value: unknown): Edit[] | undefined {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === name);
  if (!pair) return addedTo(text, map, name, value, []);
  return value === undefined ? withoutPair(text, map, pair) : replacedIn(text, pair, value, map.flow === true);
}

function together(edits: readonly (Edit[] | undefined)[]): Edit[] | undefined {
  return edits.every((each) => each !== undefined) ? edits.flat() : undefined;
}

const isPlainObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function asInline(value: unknown, quotes: 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE'): string {
  if (value === null) return '';
  return Array.isArray(value) ? `[${value.join(', ')}]` : stringify(value, { ...printed, defaultStringType: quotes }).trimEnd();
}

/** What stands behind the colon of a key: on its line, or on the lines below it. */
function behindKey(value: unknown, indent: string): string {
  if (value === null) return '';
  if (isInline(value)) return ` ${asInline(value, 'PLAIN')}`;
  const lines = asYaml(value).trimEnd().split('\n');
  return lines.map((line) => `\n${indent}  ${line}`).join('');
}

/** The blanks that bring a line to where a key stands; the dash of a list item counts as a blank. */
const indentAt = (text: string, at: number): string => ' '.repeat(at - (text.lastIndexOf('\n', at - 1) + 1));

function addedTo(text: string, map: YAMLMap, name: string, value: unknown, order: readonly string[]): Edit[] | undefined {
  if (value === undefined) return [];
  const place = order.indexOf(name);
  const before = map.items.findLast(({ key }) => {
    const rank = isScalar(key) ? order.indexOf(String(key.value)) : -1;
    return rank >= 0 && rank < place;
  });
  const anchor = before ?? map.items.at(-1);
  const first = rangeOf(map.items[0]?.key);
  const range = rangeOf(anchor?.value) ?? rangeOf(anchor?.key);
  if (!first || !range) return undefined;
  const end = lastSign(text, range[0], range[1]);
  if (map.flow === true) return [{ start: end, end, put: `, ${name}: ${inFlow(value)}` }];
  const indent = indentAt(text, first[0]);
  const [rest = ''] = /^[^\r\n]*/.exec(text.slice(end)) ?? [];
  return [{ start: end + rest.length, end: end + rest.length, put: `\n${indent}${name}:${behindKey(value, indent)}` }];
}

function withoutPair(text: string, map: YAMLMap, pair: Pair): Edit[] | undefined {
  const key = rangeOf(pair.key);
  const value = rangeOf(pair.value) ?? key;
  if (!key || !value) return undefined;
  const index = map.items.indexOf(pair as (typeof map.items)[number]);
  if (map.flow === true) {
    const before = map.items[index - 1];
    const beforeEnd = rangeOf(before?.value) ?? rangeOf(before?.key);
    return beforeEnd && [{ start: beforeEnd[1], end: Math.max(value[1], key[1]), put: '' }];
  }
  const start = text.lastIndexOf('\n', key[0] - 1) + 1;
  // The first key of an entry shares its line with the dash.
  if (text.slice(start, key[0]).trim() !== '') return undefined;
  const last = lastSign(text, key[0], Math.max(value[1], key[1]));
  const [rest = ''] = /^[^\n]*\n?/.exec(text.slice(last)) ?? [];
  return [{ start, end: last + rest.length, put: '' }];
}
