/** Which lines are seen at once: the same in the picker, on the site and in the benchmark. */
import type { SearchableLine } from './searchable-playbook.ts';
import type { SearchGroup, SearchResult } from './situation-search.ts';

/** So many lines are seen at once. */
const mostAtOnce = 3;

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
  const taken = new Set<string>();
  const shown: ShownLine<Found>[] = [];
  const show = (group: SearchGroup<Found>, isBest: boolean) => {
    const line = group.phrases.find(({ id }) => !taken.has(id));
    if (!line || shown.length >= mostAtOnce) return false;
    taken.add(line.id);
    shown.push({ group, line, isBest });
    return true;
  };
  const [first, ...further] = groups.slice(0, mostAtOnce);
  if (!first) return [];
  show(first, true);
  for (const group of further) show(group, true);
  while (show(first, false)) continue;
  return shown;
}
