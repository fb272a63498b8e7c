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
  const all = partsOf(texts);
  /** For each pair, the earlier texts that share it. */
  const earlierWith: (number[] | undefined)[] = [];
  // The text that each earlier one was last a candidate for.
  const candidateFor = new Int32Array(texts.length).fill(-1);
  return all.flatMap((parts, index) => {
    const candidates: number[] = [];
    for (const pair of parts.pairs.slice(0, parts.pairs.length - fewestShared(parts) + 1)) {
      const list = (earlierWith[pair] ??= []);
      for (const earlier of list) {
        if (candidateFor[earlier] === index) continue;
        candidateFor[earlier] = index;
        candidates.push(earlier);
      }
      list.push(index);
    }
    for (const earlier of candidates.sort((a, b) => a - b)) {
      const other = all[earlier];
      if (!other || other.text === parts.text) continue;
      // All of the shorter text would not be enough.
      const [shorter, longer] = [other.all.length, parts.all.length].sort((a, b) => a - b) as [number, number];
      if (2 * shorter < tooLike * (shorter + longer)) continue;
      const found = likeness(other, parts, tooLike);
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
function fewestShared({ words, pairs }: Parts): number {
  const repeated = words - 1 - pairs.length;
  return Math.max(1, Math.ceil((2 * tooLike - 1) * words - tooLike - 1e-9) - repeated);
}

/** A text prepared for comparison. Words and pairs of words are numbers, which compare faster: the rarer, the smaller. */
export interface Parts {
  /** The text without case, punctuation and accents. */
  text: string;
  /** How many words it has. */
  words: number;
  /** Its words and pairs of neighbouring words, each as often as it occurs, in ascending order. */
  all: Int32Array;
  /** Its different pairs, the rarest first. */
  pairs: Int32Array;
}

/** Prepares texts for comparison with each other. */
export function partsOf(texts: readonly string[]): Parts[] {
  const frequency: number[] = [];
  /** Numbers what it is given, the same alike, and counts how often each comes. */
  const numbering = <Part>() => {
    const numbers = new Map<Part, number>();
    return (part: Part): number => {
      const known = numbers.get(part) ?? frequency.push(0) - 1;
      numbers.set(part, known);
      frequency[known] = (frequency[known] ?? 0) + 1;
      return known;
    };
  };
  const numberOfWord = numbering<string>();
  const inWords = texts.map((whole) => {
    const text = fold(whole);
    return { text, words: text.split(' ').map(numberOfWord) };
  });
  const vocabulary = frequency.length;
  const numberOfPair = numbering<number>();
  const written = inWords.map(({ text, words }) => ({
    text,
    words,
    pairs: words.slice(1).map((word, index) => numberOfPair((words[index] ?? 0) * vocabulary + word)),
  }));
  const rank = new Int32Array(frequency.length);
  [...frequency.keys()].sort((a, b) => (frequency[a] ?? 0) - (frequency[b] ?? 0)).forEach((part, place) => (rank[part] = place));
  const ranked = (parts: readonly number[]) => new Int32Array(parts.map((part) => rank[part] ?? 0)).sort();
  return written.map(({ text, words, pairs }) => ({
    text,
    words: words.length,
    all: ranked([...words, ...pairs]),
    pairs: ranked([...new Set(pairs)]),
  }));
}

/**
 * Computes how alike two texts are, from 0 to 1: Dice's coefficient of their words and pairs of words. The pairs make order count: "call me
 * and I'll write" is not "write and I'll call me".
 *
 * @param least where they are less alike than this, how much less does not matter
 */
export function likeness({ all: a }: Parts, { all: b }: Parts, least = 0): number {
  // How many parts each of them may have for itself.
  let own = a.length + b.length - Math.ceil(least * (a.length + b.length) - 1e-9);
  let shared = 0;
  for (let atA = 0, atB = 0; atA < a.length && atB < b.length && own >= 0;) {
    const partA = a[atA] ?? 0;
    const partB = b[atB] ?? 0;
    if (partA === partB) shared++;
    else own--;
    if (partA <= partB) atA++;
    if (partB <= partA) atB++;
  }
  return (2 * shared) / (a.length + b.length);
}
