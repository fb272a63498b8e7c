/** Puts built-in phrases together. It comes with the rest, because nobody needs it before. */
import { toRows } from '../../content/browser/columns.ts';
import { inSlices } from '../search/slices.ts';
import type { BeginningOfPhrases, BuiltInPhrases, PartOfPhrases, Phrase } from '../content/picker-content.ts';

/**
 * Puts them together, a part a step.
 *
 * @param parts everything but the beginning, in order
 */
export function* withRest(
  { rest: _rest, ...beginning }: BuiltInPhrases & Partial<BeginningOfPhrases>,
  parts: readonly { default: PartOfPhrases }[],
): Generator<void, BuiltInPhrases> {
  const { sequences = [], pairs } = parts[0]?.default ?? {};
  const phrases: Phrase[] = [];
  for (const part of parts) {
    phrases.push(...toRows(part.default.phrases));
    yield;
  }
  return { ...beginning, phrases, sequences, counted: { ...beginning.counted, pairs } };
}

/** Puts them together while the page goes on. */
export const putTogether = (...phrases: Parameters<typeof withRest>): Promise<BuiltInPhrases> => inSlices(withRest(...phrases));
