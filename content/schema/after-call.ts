/** What is written after a call, from what was filled in during it: a note for the record, and a message to the other person. */
import { z } from 'zod';
import { identifier, inLanguage, line, reference, someOf } from './text.ts';

/** Both are chosen by what is going on in the call. */
const chosen = {
  id: identifier,
  title: line(60, 'The name by which it is chosen.'),
  when: line(200, 'When to use it.'),
  contexts: someOf(reference('contexts'), 'The kinds of call that it suits.'),
  situations: someOf(reference('situations'), 'The situations that it suits; the first is the one that it is written for.'),
};

const withGaps = 'with {placeholders} where something is filled in.';

/** A note for the record of a call. Files in `notes/` hold lists of these. */
export const note = z.strictObject({
  ...chosen,
  lines: z
    .array(line(240, `A line of the note, ${withGaps}`))
    .min(2, 'a note has at least two lines: why the call was, and what was agreed')
    .max(8, 'at most eight lines: a colleague reads it in ten seconds')
    .meta({ description: 'Why the call was, what was agreed, who does what by when, and what if not: a line for each.' }),
  diary: line(160, `What goes into the diary, in one line, ${withGaps} Left out where nothing is left to do.`).optional(),
  ...inLanguage,
});

/** A message that follows a call. Files in `messages/` hold lists of these. */
export const message = z.strictObject({
  ...chosen,
  subject: line(100, `The subject of a mail, ${withGaps}`),
  lines: z
    .array(line(320, `A paragraph of the message, ${withGaps}`))
    .min(2, 'a message has at least a greeting and a sentence')
    .max(8, 'at most eight paragraphs: it is read on a phone')
    .meta({ description: 'The paragraphs, from the greeting to the name at the end.' }),
  ...inLanguage,
});
