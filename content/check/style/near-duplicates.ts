import type { Place, Problem } from '../../read/index.ts';
import { entriesOf, sceneOf, type Question } from '../../schema/question-kinds.ts';
import { fold } from '../duplicates.ts';
import { shown, type Rule } from '../rule.ts';

/** From this likeness on, a reader who has read the one gains nothing from the other. */
const tooLike = 0.7;

/** Protects the reader from the same line twice in other clothes. Lines that are the same altogether are another rule's. */
export const phrasesAreApart: Rule = (playbook) =>
  nearOnes(
    playbook.phrases.map(({ id, text }) => ({ id, text, place: () => playbook.locate('phrases', id, ['text']) })),
    'the line',
    'Say something else with it, or delete one and use the other in its place.',
  );

/** Protects the trainer: a question that has been answered is not asked again in other clothes. */
export const questionsAreApart: Rule = (playbook) =>
  nearOnes(
    playbook.questions.map((question) => ({
      id: question.id,
      text: wholeOf(question),
      place: () => playbook.locate('questions', question.id),
    })),
    'the question',
    'Ask about another side of the mistake, or delete one.',
  );

/** All that a question shows before it is answered. */
const wholeOf = (question: Question): string =>
  [question.prompt, sceneOf(question), ...entriesOf(question).map(({ text }) => text)].join(' ');

interface Item {
  id: string;
  text: string;
  /** Asked for only where there is something to tell. */
  place: () => Place;
}

interface Compared {
  item: Item;
  parts: Parts;
}

/**
 * Two texts as alike as this share a pair of words (with none in common, n words of each give at most 2n / (4n - 2), two thirds),
 * so that only those that do are compared.
 */
function nearOnes(items: readonly Item[], noun: string, hint: string): Problem[] {
  const withPair = new Map<string, Compared[]>();
  return items.flatMap((item): Problem[] => {
    const parts = partsOf(item.text);
    const compared = { item, parts };
    const candidates = new Set(parts.pairs.flatMap((pair) => withPair.get(pair) ?? []));
    for (const pair of new Set(parts.pairs)) withPair.set(pair, [...(withPair.get(pair) ?? []), compared]);
    const near = [...candidates].find((other) => other.parts.text !== parts.text && likeness(other.parts, parts) >= tooLike);
    if (!near) return [];
    const percent = Math.round(likeness(near.parts, parts) * 100);
    const message = `${noun} '${item.id}' is ${percent} % like '${near.item.id}' (${shown(near.item.place())})`;
    return [{ ...item.place(), message, hint }];
  });
}

/** A text taken apart for comparison. */
interface Parts {
  /** The text, folded. */
  text: string;
  /** Its words and the pairs of words that follow each other, each with how often it stands there. */
  counts: Map<string, number>;
  total: number;
  pairs: string[];
}

export function partsOf(whole: string): Parts {
  const text = fold(whole);
  const words = text.split(' ');
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`);
  const counts = new Map<string, number>();
  for (const part of [...words, ...pairs]) counts.set(part, (counts.get(part) ?? 0) + 1);
  return { text, counts, total: words.length + pairs.length, pairs };
}

/**
 * How alike two texts are, from 0 to 1: Dice's coefficient of their words and pairs of words. The pairs make order count:
 * "call me and I'll write" is not "write and I'll call me".
 */
export function likeness(a: Parts, b: Parts): number {
  const [short, long] = a.total < b.total ? [a, b] : [b, a];
  let shared = 0;
  for (const [part, count] of short.counts) shared += Math.min(count, long.counts.get(part) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
