import { expect, it } from 'vitest';
import { gramScorer } from './grams.ts';
import { runThrough } from './slices.ts';

/** Makes a scorer of entries that have one text each. */
function scorerOf(texts: readonly string[]) {
  const words = new Map<string, { entries: number[]; counts: number[] }>();
  texts.forEach((text, entry) => {
    for (const word of text.split(' ')) {
      const having = words.get(word) ?? { entries: [], counts: [] };
      words.set(word, having);
      having.entries.push(entry);
      having.counts.push(1);
    }
  });
  return runThrough(gramScorer([...words], texts.length));
}

/** Scores a query against these, each the text of an entry. */
function scores(texts: readonly string[], ...query: string[]): number[] {
  const sums = texts.map(() => 0);
  scorerOf(texts)(query, (_, entry, score) => (sums[entry] = (sums[entry] ?? 0) + score));
  return sums;
}

it('scores by what words share in characters', () => {
  const [near, far] = scores(['keeps talking', 'wants money'], 'talkin') as [number, number];
  expect(near).toBeGreaterThan(0);
  expect(far).toBe(0);
});

it('counts a run of characters once, however often a query repeats it', () => {
  expect(scores(['talk', 'money'], 'talk', 'talk')[0]).toBeLessThan(2 * (scores(['talk', 'money'], 'talk')[0] ?? 0));
});

it('gives the same however often it is asked, and tells which word has each run', () => {
  const scorer = scorerOf(['talk', 'money']);
  const told = () => {
    const found: [number, number, number][] = [];
    scorer(['my', 'talk'], (word, entry, score) => found.push([word, entry, score]));
    return found;
  };
  expect(told().every(([word, entry]) => word === 1 && entry === 0)).toBe(true);
  expect(told()).toEqual(told());
});

it('takes the last word for one that may still be being typed', () => {
  expect(scores(['talk'], 'talk', 'x')[0]).toBeGreaterThan(scores(['talk'], 'talk')[0] ?? 0);
});

it('finds nothing in nothing', () => {
  expect(scores([], 'talk')).toEqual([]);
  expect(scores([''], '')).toEqual([0]);
});
