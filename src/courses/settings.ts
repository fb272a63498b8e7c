/** The settings that the course's page hands to its script, as JSON in the page. */
import type { Course, Entry } from '../../content/schema/index.ts';
import { localeParam, type Playbook } from '../playbook/playbook.ts';
import { languageOf, partsOf, passMarkOf, type Part } from './course-parts.ts';

/** The strings that the script needs; all others are in the page. */
const scriptWords = [
  'goOn',
  'done',
  'parts',
  'connecting',
  'notStarted',
  'recordedThere',
  'recordedHere',
  'recordedPlace',
  'recordedAnswers',
  'recordedLines',
  'recordedTicks',
  'recordedScore',
  'recordedComplete',
  'recordedCompleteQuizzes',
  'recordedCompletePassed',
  'recordedFailed',
  'recordedNothing',
  'reviewPassed',
  'saved',
  'saving',
  'browserOnly',
  'keptHere',
  'notKept',
  'retrying',
  'notSaved',
  'sessionEnded',
  'notRecorded',
  'closed',
  'closedUnsaved',
  'closedHere',
  'mayClose',
  'mayLeave',
  'stateLost',
  'stateShortened',
  'resultPassed',
  'resultNotPassed',
  'resultComplete',
  'attemptsUsed',
  'attemptsLeft',
] as const satisfies (keyof Entry<'courseWording'>)[];

/** The strings of the report of a course that tries out an LMS. */
const lmsTestWords = [
  'testFirst',
  'testNoLms',
  'testNotRecorded',
  'testBack',
  'testBackElsewhere',
  'testStored',
  'testResumed',
  'testScored',
  'testReported',
  'testKept',
  'testBroken',
  'testUnknown',
  'testCompared',
  'testGiven',
  'testCounts',
  'testNoScore',
  'testPassed',
  'testNotPassed',
  'testComplete',
  'testIncomplete',
] as const satisfies (keyof Entry<'courseWording'>)[];

/** The rules of a course, which its owner chooses, in the content or for one package. */
export interface CourseRules {
  /** A language tag (BCP 47): the language that the course is registered under. */
  language: string;
  /** Per cent; left out where there is no quiz. */
  passMark?: number | undefined;
  /** The number of attempts at a quiz that count; left out where all do. */
  attempts?: number | undefined;
  complete: Course['complete'];
  reportFailed: boolean;
}

export interface CourseSettings {
  /** The key under which this browser keeps the learner's work: the locale, where it is not the default one, and the identifier. */
  key: string;
  rules: CourseRules;
  parts: Pick<Part, 'kind' | 'id' | 'anchor' | 'title' | 'questions'>[];
  words: Pick<Entry<'courseWording'>, (typeof scriptWords)[number]>;
  /** The strings of the report, in a course that tries out an LMS. */
  lmsTest?: Pick<Entry<'courseWording'>, (typeof lmsTestWords)[number]> | undefined;
}

/** Returns the rules that the course's file sets. */
export const rulesOf = (playbook: Playbook, course: Course): CourseRules => ({
  language: languageOf(playbook, course),
  passMark: passMarkOf(playbook, course),
  attempts: course.attempts,
  complete: course.complete,
  reportFailed: course.ifFailed === 'failed',
});

export function settingsOf(playbook: Playbook, course: Course): CourseSettings {
  return {
    key: [localeParam(playbook), course.id].filter(Boolean).join('/'),
    rules: rulesOf(playbook, course),
    parts: partsOf(playbook, course).map(({ kind, id, anchor, title, questions }) => ({ kind, id, anchor, title, questions })),
    words: pick(playbook.wording.course, scriptWords),
    lmsTest: course.lmsTest ? pick(playbook.wording.course, lmsTestWords) : undefined,
  };
}

const pick = <Whole extends object, Key extends keyof Whole>(whole: Whole, keys: readonly Key[]): Pick<Whole, Key> =>
  Object.fromEntries(keys.map((key) => [key, whole[key]])) as Pick<Whole, Key>;
