import { expect, it } from 'vitest';
import { gramIndex } from './grams.ts';

/** Scores a text against these, each the text of an entry. */
function scores(texts: readonly string[], query: string): number[] {
  const index = gramIndex();
  texts.forEach((text, entry) => index.add(entry, text));
  const sums = texts.map(() => 0);
  index.finish()(query, (_, entry, score) => (sums[entry] = (sums[entry] ?? 0) + score));
  return sums;
}

it('scores by what texts share in characters, also across words', () => {
  const [near, far] = scores([' keeps talking ', ' wants money back '], ' keptalkin') as [number, number];
  expect(near).toBeGreaterThan(0);
  expect(far).toBe(0);
});

it('counts a run of characters once, however often a text repeats it', () => {
  expect(scores([' talk ', ' money '], ' talk talk')[0]).toBeLessThan(2 * (scores([' talk ', ' money '], ' talk')[0] ?? 0));
});

it('says in which place of the text each run begins, and knows entries without a text', () => {
  const index = gramIndex();
  index.add(2, ' talk ');
  const found: [number, number][] = [];
  index.finish()(' my talk', (begins, entry) => found.push([begins, entry]));
  expect(found.every(([, entry]) => entry === 2)).toBe(true);
  expect(Math.min(...found.map(([begins]) => begins))).toBe(3);
});

it('finds nothing in nothing', () => {
  expect(scores([], ' talk')).toEqual([]);
  expect(scores([''], '')).toEqual([0]);
});
