/**
 * Which questions come, and in which order. Everything follows from a seed and the identifiers of what is there, so that an
 * attempt needs to remember its seed alone, and a question that is added or taken away leaves the others where they are.
 */
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { shuffled } from '../state/seeded-order.ts';
import { isRight } from './score.ts';

/**
 * The questions of an attempt, in their order. A question that was answered stays in it, whatever else changed. The draw comes round to
 * every mistake before it takes a second question on one.
 */
export function drawQuestions(quiz: PublishedQuiz, seed: string, isAnswered: (question: Question) => boolean): Question[] {
  const ranked = shuffled(quiz.questions, seed, ({ id }) => id);
  const answered = ranked.filter(isAnswered);
  const preferred = [...answered, ...ranked];
  const firstOfItsMistake = preferred.filter(({ mistake }, place) => preferred.findIndex((other) => other.mistake === mistake) === place);
  const drawn = new Set([...new Set([...answered, ...firstOfItsMistake, ...ranked])].slice(0, quiz.draw));
  return (quiz.shuffle ? ranked : quiz.questions).filter((question) => drawn.has(question));
}

/** The positions of a question's options, items or lines in the order in which they are shown. */
export function shownOrder(question: Question, seed: string, shuffle: boolean): number[] {
  const positions = entriesOf(question).map((_, position) => position);
  const shuffles = { never: false, optional: shuffle, always: true }[questionKinds[question.kind].shuffled];
  if (!shuffles) return positions;
  const order = shuffled(positions, `${seed}/${question.id}`, String);
  // What is to be put in order must not stand in order already.
  return isRight(question, order) ? [...order.slice(1), ...order.slice(0, 1)] : order;
}
