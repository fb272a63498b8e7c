/** What search knows of a language beside phrasings. No page shows it. */
import { z } from 'zod';
import { identifier, inLanguage, line, someOf } from './text.ts';

/** What people type for short, and what it stands for: a list in `abbreviations.yaml`. */
export const abbreviation = z.strictObject({
  id: identifier.meta({ description: 'The abbreviation as it is typed, in lower case, like "vm".' }),
  typed: z
    .array(line(40, 'One word.'))
    .default([])
    .meta({ description: 'Other ways to type it, like "vmail"; also where it has letters that an identifier cannot have. One word each.' }),
  means: someOf(
    line(60, 'Something that it may stand for, like "voicemail".'),
    'What it stands for. Several where it may mean each of them.',
  ),
  ...inLanguage,
});

/** A subject that the playbook is not about, and what people type about it: a list in `other-subjects.yaml`. */
export const otherSubject = z.strictObject({
  id: identifier,
  phrasings: someOf(line(120, 'One thing that somebody might type.'), 'What people type about it, in few words.'),
  ...inLanguage,
});
