/** For builds: counts the texts of a playbook, for pages that search it without loading them. */
import { encodePairs, encodeWords } from './counted-file.ts';
import { countedTexts } from './counted-texts.ts';
import type { CountedTexts, SearchablePlaybook } from './searchable-playbook.ts';
import { runThrough } from './slices.ts';

/**
 * @param file the open data `phrases.json`
 * @returns what `createSituationSearch` takes as `counted` in place of `when`, `phrasings` and `otherSubjects`; it finds the same
 */
export function countPhrasings(file: SearchablePlaybook): Required<CountedTexts> {
  const { counts } = runThrough(countedTexts(file));
  return { words: encodeWords(counts), pairs: encodePairs(counts) };
}
