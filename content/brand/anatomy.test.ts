import { expect, test } from 'vitest';
import { signOf } from './anatomy.ts';

const moves = ['signal', 'recap', 'goodbye'];

test('the sign of a move is the whole drawing with its stroke apart', () => {
  expect(signOf(moves, ['recap'])).toEqual({ width: 40, here: 'M10 1h12', others: 'M0 1h7M25 1h4M32 3h4M38 3h2' });
});
test('all strokes of the agent may be shown; the last one and the full stop are the caller’s', () => {
  expect(signOf(moves, moves)).toEqual({ width: 40, here: 'M0 1h7M10 1h12M25 1h4', others: 'M32 3h4M38 3h2' });
});
test('a move that is not of the close has no stroke', () => {
  expect(signOf(moves, ['thank']).here).toBe('');
});
test('a move is called as its owner likes, also as what every object has', () => {
  expect(signOf(['constructor'], ['constructor'])).toEqual({ width: 19, here: 'M0 1h8', others: 'M11 3h4M17 3h2' });
});
