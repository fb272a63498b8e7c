import { describe, expect, it } from 'vitest';
import { atSentenceStart } from './sentence-start.ts';

describe('atSentenceStart', () => {
  it.each([
    ['', "we'll call", "We'll call"],
    ['Thanks. ', 'on Friday', 'On Friday'],
    ['Right?\n', 'that is done', 'That is done'],
    ['“Well.” ', 'goodbye', 'Goodbye'],
    ['“', 'élodie', 'Élodie'],
    ['¿', 'algo más', 'Algo más'],
    ['', '¿cuándo le llamo?', '¿Cuándo le llamo?'],
  ])('gives the first word of a sentence its capital: "%s" then "%s"', (before, text, expected) => {
    expect(atSentenceStart(before, text, 'en')).toBe(expected);
  });

  it.each(['So, ', 'We open at 5 p.m. ', 'Some of it, e.g. ', 'That is ', 'It said "', 'Note: ', 'v1.', 'Anna '])(
    'leaves what stands inside a sentence as it was typed: after "%s"',
    (before) => {
      expect(atSentenceStart(before, "we'll call", 'en')).toBe("we'll call");
    },
  );

  it.each([
    'iPhone repairs',
    'anna@example.com',
    'v2 of it',
    'eBay',
    '3 things',
    'Done',
    '',
    'https://example.com',
    'www.example.com',
    'ქართული',
  ])('leaves alone what is no plain word: "%s"', (text) => {
    expect(atSentenceStart('', text, 'en')).toBe(text);
  });

  it('knows the capitals of the language', () => {
    expect(atSentenceStart('', 'iyi günler', 'tr')).toBe('İyi günler');
    expect(atSentenceStart('', 'iyi günler', 'en')).toBe('Iyi günler');
  });

  it.each(['', 'not a language', 'x'])('does without a language that it knows: "%s"', (language) => {
    expect(atSentenceStart('', 'we', language)).toBe('We');
  });
});
