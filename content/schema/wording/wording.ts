/** Declares interface wording: every key with a note for translators. */
import { z } from 'zod';
import { line } from '../text.ts';

/** A text that depends on a count: one text for each plural category of `Intl.PluralRules`. `{count}` is the number. */
const counted = z
  .strictObject({
    zero: line(200, 'For languages with a form of their own for zero.').optional(),
    one: line(200, 'For one.').optional(),
    two: line(200, 'For languages with a form of their own for two.').optional(),
    few: line(200, 'For languages with a form for few.').optional(),
    many: line(200, 'For languages with a form for many.').optional(),
    other: line(200, 'For every other count.'),
  })
  .meta({ description: 'A text by count: one, other, and what else the language has.' });

type Texts<Key extends string> = Record<Key, ReturnType<typeof line>>;
type Counts<Key extends string> = Record<Key, typeof counted>;

/**
 * The schema of one wording file.
 *
 * @param texts  key → note for the translator
 * @param counts key → note for the translator, for texts that change with `{count}`
 */
export function wording<Text extends string, Count extends string = never>(
  texts: Record<Text, string>,
  counts = {} as Record<Count, string>,
) {
  const entries = Object.entries<string>(texts).map(([key, note]) => [key, line(500, note)]);
  const plurals = Object.entries<string>(counts).map(([key, note]) => [key, counted.meta({ description: note })]);
  return z.strictObject(Object.fromEntries([...entries, ...plurals]) as Texts<Text> & Counts<Count>);
}
