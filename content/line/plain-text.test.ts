import { describe, expect, it } from 'vitest';
import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it.each([
    ['a zero-width space', 'a\u200bb', 'ab'],
    ['a soft hyphen', 're\u00adfund', 'refund'],
    ['an override of direction', '\u202eabc\u202c', 'abc'],
    ['marks of direction', '\u200ea\u200f\u061c', 'a'],
    ['isolates', '\u2068020\u2069', '020'],
    ['a byte-order mark', '\ufeffa', 'a'],
    ['a word joiner', 'a\u2060b', 'ab'],
    ['NUL and other controls', 'a\0\u0007b', 'ab'],
    ['half a character', 'a\ud83dz', 'az'],
    ['a no-break space', 'a\u00a0b\u202f!', 'a b !'],
    ['separators of lines', 'a\u2028b\r\nc', 'a\nb\nc'],
  ])('takes out, or makes plain, %s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it.each(['Okay – it’s “done”.', 'می‌خواهم', 'क्‍ष', '👩‍👩‍👧 ❤️ 😀', '東京　都', 'a\tb\nc'])('leaves what is written as it is: %s', (text) => {
    expect(plainText(text)).toBe(text);
  });
});
