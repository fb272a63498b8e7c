/** A learner's record in an LMS over SCORM: what both editions call the same things, and how many answers it has. */
import { answersIn } from '../learner.ts';
import type { Attempt } from '../lms/server.ts';

interface Edition {
  standard: Attempt['standard'];
  /** Names of elements. */
  score: string;
  mode: string;
  credit: string;
  /** What the record says of a course that is neither passed nor failed, passed, or failed. */
  open: Record<string, string>;
  passed: Record<string, string>;
  failed: Record<string, string>;
  /** The element of an objective that says whether it is reached. */
  objectiveStatus: string;
}

export const editions: readonly Edition[] = [
  {
    standard: 'scorm12',
    score: 'cmi.core.score.raw',
    mode: 'cmi.core.lesson_mode',
    credit: 'cmi.core.credit',
    open: { 'cmi.core.lesson_status': 'incomplete' },
    passed: { 'cmi.core.lesson_status': 'passed' },
    failed: { 'cmi.core.lesson_status': 'failed' },
    objectiveStatus: 'status',
  },
  {
    standard: 'scorm2004',
    score: 'cmi.score.raw',
    mode: 'cmi.mode',
    credit: 'cmi.credit',
    open: { 'cmi.completion_status': 'incomplete' },
    passed: { 'cmi.completion_status': 'completed', 'cmi.success_status': 'passed' },
    failed: { 'cmi.success_status': 'failed' },
    objectiveStatus: 'completion_status',
  },
];

/** How many answers are among the interactions: those of every attempt at the quiz. */
export const interactionsIn = ({ data }: Attempt): number =>
  Object.keys(data).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length;

/** How many answers are in the course's state: those of the last attempt at the quiz. */
export const answersInState = ({ data }: Attempt): number => answersIn(data['cmi.suspend_data']);

/** How many answers are in both. */
export const answersRecorded = (attempt: Attempt): number => Math.min(interactionsIn(attempt), answersInState(attempt));
