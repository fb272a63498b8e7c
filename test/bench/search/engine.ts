import type { PhrasesFile } from '../../../content/schema/published.ts';

export type Line = PhrasesFile['phrases'][number];

/** An engine's answer: lines in the order shown, and the best line of each of the three likeliest situations. */
export interface Answer {
  lines: Line[];
  three: Line[];
}

/** Searches a playbook. `before` is the answer to the query without its last letter. */
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
