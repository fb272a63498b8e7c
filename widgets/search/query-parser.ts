/**
 * How a query is read: each word as the stems that it may stand for, with a share each that adds up to at most 1.
 *
 * - A word that the playbook knows stands for itself.
 * - The last word may still be being typed: it stands for every known word that begins so, by how common each is. A first letter
 *   thus spreads thin and moves little, which keeps the results of the words before it still.
 * - An unknown word stands for the known words that are one slip away, or else for those that share a long beginning with it
 *   ("refundable", "refund"), or else for the two words that were run together in it ("hangup").
 */
import type { InvertedIndex } from './inverted-index.ts';
import { oneEditApart } from './one-edit.ts';
import type { Tokenizer } from './tokens.ts';

export interface QueryTerm {
  /** As it was typed. */
  typed: string;
  /** Number of a stem and its share. */
  meanings: [stem: number, share: number][];
}

/** Nobody describes a call in more; a pasted page is cut to this, so that no input takes long. */
const mostCharacters = 400;
const mostWords = 32;
const mostMeanings = 8;
/** Each unknown word is held against every known one; a sentence has few. */
const mostGuesses = 8;
/** A guess counts less than a word that was meant for certain. */
const guess = 0.8;
/** How much likelier a complete word is meant than one that merely begins so. */
const complete = 4;

export type QueryParser = (query: string) => QueryTerm[];

export function queryParserFor(index: InvertedIndex, tokenize: Tokenizer): QueryParser {
  const { stems, written } = index;
  const guesses = new Map<string, QueryTerm['meanings']>();

  const sorted = [...written].sort(([a], [b]) => (a < b ? -1 : 1));
  const beginning = (raw: string) => {
    const found: [number, number][] = [];
    for (let at = firstFrom(sorted, raw); sorted[at]?.[0].startsWith(raw); at++) {
      const [word, { stem, count }] = sorted[at] as (typeof sorted)[number];
      found.push([stem, word === raw ? count * complete : count]);
    }
    return shares(found, 1);
  };
  const guessed = (raw: string): QueryTerm['meanings'] => {
    let meanings = guesses.get(raw);
    if (meanings) return meanings;
    const slips: [number, number][] = [];
    const longest = { length: Math.max(4, Math.ceil(raw.length * 0.6)), words: [] as [number, number][] };
    for (const [word, { stem, count }] of written) {
      if (raw.length > 3 && word.length > 2 && Math.abs(word.length - raw.length) < 2 && oneEditApart(word, raw)) slips.push([stem, count]);
      const shared = commonBeginning(word, raw);
      if (shared < longest.length) continue;
      if (shared > longest.length) longest.words = [];
      longest.length = shared;
      longest.words.push([stem, count]);
    }
    meanings = shares(slips.length > 0 ? slips : longest.words, guess);
    if (guesses.size > 500) guesses.clear();
    guesses.set(raw, meanings);
    return meanings;
  };

  return (query) => {
    let guessesLeft = mostGuesses;
    const text = query.slice(0, mostCharacters);
    const words = tokenize(text).slice(0, mostWords);
    const typing = /[\p{L}\p{M}\p{N}]$/u.test(text);
    return words.flatMap(({ typed, written: raw, stem }, at): QueryTerm[] => {
      const known = stems.get(stem);
      const meanings =
        typing && at === words.length - 1 ? beginning(raw) : known === undefined ? [] : ([[known, 1]] as QueryTerm['meanings']);
      if (meanings.length > 0) return [{ typed, meanings }];
      if (known !== undefined) return [{ typed, meanings: [[known, 1]] }];
      if (guessesLeft-- <= 0) return [{ typed, meanings: [] }];
      for (let cut = 3; cut <= raw.length - 2; cut++) {
        const [first, second] = [written.get(raw.slice(0, cut)), written.get(raw.slice(cut))];
        if (first && second && guessed(raw).length === 0)
          return [
            { typed, meanings: [[first.stem, guess]] },
            { typed, meanings: [[second.stem, guess]] },
          ];
      }
      return [{ typed, meanings: guessed(raw) }];
    });
  };
}

/** The commonest few, with their shares of `total`; the same stem once. */
function shares(found: [stem: number, count: number][], total: number): QueryTerm['meanings'] {
  const counts = new Map<number, number>();
  let sum = 0;
  for (const [stem, count] of found) {
    counts.set(stem, (counts.get(stem) ?? 0) + count);
    sum += count;
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, mostMeanings)
    .map(([stem, count]) => [stem, (count / sum) * total]);
}

/** Where in a sorted list the words from `word` on begin. */
function firstFrom(sorted: readonly (readonly [string, unknown])[], word: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.[0] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonBeginning(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
