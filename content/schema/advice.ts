/**
 * The keys of `playbook.yaml` by which an owner turns off advice: what `check:content` says of content that is right and could be better.
 */
import { z } from 'zod';
import { line } from './text.ts';

export const adviceKeys = {
  advice: z
    .strictObject({
      silentRules: z
        .array(z.string())
        .default([])
        .meta({ description: 'Rules by their names, as --json has them: [line-length, opening].' }),
      silentEntries: z.array(z.string()).default([]).meta({ description: 'Entries by their identifiers: nothing is advised about them.' }),
      silentFolders: z.array(line(200, 'A folder or file, as messages name it.')).default([]).meta({
        description: 'Folders or files, as messages name them, a whole layer among them: [content/en, ../acme-playbook/en/phrases].',
      }),
    })
    .prefault({})
    .meta({ description: 'What is not to be advised about. What is wrong is told all the same.' }),
  coverage: z.boolean().default(false).meta({
    description:
      'Whether your own tones, steps, kinds of call, situations and placeholders are to have as many lines as those of the standard edition.',
  }),
};
