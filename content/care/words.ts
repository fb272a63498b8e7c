/** Counts how much there is to read, by content type. */
import { unspaced, wordsIn } from '../read/count-words.ts';
import type { LoadedPlaybook } from '../read/index.ts';
import { listedTypes, type ListedType } from '../schema/index.ts';

/** Collects every text in an entry. Identifiers are left out: they are one word without a space, in a list or as the value of a key. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') || unspaced.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Counts the entries and the words of each content type. */
export function wordsOf(playbook: LoadedPlaybook): { type: ListedType; entries: number; words: number }[] {
  return listedTypes.map(({ name }) => {
    const entries: readonly object[] = playbook[name];
    const texts = entries.flatMap(textsIn);
    return { type: name, entries: entries.length, words: texts.reduce((sum, text) => sum + wordsIn(text), 0) };
  });
}
