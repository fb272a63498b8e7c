/** Which responses are right, which questions can be asked at all, and what an attempt is worth. */
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { Problem } from '../content/problem.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { answerTo, mostEntries, type Answer, type Attempt } from './attempt.ts';

/** The response that is right: the positions to pick, or for an order all of them. */
export function rightResponse(question: Question): number[] {
  return entriesOf(question).flatMap(({ right }, position) => (right ? [position] : []));
}

/** Whether a response is right. In an order the sequence counts; elsewhere positions stand in their order. */
export const isRight = (question: Question, response: readonly number[]): boolean => response.join() === rightResponse(question).join();

/** What to change in a question so that it can be asked; `''` for one that can. */
function flawOf(question: Question): string {
  const { length } = entriesOf(question);
  if (length > mostEntries) return `list at most ${mostEntries} here`;
  return questionKinds[question.kind].flaw(rightResponse(question).length, length);
}

/** Whether a question can be answered. The JSON Schema cannot say what is asked of right answers. */
export const isAskable = (question: Question): boolean => flawOf(question) === '';

/** The questions of quizzes that cannot be asked, each with what to change. */
export function flawsOf(quizzes: readonly PublishedQuiz[]): Problem[] {
  return quizzes.flatMap(({ questions }, index) =>
    questions.flatMap((question, number) => {
      const message = flawOf(question);
      const { list } = questionKinds[question.kind];
      return message ? [{ path: `quizzes[${index}].questions[${number}].${list}`, message }] : [];
    }),
  );
}

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
