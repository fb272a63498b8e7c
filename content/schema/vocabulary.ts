/** The vocabulary by which phrases, sequences, checklists and questions are classified. Owners add values in content, without code. */
import { z } from 'zod';
import { identifier, inLanguage, line, order, phrasings, proses, reference, someOf } from './text.ts';

const label = line(60, 'The name that readers see.');
const when = line(200, 'One line on when it applies.');

/** A kind of call: one file each in `contexts/`, named by its identifier. */
export const context = z.strictObject({
  id: identifier,
  label,
  when,
  order,
  guide: reference('guides', 'The guide to read about this kind of call.').optional(),
  phrasings,
  ...inLanguage,
});

/** A move of a close: one file each in `steps/`, named by its identifier. */
export const step = z.strictObject({
  id: identifier,
  label,
  when,
  order,
  needsStatement: z.boolean().optional().meta({
    description: 'Whether a close has to have a line of this step that is said word for word (verbatim: true). One without is told.',
  }),
  phrasings,
  ...inLanguage,
});

/** A tone, how a line sounds: a list in `tones.yaml`. */
export const tone = z.strictObject({ id: identifier, label, when, ...inLanguage });

/** A group of situations, under which menus list them: a list in `situation-groups.yaml`, in the order shown. */
export const situationGroup = z.strictObject({ id: identifier, label, when, ...inLanguage });

/** A situation, what is going on in the call: one file each in `situations/`, named by its identifier. */
export const situation = z.strictObject({
  id: identifier,
  label,
  when,
  group: reference('situationGroups', 'An identifier of situation-groups.yaml.'),
  order,
  notice: someOf(line(200, 'A sign.'), 'How to notice it.'),
  do: someOf(line(240, 'Something to do.'), 'What to do.'),
  dont: someOf(line(240, 'Something not to do.'), 'What not to do.'),
  steps: z.array(reference('steps')).default([]).meta({
    description:
      'The moves that a close needs here: `check:content` asks for three wordings of each, in every tone. Left out, none is asked for.',
  }),
  contexts: z
    .array(reference('contexts'))
    .default([])
    .meta({ description: 'The kinds of call in which it happens: each needs three wordings of every move. Left out, every kind.' }),
  near: z
    .array(reference('situations'))
    .optional()
    .meta({ description: 'Situations that search may show beside this one, because one often turns into the other.' }),
  guide: reference('guides', 'The guide to read.').optional(),
  checklist: reference('checklists', 'The checklist that fits best.').optional(),
  quiz: reference('quizzes', 'The quiz that fits best.').optional(),
  phrasings,
  sharedPhrasings: z
    .array(line(120, 'A phrasing of this situation that also stands under another entry.'))
    .default([])
    .meta({ description: 'Phrasings that fit this situation and another one equally: they may stand under both.' }),
  ...inLanguage,
});

/**
 * A placeholder, which the agent fills in during the call: a list in `placeholders.yaml`. `{name}` in a phrase is the placeholder `name`.
 */
export const placeholder = z
  .strictObject({
    id: identifier,
    label: line(40, 'The label of the field that is filled in.'),
    example: line(60, 'An example. The check fills lines in with it, and other programs begin with it.'),
    examplesIn: z
      .array(
        z.strictObject({
          contexts: someOf(reference('contexts'), 'The kinds of call that it is an example for.'),
          example: line(60, 'The example.'),
        }),
      )
      .optional()
      .meta({ description: 'Other examples, for kinds of call in which the first one sounds wrong: among friends, nobody is Ms Okafor.' }),
    kind: z
      .enum(['text', 'name', 'date', 'time', 'duration', 'number', 'reference'])
      .meta({ description: 'What is filled in; it decides the keyboard on a phone.' }),
    autocomplete: z
      .enum(['name', 'given-name', 'organization', 'organization-title', 'email', 'tel'])
      .optional()
      .meta({ description: 'Only for what is about the user, and never about a caller: as what browsers may know and offer it.' }),
    optional: z.boolean().default(false).meta({ description: 'Whether the phrase still works when this is left empty.' }),
    ifEmpty: z
      .string()
      .max(60)
      .register(proses, {})
      .optional()
      .meta({ description: 'Only where optional: what is said instead. "" leaves it out, together with the comma beside it.' }),
    ...inLanguage,
  })
  .refine((entry) => entry.optional === (entry.ifEmpty !== undefined), {
    path: ['ifEmpty'],
    message: 'an optional placeholder says what stands there when it is left empty (ifEmpty); one that must be filled has no ifEmpty',
  });

/** A common mistake at the end of a call: a list in `mistakes.yaml`. */
export const mistake = z.strictObject({
  id: identifier,
  label,
  looksLike: line(240, 'What it looks like.'),
  heardAs: line(240, 'How the other person hears it.'),
  instead: line(240, 'What to do instead.'),
  dont: line(240, 'The mistake as it is said.'),
  do: line(240, 'What to say instead.'),
  guide: reference('guides', 'The guide to read.').optional(),
  ...inLanguage,
});

/** A part of the reading path through the guides: a list in `guide-parts.yaml`, in the order shown. */
export const guidePart = z.strictObject({ id: identifier, label, when, ...inLanguage });
