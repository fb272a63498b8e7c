/**
 * Makes an inverted index of each entry's texts (situation, step, context): words, pairs of neighbouring words, and n-grams of characters.
 *
 * A pair keeps the order of words, and with it what a "not" belongs to: "don't have an answer" and "have an answer" share their words, but
 * only one has the pair "not have".
 */
import type { Kind, SearchableEntry, SearchablePlaybook } from './searchable-playbook.ts';
import { gramIndex, type GramScorer } from './grams.ts';
import type { Tokenizer, Word } from './tokens.ts';

export interface Entry {
  /** `other`: a subject that the playbook has nothing on. */
  kind: Kind | 'other';
  id: string;
  label: string;
}

/** A word or a pair, and how often it occurs in each entry. */
export interface Feature {
  /** 1 for a word, less for a pair. */
  weight: number;
  /** The entries that have it, and how often: a phrasing counts 1, a line to say a fraction. */
  entries: number[];
  counts: number[];
}

export interface InvertedIndex {
  /** Situations first, then steps, then contexts, each in the playbook's order; then other subjects. */
  entries: Entry[];
  /** A feature for each stem, by the stem's number. */
  words: Feature[];
  /** For each entry, the sum of its features' counts. */
  lengths: number[];
  /** For each line to say, the numbers of its stems. */
  lines: number[][];
  /** Stem → its number. */
  stems: Map<string, number>;
  /** Each word of the texts → its stem's number and how often it occurs: for words that are incomplete or misspelt. */
  written: Map<string, { stem: number; count: number }>;
  /**
   * Returns the feature of two stems, by their numbers, one right after the other. Pairs are counted on demand: a query needs a few of some
   * ten thousand, and counting all would delay the first line.
   */
  pair(first: number, second: number): Feature;
  /** Scores entries by the n-grams that a text shares with them. */
  grams: GramScorer;
}

/** The weight of a word in a line to say, where one in a phrasing has 1. They help little: above .2 they drown the phrasings. */
const lineWeight = 0.1;
/** The weight of a word after a "not": "no answer" is about answers, but must not win for "I have an answer". */
const negatedWeight = 0.5;
/** The weight of a pair of words, where a word has 1. From .3 to .6 it makes no difference. */
const pairWeight = 0.5;

/** A text that somebody may type for an entry, or that describes it. */
interface Text {
  entry: number;
  stems: number[];
}

/** So many lines are one step. */
const linesOfStep = 50;

/** Builds the index in steps of a few milliseconds, an entry each, so that whoever runs it can pause in between. */
export function* indexInSteps(file: SearchablePlaybook, tokenize: Tokenizer): Generator<void, InvertedIndex> {
  const entries: Entry[] = [];
  const words: Feature[] = [];
  const lengths: number[] = [];
  const stems = new Map<string, number>();
  const written: InvertedIndex['written'] = new Map();
  /** For each stem, the texts that have it. */
  const textsWith: Text[][] = [];
  const grams = gramIndex();

  const stemOf = ({ stem: text, written: as }: Word) => {
    let stem = stems.get(text);
    if (stem === undefined) {
      stems.set(text, (stem = words.push({ weight: 1, entries: [], counts: [] }) - 1));
      textsWith.push([]);
    }
    const seen = written.get(as);
    if (seen) seen.count++;
    else written.set(as, { stem, count: 1 });
    return stem;
  };
  const count = (entry: number, stem: number, weight: number) => {
    const word = words[stem];
    if (word) add(word, entry, weight);
    lengths[entry] = (lengths[entry] ?? 0) + weight;
  };

  const numbers = new Map<string, number>();
  const addEntry = (kind: Entry['kind'], { id, label }: Pick<SearchableEntry, 'id' | 'label'>, texts: readonly string[]) => {
    const entry = entries.push({ kind, id, label }) - 1;
    numbers.set(`${kind} ${id}`, entry);
    let pairs = 0;
    for (const each of texts) {
      const text: Text = { entry, stems: [] };
      let repeated = false;
      const found = tokenize(each);
      grams.add(entry, `${gramText(found)} `);
      for (const word of found) {
        const stem = stemOf(word);
        const having = textsWith[stem];
        // A repeated word counts once.
        if (having?.[having.length - 1] === text) repeated = true;
        else {
          having?.push(text);
          count(entry, stem, word.negated ? negatedWeight : 1);
        }
        text.stems.push(stem);
      }
      // Without a repeated word, no pair occurs twice.
      pairs += repeated ? pairsIn(text.stems) : Math.max(0, text.stems.length - 1);
    }
    lengths[entry] = (lengths[entry] ?? 0) + pairs;
  };
  const textsOf = ({ label, when, phrasings }: SearchableEntry) => [label, when, ...phrasings];
  const kinds = { situation: file.situations, step: file.steps, context: file.contexts };
  for (const [kind, ofKind] of Object.entries(kinds) as [Kind, readonly SearchableEntry[]][])
    for (const each of ofKind) yield addEntry(kind, each, textsOf(each));
  for (const { phrasings } of file.otherSubjects ?? []) yield addEntry('other', { id: '', label: '' }, phrasings);
  const lines: number[][] = [];
  for (const { text, situations, step } of file.phrases) {
    const found = [...new Set(tokenize(text).map(stemOf))];
    for (const name of [`situation ${situations[0]}`, `step ${step}`]) {
      const entry = numbers.get(name);
      if (entry !== undefined) for (const stem of found) count(entry, stem, lineWeight);
    }
    lines.push(found);
    if (lines.length % linesOfStep === 0) yield;
  }

  const pair = (first: number, second: number): Feature => {
    const feature: Feature = { weight: pairWeight, entries: [], counts: [] };
    for (const { entry, stems: said } of textsWith[first] ?? [])
      if (said.some((stem, at) => stem === second && said[at - 1] === first)) add(feature, entry, 1);
    return feature;
  };
  return { entries, words, lengths, lines, stems, written, pair, grams: grams.finish() };
}

/** Returns what n-grams are taken of: the words as they are compared, with a space before each. The last may still be being typed. */
export const gramText = (words: readonly Pick<Word, 'written'>[]): string => words.map(({ written }) => ` ${written}`).join('');

function add({ entries, counts }: Feature, entry: number, weight: number): void {
  // Entries are read one after the other, so the last one is mostly the right one.
  const last = entries.length - 1;
  const at = entries[last] === entry ? last : entries.indexOf(entry);
  if (at >= 0) counts[at] = (counts[at] ?? 0) + weight;
  else {
    entries.push(entry);
    counts.push(weight);
  }
}

/** Counts the distinct pairs of neighbours. */
function pairsIn(stems: readonly number[]): number {
  return new Set(stems.slice(1).map((stem, before) => `${stems[before]} ${stem}`)).size;
}
