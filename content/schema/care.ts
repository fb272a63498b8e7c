/**
 * Who looks after an entry, and how often: keys that every entry may have beside its own. The settings at the root of a layer say the same
 * for all entries of the layer.
 */
import { z } from 'zod';
import { line } from './text.ts';

/** Like `6 months`. */
export const reviewEvery = z
  .string()
  .regex(/^[1-9]\d{0,2} (?:day|week|month|year)s?$/, 'a span is written like "6 months", "2 weeks" or "1 year"')
  .meta({ description: 'How long it may stand before somebody looks at it again, like "6 months".' });

/** Like `2026-11-29`. */
export const reviewed = z.iso
  .date('a day is written like 2026-11-29')
  .meta({ description: 'The day on which somebody last looked whether it is still right, like 2026-11-29.' });

export const care = z.strictObject({
  owner: line(80, 'Who looks after this entry.').optional(),
  reviewed: reviewed.optional(),
  'review-every': reviewEvery.optional(),
});

export type Care = z.output<typeof care>;
