import { expect, test } from 'vitest';
import { nearest, suggestion } from './nearest.ts';

const many = ['chatty', 'upset', 'voicemail', 'transfer', 'bad-line', 'all-done', 'undecided', 'gatekeeper', 'seasonal'];

test('the nearest value is found through slips, case, spaces and underscores', () => {
  expect(nearest('chaty', many)).toBe('chatty');
  expect(nearest('Bad Line', many)).toBe('bad-line');
  expect(nearest('bad_line', many)).toBe('bad-line');
  expect(nearest('lable', ['label', 'when'])).toBe('label');
});
test('what is near nothing gets no guess', () => {
  expect(nearest('elephant', many)).toBeUndefined();
  expect(nearest('', many)).toBeUndefined();
  expect(nearest('x'.repeat(100_000), many)).toBeUndefined();
});
test('a short list is printed whole, a long one is not', () => {
  expect(suggestion('elephant', ['warm', 'brief'])).toBe("One of these is known: 'warm', 'brief'.");
  expect(suggestion('elephant', many)).toBeUndefined();
  expect(suggestion('elephant', [])).toBeUndefined();
});

test('two letters that stand the other way round are one slip, however short the word', () => {
  expect(nearest('nmae', ['time', 'name'])).toBe('name');
  expect(nearest('naem', ['item', 'name'])).toBe('name');
  expect(nearest('emit', ['time', 'name'])).toBeUndefined();
});
