/**
 * Which lines of an entry to show, best first.
 *
 * A line is written for its first situation, and so comes before those that merely suit. Beyond that the best line is the one that
 * fits most of what the query may mean: "thank an angry customer" finds, among the lines for an upset caller, one that thanks.
 * Where the query names no move, that is little, and the line that the playbook puts first comes first: its author chose it. Then the
 * line's own words.
 */
import type { InvertedIndex } from './inverted-index.ts';
import type { SearchableLine } from './searchable-playbook.ts';
import type { QueryTerm } from './query-parser.ts';

/** How well a line serves an entry. */
export type Worth = (line: number, entry: number) => number;

export interface Lines {
  /** Numbers of the lines that carry an entry. */
  of(entry: number): readonly number[];
  /** The entries that a line carries. */
  carriedBy(line: number): readonly number[];
  /**
   * Returns which of some lines of an entry comes first whatever the words are: the one that a situation begins with everywhere, unless the
   * query names a move or a kind of call; else none.
   *
   * @param chances as for `worth`
   */
  lead(entry: number, some: readonly number[], chances: readonly number[]): number | undefined;
  /** @param chances for each entry, how likely it is meant; all together at most 1 */
  worth(words: readonly QueryTerm[], chances: readonly number[]): Worth;
}

/** The weight of a line being an entry's own, beside the 1 of all chances together. */
const ownWeight = 0.5;
/** A line that suits so many situations is as general as any. */
const generalFrom = 4;
/**
 * What the author's order gives: this to the first line of a situation, half of it to the second, a third to the third. More would hide
 * the move that a query asks for; .1 finds fewer held-out phrasings.
 */
const firstWeight = 0.08;
/** Chances below this are noise, and must not shuffle the lines. */
const leastChance = 0.05;
/** A query names a move or a kind of call where that is so likely. At .05, 6 in 100 of a situation's phrasings name one. */
const namingChance = 0.1;
/** The words of the line itself: they settle ties. Above .3 they find lines that share a word and miss the point. */
const wordingWeight = 0.1;
/** A word of more lines than this tells no lines apart; leaving it out keeps 10,000 lines fast. */
const mostLinesOfAWord = 400;

/** So many lines are one step. */
const aStep = 500;

/** Looks through the lines in steps of a few milliseconds, so that whoever runs it can pause in between. */
export function* linesInSteps(phrases: readonly SearchableLine[], { entries, lines }: InvertedIndex): Generator<void, Lines> {
  const numbers = new Map(entries.map(({ kind, id }, number) => [`${kind} ${id}`, number]));
  const ofEntry: number[][] = entries.map(() => []);
  const byWord = new Map<number, number[]>();
  const carried: number[][] = [];
  for (const [line, { situations, step, contexts }] of phrases.entries()) {
    for (const stem of lines[line] ?? []) {
      const having = byWord.get(stem);
      if (having) having.push(line);
      else byWord.set(stem, [line]);
    }
    const names = [...situations.map((id) => `situation ${id}`), `step ${step}`, ...contexts.map((id) => `context ${id}`)];
    const found = names.flatMap((name) => numbers.get(name) ?? []);
    for (const entry of found) ofEntry[entry]?.push(line);
    carried.push(found);
    if (carried.length % aStep === 0) yield;
  }
  const home = phrases.map(({ situations }) => numbers.get(`situation ${situations[0]}`));
  const places = new Map<number | undefined, number>();
  const early = phrases.map((_, line) => {
    const place = (places.get(home[line]) ?? 0) + 1;
    places.set(home[line], place);
    return firstWeight / place;
  });
  // For a query that names a step or a kind of call, but no situation: a line that suits many situations, and few kinds of call.
  const general = phrases.map(({ situations }) => Math.min(1, situations.length / generalFrom) * ownWeight);
  const special = phrases.map(({ contexts }) => ownWeight / Math.max(1, contexts.length));

  const wording = (words: readonly QueryTerm[]): Float64Array => {
    const given = new Float64Array(phrases.length);
    const most = words.length * Math.log(1 + phrases.length);
    for (const { meanings } of words)
      for (const [stem, share] of meanings) {
        const having = byWord.get(stem) ?? [];
        if (having.length > mostLinesOfAWord) continue;
        const rare = (wordingWeight * share * Math.log(1 + phrases.length / having.length)) / most;
        for (const line of having) given[line] = (given[line] ?? 0) + rare;
      }
    return given;
  };

  return {
    of: (entry) => ofEntry[entry] ?? [],
    carriedBy: (line) => carried[line] ?? [],
    lead(entry, some, chances) {
      if (entries[entry]?.kind !== 'situation') return undefined;
      const namesMove = chances.some((chance, each) => chance >= namingChance && ['step', 'context'].includes(entries[each]?.kind ?? ''));
      if (namesMove) return undefined;
      return some.find((line) => home[line] === entry);
    },
    worth(words, chances) {
      const likely = Float64Array.from(chances, (chance) => (chance < leastChance ? 0 : chance));
      const given = wording(words);
      // A line stands in several groups; what it gives to all of them is added up once.
      const shared = new Float64Array(phrases.length).fill(-1);
      const sharedWorth = (line: number): number => {
        let worth = given[line] ?? 0;
        for (const entry of carried[line] ?? []) worth += likely[entry] ?? 0;
        shared[line] = worth;
        return worth;
      };
      return (line, entry) => {
        const before = shared[line] ?? -1;
        const worth = before < 0 ? sharedWorth(line) : before;
        const kind = entries[entry]?.kind;
        if (kind === 'situation') return home[line] === entry ? worth + ownWeight + (early[line] ?? 0) : worth;
        return worth + (general[line] ?? 0) + (kind === 'context' ? (special[line] ?? 0) : 0);
      };
    },
  };
}
