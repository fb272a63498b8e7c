/**
 * What a playbook is made of: every content type, where its files live, and how they are shaped.
 * The loaded playbook, the TypeScript types, the editor's completion, the checks and their messages all come from this list: a new
 * content type is one entry here.
 */
import type { z } from 'zod';
import { checklist } from './checklist.ts';
import { act, closeRule } from './close-rule.ts';
import { course } from './course.ts';
import { guide, transcript } from './guide.ts';
import { phrase, sequence } from './phrase.ts';
import { playbookSettings } from './playbook-settings.ts';
import { point } from './point.ts';
import { practice } from './practice.ts';
import { question, quiz } from './question.ts';
import { rolePlay } from './role-play.ts';
import { context, guidePart, mistake, placeholder, situation, situationGroup, step, tone } from './vocabulary.ts';
import { checklist as checklistWording } from './wording/checklist.ts';
import { course as courseWording } from './wording/course.ts';
import { courses as coursesWording } from './wording/courses.ts';
import { embed as embedWording } from './wording/embed.ts';
import { hosting as hostingWording } from './wording/hosting.ts';
import { owners as ownersWording } from './wording/owners.ts';
import { phrasePicker as phrasePickerWording } from './wording/phrase-picker.ts';
import { practice as practiceWording } from './wording/practice.ts';
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
  /** What messages call one entry, and several; types of a single entry have none. */
  noun?: readonly [one: string, several: string];
  /** The first folder of the addresses at which the site shows an entry (`/guides/<identifier>/`), where every entry has a page. */
  page?: string;
  /**
   * Where entries come group by group: the key that names an entry's group, and the type of the groups, whose order counts. Entries with
   * a key `order` stand by it, within their group if they have one; the others stay in the order of their files.
   */
  groupedBy?: { key: string; type: string };
  /** Whether a playbook may go without the file. */
  optional?: true;
}

export const contentTypes = {
  playbook: { schema: playbookSettings, layout: 'single', path: 'playbook.yaml' },
  contexts: { schema: context, layout: 'entry-per-file', path: 'contexts', noun: ['context', 'contexts'], page: 'phrases' },
  situationGroups: { schema: situationGroup, layout: 'list', path: 'situation-groups.yaml', noun: ['situation group', 'situation groups'] },
  situations: {
    schema: situation,
    layout: 'entry-per-file',
    path: 'situations',
    noun: ['situation', 'situations'],
    page: 'situations',
    groupedBy: { key: 'group', type: 'situationGroups' },
  },
  steps: { schema: step, layout: 'entry-per-file', path: 'steps', noun: ['step', 'steps'] },
  tones: { schema: tone, layout: 'list', path: 'tones.yaml', noun: ['tone', 'tones'] },
  placeholders: { schema: placeholder, layout: 'list', path: 'placeholders.yaml', noun: ['placeholder', 'placeholders'] },
  phrases: { schema: phrase, layout: 'lists-in-folder', path: 'phrases', noun: ['phrase', 'phrases'] },
  sequences: { schema: sequence, layout: 'lists-in-folder', path: 'sequences', noun: ['sequence', 'sequences'] },
  checklists: { schema: checklist, layout: 'entry-per-file', path: 'checklists', noun: ['checklist', 'checklists'], page: 'checklists' },
  mistakes: { schema: mistake, layout: 'list', path: 'mistakes.yaml', noun: ['mistake', 'mistakes'] },
  questions: { schema: question, layout: 'lists-in-folder', path: 'questions', noun: ['question', 'questions'] },
  quizzes: { schema: quiz, layout: 'entry-per-file', path: 'quizzes', noun: ['quiz', 'quizzes'], page: 'quizzes' },
  courses: { schema: course, layout: 'entry-per-file', path: 'courses', noun: ['course', 'courses'], page: 'courses' },
  rolePlays: { schema: rolePlay, layout: 'entry-per-file', path: 'role-plays', noun: ['role-play card', 'role-play cards'] },
  practices: { schema: practice, layout: 'entry-per-file', path: 'practices', noun: ['practice', 'practices'], page: 'practice' },
  guideParts: { schema: guidePart, layout: 'list', path: 'guide-parts.yaml', noun: ['guide part', 'guide parts'] },
  guides: {
    schema: guide,
    layout: 'document',
    path: 'guides',
    noun: ['guide', 'guides'],
    page: 'guides',
    groupedBy: { key: 'part', type: 'guideParts' },
  },
  transcripts: { schema: transcript, layout: 'lists-in-folder', path: 'transcripts', noun: ['transcript', 'transcripts'] },
  points: { schema: point, layout: 'list', path: 'points.yaml', noun: ['point', 'points'], optional: true },
  acts: { schema: act, layout: 'list', path: 'acts.yaml', noun: ['act', 'acts'], optional: true },
  closeRules: {
    schema: closeRule,
    layout: 'list',
    path: 'close-rules.yaml',
    noun: ['rule for closes', 'rules for closes'],
    optional: true,
  },
  siteWording: { schema: siteWording, layout: 'single', path: 'wording/site.yaml' },
  searchWording: { schema: searchWording, layout: 'single', path: 'wording/search.yaml' },
  widgetsWording: { schema: widgetsWording, layout: 'single', path: 'wording/widgets.yaml' },
  checklistWording: { schema: checklistWording, layout: 'single', path: 'wording/checklist.yaml' },
  phrasePickerWording: { schema: phrasePickerWording, layout: 'single', path: 'wording/phrase-picker.yaml' },
  practiceWording: { schema: practiceWording, layout: 'single', path: 'wording/practice.yaml' },
  quizWording: { schema: quizWording, layout: 'single', path: 'wording/quiz.yaml' },
  embedWording: { schema: embedWording, layout: 'single', path: 'wording/embed.yaml' },
  ownersWording: { schema: ownersWording, layout: 'single', path: 'wording/owners.yaml' },
  hostingWording: { schema: hostingWording, layout: 'single', path: 'wording/hosting.yaml' },
  courseWording: { schema: courseWording, layout: 'single', path: 'wording/course.yaml' },
  coursesWording: { schema: coursesWording, layout: 'single', path: 'wording/courses.yaml' },
  rolePlaysWording: { schema: rolePlaysWording, layout: 'single', path: 'wording/role-plays.yaml' },
} as const satisfies Record<string, ContentType>;

