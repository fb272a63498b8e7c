import { z } from 'zod';
import { identifier, inLanguage, line, onlyFor, order, reference } from './text.ts';

/** The front matter of a guide (`guides/<identifier>.mdx`): the keys between its `---` lines. The file's name is the identifier. */
export const guide = z.strictObject({
  title: line(80, 'The title.'),
  summary: line(240, 'The answer in one or two sentences: it opens the page and stands in search results.'),
  part: reference('guideParts', 'An identifier of guide-parts.yaml.'),
  order,
  situations: z.array(reference('situations')).default([]).meta({ description: 'Related situations.' }),
  onlyFor,
  ...inLanguage,
});

/** A short conversation that guides show. Files in `transcripts/` hold lists of these. */
export const transcript = z.strictObject({
  id: identifier,
  title: line(80, 'What to notice in it.'),
  verdict: z.enum(['good', 'bad']).meta({ description: 'Whether it is an example to follow or one to avoid.' }),
  speakers: z.strictObject({ agent: line(40, "The agent's name."), caller: line(40, "The caller's name.") }),
  lines: z
    .array(
      z.strictObject({
        who: z.enum(['agent', 'caller']),
        says: line(320, 'What is said.'),
        note: line(200, 'A remark on this line, set beside it: it marks the telling line.').optional(),
      }),
    )
    .min(2)
    .max(14),
  ...inLanguage,
});
