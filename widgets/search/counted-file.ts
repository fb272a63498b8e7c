/**
 * Text counts as a file: what pages load in place of a playbook's texts.
 *
 * Words and pairs are two parts, because somebody on a call waits for the first. Words are written with what they share with the one before
 * left out; numbers as characters, small ones as one. So brotli makes them a quarter smaller than it makes lists of numbers. What few
 * entries have stands before what many have, because numbers of one kind then stand together: pages load .8 KB less to the first line, and
 * 1.6 KB less after it.
 */
import type { CountedTexts } from './searchable-playbook.ts';
import { pairNumber, type Counts, type TextCounts } from './text-counts.ts';

/**
 * - `words`: for each word how many letters it shares with the one before, as a capital (A is none), and its other letters.
 * - `sizes`: for each word how many entries have it.
 * - `entries`: for each word the first entry that has it, and the steps from one to the next; words of few entries first.
 * - `counts`: for each entry that has a word, in how many of its texts, in the same order.
 */
type CountedWords = CountedTexts['words'];

/** The same for pairs. `pairs`: for each stem by its number, how many others follow it, and the steps from one to the next. */
type CountedPairs = NonNullable<CountedTexts['pairs']>;

export const encodeWords = ({ words }: TextCounts): CountedWords => {
  let [text, before] = ['', ''];
  for (const [word] of words) {
    let shared = 0;
    while (shared < mostShared && shared < word.length && word[shared] === before[shared]) shared++;
    text += String.fromCharCode(none + shared) + word.slice(shared);
    before = word;
  }
  return { words: text, ...encodeCounts(words.map(([, having]) => having)) };
};

export function encodePairs({ pairs }: TextCounts): CountedPairs {
  const sorted = [...pairs].sort(([a], [b]) => a - b);
  const following = new Map<number, number[]>();
  for (const [pair] of sorted) {
    const first = Math.floor(pair / pairNumber(1, 0));
    const list = following.get(first) ?? [];
    following.set(first, list);
    list.push(pair - pairNumber(first, 0));
  }
  const last = Math.max(-1, ...following.keys());
  const lists: number[][] = [];
  for (let first = 0; first <= last; first++) lists.push(following.get(first) ?? []);
  return { pairs: encode(lists.flatMap((list) => [list.length, ...steps(list)])), ...encodeCounts(sorted.map(([, having]) => having)) };
}

/** Reads words and, where they are there, pairs, some hundred a step. */
export function* decodeCounts(words: CountedWords, pairs?: CountedPairs): Generator<void, TextCounts> {
  const found: TextCounts = { words: [], pairs: new Map() };
  const having = yield* readCounts(words);
  let before = '';
  for (const [, shared = '', rest = ''] of words.words.matchAll(/([A-Z])([^A-Z]*)/g)) {
    before = before.slice(0, shared.charCodeAt(0) - none) + rest;
    found.words.push([before, having[found.words.length] ?? { entries: [], counts: [] }]);
    if (found.words.length % aStep === 0) yield;
  }
  if (!pairs) return found;
  yield;
  const havingPair = yield* readCounts(pairs);
  const next = decode(pairs.pairs);
  let first = 0;
  for (let many = next(); many !== undefined; many = next(), first++) {
    let second = 0;
    for (; many > 0; many--) {
      second += next() ?? 0;
      found.pairs.set(pairNumber(first, second), havingPair[found.pairs.size] ?? { entries: [], counts: [] });
      if (found.pairs.size % aStep === 0) yield;
    }
  }
  return found;
}

const aStep = 500;
const none = 'A'.charCodeAt(0);
const mostShared = 25;

/** Returns numbers in ascending order as the first, and the steps from each to the next. */
const steps = (ascending: readonly number[]) => ascending.map((each, at) => each - (ascending[at - 1] ?? 0));

/** Returns how many numbers lie between each of ascending ones and the one before. */
const between = (ascending: readonly number[]) => ascending.map((each, at) => each - (ascending[at - 1] ?? -1) - 1);

/** Returns the places of sizes, those of small ones first. */
function bySize(sizes: readonly number[]): number[] {
  const places: number[][] = [];
  sizes.forEach((size, place) => (places[size] ??= []).push(place));
  return places.flat();
}

function encodeCounts(all: readonly Counts[]) {
  const sizes = all.map(({ entries }) => entries.length);
  const sorted = bySize(sizes).map((place) => all[place] as Counts);
  return {
    sizes: encode(sizes),
    entries: encode(sorted.flatMap(({ entries }) => between(entries))),
    counts: encode(sorted.flatMap(({ counts }) => counts)),
  };
}

/** Reads the counts of all words or pairs, in the order of these. */
function* readCounts({ sizes, entries, counts }: Omit<CountedWords, 'words'>): Generator<void, Counts[]> {
  const [nextSize, nextEntry, nextCount] = [decode(sizes), decode(entries), decode(counts)];
  const all: Counts[] = [];
  const many: number[] = [];
  for (let size = nextSize(); size !== undefined; size = nextSize()) {
    many.push(size);
    all.push({ entries: [], counts: [] });
  }
  let read = 0;
  for (const place of bySize(many)) {
    const having = all[place];
    let entry = -1;
    for (let left = many[place] ?? 0; left > 0; left--) {
      entry += 1 + (nextEntry() ?? 0);
      having?.entries.push(entry);
      having?.counts.push(nextCount() ?? 0);
    }
    if (++read % aStep === 0) yield;
  }
  return all;
}

/**
 * The characters of numbers, those that JSON writes as they are: from # to ~ without the backslash. The first 80 end a number; each of the
 * others stands before the rest of a larger one. No `Array.from`: pages may have another one (MooTools 1.4 replaces it).
 */
let digits = '';
for (let code = 35; code < 127; code++) if (code !== 92) digits += String.fromCharCode(code);
const ending = 80;
const carrying = digits.length - ending;
const values = new Map([...digits].map((digit, value) => [digit.charCodeAt(0), value]));

const encodeOne = (number: number): string =>
  number < ending ? (digits[number] ?? '') : (digits[ending + (number % carrying)] ?? '') + encodeOne(Math.floor(number / carrying));

const encode = (numbers: readonly number[]): string => numbers.map(encodeOne).join('');

/** Returns a function that gives one number after the other, and `undefined` after the last. */
function decode(text: string): () => number | undefined {
  let at = 0;
  const next = (): number | undefined => {
    if (at >= text.length) return undefined;
    const value = values.get(text.charCodeAt(at++)) ?? 0;
    return value < ending ? value : value - ending + carrying * (next() ?? 0);
  };
  return next;
}
