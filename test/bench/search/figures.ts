import { median } from '../median.ts';
import type { Answer, Engine } from './engine.ts';
import { isRight, type Query } from './queries.ts';
import { slips } from './slips.ts';

/** Shares from 0 to 1. */
export interface Figures {
  /** The first line is right. */
  hit1: number;
  /** One of the first three lines is right. */
  hit3: number;
  /** The best line of one of the three situations shown is right. */
  three: number;
  /** The engine found nothing. */
  none: number;
}

export interface TypedFigures {
  /** The median number of characters after which the first line is right and stays right; Infinity if that holds for fewer than half. */
  first: number;
  /** The same for one of the three situations shown. */
  three: number;
  /** How often the first line changes, per keystroke. */
  changes: number;
}

export async function figures(engine: Engine, queries: readonly Query[], texts = (query: Query) => [query.query]): Promise<Figures> {
  const sum: Figures = { hit1: 0, hit3: 0, three: 0, none: 0 };
  let asked = 0;
  for (const query of queries)
    for (const text of texts(query)) {
      const { lines, three } = await engine.find(text);
      asked++;
      if (lines[0] && isRight(query, lines[0])) sum.hit1++;
      if (lines.slice(0, 3).some((line) => isRight(query, line))) sum.hit3++;
      if (three.some((line) => isRight(query, line))) sum.three++;
      if (lines.length === 0) sum.none++;
    }
  return { hit1: sum.hit1 / asked, hit3: sum.hit3 / asked, three: sum.three / asked, none: sum.none / asked };
}

export const slippedFigures = (engine: Engine, queries: readonly Query[]) => figures(engine, queries, (query) => slips(query.query));

export async function typedFigures(engine: Engine, queries: readonly Query[]): Promise<TypedFigures> {
  const firsts: number[] = [];
  const threes: number[] = [];
  let changes = 0;
  let keystrokes = 0;
  for (const query of queries) {
    let before: Answer | undefined;
    let first = Infinity;
    let three = Infinity;
    for (let length = 1; length <= query.query.length; length++) {
      const answer: Answer = await engine.find(query.query.slice(0, length), before);
      const [top] = answer.lines;
      first = top && isRight(query, top) ? Math.min(first, length) : Infinity;
      three = answer.three.some((line) => isRight(query, line)) ? Math.min(three, length) : Infinity;
      keystrokes++;
      if (before && before.lines[0]?.id !== top?.id) changes++;
      before = answer;
    }
    firsts.push(first);
    threes.push(three);
  }
  return { first: median(firsts), three: median(threes), changes: changes / keystrokes };
}
