import { z } from 'zod';
import { identifier, inLanguage, line, reference } from './text.ts';

/** How sure a finding is, from the surest on. `contradicted` means that another source found the opposite. */
export const certainties = ['several-studies', 'one-study', 'small', 'contradicted'] as const;

/**
 * A finding about how calls end, with its source. Files in `evidence/` hold lists of these. Guides refer to an entry by
 * `<Evidence ids="…" />`; the page `/evidence/` shows all.
 */
export const source = z.strictObject({
  id: identifier,
  finding: line(280, 'What was found, in one or two plain sentences.'),
  figure: line(120, 'The number, with what it is a number of. Leave it out where nobody has read the whole source.').optional(),
  citation: line(200, 'Who found it, when, and where it stands: author, year, journal.'),
  setting: line(160, 'Where it was looked at, and on how many: calls of which trade, or something else than calls.'),
  sure: z.enum(certainties).meta({
    description:
      'How sure it is: several-studies, one-study (one good one), small (few cases, another setting, or authors with an interest), contradicted.',
  }),
  against: z.array(reference('evidence')).default([]).meta({ description: 'The sources that found otherwise.' }),
  advice: line(240, 'What the playbook makes of it.'),
  ...inLanguage,
});
