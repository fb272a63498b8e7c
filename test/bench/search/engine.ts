import type { PhrasesFile } from '../../../content/schema/published.ts';

export type Line = PhrasesFile['phrases'][number];

/** What an engine answers: lines in the order shown, and the best line of each of the three likeliest situations. */
export interface Answer {
  lines: Line[];
  three: Line[];
}

/** An engine with a playbook in it. `before` is its answer to the query without its last letter. */
export interface Engine {
  name: string;
  find(query: string, before?: Answer): Promise<Answer> | Answer;
  close?(): Promise<void>;
}

/** For an engine that knows only lines: the first line of each of the first three situations. */
export function firstOfThree(lines: readonly Line[]): Line[] {
  const bySituation = new Map<string | undefined, Line>();
  for (const line of lines) if (!bySituation.has(line.situations[0])) bySituation.set(line.situations[0], line);
  return [...bySituation.values()].slice(0, 3);
}