export type ContentTypeName = keyof typeof contentTypes;

/** Every content type with its name, in the order above. */
export const namedTypes = Object.entries<ContentType>(contentTypes).map(([name, type]) => ({ name: name as ContentTypeName, ...type }));

/** An entry as the rest of the project sees it: checked, with defaults filled in. */
export type Entry<Name extends ContentTypeName> = z.output<(typeof contentTypes)[Name]['schema']>;

/** The content types of which a playbook holds any number of entries, each with an identifier. */
export type ListedType = {
  [Name in ContentTypeName]: (typeof contentTypes)[Name]['layout'] extends 'single' ? never : Name;
}[ContentTypeName];

export const listedTypes = namedTypes.flatMap(({ name, ...type }) =>
  type.layout === 'single' ? [] : [{ name: name as ListedType, ...type }],
);

/** The content types whose files are documents: the schema describes their front matter. */
export type DocumentType = {
  [Name in ContentTypeName]: (typeof contentTypes)[Name]['layout'] extends 'document' ? Name : never;
}[ContentTypeName];

/** `site` for the content type `siteWording`. */
type WordingName<Name> = Name extends `${infer Short}Wording` ? Short : never;

/** The interface wording of a playbook, by the part of the product that shows it. */
export type Wording = { [Name in ContentTypeName as WordingName<Name>]: Entry<Name> };

/** Which content type the wording of each part of the product is. */
export const wordingTypes = Object.fromEntries(
  namedTypes.flatMap(({ name }) => (name.endsWith('Wording') ? [[name.replace(/Wording$/, ''), name]] : [])),
) as { [Name in ContentTypeName as WordingName<Name>]: Name };

/** Short names for the entries that are spoken of most; `Entry<'…'>` is the same, for every type. */
export type PlaybookSettings = Entry<'playbook'>;
export type Situation = Entry<'situations'>;
export type Step = Entry<'steps'>;
export type Placeholder = Entry<'placeholders'>;
export type Phrase = Entry<'phrases'>;
export type Sequence = Entry<'sequences'>;
export type Checklist = Entry<'checklists'>;
export type Quiz = Entry<'quizzes'>;
export type Course = Entry<'courses'>;
export type RolePlay = Entry<'rolePlays'>;
export type Practice = Entry<'practices'>;
export type Transcript = Entry<'transcripts'>;
export type Point = Entry<'points'>;
export type Act = Entry<'acts'>;
export type CloseRule = Entry<'closeRules'>;
