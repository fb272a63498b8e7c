/**
 * Scores entries by character n-grams: every run of three to five characters of a phrasing, across the borders of words.
 *
 * Words that are misspelt, run together, cut off or in another form share most of their n-grams with the ones that were meant, in any
 * language and without rules for it. It is BM25 as for words, mixed in by addition (`gramWeight`); the two together find more than either.
 */

const shortest = 3;
const longest = 5;
/**
 * How many n-grams are told apart: they are kept by a hash, not by their characters. With a quarter of this, one held-out phrasing in a
 * thousand is found worse.
 */
const buckets = 1 << 17;
/** BM25's k1 and b, at their usual values: see `scoring.ts`. */
const saturation = 1.2;
const lengthPenalty = 0.75;

/** Adds what each entry's n-grams give to it, for the n-grams that begin in one word. */
export type GramScorer = (text: string, give: (at: number, entry: number, score: number) => void) => void;

export interface GramIndexBuilder {
  /** Counts a text of an entry. All texts of an entry come one after the other. */
  add(entry: number, text: string): void;
  /** Returns the scorer; nothing is added after. */
  finish(): GramScorer;
}

export function gramIndex(): GramIndexBuilder {
  /** For each entry in turn: its n-grams, and in how many of its texts each occurs. */
  const found: number[] = [];
  const counts: number[] = [];
  const ends: number[] = [];
  const lengths: number[] = [];
  /** The same for the entry at hand, by n-gram. */
  const here = new Uint16Array(buckets);
  const inText = new Int32Array(buckets).fill(-1);
  let touched: number[] = [];
  let texts = 0;

  const close = () => {
    let length = 0;
    for (const gram of touched) {
      const count = here[gram] ?? 0;
      found.push(gram);
      counts.push(count);
      length += count;
      here[gram] = 0;
    }
    touched = [];
    ends.push(found.length);
    lengths.push(length);
  };

  return {
    add(entry, text) {
      while (ends.length < entry) close();
      const number = texts++;
      eachGram(text, (gram) => {
        if (inText[gram] === number) return;
        inText[gram] = number;
        if (here[gram] === 0) touched.push(gram);
        here[gram] = (here[gram] ?? 0) + 1;
      });
    },
    finish() {
      close();
      // Sorted by n-gram: where each one's entries begin, and these with their counts.
      const starts = new Int32Array(buckets + 1);
      for (const gram of found) starts[gram + 1] = (starts[gram + 1] ?? 0) + 1;
      for (let gram = 0; gram < buckets; gram++) starts[gram + 1] = (starts[gram + 1] ?? 0) + (starts[gram] ?? 0);
      const next = starts.slice();
      const entries = new Uint16Array(found.length);
      const shares = new Float32Array(found.length);
      const average = lengths.reduce((sum, length) => sum + length, 0) / lengths.length || 1;
      let at = 0;
      ends.forEach((end, entry) => {
        const brake = saturation * (1 - lengthPenalty + (lengthPenalty * (lengths[entry] ?? 0)) / average);
        for (; at < end; at++) {
          const gram = found[at] ?? 0;
          const place = next[gram] ?? 0;
          next[gram] = place + 1;
          const count = counts[at] ?? 0;
          entries[place] = entry;
          shares[place] = (count * (saturation + 1)) / (count + brake);
        }
      });
      return (text, give) => {
        const seen = new Set<number>();
        eachGram(text, (gram, begins) => {
          if (seen.has(gram)) return;
          seen.add(gram);
          const [start, end] = [starts[gram] ?? 0, starts[gram + 1] ?? 0];
          const rare = Math.log(1 + (lengths.length - (end - start) + 0.5) / (end - start + 0.5));
          for (let place = start; place < end; place++) give(begins, entries[place] ?? 0, rare * (shares[place] ?? 0));
        });
      };
    },
  };
}

/** Calls back for each n-gram of a text, by its hash (FNV-1a), with the place where it begins. */
function eachGram(text: string, call: (gram: number, at: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    let hash = 0x811c9dc5;
    const end = Math.min(text.length, at + longest);
    for (let to = at; to < end; to++) {
      hash = Math.imul(hash ^ text.charCodeAt(to), 0x01000193);
      if (to - at >= shortest - 1) call((hash ^ (hash >>> 15)) & (buckets - 1), at);
    }
  }
}
