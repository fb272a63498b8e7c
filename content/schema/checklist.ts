import { z } from 'zod';
import { identifier, inLanguage, line, reference, someOf } from './text.ts';

export const checklistItem = z.strictObject({
  id: identifier,
  text: line(160, 'What to do, as a short instruction.'),
  why: line(240, 'The reason.'),
  step: reference('steps', 'The move of the close that it belongs to.'),
  required: z.boolean().default(true),
  phrases: z.array(reference('phrases')).default([]).meta({ description: 'Identifiers of phrases that show how it may be said.' }),
});

/** A checklist: one file each in `checklists/`, named by its identifier. */
export const checklist = z.strictObject({
  id: identifier,
  title: line(80, 'The title.'),
  summary: line(240, 'What it is for, in one line.'),
  order: z.number().int().min(0).default(100),
  contexts: someOf(reference('contexts'), 'The kinds of call that it is for.'),
  situations: z.array(reference('situations')).default([]),
  items: someOf(checklistItem, 'The items, in order.'),
  ...inLanguage,
});
