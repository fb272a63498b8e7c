import { z } from 'zod';
import { identifier, inLanguage, line, onlyFor, order, reference, someOf } from './text.ts';

/** How a line changes the other person's mood, in words. {@link feelingSteps} has the numbers. */
export const feelings = ['much-cooler', 'cooler', 'same', 'warmer', 'much-warmer'] as const;

/** The name of a fact that becomes true during the call, like "gave-a-day". Each practice has facts of its own. */
const note = (description: string) => z.array(identifier).default([]).meta({ description });

/** A condition. It is met when everything that it lists is true. */
const condition = z
  .strictObject({
    noted: note('Notes that have been made.'),
    twice: note('Notes that have been made at least twice: a name used once too often.'),
    notNoted: note('Notes that have not been made.'),
    warmth: z
      .strictObject({ atLeast: z.number().int().min(0).max(4).optional(), atMost: z.number().int().min(0).max(4).optional() })
      .optional()
      .meta({ description: 'How the person feels just then: 0 has had enough, 2 is neither warm nor cool, 4 is glad to have called.' }),
    temperament: identifier.optional().meta({ description: 'How the person came to the call this time.' }),
  })
  .meta({ description: 'When this holds; everything in it has to.' });

/** A choice of the agent. The open data has the same shape. */
export const practiceChoice = z.strictObject({
  say: line(320, 'What the agent says.').optional(),
  phrase: reference('phrases', 'A line of the playbook, instead of "say".').optional(),
  fill: z
    .record(identifier, line(120, 'What stands in the gap.'))
    .default({})
    .meta({ description: 'What is filled into the gaps of the phrase, by placeholder.' }),
  when: condition.optional().meta({ description: 'When it is offered; always, if left out.' }),
  moves: z.array(reference('steps')).default([]).meta({ description: 'The moves of the close that it makes.' }),
  mistake: reference('mistakes', 'The mistake that it makes.').optional(),
  feels: z.enum(feelings).default('same').meta({ description: 'What it does to the other person.' }),
  seconds: z.number().int().min(0).max(60).default(0).meta({ description: 'Seconds that it costs beyond the time for saying it.' }),
  notes: note('What is so from here on.'),
  promises: line(160, 'What the agent has promised with it, as the person would repeat it.').optional(),
  why: line(320, 'Why it helps or harms. Shown at the end of the call.'),
  heard: line(240, 'How the other person hears it.').optional(),
  instead: line(320, 'What to say instead. Every line with a mistake has one.').optional(),
  to: identifier.meta({ description: 'The moment or the ending that follows.' }),
  toWhen: z
    .array(z.strictObject({ when: condition, to: identifier }))
    .default([])
    .meta({ description: 'Where it leads instead, if a condition holds; the first that does counts.' }),
});

const choice = practiceChoice
  .refine((entry) => (entry.say === undefined) !== (entry.phrase === undefined), {
    path: ['say'],
    message: 'write either "say: …", a line of its own, or "phrase: …", a line of the playbook',
  })
  .refine((entry) => entry.mistake === undefined || entry.instead !== undefined, {
    path: ['instead'],
    message: 'a line with a mistake says what to say instead',
  });

export const practiceMoment = z.strictObject({
  id: identifier,
  situation: reference('situations', 'The situation that shows itself here.').optional(),
  says: line(320, 'What the other person says, or what is heard where nobody speaks.'),
  saysWhen: z
    .array(z.strictObject({ when: condition, says: line(320, 'What is said then.') }))
    .default([])
    .meta({ description: 'What they say instead, if a condition holds; the first that does counts.' }),
  choices: z.array(choice).min(2, 'offer at least two lines').max(4, 'offer at most four lines'),
});

const ending = z.strictObject({
  id: identifier,
  title: line(80, 'How the call ended, in a few words.'),
  quality: z.enum(['good', 'mixed', 'poor']),
  remembers: line(320, 'How the person remembers the call.'),
  tells: line(240, 'What they tell somebody at home, in their words.'),
});

const person = (description: string) =>
  z
    .strictObject({
      name: line(40, 'The name that stands before what they say.'),
      who: line(120, 'Who they are, and what they have to do with each other.'),
    })
    .meta({ description });

/** A variant of the call with a caller in another mood. One variant is drawn when the call begins. */
const temperament = z.strictObject({
  id: identifier,
  feels: line(160, 'How they feel as the scene begins. The player reads it.'),
  warmth: z.number().int().min(-1).max(1).default(0).meta({ description: 'By how much they begin warmer or cooler.' }),
  seconds: z.number().int().min(-30).max(30).default(0).meta({ description: 'How much more or less time they bring.' }),
});

/** A practice: the last minute of a call, to be played. One file each in `practices/`, named by its identifier. */
export const practice = z.strictObject({
  id: identifier,
  title: line(80, 'The title. It gives nothing away.'),
  summary: line(240, 'What is practised, in one line.'),
  order,
  onlyFor,
  context: reference('contexts', 'What kind of call it is.'),
  situations: someOf(reference('situations'), 'What goes on in it; the first is what it is about. Each shows itself in some moment.'),
  mistakes: someOf(reference('mistakes'), 'The mistakes that can be made in it. Each can be.'),
  moves: someOf(reference('steps'), 'The moves of the close that this call needs.'),
  guide: reference('guides', 'The guide to read afterwards.'),
  checklist: reference('checklists', 'The checklist to work with afterwards.').optional(),
  passMark: z.number().min(0).max(100).optional().meta({
    description: 'Per cent of needed moves made and mistakes avoided that pass it in a course; where left out, any ending completes it.',
  }),
  agent: person('Whom the player plays.'),
  caller: person('The other person, whoever rang whom.'),
  scene: z.strictObject({
    about: line(240, 'What the call was about.'),
    settled: line(240, 'What is settled.'),
    open: line(240, 'What is still open.'),
    feels: line(160, 'How the other person feels. A temperament goes before it.'),
  }),
  seconds: z.number().int().min(30).max(240).meta({ description: 'How much time there is, in seconds.' }),
  warmth: z.number().int().min(0).max(4).default(2).meta({ description: 'How the person feels at the beginning, 0 to 4.' }),
  temperaments: z.array(temperament).max(4).default([]).meta({ description: 'One of these is drawn when the call begins.' }),
  begin: identifier.meta({ description: 'The moment that the call begins with.' }),
  moments: z.array(practiceMoment).min(2, 'a call has at least two moments').max(40),
  endings: z.array(ending).min(2, 'a call can end in at least two ways').max(12),
  outOfTime: identifier.optional().meta({ description: 'The ending when the time is up; where left out, they wait.' }),
  outOfPatience: identifier
    .optional()
    .meta({ description: 'The ending when they have had enough; where left out, they stay on the line.' }),
  ...inLanguage,
});

/** A parsed condition. */
export type PracticeCondition = z.output<typeof condition>;
