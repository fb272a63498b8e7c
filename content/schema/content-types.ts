/**
 * Lists every content type: where its files live, what messages call it, which section of the site shows it. The loader, the checks, the
 * editor and the site all read this list. The schemas of entries are in index.ts, because some of them are made from this list.
 */

/**
 * How a type's files are laid out under `content/<locale>/`:
 * - `entry-per-file`: a folder; each file holds one entry, and its name is the identifier;
 * - `lists-in-folder`: a folder; each file holds a list of entries, and may be named freely;
 * - `list`: one file that holds a list;
 * - `single`: one file that holds one object;
 * - `document`: a folder of MDX files; the schema describes the front matter between the `---` lines, the file's name is the identifier.
 */
export type Layout = 'entry-per-file' | 'lists-in-folder' | 'list' | 'single' | 'document';

/** Everything about a content type except its schema. */
export interface ContentTypeFacts {
  layout: Layout;
  /** Folder or file, relative to `content/<locale>/`. */
  path: string;
  /** What messages call one entry and several entries. Types with a single entry have none. */
  noun?: readonly [one: string, several: string];
  /**
   * The first folder of the entries' addresses (`guides` for `/guides/<identifier>/`). Only types whose every entry has a page have one.
   */
  page?: string;
  /**
   * For types that are sorted by group: the key that names an entry's group, and the type of the groups, in whose order they come. Within a
   * group, entries are sorted by their key `order`; entries without it keep the order of their files.
   */
  groupedBy?: { key: string; type: string };
  /** Whether the type is a section of the site that a company may leave out. */
  isSection?: true;
  /** Whether a playbook may lack the file. No page shows these types: the check or search reads them. */
  optional?: true;
}

