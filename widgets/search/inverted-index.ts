/**
 * An inverted index of each entry's texts (situation, step, context): words, pairs of neighbouring words, and n-grams of characters.
 *
 * A pair keeps the order of words, and with it what a "not" belongs to: "don't have an answer" and "have an answer" share their words, but
 * only one has the pair "not have".
 */
import type { Kind, SearchableLine, SearchableName } from './searchable-playbook.ts';
import { gramScorer, type GramScorer } from './grams.ts';
import { numberStems, pairNumber, type Counts, type TextCounts } from './text-counts.ts';
import type { Tokenizer } from './tokens.ts';

export interface Entry {
  /** `other`: a subject that the playbook has nothing on. */
  kind: Kind | 'other';
  id: string;
  label: string;
}

/** A word or a pair, and how often it occurs in each entry. */
export interface Feature extends Counts {
  /** 1 for a word, less for a pair. */
  weight: number;
}

export interface InvertedIndex {
  /** Situations first, then steps, then contexts, each in the playbook's order; then other subjects. */
  entries: Entry[];
  /** A feature for each stem, by the stem's number. */
  words: Feature[];
  /** For each entry, the sum of its words' counts. */
  lengths: number[];
  /** For each line to say, the numbers of the stems that entries have, too. */
  lines: number[][];
  /** Stem → its number. */
  stems: Map<string, number>;
  /** Each word of the texts → its stem's number and how often it occurs: for words that are incomplete or misspelt. */
  written: Map<string, { stem: number; count: number }>;
  /** Returns the feature of two stems, by their numbers, one right after the other. */
  pair(first: number, second: number): Feature;
  /** Scores entries by the n-grams that words share with theirs. */
  grams: GramScorer;
}

/** The weight of a pair of words, where a word has 1. From .5 to 1 it makes no difference. */
const pairWeight = 0.7;

/** So many words or lines are one step. */
const aStep = 100;

/**
 * Makes the index in steps of a few milliseconds, so that whoever runs it can pause in between.
 *
 * @param names the entries of each kind, in the order in which their texts were counted
 * @param lines the lines to say
 */
export function* indexInSteps(
  counts: TextCounts,
  names: readonly [Kind, readonly SearchableName[]][],
  lines: readonly SearchableLine[],
  tokenize: Tokenizer,
  stem: (written: string) => string,
): Generator<void, InvertedIndex> {
  const entries: Entry[] = names.flatMap(([kind, ofKind]) => ofKind.map(({ id, label }) => ({ kind, id, label })));
  const words: Feature[] = [];
  const written: InvertedIndex['written'] = new Map();
  const lengths: number[] = [];
  const stems = numberStems([]);
  for (const [word, having] of counts.words) {
    const text = stem(word);
    let number = stems.get(text);
    if (number === undefined) {
      stems.set(text, (number = words.length));
      words.push({ weight: 1, entries: [], counts: [] });
    }
    const feature = words[number];
    let sum = 0;
    having.entries.forEach((entry, at) => {
      const count = having.counts[at] ?? 0;
      sum += count;
      lengths[entry] = (lengths[entry] ?? 0) + count;
      if (feature) add(feature, entry, count);
    });
    written.set(word, { stem: number, count: sum });
    if (written.size % aStep === 0) yield;
  }
  for (let entry = 0; entry < Math.max(entries.length, lengths.length); entry++) {
    lengths[entry] ??= 0;
    entries[entry] ??= { kind: 'other', id: '', label: '' };
  }
  const grams = yield* gramScorer(counts.words, entries.length);
  const ofLines: number[][] = [];
  for (const { text } of lines) {
    ofLines.push([...new Set(tokenize(text).flatMap((word) => stems.get(word.stem) ?? []))]);
    if (ofLines.length % aStep === 0) yield;
  }
  const pair = (first: number, second: number): Feature => ({
    weight: pairWeight,
    ...(counts.pairs.get(pairNumber(first, second)) ?? { entries: [], counts: [] }),
  });
  return { entries, words, lengths, lines: ofLines, stems, written, pair, grams };
}

function add({ entries, counts }: Feature, entry: number, count: number): void {
  const at = entries.indexOf(entry);
  if (at >= 0) counts[at] = (counts[at] ?? 0) + count;
  else {
    entries.push(entry);
    counts.push(count);
  }
}
