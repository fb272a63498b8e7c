/** Puts built-in phrases together. It comes with the rest, because nobody needs it before. */
import { toRows } from '../../content/browser/columns.ts';
import type { BeginningOfPhrases, BuiltInPhrases, PartOfPhrases } from '../content/types.ts';

/** @param parts everything but the beginning, in order */
export function withRest(
  { counts: _counts, rest: _rest, ...beginning }: Omit<BeginningOfPhrases, 'rest'> & Partial<BeginningOfPhrases>,
  parts: readonly { default: PartOfPhrases }[],
): BuiltInPhrases {
  const { sequences = [], pairs } = parts[0]?.default ?? {};
  const phrases = parts.flatMap((part) => toRows(part.default.phrases));
  return { ...beginning, phrases, sequences, counted: { ...beginning.counted, pairs } };
}
