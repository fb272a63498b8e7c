import { firstLines } from '../../widgets/search/first-lines.ts';
import type { Line, SearchGroup, SearchResult } from '../../widgets/search/situation-search.ts';

export interface Shown {
  group: SearchGroup;
  line: Line;
  /** Falls, or stays, from line to line. */
  score: number;
}

/** The lines in the order that an agent sees them: those that are seen at once, then more of each group. */
export function shownLines(result: SearchResult): Shown[] {
  const ordered = [
    ...firstLines(result).map(({ group, line }) => ({ group, line, score: group.score })),
    ...result.groups.flatMap((group) => group.phrases.map((line) => ({ group, line, score: group.score / 2 }))),
  ];
  const seen = new Set<string>();
  let lowest = Infinity;
  return ordered.flatMap((shown) => {
    if (seen.has(shown.line.id)) return [];
    seen.add(shown.line.id);
    lowest = Math.min(lowest, shown.score);
    return [{ ...shown, score: lowest }];
  });
}
