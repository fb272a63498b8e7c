import { z } from 'zod';
import { identifier, inLanguage, language, line, onlyFor, order, reference, someOf } from './text.ts';

/** One thing to do in a course: `- guide: routine-close`, `- checklist: support`, `- quiz: first-week` or `- practice: third-bill`. */
const coursePart = z
  .strictObject({
    guide: reference('guides').optional().meta({ description: 'A guide to read: its lesson, if it has one, else the whole.' }),
    checklist: reference('checklists').optional().meta({ description: 'A checklist to work through.' }),
    quiz: reference('quizzes').optional().meta({ description: 'A quiz to take.' }),
    practice: reference('practices').optional().meta({ description: 'A call to play.' }),
  })
  .refine((part) => [part.guide, part.checklist, part.quiz, part.practice].filter((id) => id !== undefined).length === 1, {
    message: 'a part of a course is one thing: "guide: …", "checklist: …", "quiz: …" or "practice: …"',
  });

const courseSection = z.strictObject({
  title: line(80, 'The heading of the section.'),
  parts: someOf(coursePart, 'What the section holds, in order: guides, checklists, quizzes, calls to play.'),
});

/** A course, to be taken on the site or in a learning management system: one file each in `courses/`, named by its identifier. */
export const course = z.strictObject({
  id: identifier,
  title: line(80, 'The title: learners read it in the list of their courses.'),
  summary: line(240, 'What it teaches and whom, in one or two sentences.'),
  order,
  minutes: z.number().int().min(1).max(480).optional().meta({
    description: 'How many minutes it takes. Left out, that is counted: what there is to read, the questions, the calls.',
  }),
  language: language
    .optional()
    .meta({ description: 'The language that it is registered under, like "en-GB"; that of the playbook, if left out.' }),
  draw: z
    .number()
    .int()
    .min(1)
    .optional()
    .meta({ description: 'How many questions of each quiz are drawn, instead of as many as the quiz says itself.' }),
  lmsTest: z.boolean().default(false).meta({
    description: 'Whether this is the course that tries out a learning management system: its last page says what that gave back.',
  }),
  sections: someOf(courseSection, 'The sections, in order.'),
  onlyFor,
  passMark: z.number().min(0).max(100).default(80).meta({
    description:
      'Per cent of right answers, over all quizzes of the course, that pass it (0 to 100). In the course it goes before the pass mark of a quiz.',
  }),
  complete: z.enum(['every-part', 'quizzes', 'passed']).default('every-part').meta({
    description:
      'When the course counts as complete: every-part, when everything in it is done; quizzes, when every quiz is finished; passed, as soon as it is passed.',
  }),
  ifFailed: z.enum(['incomplete', 'failed']).default('incomplete').meta({
    description:
      'What is reported while the pass mark is missed: incomplete, the learner goes on trying; failed, the failure stands in the records until a later attempt passes.',
  }),
  attempts: z
    .number()
    .int()
    .min(1)
    .max(20)
    .optional()
    .meta({ description: 'How many attempts at each quiz count; as many as the learner likes, if left out. The best one stands.' }),
  ...inLanguage,
});
