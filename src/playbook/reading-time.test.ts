import { expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

test('a guide takes as long as its words', () => {
  expect(readingMinutes('word '.repeat(714))).toBe(3);
});

test('the shortest guide takes a minute', () => {
  expect(readingMinutes('Hello.')).toBe(1);
});

test('components are not read', () => {
  expect(readingMinutes('<Phrases ids="a, b, c" />\n'.repeat(500))).toBe(1);
});
