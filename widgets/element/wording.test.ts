import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withOwnWording } from './own-wording.ts';
import { countText, fillText } from './wording.ts';

describe('fillText', () => {
  it('puts values in their places, and leaves a place without a value', () => {
    expect(fillText('{done} of {total}, {done}', { done: 2, total: '9' })).toBe('2 of 9, 2');
    expect(fillText('{done} of {toString}', {})).toBe('{done} of {toString}');
    expect(fillText('{a}', { a: '{b}', b: 'x' }), 'a value is no text to fill').toBe('{b}');
    expect(fillText('{a}', { a: '$&' })).toBe('$&');
  });
});

describe('countText', () => {
  const files = { one: '{count} plik', few: '{count} pliki', many: '{count} plików', other: '{count} pliku' };

  it('takes the form that the language has for the count', () => {
    expect([1, 2, 5, 22, 25, 1.5].map((count) => countText(files, count, 'pl'))).toEqual([
      '1 plik',
      '2 pliki',
      '5 plików',
      '22 pliki',
      '25 plików',
      '1,5 pliku',
    ]);
  });

  it('falls back to "other", and writes numbers as the language does', () => {
    expect(countText({ other: '{count} lines' }, 1, 'en')).toBe('1 lines');
    expect(countText({ other: '{count}' }, 12345, 'de')).toBe('12.345');
    expect(countText({ other: '{count} of {total}' }, 3, 'en', { total: 4 })).toBe('3 of 4');
    for (const language of ['en', 'de', 'ar-EG', 'fa']) {
      for (const count of [0, 7, 999, 1000, 12345]) {
        expect(countText({ other: '{count}' }, count, language)).toBe(new Intl.NumberFormat(language).format(count));
      }
    }
  });
});

describe('withOwnWording', () => {
  const words = { copy: 'Copy', lines: { one: '{count} line', other: '{count} lines' } };

  it("lays the child's strings over the widget's, and the script's over both", () => {
    expect(withOwnWording(words, '{"copy":"Take"}', undefined).copy).toBe('Take');
    expect(withOwnWording(words, '{"copy":"Take"}', { copy: 'Grab' }).copy).toBe('Grab');
    expect(withOwnWording(words, '', { lines: { other: '{count} rows' } }).lines).toEqual({ other: '{count} rows' });
    expect(words).toEqual({ copy: 'Copy', lines: { one: '{count} line', other: '{count} lines' } });
  });

  it('leaves out what does not fit, and never throws', () => {
    for (const own of [
      { copy: { other: 'x' } },
      { copy: 7 },
      { copy: null },
      { lines: 'x' },
      { lines: {} },
      { lines: { one: 'x' } },
      { extra: 'x' },
      [],
      'x',
      7,
    ]) {
      expect(withOwnWording(words, JSON.stringify(own), own)).toEqual(words);
    }
    expect(withOwnWording(words, '{"__proto__":{"copy":"x"},"constructor":"y"', { constructor: 'x' })).toEqual(words);
    fc.assert(
      fc.property(fc.oneof(fc.json(), fc.string()), fc.anything(), (json, own) => {
        const merged = withOwnWording(words, json, own);
        expect(Object.keys(merged)).toEqual(Object.keys(words));
        expect([typeof merged.copy, typeof merged.lines, typeof merged.lines.other]).toEqual(['string', 'object', 'string']);
      }),
    );
  });
});
