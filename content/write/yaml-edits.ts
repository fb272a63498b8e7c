/** Which pieces of a text of YAML have to change for a value to be another: as few as can be, so that comments and quotes elsewhere stay. */
import { isDeepStrictEqual } from 'node:util';
import {
  Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type Scalar,
  type ToStringOptions,
  type YAMLMap,
} from 'yaml';
import { identifierPattern } from '../schema/text.ts';
import { asYaml, printed, withQuotes } from './as-yaml.ts';

export type Path = readonly (string | number)[];

/** A piece of the text, by its offsets, and what stands there instead. */
interface Edit {
  start: number;
  end: number;
  put: string;
}

/** Returns a text with its pieces replaced. */
export function applied(text: string, edits: readonly Edit[]): string {
  // From the end on, so that offsets stay right. Of two at one place the first comes first.
  const ordered = edits.map((edit, index) => ({ edit, index })).sort((a, b) => b.edit.start - a.edit.start || b.index - a.index);
  return ordered.reduce((whole, { edit: { start, end, put } }) => whole.slice(0, start) + put + whole.slice(end), text);
}

/** @returns undefined where the layout does not allow it */
export function editsFor(text: string, document: Document, path: Path, value: unknown, order: readonly string[]): Edit[] | undefined {
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
export function rangeOf(node: unknown): [number, number] | undefined {
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
const inFlow = (value: unknown, quotes: Quotes = 'PLAIN'): string =>
  written([value], { ...printed, collectionStyle: 'flow', defaultStringType: quotes, defaultKeyType: 'PLAIN' }).slice(1, -1);

type Quotes = 'PLAIN' | 'QUOTE_DOUBLE' | 'QUOTE_SINGLE';

function written(value: unknown, style: ToStringOptions & { defaultStringType: Quotes }): string {
  const document = new Document(value);
  return (style.defaultStringType === 'PLAIN' ? withQuotes(document) : document).toString(style).trimEnd();
}

const isSeveralLines = (value: unknown): value is string => typeof value === 'string' && value.includes('\n');

const isInline = (value: unknown): boolean =>
  (typeof value !== 'object' && !isSeveralLines(value)) ||
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
  const inList = changedTexts(node, value) ?? changedItems(text, node, value);
  if (inList) return inList;
  const colon = text.indexOf(':', keyRange[1]) + 1;
  const end = range ? Math.max(colon, lastSign(text, range[0], range[1])) : colon;
  if (
    flow ||
    (isInline(value) && range && range[1] > range[0] && ((isScalar(node) && !isBlock(node)) || (isSeq(node) && node.flow === true)))
  ) {
    const quotes = isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE') ? node.type : 'PLAIN';
    const start = range && range[1] > range[0] ? range[0] : colon;
    return [{ start, end, put: `${start === colon ? ' ' : ''}${flow ? inFlow(value, quotes) : asInline(value, quotes)}` }];
  }
  const [, first = '', lines = ''] = /^(.*)([^]*)$/.exec(behindKey(value, indentAt(text, keyRange[0]))) ?? [];
  const line = endOfLine(text, colon);
  // A comment on the line of the key stays there, before the lines of the value.
  if (!range || end <= line)
    return [
      { start: colon, end, put: first },
      { start: line, end: line, put: lines },
    ];
  return [{ start: colon, end, put: `${first}${commentsBefore(text, colon, range[0])}${lines}` }];
}

/** Tells whether a text stands on lines of its own, below a sign. */
const isBlock = ({ type }: Scalar): boolean => type === 'BLOCK_LITERAL' || type === 'BLOCK_FOLDED';

/** Returns the comments between a key and its value, where that has several lines: those on the line of the key, and below it. */
function commentsBefore(text: string, colon: number, start: number): string {
  const between = start > endOfLine(text, colon) ? text.slice(colon, start).replace(/\n[^\n]*$/, '') : '';
  const [, behindSign = ''] = /^[|>][-+\d]*([ \t]+#[^\r\n]*)/.exec(text.slice(start)) ?? [];
  return between.includes('#') ? between.trimEnd() : behindSign;
}

const endOfLine = (text: string, at: number): number => at + (/^[^\r\n]*/.exec(text.slice(at))?.[0].length ?? 0);

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

/**
 * Of a list that gets longer or shorter, only the items that differ: what stands before and behind them stays with its comments.
 *
 * @returns undefined where nothing of it stays, and for anything else
 */
function changedItems(text: string, node: unknown, value: unknown): Edit[] | undefined {
  if (!isSeq(node) || node.flow === true || !Array.isArray(value) || value.length === 0) return undefined;
  const now = node.toJSON() as unknown[];
  const wanted: readonly unknown[] = value;
  const shorter = Math.min(now.length, wanted.length);
  let before = 0;
  while (before < shorter && isDeepStrictEqual(now[before], wanted[before])) before += 1;
  let behind = 0;
  while (behind < shorter - before && isDeepStrictEqual(now.at(-1 - behind), wanted.at(-1 - behind))) behind += 1;
  if (before + behind === 0) return undefined;
  const places = node.items.map((item) => placeOfItem(text, item));
  const [last, next] = [places[before - 1], places[before]];
  const anchor = last ?? next;
  if (!anchor || places.some((place) => !place)) return undefined;
  const gone = places
    .slice(before, now.length - behind)
    .flatMap((place) => (place ? [{ start: place.start, end: place.end, put: '' }] : []));
  const added = wanted
    .slice(before, wanted.length - behind)
    .map(
      (item) =>
        `${anchor.indent}${asYaml([item])
          .trimEnd()
          .replace(/\n(?=[^\n])/g, `\n${anchor.indent}`)}\n`,
    )
    .join('');
  const at = last ? last.end : anchor.start;
  // The last line of a file may have no end.
  const isOpen = at > 0 && text[at - 1] !== '\n';
  return [{ start: at, end: at, put: isOpen ? `\n${added.replace(/\n$/, '')}` : added }, ...gone];
}

/** The whole lines of an item, and the blanks before its dash. @returns undefined where its dash does not begin its line */
function placeOfItem(text: string, item: unknown): { start: number; end: number; indent: string } | undefined {
  const range = rangeOf(item);
  if (!range) return undefined;
  const start = text.lastIndexOf('\n', range[0] - 1) + 1;
  const [, indent] = /^([ ]*)-[ \t]+$/.exec(text.slice(start, range[0])) ?? [];
  if (indent === undefined) return undefined;
  const line = /^[^\n]*\n?/.exec(text.slice(lastSign(text, range[0], range[1])))?.[0] ?? '';
  return { start, end: lastSign(text, range[0], range[1]) + line.length, indent };
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

function asInline(value: unknown, quotes: Quotes): string {
  if (value === null) return '';
  return Array.isArray(value) ? `[${value.join(', ')}]` : written(value, { ...printed, defaultStringType: quotes });
}

/** What stands behind the colon of a key: on its line, or on the lines below it. */
function behindKey(value: unknown, indent: string): string {
  if (value === null) return '';
  if (isInline(value)) return ` ${asInline(value, 'PLAIN')}`;
  if (isSeveralLines(value))
    return asYaml({ '': value })
      .trimEnd()
      .replace(/^.*?:/, '')
      .replace(/\n(?=[^\n])/g, `\n${indent}`);
  return `\n${asYaml(value).trimEnd()}`.replace(/\n(?=[^\n])/g, `\n${indent}  `);
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
