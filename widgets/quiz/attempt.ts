/** An attempt at a quiz: the learner's answers. It is stored as JSON small enough for a learner's record in an LMS. */
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { Question } from '../content/types.ts';
import { asRecord, asSeconds, decodeState, encodeState, fingerprint, stateLimit } from '../state/state.ts';

/** The most entries of a question. A position among them is stored as one character, a digit in base 36. */
export const mostEntries = 36;

/** `packPositions([3, 0, 11])` is `'30b'`. */
export const packPositions = (positions: readonly number[]): string => positions.map((position) => position.toString(mostEntries)).join('');

/** Undoes {@link packPositions}. @returns `undefined` if a character is no position below `limit` */
export function unpackPositions(text: string, limit: number): number[] | undefined {
  const positions = [...text].map((digit) => Number.parseInt(digit, mostEntries));
  return positions.every((position) => position < limit) ? positions : undefined;
}

/** The last answer to a question. */
export interface Answer {
  /** Positions among the question's entries. */
  response: readonly number[];
  /** The number of times that the question was answered. */
  tries: number;
}

export interface Attempt {
  /** Determines the draw and the order of entries. */
  seed: string;
  /** By the question's mark: one character for the tries, then one for each position. */
  answers: Readonly<Record<string, string>>;
  /** The time spent on the quiz. */
  seconds: number;
  /** In a course: the best score of all attempts, in per cent, and whether one of them passed. */
  best?: number | undefined;
  passed?: boolean | undefined;
}

export const isEmpty = (answers: Attempt['answers']): boolean => Object.keys(answers).length === 0;

const marks = new WeakMap<Question, string>();

/**
 * Returns the mark of a question, made from its text: only answers to unchanged questions are restored. Changed feedback
 * does not lose an answer.
 */
export function markOf(question: Question): string {
  let mark = marks.get(question);
  if (!mark) {
    const texts = entriesOf(question).map(({ text, right, who }) => [text, right, who]);
    mark = fingerprint([question.id, question.kind, question.prompt, texts].join('\n'));
    marks.set(question, mark);
  }
  return mark;
}

/** Returns the stored answer to a question. @returns `undefined` if there is none, or if it cannot be an answer to this question */
export function answerTo({ answers }: Attempt, question: Question): Answer | undefined {
  // Marks take time to compute. An attempt without answers needs none.
  const kept = isEmpty(answers) ? undefined : answers[markOf(question)];
  if (typeof kept !== 'string') return undefined;
  const { length } = entriesOf(question);
  const tries = Number(kept[0]);
  const response = unpackPositions(kept.slice(1), length);
  return response && tries && questionKinds[question.kind].form.isComplete(response, length) ? { response, tries } : undefined;
}

/** Returns the attempt with one more answer. */
export function withAnswer(attempt: Attempt, question: Question, response: readonly number[]): Attempt {
  const tries = (answerTo(attempt, question)?.tries ?? 0) + 1;
  return { ...attempt, answers: { ...attempt.answers, [markOf(question)]: tries + packPositions(response) } };
}

/** Reads a stored attempt. @returns `undefined` for anything else */
export function reviveAttempt(kept: unknown): Attempt | undefined {
  const { seed, answers: given, seconds, best, passed } = asRecord(kept) ?? {};
  const answers = asRecord(given);
  if (typeof seed !== 'string' || !answers) return undefined;
  return {
    seed,
    answers: Object.fromEntries(Object.entries(answers).filter((answer): answer is [string, string] => typeof answer[1] === 'string')),
    seconds: asSeconds(seconds),
    best: typeof best === 'number' ? best : undefined,
    passed: passed === true || undefined,
  };
}

/** Returns the text of the `state` property. An answer takes 13 to 20 characters, so 200 always fit; of more, the oldest are left out. */
export function encodeAttempt(contentId: string, attempt: Attempt): string {
  const answers = Object.entries(attempt.answers);
  for (;;) {
    const state = encodeState('quiz', 1, { id: contentId, ...attempt, answers: Object.fromEntries(answers) });
    const excess = state.length - stateLimit;
    if (excess <= 0 || answers.length === 0) return state;
    answers.splice(0, Math.ceil(excess / 20));
  }
}

/** Undoes {@link encodeAttempt}. @returns `undefined` for any other text, and for the state of another quiz */
export function decodeAttempt(contentId: string, state: string): Attempt | undefined {
  const data = decodeState('quiz', 1, state);
  return data?.['id'] === contentId ? reviveAttempt(data) : undefined;
}
