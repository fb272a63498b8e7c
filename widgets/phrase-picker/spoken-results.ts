import { countText, fillText } from '../../content/language/numbers.ts';
import type { Results } from './results.ts';
import type { Words } from './view.ts';

/** The count of results is spoken when typing rests this long, in milliseconds: sooner, it would talk over every letter. */
export const restBeforeSpeaking = 700;

/** How much was found, in words; `undefined` where nothing can be told. */
export function spokenResults(results: Results | undefined, words: Words, language: string): string | undefined {
  const first = results?.best[0]?.group?.label;
  if (!results || first === undefined) return undefined;
  const lines = countText(words.lines, results.count, language);
  const hint = results.unfiltered ? words.unfiltered : results.confident ? '' : words.nearest;
  return `${hint} ${fillText(words.spoken, { lines, first })}`.trim();
}
