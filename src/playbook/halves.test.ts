import { expect, test } from 'vitest';
import { halves } from './halves.ts';

const cut = (...weights: number[]) => halves(weights, (weight) => weight);

test('a list is cut where its halves weigh most nearly the same, and keeps its order', () => {
  expect(cut(1, 1, 1, 1)).toEqual([
    [1, 1],
    [1, 1],
  ]);
  expect(cut(5, 1, 1, 1)).toEqual([[5], [1, 1, 1]]);
  expect(cut(1, 1, 1, 5)).toEqual([[1, 1, 1], [5]]);
});

test('an odd one stands in the first half', () => {
  expect(cut(1, 1, 1)).toEqual([[1, 1], [1]]);
});

test('one entry is one half, and of nothing both are empty', () => {
  expect(cut(3)).toEqual([[3], []]);
  expect(cut()).toEqual([[], []]);
});
