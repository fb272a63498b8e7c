/**
 * What the playbook says about each entry (situation, step, context): an index of words and of pairs of neighbouring words.
 *
 * A pair keeps the order of words, and with it what a "not" belongs to: "don't have an answer" and "have an answer" share their
 * words, yet "not have" stands in one alone.
 */
import type { Kind, SearchableEntry, SearchablePlaybook } from './playbook.ts';
import type { Tokenizer, Word } from './tokens.ts';

export interface Entry {
  kind: Kind;
  id: string;
  label: string;
}

/** A word or a pair, and how often the entries have it. */
export interface Feature {
  /** 1 for a word, less for a pair. */
  weight: number;
  /** The entries that have it, and how often each: a phrasing counts 1, a line to say a fraction. Lists, for there are tens of thousands. */
  entries: number[];
  counts: number[];
}

export interface Evidence {
  /** Situations first, then steps, then contexts, each in the playbook's order. */
  entries: Entry[];
  features: Feature[];
  /** For each entry, all its features' counts together. */
  lengths: number[];
  /** For each line to say, the numbers of its stems. */
  lines: number[][];
  /** Stem → its number, which is the number of its feature too. */
  stems: Map<string, number>;
  /** What stands in the texts → the stem's number and how often it does: for words that are still being typed, or misspelt. */
  written: Map<string, { stem: number; count: number }>;
  /** Two stems' numbers → the number of the pair's feature. */
  pair(first: number, second: number): number | undefined;
}

/** The words of a line to say, beside the 1 of a phrasing. They help little: above .2 they drown the phrasings. */
const lineWeight = 0.1;
/** A word after a "not" says less for its entry: "no answer" is about answers, yet must not win "I have an answer". */
const negatedWeight = 0.5;
/** A pair of words, beside the 1 of a word. From .3 to .6 it makes no difference. */
const pairWeight = 0.5;

export function gather(file: SearchablePlaybook, tokenize: Tokenizer): Evidence {
  const entries: Entry[] = [];
  const features: Feature[] = [];
  const lengths: number[] = [];
  const stems = new Map<string, number>();
  const written: Evidence['written'] = new Map();
  const pairs = new Map<number, number>();

  const numberIn = <Key>(map: Map<Key, number>, key: Key, weight: number) => {
    let number = map.get(key);
    if (number === undefined) map.set(key, (number = features.push({ weight, entries: [], counts: [] }) - 1));
    return number;
  };
  const stemOf = ({ stem: text, written: as }: Word) => {
    const stem = numberIn(stems, text, 1);
    const seen = written.get(as);
    if (seen) seen.count++;
    else written.set(as, { stem, count: 1 });
    return stem;
  };
  let texts = 0;
  const lastText: number[] = [];
  /** Whether the text that is being read has not had it yet: what is said twice is the same word. */
  const isNew = (number: number) => {
    if (lastText[number] === texts) return false;
    lastText[number] = texts;
    return true;
  };
  const count = (entry: number, number: number, weight: number) => {
    const feature = features[number];
    if (!feature) return;
    // Entries are read one after the other, so that it is mostly the last.
    const last = feature.entries.length - 1;
    const at = feature.entries[last] === entry ? last : feature.entries.indexOf(entry);
    if (at >= 0) feature.counts[at] = (feature.counts[at] ?? 0) + weight;
    else if (last >= 0) {
      feature.entries.push(entry);
      feature.counts.push(weight);
    } else {
      // Most stand in one entry alone, and a list begun by a push keeps room for 17: a quarter of what search holds in memory.
      feature.entries = [entry];
      feature.counts = [weight];
    }
    lengths[entry] = (lengths[entry] ?? 0) + weight;
  };

  const numbers = new Map<string, number>();
  const addEntry = (kind: Kind, { id, label, when, phrasings }: SearchableEntry) => {
    const entry = entries.push({ kind, id, label }) - 1;
    numbers.set(`${kind} ${id}`, entry);
    lengths[entry] = 0;
    for (const text of [label, when, ...phrasings]) {
      texts++;
      let before: number | undefined;
      for (const word of tokenize(text)) {
        const stem = stemOf(word);
        if (isNew(stem)) count(entry, stem, word.negated ? negatedWeight : 1);
        const pair = before === undefined ? undefined : numberIn(pairs, pairKey(before, stem), pairWeight);
        if (pair !== undefined && isNew(pair)) count(entry, pair, 1);
        before = stem;
      }
    }
  };
  for (const each of file.situations) addEntry('situation', each);
  for (const each of file.steps) addEntry('step', each);
  for (const each of file.contexts) addEntry('context', each);
  const lines = file.phrases.map(({ text, situations, step }) => {
    texts++;
    const found = tokenize(text).map(stemOf).filter(isNew);
    for (const name of [`situation ${situations[0]}`, `step ${step}`]) {
      const entry = numbers.get(name);
      if (entry !== undefined) for (const number of found) count(entry, number, lineWeight);
    }
    return found;
  });
  return { entries, features, lengths, lines, stems, written, pair: (first, second) => pairs.get(pairKey(first, second)) };
}

/** Two numbers below 2^26 as one number that is exact. */
const pairKey = (first: number, second: number) => first * 0x4000000 + second;
