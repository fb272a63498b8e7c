import { expect, test } from 'vitest';
import { grade } from './english-grade.ts';

test('the grade is that of the formula', () => {
  // 25 words of one syllable each, in two sentences.
  const text = 'The cat sat on the mat and it did not want to get up at all. Then the dog came in and it got up.';
  expect(grade(text)).toBeCloseTo(0.39 * (25 / 2) + 11.8 * (25 / 25) - 15.59);
});
test('in under twelve words the longest word counts two syllables', () => {
  expect(grade('Sorry for the interruption.')).toBeCloseTo(grade('Sorry for the morning.'));
});
test('no words, no grade', () => {
  expect(grade('')).toBe(0);
});
