import type { PhrasesFile } from '../../../content/schema/published.ts';
import { createSituationSearch, type SearchResult } from '../../../widgets/search/situation-search.ts';
import { groupsAtOnce, shownLines } from '../../search/shown.ts';
import type { Answer, Engine } from './engine.ts';

/** The project's own engine. */
export function own(file: PhrasesFile): Engine {
  const search = createSituationSearch(file);
  const results = new WeakMap<Answer, SearchResult>();
  return {
    name: 'this engine',
    find(query, before) {
      const result = search(query, { standing: before && results.get(before) });
      const lines = shownLines(result).map((shown) => shown.line);
      const answer = { lines, three: lines.slice(0, Math.min(groupsAtOnce, result.groups.length)) };
      // Groups to browse are no results.
      if (result.groups.every((group) => group.score === 0)) return { lines: [], three: [] };
      results.set(answer, result);
      return answer;
    },
  };
}
