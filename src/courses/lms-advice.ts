/**
 * Says what to do in which learning management system. Names of products are the same in every language; everything else is in the wording.
 *
 * Sources, looked up in November 2026: Moodle: run with all packages, and its own names of settings (`mod/scorm/lang/en`); Canvas:
 * Instructure's blog on SCORM; SAP: "Implementing Structured Content", 2H 2022; Cornerstone: help on xAPI packages; Docebo: "Uploading and
 * managing SCORM as training material"; TalentLMS: "How to work with the supported eLearning protocols".
 */
import type { Entry } from '../../content/schema/index.ts';
import type { Format } from './formats.ts';

type Word = keyof Entry<'coursesWording'>;

/** A setting: its name, the value to set, and the reason. */
export type Setting = readonly [name: Word, to: Word, why: Word];

export interface LmsAdvice {
  /** The anchor of its card on the page. */
  id: string;
  /** The name of the product; left out on the card for all other systems. */
  system?: string;
  take: Format;
  because: Word;
  /** How a package is added. */
  add: Word;
  settings: readonly Setting[];
}

const moodleSettings: readonly Setting[] = [
  ['moodleWindow', 'moodleWindowTo', 'moodleWindowWhy'],
  ['moodlePreview', 'moodlePreviewTo', 'moodlePreviewWhy'],
  ['moodleGrade', 'moodleGradeTo', 'moodleGradeWhy'],
  ['moodleAttempts', 'moodleAttemptsTo', 'moodleAttemptsWhy'],
  ['moodleCompletion', 'moodleCompletionTo', 'moodleCompletionWhy'],
  ['moodleExam', 'moodleExamTo', 'moodleExamWhy'],
];

/** The settings for systems whose names of settings are not known. */
const generalSettings: readonly Setting[] = [
  ['generalAttempts', 'generalAttemptsTo', 'generalAttemptsWhy'],
  ['generalCompletion', 'generalCompletionTo', 'generalCompletionWhy'],
  ['generalWindow', 'generalWindowTo', 'generalWindowWhy'],
];

const others = { take: 'scorm12', settings: generalSettings } as const;

export const lmsAdvice: readonly LmsAdvice[] = [
  { id: 'moodle', system: 'Moodle', take: 'scorm12', because: 'moodle', add: 'addMoodle', settings: moodleSettings },
  { ...others, id: 'canvas', system: 'Canvas', because: 'canvas', add: 'addCanvas' },
  { ...others, id: 'successfactors', system: 'SAP SuccessFactors Learning', because: 'successFactors', add: 'addSuccessFactors' },
  { ...others, id: 'cornerstone', system: 'Cornerstone', because: 'cornerstone', add: 'addCornerstone' },
  { ...others, id: 'docebo', system: 'Docebo', because: 'docebo', add: 'addDocebo' },
  { ...others, id: 'talentlms', system: 'TalentLMS', because: 'talentLms', add: 'addTalentLms' },
  { ...others, id: 'another-lms', because: 'anyOther', add: 'addAnyOther' },
];
