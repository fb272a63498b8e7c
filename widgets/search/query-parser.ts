/**
 * How a query is read: each word as the stems that it may stand for, with a share each that adds up to at most 1.
 *
 * - A word that the playbook knows stands for itself.
 * - The last word may still be being typed: it stands for every known word that begins so, by how common each is. A first letter
 *   thus spreads thin and moves little, which keeps the results of the words before it still. A space or a full stop after it changes
 *   nothing: the same words, typed, pasted or dictated, are read alike.
 * - An abbreviation of the playbook stands for what it means, each of its meanings for a part of it, and for itself.
 * - An unknown word stands for the known words that are one slip away, or else for the two words that were run together in it ("hangup").
 *
 * Other forms of a word ("refundable", "refund") are found by what they share in characters: see `grams.ts`.
 */
import type { InvertedIndex } from './inverted-index.ts';
import { slipLikelihood } from './slips.ts';
import type { SearchableAbbreviation } from './searchable-playbook.ts';
import type { Tokenizer, Word } from './tokens.ts';

export interface QueryTerm {
  /** As it was typed. */
  typed: string;
  /** As it is compared, its slip put right. */
  written: string;
  /** Number of a stem and its share. Only for an abbreviation of several words they add up to more than 1. */
  meanings: [stem: number, share: number][];
}

/** Nobody describes a call in more; a pasted page is cut to this, so that no input takes long. */
const mostCharacters = 400;
const mostWords = 32;
const mostMeanings = 8;
/** Each unknown word is held against every known one; a sentence has few. */
const mostGuesses = 8;
/** A guess counts less than a word that was meant for certain. */
const certainty = 0.9;
/** What an abbreviation counts as it stands, beside 1 for what it means: phrasings have abbreviations, too. */
const asItStands = 0.5;
/** How much likelier a complete word is meant than one that merely begins so. */
const complete = 4;

type Guess = Pick<QueryTerm, 'written' | 'meanings'>;

export type QueryParser = (query: string) => QueryTerm[];

export function queryParserFor(
  index: InvertedIndex,
  tokenize: Tokenizer,
  abbreviations: readonly SearchableAbbreviation[] = [],
): QueryParser {
  const { stems, written } = index;
  const inFull = new Map<string, Word[][]>();
  for (const { id, typed, means } of abbreviations) {
    const found = means.map((meaning) => tokenize(meaning));
    for (const form of [id, ...typed]) for (const word of tokenize(form)) inFull.set(word.written, found);
  }
  const guesses = new Map<string, Guess>();

  const sorted = [...written].sort(([a], [b]) => (a < b ? -1 : 1));
  const beginning = (raw: string) => {
    const found: [number, number][] = [];
    for (let at = firstFrom(sorted, raw); sorted[at]?.[0].startsWith(raw); at++) {
      const [word, { stem, count }] = sorted[at] as (typeof sorted)[number];
      found.push([stem, word === raw ? count * complete : count]);
    }
    return shares(found, 1);
  };
  const guessed = (raw: string): Guess => {
    let guess = guesses.get(raw);
    if (guess) return guess;
    let [spelled, most] = [raw, 0];
    const found: [number, number][] = [];
    for (const [word, { stem, count }] of written) {
      const likely = slipLikelihood(raw, word) * count;
      if (likely === 0) continue;
      found.push([stem, likely]);
      if (likely > most) [spelled, most] = [word, likely];
    }
    guess = { written: spelled, meanings: shares(found, certainty) };
    if (guesses.size > 500) guesses.clear();
    guesses.set(raw, guess);
    return guess;
  };

  return (query) => {
    let guessesLeft = mostGuesses;
    const text = query.slice(0, mostCharacters);
    const words = tokenize(text).slice(0, mostWords);
    return words.flatMap(({ typed, written: raw, stem }, at): QueryTerm[] => {
      const known = stems.get(stem);
      const full = inFull.get(raw);
      if (full) return [writtenOut(typed, known, full, stems)];
      const meanings = at === words.length - 1 ? beginning(raw) : known === undefined ? [] : ([[known, 1]] as QueryTerm['meanings']);
      if (meanings.length > 0) return [{ typed, written: raw, meanings }];
      if (known !== undefined) return [{ typed, written: raw, meanings: [[known, 1]] }];
      if (guessesLeft-- <= 0) return [{ typed, written: raw, meanings: [] }];
      const guess = guessed(raw);
      for (let cut = 3; cut <= raw.length - 2 && guess.meanings.length === 0; cut++) {
        const parts = [raw.slice(0, cut), raw.slice(cut)];
        const known = parts.flatMap((part) => written.get(part) ?? []);
        if (known.length === 2)
          return known.map(({ stem }, part) => ({ typed, written: parts[part] ?? '', meanings: [[stem, certainty]] }));
      }
      return [{ typed, ...guess }];
    });
  };
}

/** Reads an abbreviation as what it may mean, and as it stands. */
function writtenOut(typed: string, known: number | undefined, full: readonly Word[][], stems: InvertedIndex['stems']): QueryTerm {
  const meanings: QueryTerm['meanings'] = known === undefined ? [] : [[known, asItStands]];
  for (const words of full)
    for (const { stem } of words) {
      const meant = stems.get(stem);
      if (meant !== undefined) meanings.push([meant, 1 / full.length]);
    }
  return {
    typed,
    written: full
      .flat()
      .map((word) => word.written)
      .join(' '),
    meanings,
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
