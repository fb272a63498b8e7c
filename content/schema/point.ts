import { z } from 'zod';
import { identifier, line, reference, someOf } from './text.ts';

const pattern = /^[a-z0-9]+(?:-[a-z0-9]+)*\/[a-z0-9]+(?:-[a-z0-9]+)*$/;

/**
 * Something that the playbook must teach, with the entries that teach it: a list in `points.yaml`, which a playbook may leave out. No page
 * shows it; `check:content` reports points that nothing teaches.
 */
export const point = z.strictObject({
  id: identifier,
  number: z.number().int().min(1).meta({ description: 'Its number, for talking about it. Every number is used once.' }),
  says: line(160, 'What is taught, in a few words.'),
  everywhere: z
    .boolean()
    .default(false)
    .meta({ description: 'Whether it is to be taught in all four forms: a guide, a phrase, a checklist item and a question.' }),
  guides: someOf(reference('guides'), 'The guides that teach it; the first is where a reader would look.'),
  phrases: z.array(reference('phrases')).default([]).meta({ description: 'Phrases that do it.' }),
  items: z
    .array(z.string().regex(pattern, 'an item of a checklist is written as checklist/item, like "routine-close/recap"'))
    .default([])
    .meta({ description: 'Checklist items that ask for it, each as checklist/item.' }),
  questions: z.array(reference('questions')).default([]).meta({ description: 'Questions that practise it.' }),
});
