/** How much there is to read, by kind of entry. */
import type { LoadedPlaybook } from '../read/index.ts';
import { listedTypes, type ListedType } from '../schema/index.ts';

const word = /[\p{Letter}\p{Number}][\p{Letter}\p{Number}\p{Mark}'’-]*/gu;

/** Every text in an entry. An identifier is one word of a list, or the value of a key, without a space. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** Kind of entries → how many there are, and how many words they hold. Words of scripts without spaces count as one each line. */
export function wordsOf(playbook: LoadedPlaybook): { type: ListedType; entries: number; words: number }[] {
  return listedTypes.map(({ name }) => {
    const entries: readonly object[] = playbook[name];
    const texts = entries.flatMap(textsIn);
    return { type: name, entries: entries.length, words: texts.reduce((sum, text) => sum + (text.match(word)?.length ?? 0), 0) };
  });
}
