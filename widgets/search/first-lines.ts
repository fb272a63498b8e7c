/** Which lines are seen at once: the same in the picker, on the site and in the benchmark. */
import type { SearchableLine } from './searchable-playbook.ts';
import type { SearchGroup, SearchResult } from './situation-search.ts';

/** So many lines are seen at once. */
export const mostAtOnce = 3;

export interface ShownLine<Found extends SearchableLine> {
  group: SearchGroup<Found>;
  line: Found;
  /** Whether it stands for its group, under the group's name; the next best of the first do not. */
  isBest: boolean;
}

/**
 * Returns the lines to see at once: the best of each group, and where fewer groups fit, the next best of the first. No line stands twice:
 * where one is the best for two groups, the second has its next best.
 */
export function firstLines<Found extends SearchableLine>({ groups }: Pick<SearchResult<Found>, 'groups'>): ShownLine<Found>[] {
  const shown: ShownLine<Found>[] = [];
  const show = (group: SearchGroup<Found>, isBest: boolean): boolean => {
    const line = group.phrases.find(({ id }) => !shown.some((other) => other.line.id === id));
    if (line && shown.length < mostAtOnce) shown.push({ group, line, isBest });
    return line !== undefined && shown.length < mostAtOnce;
  };
  const best = groups.slice(0, mostAtOnce);
  for (const group of best) show(group, true);
  for (const group of best.slice(0, 1)) while (show(group, false)) continue;
  return shown;
}