/** The content types. To add one, write an entry here and its schema in a file beside this one, and list the schema in index.ts. */
export const contentTypeFacts = {
  playbook: { layout: 'single', path: 'playbook.yaml' },
  contexts: { layout: 'entry-per-file', path: 'contexts', noun: ['context', 'contexts'], page: 'phrases' },
  situationGroups: { layout: 'list', path: 'situation-groups.yaml', noun: ['situation group', 'situation groups'] },
  situations: {
    layout: 'entry-per-file',
    path: 'situations',
    noun: ['situation', 'situations'],
    page: 'situations',
    groupedBy: { key: 'group', type: 'situationGroups' },
  },
  steps: { layout: 'entry-per-file', path: 'steps', noun: ['step', 'steps'] },
  tones: { layout: 'list', path: 'tones.yaml', noun: ['tone', 'tones'] },
  placeholders: { layout: 'list', path: 'placeholders.yaml', noun: ['placeholder', 'placeholders'] },
  phrases: { layout: 'lists-in-folder', path: 'phrases', noun: ['phrase', 'phrases'] },
  sequences: { layout: 'lists-in-folder', path: 'sequences', noun: ['sequence', 'sequences'] },
  notes: { layout: 'lists-in-folder', path: 'notes', noun: ['call note', 'call notes'] },
  messages: { layout: 'lists-in-folder', path: 'messages', noun: ['message', 'messages'] },
  checklists: { layout: 'entry-per-file', path: 'checklists', noun: ['checklist', 'checklists'], isSection: true, page: 'checklists' },
  mistakes: { layout: 'list', path: 'mistakes.yaml', noun: ['mistake', 'mistakes'] },
  questions: { layout: 'lists-in-folder', path: 'questions', noun: ['question', 'questions'] },
  quizzes: { layout: 'entry-per-file', path: 'quizzes', noun: ['quiz', 'quizzes'], isSection: true, page: 'quizzes' },
  courses: { layout: 'entry-per-file', path: 'courses', noun: ['course', 'courses'], isSection: true, page: 'courses' },
  lessons: { layout: 'entry-per-file', path: 'lessons', noun: ['lesson', 'lessons'] },
  rolePlays: { layout: 'entry-per-file', path: 'role-plays', noun: ['role-play card', 'role-play cards'], isSection: true },
  practices: { layout: 'entry-per-file', path: 'practices', noun: ['practice', 'practices'], isSection: true, page: 'practice' },
  guideParts: { layout: 'list', path: 'guide-parts.yaml', noun: ['guide part', 'guide parts'] },
  guides: {
    layout: 'document',
    path: 'guides',
    noun: ['guide', 'guides'],
    isSection: true,
    page: 'guides',
    groupedBy: { key: 'part', type: 'guideParts' },
  },
  transcripts: { layout: 'lists-in-folder', path: 'transcripts', noun: ['transcript', 'transcripts'] },
  points: { layout: 'list', path: 'points.yaml', noun: ['point', 'points'], optional: true },
  abbreviations: { layout: 'list', path: 'abbreviations.yaml', noun: ['abbreviation', 'abbreviations'], optional: true },
  otherSubjects: { layout: 'list', path: 'other-subjects.yaml', noun: ['other subject', 'other subjects'], optional: true },
  acts: { layout: 'list', path: 'acts.yaml', noun: ['act', 'acts'], optional: true },
  closeRules: {
    layout: 'list',
    path: 'close-rules.yaml',
    noun: ['rule for closes', 'rules for closes'],
    optional: true,
  },
  evidence: { layout: 'lists-in-folder', path: 'evidence', noun: ['source', 'sources'], isSection: true },
  siteWording: { layout: 'single', path: 'wording/site.yaml' },
  callDeskWording: { layout: 'single', path: 'wording/call-desk.yaml' },
  searchWording: { layout: 'single', path: 'wording/search.yaml' },
  widgetsWording: { layout: 'single', path: 'wording/widgets.yaml' },
  checklistWording: { layout: 'single', path: 'wording/checklist.yaml' },
  phrasePickerWording: { layout: 'single', path: 'wording/phrase-picker.yaml' },
  practiceWording: { layout: 'single', path: 'wording/practice.yaml' },
  quizWording: { layout: 'single', path: 'wording/quiz.yaml' },
  embedWording: { layout: 'single', path: 'wording/embed.yaml' },
  ownersWording: { layout: 'single', path: 'wording/owners.yaml' },
  hostingWording: { layout: 'single', path: 'wording/hosting.yaml' },
  accessibilityWording: { layout: 'single', path: 'wording/accessibility.yaml' },
  dataSheetWording: { layout: 'single', path: 'wording/data-sheet.yaml' },
  courseWording: { layout: 'single', path: 'wording/course.yaml' },
  coursesWording: { layout: 'single', path: 'wording/courses.yaml' },
  evidenceWording: { layout: 'single', path: 'wording/evidence.yaml' },
  rolePlaysWording: { layout: 'single', path: 'wording/role-plays.yaml' },
} as const satisfies Record<string, ContentTypeFacts>;

export type ContentTypeName = keyof typeof contentTypeFacts;

/** The content types with any number of entries, each with an identifier. */
export type ListedType = {
  [Name in ContentTypeName]: (typeof contentTypeFacts)[Name]['layout'] extends 'single' ? never : Name;
}[ContentTypeName];

/** The content types that are sections of the site which a company may leave out. */
type SectionType = {
  [Name in ContentTypeName]: (typeof contentTypeFacts)[Name] extends { isSection: true } ? Name : never;
}[ContentTypeName];

const allFacts = Object.values<ContentTypeFacts>(contentTypeFacts);

/** Returns what messages call one entry of a type. */
export function nounOf(type: ContentTypeName): string {
  const { noun, path }: ContentTypeFacts = contentTypeFacts[type];
  return noun?.[0] ?? path;
}

/** Returns the name of a type in the settings and in `hide.yaml`: its path without the ending. */
export const nameInSettings = ({ path }: ContentTypeFacts): string => path.replace(/\.yaml$/, '');

/** The sections of the site that show entries and that a company may leave out, by their names in the settings. */
export const entrySections = allFacts
  .filter(({ isSection }) => isSection)
  .map(nameInSettings) as (typeof contentTypeFacts)[SectionType]['path'][];

/**
 * The types that fall back to the default locale where they are not translated, by their names in the settings. Readers see entries of
 * these.
 */
export const typesFallingBack = allFacts.filter(({ layout, optional }) => layout !== 'single' && !optional).map(nameInSettings);
