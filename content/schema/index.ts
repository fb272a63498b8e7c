/**
 * Lists every content type with the schema of its entries. The loaded playbook, the TypeScript types, the completion in editors, the checks
 * and their messages are all derived from this list. A new content type needs one entry in content-types.ts and its schema here.
 */
import type { z } from 'zod';
import { message, note } from './after-call.ts';
import { checklist } from './checklist.ts';
import { act, closeRule } from './close-rule.ts';
import { contentTypeFacts, type ContentTypeFacts, type ContentTypeName, type ListedType } from './content-types.ts';
import { course } from './course.ts';
import { guide, transcript } from './guide.ts';
import { lesson } from './lesson.ts';
import { phrase, sequence } from './phrase.ts';
import { playbookSettings } from './playbook-settings.ts';
import { point } from './point.ts';
import { practice } from './practice.ts';
import { question, quiz } from './question.ts';
import { rolePlay } from './role-play.ts';
import { abbreviation, otherSubject } from './search.ts';
import { source } from './source.ts';
import { context, guidePart, mistake, placeholder, situation, situationGroup, step, tone } from './vocabulary.ts';
import { accessibility as accessibilityWording } from './wording/accessibility.ts';
import { callDesk as callDeskWording } from './wording/call-desk.ts';
import { checklist as checklistWording } from './wording/checklist.ts';
import { course as courseWording } from './wording/course.ts';
import { courses as coursesWording } from './wording/courses.ts';
import { dataSheet as dataSheetWording } from './wording/data-sheet.ts';
import { embed as embedWording } from './wording/embed.ts';
import { evidence as evidenceWording } from './wording/evidence.ts';
import { hosting as hostingWording } from './wording/hosting.ts';
import { owners as ownersWording } from './wording/owners.ts';
import { phrasePicker as phrasePickerWording } from './wording/phrase-picker.ts';
import { practice as practiceWording } from './wording/practice.ts';
import { quiz as quizWording } from './wording/quiz.ts';
import { rolePlays as rolePlaysWording } from './wording/role-plays.ts';
import { search as searchWording } from './wording/search.ts';
import { site as siteWording } from './wording/site.ts';
import { widgets as widgetsWording } from './wording/widgets.ts';

/** The schema of the entries of each content type. */
const schemas = {
  playbook: playbookSettings,
  contexts: context,
  situationGroups: situationGroup,
  situations: situation,
  steps: step,
  tones: tone,
  placeholders: placeholder,
  phrases: phrase,
  sequences: sequence,
  notes: note,
  messages: message,
  checklists: checklist,
  mistakes: mistake,
  questions: question,
  quizzes: quiz,
  courses: course,
  lessons: lesson,
  rolePlays: rolePlay,
  practices: practice,
  guideParts: guidePart,
  guides: guide,
  transcripts: transcript,
  points: point,
  abbreviations: abbreviation,
  otherSubjects: otherSubject,
  acts: act,
  closeRules: closeRule,
  evidence: source,
  siteWording,
  callDeskWording,
  searchWording,
  widgetsWording,
  checklistWording,
  phrasePickerWording,
  practiceWording,
  quizWording,
  embedWording,
  ownersWording,
  hostingWording,
  accessibilityWording,
  dataSheetWording,
  courseWording,
  coursesWording,
  evidenceWording,
  rolePlaysWording,
} satisfies Record<ContentTypeName, z.ZodType>;

export type { ContentTypeName, Layout, ListedType } from './content-types.ts';

export interface ContentType extends ContentTypeFacts {
  schema: z.ZodType;
}

/** Every content type with its description and its schema. */
export const contentTypes = Object.fromEntries(
  Object.entries(contentTypeFacts).map(([name, facts]) => [name, { ...facts, schema: schemas[name as ContentTypeName] }]),
) as { [Name in ContentTypeName]: (typeof contentTypeFacts)[Name] & { schema: (typeof schemas)[Name] } };

/** Every content type with its name, in the order of content-types.ts. */
export const namedTypes = Object.entries<ContentType>(contentTypes).map(([name, type]) => ({ name: name as ContentTypeName, ...type }));

/** A valid entry, with defaults filled in. */
export type Entry<Name extends ContentTypeName> = z.output<(typeof contentTypes)[Name]['schema']>;

/** The content types with any number of entries, with their names. */
export const listedTypes = namedTypes.flatMap(({ name, ...type }) =>
  type.layout === 'single' ? [] : [{ name: name as ListedType, ...type }],
);

/** The content types whose files are documents: the schema describes their front matter. */
export type DocumentType = {
  [Name in ContentTypeName]: (typeof contentTypes)[Name]['layout'] extends 'document' ? Name : never;
}[ContentTypeName];

/** Maps the content type `siteWording` to `site`, and so on. */
type WordingName<Name> = Name extends `${infer Short}Wording` ? Short : never;

/** The interface wording of a playbook, by the part of the product that shows it (`site`, `quiz`, …). */
export type Wording = { [Name in ContentTypeName as WordingName<Name>]: Entry<Name> };

/** The content type of each part's wording. */
export const wordingTypes = Object.fromEntries(
  namedTypes.flatMap(({ name }) => (name.endsWith('Wording') ? [[name.replace(/Wording$/, ''), name]] : [])),
) as { [Name in ContentTypeName as WordingName<Name>]: Name };

/** Short names for the entries that the code names most. `Entry<'…'>` does the same for every type. */
export type PlaybookSettings = Entry<'playbook'>;
export type Situation = Entry<'situations'>;
export type Step = Entry<'steps'>;
export type Placeholder = Entry<'placeholders'>;
export type Phrase = Entry<'phrases'>;
export type Sequence = Entry<'sequences'>;
export type Checklist = Entry<'checklists'>;
export type Quiz = Entry<'quizzes'>;
export type Course = Entry<'courses'>;
export type Lesson = Entry<'lessons'>;
export type RolePlay = Entry<'rolePlays'>;
export type Practice = Entry<'practices'>;
export type Transcript = Entry<'transcripts'>;
export type Point = Entry<'points'>;
export type Act = Entry<'acts'>;
export type CloseRule = Entry<'closeRules'>;
export type Source = Entry<'evidence'>;
