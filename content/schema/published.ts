/**
 * The schemas of the open data: of `/api/v1/*.json`, of the content that is built into the widgets, and of what their `src` or JSON child
 * may contain. References to other entries are resolved, because a page elsewhere could not follow them.
 */
import { z } from 'zod';
import { message, note } from './after-call.ts';
import { checklist, checklistItem } from './checklist.ts';
import { guide } from './guide.ts';
import { phrase, sequence } from './phrase.ts';
import { practice, practiceChoice, practiceMoment } from './practice.ts';
import { question, quiz } from './question.ts';
import { rolePlay } from './role-play.ts';
import { abbreviation, otherSubject } from './search.ts';
import { source } from './source.ts';
import { reviewed } from './care.ts';
import { feedbackPlace, identifier, inLanguage } from './text.ts';
import { context, mistake, placeholder, situation, situationGroup, step, tone } from './vocabulary.ts';

const head = {
  $schema: z.string().optional(),
  version: z.literal(1).meta({ description: 'The version of this format; it changes only together with the address.' }),
  language: z.string().meta({ description: 'BCP 47.' }),
};

/** A page to read. `url` is absolute, or relative to the base address of the playbook's site. */
const page = z.object({ id: identifier, title: z.string(), url: z.string(), ...inLanguage });

/** `/api/v1/phrases.json`: everything that the phrase picker needs. */
const phrasesFile = z.object({
  ...head,
  contexts: z.array(context),
  situations: z.array(
    situation
      .pick({ id: true, label: true, when: true, group: true, near: true, phrasings: true, lang: true })
      .extend({ practice: page.optional().meta({ description: 'The call to play in which it goes on.' }) }),
  ),
  situationGroups: z.array(situationGroup).default([]).meta({ description: 'The groups of situations, in the order shown.' }),
  steps: z.array(step),
  tones: z.array(tone),
  placeholders: z.array(placeholder),
  phrases: z.array(phrase),
  sequences: z.array(sequence),
  abbreviations: z.array(abbreviation).default([]).meta({ description: 'What people type for short. Search reads it.' }),
  feedback: feedbackPlace.optional().meta({ description: 'Where readers say what they looked for in vain: a mail address, or a form.' }),
  otherSubjects: z.array(otherSubject).default([]).meta({ description: 'What the playbook has nothing on. Search reads it.' }),
});

/** `/api/v1/situations.json` */
const situationsFile = z.object({ ...head, groups: z.array(situationGroup), situations: z.array(situation) });

/** The properties of a placeholder that filling it in needs. */
const { autocomplete, ifEmpty } = placeholder.shape;
const gap = { kind: placeholder.shape.kind.optional(), autocomplete, ifEmpty };

/** The placeholders in texts, with the properties that filling them in needs. */
const gaps = (description: string) =>
  z
    .array(z.object({ id: identifier, label: z.string(), ...gap, ...inLanguage }))
    .default([])
    .meta({ description });

/** A checklist with the phrases of its items instead of their identifiers. */
const publishedChecklist = checklist.extend({
  items: z.array(
    checklistItem.omit({ phrases: true }).extend({
      say: z.array(z.object({ id: identifier.optional(), text: z.string(), verbatim: z.boolean().optional(), ...inLanguage })).default([]),
    }),
  ),
});

/** `/api/v1/checklists.json` */
const checklistsFile = z.object({
  ...head,
  steps: z.array(step.pick({ id: true, label: true, lang: true })),
  placeholders: gaps('The placeholders in the lines.'),
  checklists: z.array(publishedChecklist),
});

/** The vocabulary by which readers choose among the texts that are written after a call. */
const chosenBy = {
  contexts: z.array(context.pick({ id: true, label: true, lang: true })),
  situations: z.array(situation.pick({ id: true, label: true, lang: true })),
  placeholders: gaps('The placeholders in the texts.'),
};

/** `/api/v1/notes.json` */
const notesFile = z.object({ ...head, ...chosenBy, notes: z.array(note) });

/** `/api/v1/messages.json` */
const messagesFile = z.object({ ...head, ...chosenBy, messages: z.array(message) });

/** A quiz with its questions instead of their identifiers. `guides` lists the pages that feedback links to. */
const publishedQuiz = z.object({ ...quiz.shape, questions: z.array(question) });

/** `/api/v1/quizzes.json` */
const quizzesFile = z.object({
  ...head,
  mistakes: z.array(mistake.pick({ id: true, label: true, lang: true })),
  guides: z.array(page),
  quizzes: z.array(publishedQuiz),
});

/** `/api/v1/guides.json`. `text` is the source of the guide, in MDX. */
const guidesFile = z.object({
  ...head,
  guides: z.array(guide.extend({ id: identifier, url: z.string(), text: z.string() })),
});

/** `/api/v1/role-plays.json`. `guides` lists the pages to read afterwards. */
const rolePlaysFile = z.object({
  ...head,
  contexts: z.array(context.pick({ id: true, label: true, lang: true })),
  situations: z.array(situation.pick({ id: true, label: true, lang: true })),
  guides: z.array(page),
  rolePlays: z.array(rolePlay),
});

/** A practice with the texts of its phrases, placeholders filled in. */
const publishedPractice = practice.extend({
  moments: z
    .array(
      practiceMoment.extend({
        choices: z
          .array(
            practiceChoice.omit({ phrase: true, fill: true }).extend({
              say: z.string().min(1),
              /** The identifier of the phrase that is said. */
              phrase: identifier.optional(),
            }),
          )
          .min(1),
      }),
    )
    .min(1),
});

/** `/api/v1/practices.json`. `guides` lists the pages to read afterwards. */
const practicesFile = z.object({
  ...head,
  contexts: z.array(context.pick({ id: true, label: true, lang: true })),
  situations: z.array(situation.pick({ id: true, label: true, lang: true })),
  steps: z.array(step.pick({ id: true, label: true, lang: true })),
  mistakes: z.array(mistake.pick({ id: true, label: true, lang: true })),
  guides: z.array(page),
  checklists: z.array(page),
  practices: z.array(publishedPractice),
});

/** `/api/v1/sources.json` */
const sourcesFile = z.object({ ...head, sources: z.array(source.extend({ reviewed: reviewed.optional() })) });

/** File name under `/api/v1/` and `/schemas/v1/` (without `.json`) → schema. */
export const publishedFiles = {
  phrases: phrasesFile,
  situations: situationsFile,
  checklists: checklistsFile,
  notes: notesFile,
  messages: messagesFile,
  quizzes: quizzesFile,
  guides: guidesFile,
  'role-plays': rolePlaysFile,
  practices: practicesFile,
  sources: sourcesFile,
} as const;

/** The content of every published file of a playbook. */
export type Published = { [Name in keyof typeof publishedFiles]: z.output<(typeof publishedFiles)[Name]> };

export type PhrasesFile = z.output<typeof phrasesFile>;
export type ChecklistsFile = z.output<typeof checklistsFile>;
export type QuizzesFile = z.output<typeof quizzesFile>;
export type PublishedChecklist = z.output<typeof publishedChecklist>;
export type PublishedQuiz = z.output<typeof publishedQuiz>;
export type PracticesFile = z.output<typeof practicesFile>;
export type PublishedPractice = z.output<typeof publishedPractice>;
