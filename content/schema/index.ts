/**
 * What a playbook is made of: every content type, where its files live, and how they are shaped.
 * Astro's collections, the TypeScript types, the editor's completion, the checks and the published
 * JSON Schemas all come from this list.
 */
import type { z } from 'zod';
import { checklist } from './checklist.ts';
import { course } from './course.ts';
import { guide, transcript } from './guide.ts';
import { phrase, sequence } from './phrase.ts';
import { playbook } from './playbook.ts';
import { point } from './point.ts';
import { question, quiz } from './question.ts';
import { rolePlay } from './role-play.ts';
import { context, guidePart, mistake, placeholder, situation, situationGroup, step, tone } from './vocabulary.ts';
import { checklist as checklistWording } from './wording/checklist.ts';
import { course as courseWording } from './wording/course.ts';
import { courses as coursesWording } from './wording/courses.ts';
import { embed as embedWording } from './wording/embed.ts';
import { hosting as hostingWording } from './wording/hosting.ts';
import { phrasePicker as phrasePickerWording } from './wording/phrase-picker.ts';
import { quiz as quizWording } from './wording/quiz.ts';
import { rolePlays as rolePlaysWording } from './wording/role-plays.ts';
import { search as searchWording } from './wording/search.ts';
import { site as siteWording } from './wording/site.ts';
import { widgets as widgetsWording } from './wording/widgets.ts';

/**
 * How a type's files are laid out under `content/<locale>/`:
 * - `entry-per-file`: a folder; each file holds one entry, and its name is the identifier;
 * - `lists-in-folder`: a folder; each file holds a list of entries, and may be named freely;
 * - `list`: one file that holds a list;
 * - `single`: one file that holds one object;
 * - `document`: a folder of MDX files; the schema describes what stands between the `---` lines, the file's name is the identifier.
 */
export type Layout = 'entry-per-file' | 'lists-in-folder' | 'list' | 'single' | 'document';

export interface ContentType {
  schema: z.ZodType;
  layout: Layout;
  /** Folder or file, relative to `content/<locale>/`. */
  path: string;
  /** Whether a playbook may go without the file. */
  optional?: true;
}

export const contentTypes = {
  playbook: { schema: playbook, layout: 'single', path: 'playbook.yaml' },
  contexts: { schema: context, layout: 'entry-per-file', path: 'contexts' },
  situationGroups: { schema: situationGroup, layout: 'list', path: 'situation-groups.yaml' },
  situations: { schema: situation, layout: 'entry-per-file', path: 'situations' },
  steps: { schema: step, layout: 'entry-per-file', path: 'steps' },
  tones: { schema: tone, layout: 'list', path: 'tones.yaml' },
  placeholders: { schema: placeholder, layout: 'list', path: 'placeholders.yaml' },
  phrases: { schema: phrase, layout: 'lists-in-folder', path: 'phrases' },
  sequences: { schema: sequence, layout: 'lists-in-folder', path: 'sequences' },
  checklists: { schema: checklist, layout: 'entry-per-file', path: 'checklists' },
  mistakes: { schema: mistake, layout: 'list', path: 'mistakes.yaml' },
  questions: { schema: question, layout: 'lists-in-folder', path: 'questions' },
  quizzes: { schema: quiz, layout: 'entry-per-file', path: 'quizzes' },
  courses: { schema: course, layout: 'entry-per-file', path: 'courses' },
  rolePlays: { schema: rolePlay, layout: 'entry-per-file', path: 'role-plays' },
  guideParts: { schema: guidePart, layout: 'list', path: 'guide-parts.yaml' },
  guides: { schema: guide, layout: 'document', path: 'guides' },
  transcripts: { schema: transcript, layout: 'lists-in-folder', path: 'transcripts' },
  points: { schema: point, layout: 'list', path: 'points.yaml', optional: true },
  siteWording: { schema: siteWording, layout: 'single', path: 'wording/site.yaml' },
  searchWording: { schema: searchWording, layout: 'single', path: 'wording/search.yaml' },
  widgetsWording: { schema: widgetsWording, layout: 'single', path: 'wording/widgets.yaml' },
  checklistWording: { schema: checklistWording, layout: 'single', path: 'wording/checklist.yaml' },
  phrasePickerWording: { schema: phrasePickerWording, layout: 'single', path: 'wording/phrase-picker.yaml' },
  quizWording: { schema: quizWording, layout: 'single', path: 'wording/quiz.yaml' },
  embedWording: { schema: embedWording, layout: 'single', path: 'wording/embed.yaml' },
  hostingWording: { schema: hostingWording, layout: 'single', path: 'wording/hosting.yaml' },
  courseWording: { schema: courseWording, layout: 'single', path: 'wording/course.yaml' },
  coursesWording: { schema: coursesWording, layout: 'single', path: 'wording/courses.yaml' },
  rolePlaysWording: { schema: rolePlaysWording, layout: 'single', path: 'wording/role-plays.yaml' },
} as const satisfies Record<string, ContentType>;

export type ContentTypeName = keyof typeof contentTypes;

/** An entry as the rest of the project sees it: checked, with defaults filled in. */
export type Entry<Name extends ContentTypeName> = z.output<(typeof contentTypes)[Name]['schema']>;

export type PlaybookSettings = Entry<'playbook'>;
export type Context = Entry<'contexts'>;
export type SituationGroup = Entry<'situationGroups'>;
export type Situation = Entry<'situations'>;
export type Step = Entry<'steps'>;
export type Tone = Entry<'tones'>;
export type Placeholder = Entry<'placeholders'>;
export type Phrase = Entry<'phrases'>;
export type Sequence = Entry<'sequences'>;
export type Checklist = Entry<'checklists'>;
export type Mistake = Entry<'mistakes'>;
export type Question = Entry<'questions'>;
export type Quiz = Entry<'quizzes'>;
export type Course = Entry<'courses'>;
export type RolePlay = Entry<'rolePlays'>;
export type GuidePart = Entry<'guideParts'>;
export type Guide = Entry<'guides'> & { id: string };
export type Transcript = Entry<'transcripts'>;
export type Point = Entry<'points'>;
