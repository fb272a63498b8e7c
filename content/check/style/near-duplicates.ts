import type { Place, Problem } from '../../read/index.ts';
import { entriesOf, sceneOf, type Question } from '../../schema/question-kinds.ts';
import { fold } from '../duplicates.ts';
import { shown } from '../../read/problem.ts';
import type { Rule } from '../rule.ts';

/** The likeness, from 0 to 1, from which on two texts are too alike: a reader of one gains nothing from the other. */
const tooLike = 0.7;

/** Protects readers from two lines that say the same in slightly different words. Identical lines are reported by `phrasesDiffer`. */
export const phrasesAreApart: Rule = (playbook) =>
  nearOnes(
    playbook.phrases.map(({ id, text }) => ({ id, text, place: () => playbook.locate('phrases', id, ['text']) })),
    'the line',
    'Say something else with it, or delete one and use the other in its place.',
  );

/** Protects the trainer from asking the same question twice in slightly different words. */
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

/** Returns everything that a question shows before it is answered. */
const wholeOf = (question: Question): string =>
  [question.prompt, sceneOf(question), ...entriesOf(question).map(({ text }) => text)].join(' ');

interface Item {
  id: string;
  text: string;
  /** Finds the place. It is called only where there is something to report. */
  place: () => Place;
}

function nearOnes(items: readonly Item[], noun: string, hint: string): Problem[] {
  return pairsOfNearTexts(items.map(({ text }) => text)).flatMap(({ index, earlier, likeness }): Problem[] => {
    const [item, other] = [items[index], items[earlier]];
    if (!item || !other) return [];
    const message = `${noun} '${item.id}' is ${Math.round(likeness * 100)} % like '${other.id}' (${shown(other.place())})`;
    return [{ ...item.place(), message, hint }];
  });
}

/**
 * Finds the texts that are too like an earlier one, each with the first such.
 *
 * Comparing every text with every other would take hours for a large library. Two texts as alike as this share at least two in five of
 * their pairs of words (see `fewestShared`). So they also share one of the pairs that are left when each text sets aside its most common
 * pairs, one fewer than it must share: only texts that do are compared. (This is known as prefix filtering: Chaudhuri, Ganti and Kaushik,
 * "A primitive operator for similarity joins in data cleaning", 2006.)
 */
export function pairsOfNearTexts(texts: readonly string[]): { index: number; earlier: number; likeness: number }[] {
  const all = texts.map(partsOf);
  const frequency = new Map<string, number>();
  for (const { pairs } of all) for (const pair of new Set(pairs)) frequency.set(pair, (frequency.get(pair) ?? 0) + 1);
  const rarity = (pair: string) => frequency.get(pair) ?? 0;

  const earlierWith = new Map<string, number[]>();
  return all.flatMap((parts, index) => {
    const pairs = [...new Set(parts.pairs)].sort((a, b) => rarity(a) - rarity(b) || (a < b ? -1 : 1));
    const telling = pairs.slice(0, pairs.length - fewestShared(parts) + 1);
    const candidates = [...new Set(telling.flatMap((pair) => earlierWith.get(pair) ?? []))].sort((a, b) => a - b);
    for (const pair of telling) {
      const list = earlierWith.get(pair);
      if (list) list.push(index);
      else earlierWith.set(pair, [index]);
    }
    for (const earlier of candidates) {
      const other = all[earlier];
      if (!other || other.text === parts.text) continue;
      // All of the shorter text would not be enough.
      if (2 * Math.min(other.total, parts.total) < tooLike * (other.total + parts.total)) continue;
      const found = likeness(other, parts);
      if (found >= tooLike) return [{ index, earlier, likeness: found }];
    }
    return [];
  });
}

/**
 * Returns how many different pairs of words a text shares at least with any text that is too like it. A text of n words has 2n - 1 words
 * and pairs in all. Two texts of n and m words (n ≤ m) are too alike when they share 0.7 (n + m - 1) of these, of which at most n are
 * words; so at least 0.4 n - 0.7, and at least 0.4 m - 0.7, are pairs. A pair that occurs twice in the text may count twice.
 */
function fewestShared({ text, pairs }: Parts): number {
  const words = text.split(' ').length;
  const repeated = pairs.length - new Set(pairs).size;
  return Math.max(1, Math.ceil((2 * tooLike - 1) * words - tooLike - 1e-9) - repeated);
}

/** A text prepared for comparison. */
interface Parts {
  /** The text without case, punctuation and accents. */
  text: string;
  /** Its words and pairs of neighbouring words, each with how often it occurs. */
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
 * Computes how alike two texts are, from 0 to 1: Dice's coefficient of their words and pairs of words. The pairs make order count: "call me
 * and I'll write" is not "write and I'll call me".
 */
export function likeness(a: Parts, b: Parts): number {
  const [short, long] = a.total < b.total ? [a, b] : [b, a];
  let shared = 0;
  for (const [part, count] of short.counts) shared += Math.min(count, long.counts.get(part) ?? 0);
  return (2 * shared) / (a.total + b.total);
}
