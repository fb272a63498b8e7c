/**
 * Draws and shuffles questions. The result depends only on a seed and on identifiers, so an attempt stores only its seed, and adding or
 * removing a question does not change the order of the others.
 */
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { shuffled } from '../state/seeded-order.ts';
import { isRight } from './score.ts';

/**
 * Returns the questions of an attempt in their order. Answered questions always stay in it, then come those that every draw has. The draw
 * takes a question on every mistake before it takes a second one on any.
 */
export function drawQuestions(quiz: PublishedQuiz, seed: string, isAnswered: (question: Question) => boolean): Question[] {
  const ranked = shuffled(quiz.questions, seed, ({ id }) => id);
  const certain = [...ranked.filter(isAnswered), ...ranked.filter(({ id }) => quiz.always?.includes(id))];
  const preferred = [...certain, ...ranked];
  const firstOfItsMistake = preferred.filter(({ mistake }, place) => preferred.findIndex((other) => other.mistake === mistake) === place);
  const drawn = new Set([...new Set([...certain, ...firstOfItsMistake, ...ranked])].slice(0, quiz.draw));
  return (quiz.shuffle ? ranked : quiz.questions).filter((question) => drawn.has(question));
}

/** Returns the positions of a question's entries in the order in which they are shown. */
export function shownOrder(question: Question, seed: string, shuffle: boolean): number[] {
  const positions = entriesOf(question).map((_, position) => position);
  const shuffles = { never: false, optional: shuffle, always: true }[questionKinds[question.kind].shuffled];
  if (!shuffles) return positions;
  const order = shuffled(positions, `${seed}/${question.id}`, String);
  // Items to put in order must not be in the right order at the start.
  return isRight(question, order) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
