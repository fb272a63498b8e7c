import { z } from 'zod';
import { identifier, inLanguage, line, onlyFor, reference, someOf } from './text.ts';

const feedback = line(320, 'Why this is right or wrong. Shown after answering.');
const heard = line(240, 'How the caller hears it.').optional();
const instead = line(240, 'What to say instead.').optional();

const option = z.strictObject({
  text: line(240, 'The option.'),
  right: z.boolean().default(false),
  feedback,
  heard,
  instead,
});

const shared = {
  id: identifier,
  level: z.number().int().min(1).max(3).default(1).meta({ description: '1 for a first week, 3 for a supervisor.' }),
  prompt: line(400, 'The question.'),
  mistake: reference('mistakes', 'The mistake that it is about.'),
  guide: reference('guides', 'The guide to read.').optional(),
  situations: z.array(reference('situations')).default([]),
  ...inLanguage,
};

/** The key of questions whose entries are words that an agent might say, instead of things to do or to know. */
const asSaid = {
  spoken: z.boolean().optional().meta({
    description:
      'true where every entry is words to say to the caller, and the right ones are worth saying: they are set as lines to say are.',
  }),
};

const singleChoice = z
  .strictObject({ ...shared, ...asSaid, kind: z.literal('single'), options: z.array(option).min(2).max(6) })
  .refine((question) => question.options.filter((entry) => entry.right).length === 1, {
    path: ['options'],
    message: 'a single-choice question has exactly one option with "right: true"',
  });

const severalChoices = z
  .strictObject({ ...shared, ...asSaid, kind: z.literal('several'), options: z.array(option).min(3).max(8) })
  .refine((question) => new Set(question.options.map((entry) => entry.right)).size === 2, {
    path: ['options'],
    message: 'a question with several choices has at least one option with "right: true" and at least one without',
  });

const putInOrder = z.strictObject({
  ...shared,
  ...asSaid,
  kind: z.literal('order'),
  items: z
    .array(z.strictObject({ text: line(240, 'The move or line.'), feedback: line(320, 'Why it stands here.') }))
    .min(3)
    .max(7)
    .meta({ description: 'In the right order; readers see them shuffled.' }),
});

const transcriptLine = z.strictObject({
  who: z.enum(['agent', 'caller']),
  says: line(320, 'What is said.'),
  right: z.boolean().default(false).meta({ description: 'true on the line with the mistake.' }),
  feedback: feedback.optional().meta({ description: "Every agent's line has one." }),
  heard,
  instead,
});

const findTheMistake = z
  .strictObject({
    ...shared,
    kind: z.literal('find-mistake'),
    scene: line(240, 'Who calls whom, and about what.'),
    speakers: z.strictObject({ agent: line(40, "The agent's name."), caller: line(40, "The caller's name.") }),
    transcript: z.array(transcriptLine).min(3).max(14),
    allFine: z
      .strictObject({ text: line(120, 'The answer, like "None. I would leave it as it is."'), feedback })
      .optional()
      .meta({
        description:
          'Offers one more answer, below the lines: that all of it is fine. It is the right one if no line carries "right: true". Left out, there is a mistake for certain.',
      }),
  })
  .refine(
    ({ transcript, allFine }) => {
      const mistakes = transcript.filter((entry) => entry.right && entry.who === 'agent').length;
      return mistakes === 1 || (mistakes === 0 && allFine !== undefined);
    },
    {
      path: ['transcript'],
      message:
        'exactly one line of the agent carries "right: true": the one with the mistake. If there is none, "allFine" says so, with text and feedback',
    },
  )
  .refine((question) => question.transcript.every((entry) => entry.who === 'caller' || entry.feedback !== undefined), {
    path: ['transcript'],
    message: 'every line of the agent has feedback, because any of them can be picked',
  });

/** A quiz question. Files in `questions/` hold lists of these, grouped by the mistake or subject that they are about. */
export const question = z.discriminatedUnion('kind', [singleChoice, severalChoices, putInOrder, findTheMistake]);

/** A quiz: one file each in `quizzes/`, named by its identifier. */
export const quiz = z
  .strictObject({
    id: identifier,
    title: line(80, 'The title.'),
    summary: line(240, 'What it is for, in one line.'),
    order: z.number().int().min(0).default(100),
    questions: someOf(reference('questions'), 'Identifiers of questions, in order.'),
    onlyFor,
    exam: z.boolean().default(false).meta({
      description:
        'true for an exam: it is taken in a course alone. It has no page, and is neither in the open data nor in the widgets, so that nobody has seen its questions before.',
    }),
    draw: z.number().int().min(1).optional().meta({ description: 'How many of the questions are drawn each time; all, if left out.' }),
    always: z.array(reference('questions')).optional().meta({
      description: 'Those of the questions that every draw has in it, because nothing makes up for not knowing them.',
    }),
    shuffle: z.boolean().default(true).meta({ description: 'Whether questions and options come in another order each time.' }),
    passMark: z.number().min(0).max(100).default(80).meta({ description: 'Per cent of right answers needed to pass.' }),
    triesPerQuestion: z
      .number()
      .int()
      .min(1)
      .max(5)
      .default(1)
      .meta({ description: 'How often a question may be answered before it counts.' }),
    ...inLanguage,
  })
  .refine((entry) => entry.draw === undefined || entry.draw <= entry.questions.length, {
    path: ['draw'],
    message: 'cannot draw more questions than the quiz lists',
  })
  .refine(({ always = [], questions }) => always.every((id) => questions.includes(id)), {
    path: ['always'],
    message: 'names a question that the quiz does not list under "questions"',
  })
  .refine(({ always = [], draw = Infinity }) => always.length <= draw, {
    path: ['always'],
    message: 'names more questions than are drawn',
  });
