import { expect, test } from 'vitest';
import { digitOf } from './digit-keys.ts';

test.each([
  ['English', { key: '2', code: 'Digit2', shiftKey: false }, 2],
  ['English, with Shift', { key: '@', code: 'Digit2', shiftKey: true }, NaN],
  ['French', { key: 'é', code: 'Digit2', shiftKey: false }, 2],
  ['French, with Shift', { key: '2', code: 'Digit2', shiftKey: true }, 2],
  ['Czech', { key: 'ě', code: 'Digit2', shiftKey: false }, 2],
  ['Arabic', { key: '٢', code: 'Digit2', shiftKey: false }, 2],
  ['German, with Shift', { key: '/', code: 'Digit7', shiftKey: true }, NaN],
  ['the keys at the right', { key: '2', code: 'Numpad2', shiftKey: false }, 2],
  ['the keys at the right, where they are arrows', { key: 'ArrowDown', code: 'Numpad2', shiftKey: false }, NaN],
  ['a phone, without a code', { key: '2', code: '', shiftKey: false }, 2],
  ['a letter', { key: 'n', code: 'KeyN', shiftKey: false }, NaN],
  ['a space', { key: ' ', code: 'Space', shiftKey: false }, NaN],
  ['a form that the browser fills in', {}, NaN],
])('%s', (_, event, digit) => {
  expect(digitOf(event as KeyboardEvent)).toBe(digit);
});
