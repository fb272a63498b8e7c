import { z } from 'zod';
import { identifier, inLanguage, line, reference, someOf } from './text.ts';

/** One point of a lesson, under a heading of its own, in the order of its keys. */
const lessonPoint = z.strictObject({
  heading: line(80, 'The point, in a few words.'),
  text: z.array(line(600, 'A paragraph.')).default([]).meta({ description: 'What there is to say about it, in paragraphs.' }),
  list: z.array(line(240, 'One thing to do or to notice.')).default([]).meta({ description: 'What can be listed.' }),
  inOrder: z.boolean().default(false).meta({ description: 'Whether the list is to be done in its order: it is numbered then.' }),
  after: z.array(line(600, 'A paragraph.')).default([]).meta({ description: 'What there is to say after the list.' }),
  mistake: reference('mistakes', 'A mistake, shown beside what to say instead.').optional(),
  phrases: z.array(reference('phrases')).default([]).meta({ description: 'Lines to say.' }),
  transcript: reference('transcripts', 'A short conversation that shows it.').optional(),
});

/**
 * A guide as one page to learn from: what courses show of a guide, in place of the whole. One file each in `lessons/`, named by its
 * identifier. A course that names a guide without a lesson shows the guide.
 */
export const lesson = z.strictObject({
  id: identifier,
  guide: reference('guides', 'The guide that it stands for in courses.'),
  title: line(80, 'The title.'),
  opening: line(400, 'Why it matters, in two or three sentences.'),
  points: someOf(lessonPoint, 'What it teaches, in order.'),
  ownCall: line(400, 'What learners write down: a call of their own, and how they would close it.'),
  goal: line(240, 'What to try on the next call.'),
  ...inLanguage,
});
