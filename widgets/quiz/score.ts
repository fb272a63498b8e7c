/** What an attempt is worth. */
import type { PublishedQuiz, Question } from '../content/types.ts';
import { answerTo, type Answer, type Attempt } from './attempt.ts';
import { isRight } from './entries.ts';

/** Whether an answer counts: it is right, or there is no try left. */
export const isFinal = (quiz: PublishedQuiz, question: Question, answer: Answer | undefined): boolean =>
  answer !== undefined && (answer.tries >= quiz.triesPerQuestion || isRight(question, answer.response));

export interface Tally {
  /** How many questions are answered so that it counts. */
  done: number;
  right: number;
  total: number;
  /** Per cent of all questions that are right, rounded as it is shown: what is shown decides. */
  score: number;
  passed: boolean;
  /** The questions that count and are not right. */
  missed: Question[];
}

/** How an attempt stands. */
export function tally(quiz: PublishedQuiz | undefined, questions: readonly Question[], attempt: Attempt): Tally {
  const total = questions.length;
  const done = questions.filter((question) => quiz && isFinal(quiz, question, answerTo(attempt, question)));
  const missed = done.filter((question) => !isRight(question, answerTo(attempt, question)?.response ?? []));
  const right = done.length - missed.length;
  const score = Math.round((100 * right) / (total || 1));
  return { done: done.length, right, total, score, passed: score >= (quiz?.passMark ?? 0), missed };
}
