/**
 * Which questions come, and in which order. Everything follows from a seed and the identifiers of what is there, so that an
 * attempt needs to remember its seed alone, and a question that is added or taken away leaves the others where they are.
 */
import { entriesOf, questionKinds } from '../../content/schema/question-kinds.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { fingerprint } from '../state/state.ts';
import { isRight } from './score.ts';

/**
 * A whole number below 2³² that follows from a text and looks drawn. The last steps are those of MurmurHash3: FNV-1a alone gives
 * texts that differ in their last character alone neighbouring numbers.
 */
function rankOf(text: string): number {
  let hash = Number.parseInt(fingerprint(text), 36);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The items in an order that follows from the seed. Each takes its place by itself: the others keep their order when one goes.
 *
 * @param keyOf what tells an item from the others
 */
export function shuffled<Item>(items: readonly Item[], seed: string, keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, rank: rankOf(`${seed}/${keyOf(item)}`) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/**
 * The questions of an attempt, in their order. A question that was answered stays in it, whatever else changed.
 */
export function drawQuestions(quiz: PublishedQuiz, seed: string, isAnswered: (question: Question) => boolean): Question[] {
  const ranked = shuffled(quiz.questions, seed, ({ id }) => id);
  const answeredFirst = [...ranked.filter(isAnswered), ...ranked.filter((question) => !isAnswered(question))];
  const drawn = new Set(answeredFirst.slice(0, quiz.draw));
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

/** A seed that nobody can foresee. */
export const newSeed = (): string => crypto.getRandomValues(new Uint32Array(1)).join();
