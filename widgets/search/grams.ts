/**
 * Scores entries by character n-grams: every run of three to five characters of a word with its borders.
 *
 * Words that are misspelt, cut off or in another form share most of their n-grams with the ones that were meant, in any language and
 * without rules for it. It is BM25 as for words, mixed in by addition (`gramWeight`); the two together find more than either.
 *
 * N-grams that cross the borders of words find one held-out phrasing in a hundred more, and need the texts themselves.
 */
import type { Counts } from './text-counts.ts';

const shortest = 3;
const longest = 5;
/** How many n-grams are told apart: they are kept by a hash, not by their characters. */
const buckets = 1 << 17;
/** BM25's k1 and b, at their usual values: see `scoring.ts`. */
const saturation = 1.2;
const lengthPenalty = 0.75;
/** People type without end, and a page that stays open all day must stay small. */
const mostRemembered = 3000;
/** So many words are one step. */
const aStep = 250;

/** Adds what each entry's n-grams give to it, with the number of the word that has them. */
export type GramScorer = (words: readonly string[], give: (word: number, entry: number, score: number) => void) => void;

/** Makes the scorer of so many entries, some hundred words a step. */
export function* gramScorer(words: readonly [written: string, having: Counts][], entries: number): Generator<void, GramScorer> {
  // Which n-grams each word has, one word after the other; then which words have each n-gram.
  const found: number[] = [];
  const ends: number[] = [];
  const lengths = new Float64Array(entries);
  for (const [written, having] of words) {
    const before = found.length;
    eachGram(` ${written} `, (gram) => found.push(gram));
    ends.push(found.length);
    having.entries.forEach((entry, at) => (lengths[entry] = (lengths[entry] ?? 0) + (having.counts[at] ?? 0) * (found.length - before)));
    if (ends.length % aStep === 0) yield;
  }
  const starts = new Int32Array(buckets + 1);
  for (const gram of found) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
  for (let gram = 0; gram < buckets; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
  const next = starts.slice();
  const having = new Int32Array(found.length);
  let from = 0;
  ends.forEach((end, word) => {
    for (; from < end; from++) {
      const gram = found[from] ?? 0;
      having[next[gram] ?? 0] = word;
      next[gram] = (next[gram] ?? 0) + 1;
    }
  });
  yield;

  const average = lengths.reduce((sum, length) => sum + length, 0) / entries || 1;
  const brakes = lengths.map((length) => saturation * (1 - lengthPenalty + (lengthPenalty * length) / average));
  /** What an n-gram gives to each entry that has it. */
  const given = (gram: number): Map<number, number> => {
    const counts = new Map<number, number>();
    for (let at = starts[gram] ?? 0; at < (starts[gram + 1] ?? 0); at++) {
      const of = words[having[at] ?? 0]?.[1];
      of?.entries.forEach((entry, place) => counts.set(entry, (counts.get(entry) ?? 0) + (of.counts[place] ?? 0)));
    }
    const rare = Math.log(1 + (entries - counts.size + 0.5) / (counts.size + 0.5));
    for (const [entry, count] of counts) counts.set(entry, (rare * count * (saturation + 1)) / (count + (brakes[entry] ?? saturation)));
    return counts;
  };
  const remembered = new Map<number, Map<number, number>>();

  return (asked, give) => {
    const seen = new Set<number>();
    asked.forEach((word, number) => {
      // The last word may still be being typed.
      eachGram(number === asked.length - 1 ? ` ${word}` : ` ${word} `, (gram) => {
        if (seen.has(gram)) return;
        seen.add(gram);
        let scores = remembered.get(gram);
        if (!scores) {
          if (remembered.size >= mostRemembered) remembered.clear();
          remembered.set(gram, (scores = given(gram)));
        }
        for (const [entry, score] of scores) give(number, entry, score);
      });
    });
  };
}

/** Calls back for each n-gram of a text, by its hash (FNV-1a). */
function eachGram(text: string, call: (gram: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    let hash = 0x811c9dc5;
    const end = Math.min(text.length, at + longest);
    for (let to = at; to < end; to++) {
      hash = Math.imul(hash ^ text.charCodeAt(to), 0x01000193);
      if (to - at >= shortest - 1) call((hash ^ (hash >>> 15)) & (buckets - 1));
    }
  }
}
