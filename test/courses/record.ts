/** Reads a learner's record in an LMS over SCORM: the names of elements in both editions, and the number of answers. */
import { answersIn } from './learner.ts';
import { lmses, type Attempt, type Lms } from './lms/attempt.ts';

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

/** Both editions in every LMS: `{lms: 'moodle-like', standard: 'scorm12', …}`. */
export const everywhere: readonly (Edition & { lms: Lms })[] = lmses.flatMap((lms) => editions.map((edition) => ({ lms, ...edition })));

/** Returns the interaction at a place of the list: `{id: 'small_question-1', type: 'choice', …}`. */
export function interaction({ data }: Attempt, place: number): Record<string, string> {
  const beginning = `cmi.interactions.${place}.`;
  const own = Object.entries(data).filter(([element]) => element.startsWith(beginning));
  return Object.fromEntries(own.map(([element, value]) => [element.slice(beginning.length), value]));
}

/** Returns the objective with an identifier: `{status: 'completed'}`. Its place depends on the other objectives of the LMS. */
export function objective({ data }: Attempt, id: string): Record<string, string> | undefined {
  const place = Object.entries(data).find(([element, value]) => /^cmi\.objectives\.\d+\.id$/.test(element) && value === id)?.[0];
  if (!place) return undefined;
  const beginning = place.slice(0, -'id'.length);
  const own = Object.entries(data).filter(([element]) => element.startsWith(beginning) && element !== place);
  return Object.fromEntries(own.map(([element, value]) => [element.slice(beginning.length), value]));
}

/**
 * How many answers are among the interactions: those of every attempt at the quiz. One that stands there twice counts once: it has the same
 * time and the same latency.
 */
function answersReported(attempt: Attempt): number {
  const places = new Set(Object.keys(attempt.data).map((element) => /^cmi\.interactions\.(\d+)\./.exec(element)?.[1]));
  const answers = [...places]
    .filter((place) => place !== undefined)
    .map((place) => interaction(attempt, Number(place)))
    .filter(({ result }) => result);
  return new Set(answers.map(({ id, time, timestamp, latency }) => [id, time ?? timestamp, latency].join(' '))).size;
}

/** Counts the answers in the course's state, which are those of the last attempt at the quiz. */
export const answersInState = ({ data }: Attempt): number => answersIn(data['cmi.suspend_data']);

/** Counts the answers of an attempt. An LMS without interactions has them only in the state. */
export const answersStored = (attempt: Attempt): number =>
  attempt.faults.unsupported?.includes('cmi.interactions') ? answersInState(attempt) : answersReported(attempt);

export const isPassed = ({ data }: Attempt): boolean =>
  data['cmi.core.lesson_status'] === 'passed' || data['cmi.success_status'] === 'passed';
