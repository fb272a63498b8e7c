/**
 * Which lines of an entry to show, best first.
 *
 * A line is written for its first situation, and so comes before those that merely suit. Beyond that the best line is the one that
 * fits most of what the query may mean: "thank an angry customer" finds, among the lines for an upset caller, one that thanks.
 * Then the line's own words, then the playbook's order.
 */
import type { PhrasesFile } from '../../content/schema/published.ts';
import type { Entry } from './evidence.ts';
import type { ReadWord } from './reading.ts';
import type { Tokenizer } from './tokens.ts';

export type Line = PhrasesFile['phrases'][number];

/** How likely each entry is meant; all together at most 1. */
export type Chances = readonly number[];

export interface Lines {
  /** Numbers of the lines that carry an entry. */
  of(entry: number): readonly number[];
  /** The entries that a line carries. */
  carriedBy(line: number): readonly number[];
  line(number: number): Line;
  /** What the words of a query give to each line, at most 1. */
  wording(words: readonly ReadWord[]): Map<number, number>;
  /** How well a line serves an entry. */
  worth(line: number, entry: number, chances: Chances, wording: ReadonlyMap<number, number>): number;
}

const writtenForIt = 0.5;
const generalFrom = 4;
/** Chances below this are noise, and must not shuffle the lines. */
const leastChance = 0.05;
const likely = (chance: number) => (chance < leastChance ? 0 : chance);

const wordingWeight = 0.1;
/** Words that more lines than this share say nothing about a line; leaving them out keeps 10,000 lines fast. */
const mostLinesOfAWord = 400;

export function linesFor(file: PhrasesFile, entries: readonly Entry[], tokenize: Tokenizer, stems: ReadonlyMap<string, number>): Lines {
  const numbers = new Map(entries.map(({ kind, id }, number) => [`${kind} ${id}`, number]));
  const ofEntry: number[][] = entries.map(() => []);
  const byWord = new Map<number, number[]>();
  const carried = file.phrases.map(({ text, situations, step, contexts }, line) => {
    for (const stem of new Set(tokenize(text).map((word) => stems.get(word.stem)))) {
      if (stem === undefined) continue;
      const having = byWord.get(stem);
      if (having) having.push(line);
      else byWord.set(stem, [line]);
    }
    const names = [...situations.map((id) => `situation ${id}`), `step ${step}`, ...contexts.map((id) => `context ${id}`)];
    const found = names.flatMap((name) => numbers.get(name) ?? []);
    for (const entry of found) ofEntry[entry]?.push(line);
    return found;
  });
  const home = file.phrases.map(({ situations }) => numbers.get(`situation ${situations[0]}`));
  // For a query that names a step or a kind of call, but no situation: a line that suits many situations, and few kinds of call.
  const general = file.phrases.map(({ situations }) => Math.min(1, situations.length / generalFrom));
  const special = file.phrases.map(({ contexts }) => 1 / contexts.length);

  return {
    of: (entry) => ofEntry[entry] ?? [],
    carriedBy: (line) => carried[line] ?? [],
    line: (number) => file.phrases[number] as Line,
    wording(words) {
      const given = new Map<number, number>();
      for (const { meanings } of words)
        for (const [stem, share] of meanings) {
          const having = byWord.get(stem);
          if (!having || having.length > mostLinesOfAWord) continue;
          const rare = (share * Math.log(1 + file.phrases.length / having.length)) / (words.length * Math.log(1 + file.phrases.length));
          for (const line of having) given.set(line, (given.get(line) ?? 0) + rare);
        }
      return given;
    },
    worth(line, entry, chances, wording) {
      let worth = (wording.get(line) ?? 0) * wordingWeight;
      for (const each of carried[line] ?? []) worth += likely(chances[each] ?? 0);
      if (entries[entry]?.kind === 'situation') return home[line] === entry ? worth + writtenForIt : worth;
      worth += (general[line] ?? 0) * writtenForIt;
      return entries[entry]?.kind === 'context' ? worth + (special[line] ?? 0) * writtenForIt : worth;
    },
  };
}
