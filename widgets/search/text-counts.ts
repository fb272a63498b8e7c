/**
 * What search knows of the texts of a playbook: which words each situation, step and kind of call has, and which pairs of neighbouring
 * words, each in how many of its texts.
 *
 * It is counted where the texts are, or loaded ready-made (`counted-file.ts`): it weighs half of what the texts weigh, and needs no
 * reading of them while somebody waits for the first line.
 */
import type { SearchableEntry, SearchablePlaybook } from './searchable-playbook.ts';
import type { Tokenizer } from './tokens.ts';

/** The entries that have something, and how much of it; by the entry's number. */
export interface Counts {
  entries: number[];
  counts: number[];
}

export interface TextCounts {
  /** Words as they are compared, sorted. Each count is near the number of texts (`near`). */
  words: [written: string, having: Counts][];
  /** Pairs of neighbouring stems, by the stems' numbers, counted in texts; empty where they are still to come. */
  pairs: Map<number, Counts>;
}

/**
 * What a word counts in a text. It counts one half after a "not", because "no answer" is about answers, but must not win for "I have an
 * answer".
 */
const halvesOfText = 2;

/** The number of a pair of stems. */
export const pairNumber = (first: number, second: number): number => first * 0x10_0000 + second;

/**
 * Where there are more pairs than this, those are left out that hardly say more than their words: a word of one or two entries needs no
 * other one, and a pair that occurs once is a find where both words are of many entries, else as likely a quirk of its writer. All pairs
 * are twice as many, and put 2 held-out phrasings in 1,000 more first.
 */
const manyPairs = 8000;
const entriesOfWord = 3;
const entriesOfWordOnce = 10;

/**
 * Counts of halves are kept as near 1, 2, 5 or 20 texts: what a word repeats says less with each time. Pages load 1 KB less than with powers
 * of two from one half on, and as many held-out phrasings are found.
 */
const near = (halves: number): number => (halves <= 3 ? 1 : halves <= 7 ? 2 : halves <= 22 ? 5 : 20);

/**
 * A word that stands in a single text, one of more words than this, is as likely a quirk of its writer as a find. Left out, pages load .4 KB
 * less; one held-out phrasing in 1,000 loses its line among the three.
 */
const wordsOfTerse = 8;

/** In a playbook with no more words than this, no chance finds are left out: each word counts, and pages load little as it is. */
const manyWords = 2000;

/**
 * A word of so many entries tells them apart by how often they have it: having it in a single text is chance. Left out, pages load .5 KB
 * less, and as many held-out phrasings are found. Having it once after a "not" says little from fewer entries on.
 */
const entriesOfCommonWord = 16;
const entriesOfNegatedWord = 6;

/** Returns every text of a playbook that somebody may type, by entry: situations first, then steps, contexts and other subjects. */
export const textsByEntry = ({ situations, steps, contexts, otherSubjects = [] }: SearchablePlaybook): string[][] => [
  ...[...situations, ...steps, ...contexts].map(({ label, when, phrasings }: SearchableEntry) => [label, when, ...phrasings]),
  ...otherSubjects.map(({ phrasings }) => [...phrasings]),
];

/** Counts a playbook's texts, an entry a step: whoever runs it can pause in between. */
export function* countTexts(file: SearchablePlaybook, tokenize: Tokenizer): Generator<void, TextCounts> {
  const words = new Map<string, Word>();
  const pairs = new Map<string, Counts>();
  for (const [entry, texts] of textsByEntry(file).entries()) {
    for (const text of texts) {
      const found = tokenize(text);
      // What a text repeats counts once.
      for (const { written, stem, negated } of new Map(found.map((word) => [word.written, word])).values()) {
        let word = words.get(written);
        if (!word) words.set(written, (word = { stem, having: { entries: [], counts: [] }, isTerse: false }));
        word.isTerse ||= found.length <= wordsOfTerse;
        add(word.having, entry, negated ? 1 : halvesOfText);
      }
      for (const pair of new Set(found.slice(1).map(({ stem }, before) => `${found[before]?.stem} ${stem}`))) {
        let having = pairs.get(pair);
        if (!having) pairs.set(pair, (having = { entries: [], counts: [] }));
        add(having, entry, 1);
      }
    }
    yield;
  }
  if (words.size > manyWords)
    for (const [written, { having, isTerse }] of words) {
      if (!isTerse && having.counts.length === 1 && (having.counts[0] ?? 0) <= halvesOfText) words.delete(written);
      else leaveOutChance(having);
    }
  const sorted = [...words].sort(([a], [b]) => (a < b ? -1 : 1));
  yield;
  const numbers = numberStems(sorted.map(([, { stem }]) => stem));
  const kept = new Map<number, Counts>();
  const ofStem = new Map<string, Set<number>>();
  for (const { stem, having } of words.values()) ofStem.set(stem, new Set([...(ofStem.get(stem) ?? []), ...having.entries]));
  for (const [pair, having] of pairs) {
    const [first = '', second = ''] = pair.split(' ');
    const least = Math.min(ofStem.get(first)?.size ?? 0, ofStem.get(second)?.size ?? 0);
    const isOnce = having.counts.length === 1 && having.counts[0] === 1;
    if (pairs.size > manyPairs && least < (isOnce ? entriesOfWordOnce : entriesOfWord)) continue;
    kept.set(pairNumber(numbers.get(first) ?? 0, numbers.get(second) ?? 0), having);
  }
  for (const { having } of words.values()) having.counts = having.counts.map(near);
  return { words: sorted.map(([written, { having }]) => [written, having]), pairs: kept };
}

interface Word {
  stem: string;
  having: Counts;
  /** Whether one of the texts that have it has few words. */
  isTerse: boolean;
}

function leaveOutChance(having: Counts): void {
  if (having.entries.length >= entriesOfNegatedWord) keepWhere(having, (count) => count > 1);
  if (having.entries.length < entriesOfCommonWord) return;
  const isOften = having.counts.map((count) => count > halvesOfText);
  // A common word that few repeat would pass for a rare one.
  if (2 * isOften.filter(Boolean).length < isOften.length) return;
  keepWhere(having, (count) => count > halvesOfText);
}

function keepWhere(having: Counts, isKept: (count: number) => boolean): void {
  having.entries = having.entries.filter((_, at) => isKept(having.counts[at] ?? 0));
  having.counts = having.counts.filter(isKept);
}

/** Numbers stems in the order in which the sorted words bring them up. */
export function numberStems(stems: Iterable<string>): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const stem of stems) if (!numbers.has(stem)) numbers.set(stem, numbers.size);
  return numbers;
}

/** Adds to an entry. Entries come one after the other, so the last one is the right one or there is none yet. */
function add({ entries, counts }: Counts, entry: number, count: number): void {
  const last = entries.length - 1;
  if (entries[last] === entry) counts[last] = (counts[last] ?? 0) + count;
  else {
    entries.push(entry);
    counts.push(count);
  }
}
