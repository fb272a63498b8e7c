/** What a learner has answered, and how it is kept: an attempt is plain JSON, small enough for a learner's record. */
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { Question } from '../content/types.ts';
import { asRecord, decodeState, encodeState, fingerprint, stateLimit } from '../state/state.ts';

/** Positions among a question's entries are kept as one character each, a digit in base 36: so many entries a question may have. */
export const mostEntries = 36;

/** `packPositions([3, 0, 11])` is `'30b'`. */
export const packPositions = (positions: readonly number[]): string => positions.map((position) => position.toString(mostEntries)).join('');

/** Undoes {@link packPositions}; `undefined` when a character stands for no position below `limit`. */
export function unpackPositions(text: string, limit: number): number[] | undefined {
  const positions = [...text].map((digit) => Number.parseInt(digit, mostEntries));
  return positions.every((position) => position < limit) ? positions : undefined;
}

/** The last answer to a question. */
export interface Answer {
  /** Positions among the question's entries. */
  response: readonly number[];
  /** How often the question was answered. */
  tries: number;
}

export interface Attempt {
  /** What the draw and the orders follow from. */
  seed: string;
  /** By the mark of the question: one character for the tries, then one for each position. */
  answers: Readonly<Record<string, string>>;
  /** For how long the learner has been at it. */
  seconds: number;
  /** In a course: the best score of all attempts, and whether the pass mark was ever reached. */
  best?: number | undefined;
  passed?: boolean | undefined;
}

export const isEmpty = (answers: Attempt['answers']): boolean => Object.keys(answers).length === 0;

const marks = new WeakMap<Question, string>();

/**
 * What stands for a question as it reads now: only the answers to unchanged questions are found again. Feedback may be mended
 * without losing an answer.
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

/** The answer to a question as it reads now. What was kept may be anything: what cannot have been answered was not. */
export function answerTo({ answers }: Attempt, question: Question): Answer | undefined {
  // Marks are made of all that a question says: before anything is answered, a start can do without.
  const kept = isEmpty(answers) ? undefined : answers[markOf(question)];
  if (typeof kept !== 'string') return undefined;
  const { length } = entriesOf(question);
  const tries = Number(kept[0]);
  const response = unpackPositions(kept.slice(1), length);
  return response && tries && questionKinds[question.kind].form.isComplete(response, length) ? { response, tries } : undefined;
}

/** The attempt with one more answer. */
export function withAnswer(attempt: Attempt, question: Question, response: readonly number[]): Attempt {
  const tries = (answerTo(attempt, question)?.tries ?? 0) + 1;
  return { ...attempt, answers: { ...attempt.answers, [markOf(question)]: tries + packPositions(response) } };
}

/** Takes from anything what fits. */
export function reviveAttempt(kept: unknown): Attempt | undefined {
  const { seed, answers, seconds, best, passed } = asRecord(kept) ?? {};
  if (typeof seed !== 'string' || !asRecord(answers)) return undefined;
  return {
    seed,
    answers: answers as Attempt['answers'],
    seconds: Number(seconds) || 0,
    best: typeof best === 'number' ? best : undefined,
    passed: passed === true || undefined,
  };
}

/** The text of the `state` property. An answer takes 13 to 20 characters: 200 fit in any case. Of more, some are left out. */
export function encodeAttempt(contentId: string, attempt: Attempt): string {
  const answers = Object.entries(attempt.answers);
  for (;;) {
    const state = encodeState('quiz', 1, { id: contentId, ...attempt, answers: Object.fromEntries(answers) });
    const excess = state.length - stateLimit;
    if (excess <= 0 || answers.length === 0) return state;
    answers.splice(0, Math.ceil(excess / 20));
  }
}

/** Undoes {@link encodeAttempt}; `undefined` for every other text, and for another quiz's. */
export function decodeAttempt(contentId: string, state: string): Attempt | undefined {
  const data = decodeState('quiz', 1, state);
  return data?.['id'] === contentId ? reviveAttempt(data) : undefined;
}
