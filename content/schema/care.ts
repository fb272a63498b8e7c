/**
 * The keys that say who looks after an entry, and how often. Every entry may have them beside its own keys; at the root of a layer they
 * hold for all entries of the layer.
 */
import { z } from 'zod';
import { line } from './text.ts';

/** A span of time, like `6 months`. */
export const reviewEvery = z
  .string()
  .regex(/^[1-9]\d{0,2} (?:day|week|month|year)s?$/, 'a span is written like "6 months", "2 weeks" or "1 year"')
  .meta({ description: 'How long it may stand before somebody looks at it again, like "6 months".' });

const waysToWriteDays = [
  /^(?<year>\d{4})[-./](?<month>\d{1,2})[-./](?<day>\d{1,2})$/,
  /^(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})$/,
  /^(?<day>1[3-9]|2\d|3[01])[-/](?<month>\d{1,2})[-/](?<year>\d{4})$/,
  /^(?<month>\d{1,2})[-/](?<day>1[3-9]|2\d|3[01])[-/](?<year>\d{4})$/,
];

/** Returns a day as ISO 8601 has it, of its parts as they were written. It may be none that there is. */
export const isoDay = (year: string, month: string, day: string): string =>
  [year, month, day].map((part) => part.padStart(2, '0')).join('-');

export const isDay = (iso: string): boolean => z.iso.date().safeParse(iso).success;

/** Returns the day that was written another way, where it can be no other. Which of 03/04/2026 is the month, nobody knows. */
export function dayWritten(text: string): string | undefined {
  const { year, month, day } = waysToWriteDays.map((way) => way.exec(text.trim())?.groups).find((groups) => groups !== undefined) ?? {};
  return year === undefined || month === undefined || day === undefined ? undefined : isoDay(year, month, day);
}

/** Says how to write a day that was written another way. */
function dayMeant(written: unknown): string {
  const iso = dayWritten(String(written));
  if (iso === undefined) return 'a day is written like 2026-11-29';
  if (!isDay(iso)) return `there is no day ${iso}: a day is written like 2026-11-29`;
  return `a day is written as year, month and day: ${iso}`;
}

/** A day in ISO 8601, like `2026-11-29`. */
export const reviewed = z.iso
  .date({ error: ({ input }) => dayMeant(input) })
  .meta({ description: 'The day on which somebody last looked whether it is still right, like 2026-11-29.' });

export const care = z.strictObject({
  owner: line(80, 'Who looks after this entry.').optional(),
  reviewed: reviewed.optional(),
  'review-every': reviewEvery.optional(),
});

export type Care = z.output<typeof care>;
