/** Decides which responses are right and which questions can be asked, and scores attempts. */
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { Problem } from '../content/problem.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { answerTo, mostEntries, type Answer, type Attempt } from './attempt.ts';

/** Returns the right response: the positions to pick, or all positions in their order. */
export function rightResponse(question: Question): number[] {
  return entriesOf(question).flatMap(({ right }, position) => (right ? [position] : []));
}

/** Tells whether a response is right. The sequence counts only for questions about order; other responses are sorted. */
export const isRight = (question: Question, response: readonly number[]): boolean => response.join() === rightResponse(question).join();

/** Says what to change in a question that cannot be asked; `''` for one that can. */
function flawOf(question: Question): string {
  const { length } = entriesOf(question);
  if (length > mostEntries) return `list at most ${mostEntries} here`;
  return questionKinds[question.kind].flaw(rightResponse(question).length, length);
}

/** Tells whether a question has a possible right answer, which JSON Schema cannot express. */
export const isAskable = (question: Question): boolean => flawOf(question) === '';

/** Returns the questions that cannot be asked, each with what to change. */
export function flawsOf(quizzes: readonly PublishedQuiz[]): Problem[] {
  return quizzes.flatMap(({ questions }, index) =>
    questions.flatMap((question, number) => {
      const message = flawOf(question);
      const { list } = questionKinds[question.kind];
      return message ? [{ path: `quizzes[${index}].questions[${number}].${list}`, message }] : [];
    }),
  );
}

/** Tells whether an answer is final: it is right, or no try is left. */
export const isFinal = (quiz: PublishedQuiz, question: Question, answer: Answer | undefined): boolean =>
  answer !== undefined && (answer.tries >= quiz.triesPerQuestion || isRight(question, answer.response));

export interface Tally {
  /** The number of questions with a final answer. */
  done: number;
  right: number;
  total: number;
  /** The percentage of right answers among all questions, rounded. The rounded number decides about passing, because learners see it. */
  score: number;
  passed: boolean;
  /** The questions whose final answer is wrong. */
  missed: Question[];
}

/** Scores an attempt. */
export function tally(quiz: PublishedQuiz | undefined, questions: readonly Question[], attempt: Attempt): Tally {
  const total = questions.length;
  const done = questions.filter((question) => quiz && isFinal(quiz, question, answerTo(attempt, question)));
  const missed = done.filter((question) => !isRight(question, answerTo(attempt, question)?.response ?? []));
  const right = done.length - missed.length;
  const score = Math.round((100 * right) / (total || 1));
  return { done: done.length, right, total, score, passed: score >= (quiz?.passMark ?? 0), missed };
}
