import type { PhrasesFile } from '../../../content/schema/published.ts';
import { createSituationSearch, type SearchResult } from '../../../widgets/search/situation-search.ts';
import { firstLines, mostAtOnce } from '../../../widgets/search/first-lines.ts';
import { shownLines } from '../../search/shown.ts';
import type { Answer, Engine } from './engine.ts';

/**
 * The project's own engine. Pages load counts in place of the texts, and find the same (`first-line.test.ts`). Only what is seen at once is
 * asked for: what comes after it is ranked by the same scores, and half of the time of an answer.
 */
export function own(file: PhrasesFile): Engine {
  const search = createSituationSearch(file);
  const results = new WeakMap<Answer, SearchResult>();
  return {
    name: 'this engine',
    find(query, before) {
      const result = search(query, { standing: before && results.get(before), limit: mostAtOnce, lines: mostAtOnce });
      const lines = shownLines(result).map((shown) => shown.line);
      const answer = { lines, three: firstLines(result).map((shown) => shown.line) };
      // Groups to browse are no results.
      if (result.groups.every((group) => group.score === 0)) return { lines: [], three: [] };
      results.set(answer, result);
      return answer;
    },
  };
}
