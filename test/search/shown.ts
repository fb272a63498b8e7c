import type { Line, SearchGroup, SearchResult } from '../../widgets/search/situation-search.ts';

export interface Shown {
  group: SearchGroup;
  line: Line;
  /** Falls, or stays, from line to line. */
  score: number;
}

/** How many groups show their best line before any shows more. */
export const groupsAtOnce = 3;

/** The lines in the order that an agent sees them: the best of each of the first three groups, then more of each, then the others. */
export function shownLines({ groups }: SearchResult): Shown[] {
  const first = groups.slice(0, groupsAtOnce);
  const ordered = [
    ...first.flatMap((group) => group.phrases.slice(0, 1).map((line) => ({ group, line, score: group.score }))),
    ...first.flatMap((group) => group.phrases.slice(1).map((line) => ({ group, line, score: group.score / 2 }))),
    ...groups.slice(groupsAtOnce).flatMap((group) => group.phrases.map((line) => ({ group, line, score: group.score / 2 }))),
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
