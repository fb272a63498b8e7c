import { describe, expect, it } from 'vitest';
import { countText, fillText, numberText, percentText, pluralForms } from './numbers.ts';

describe('fillText', () => {
  it('puts values in their places, and leaves a place without a value', () => {
    expect(fillText('{done} of {total}, {done}', { done: 2, total: '9' }, 'en')).toBe('2 of 9, 2');
    expect(fillText('{done} of {toString}', {})).toBe('{done} of {toString}');
    expect(fillText('{a}', { a: '{b}', b: 'x' }), 'a value is no text to fill').toBe('{b}');
    expect(fillText('{a}', { a: '$&' })).toBe('$&');
  });

  it('writes numbers in the digits of the language, and leaves a text as it is', () => {
    expect(fillText('{position} / {total} / {id}', { position: 12, total: 1234, id: '12' }, 'ar-EG')).toBe('١٢ / ١٬٢٣٤ / 12');
  });
});

describe('countText', () => {
  const files = { one: '{count} plik', few: '{count} pliki', many: '{count} plików', other: '{count} pliku' };

  it('takes the form that Polish has for the count', () => {
    expect([1, 2, 5, 22, 25, 1.5].map((count) => countText(files, count, 'pl'))).toEqual([
      '1 plik',
      '2 pliki',
      '5 plików',
      '22 pliki',
      '25 plików',
      '1,5 pliku',
    ]);
  });

  it('takes each of the six forms of Arabic, in its digits', () => {
    const lines = {
      zero: 'لا أسطر',
      one: 'سطر واحد',
      two: 'سطران',
      few: '{count} أسطر',
      many: '{count} سطرًا',
      other: '{count} سطر',
    };
    expect([0, 1, 2, 3, 11, 100, 103].map((count) => countText(lines, count, 'ar-EG'))).toEqual([
      'لا أسطر',
      'سطر واحد',
      'سطران',
      '٣ أسطر',
      '١١ سطرًا',
      '١٠٠ سطر',
      '١٠٣ أسطر',
    ]);
  });

  it('falls back to "other", and puts in other values too', () => {
    expect(countText({ other: '{count} lines' }, 1, 'en')).toBe('1 lines');
    expect(countText({ one: undefined, other: '{count} lines' }, 1, 'en')).toBe('1 lines');
    expect(countText({ other: '{count} of {total}: {score}' }, 3, 'ar-EG', { total: 4, score: 'x' })).toBe('٣ of ٤: x');
  });

  it("counts in the browser's language where none is told", () => {
    expect(countText({ other: '{count}' }, 7, '')).toBe(new Intl.NumberFormat().format(7));
  });
});

describe('pluralForms', () => {
  it('are those of whole numbers that a page shows', () => {
    expect(pluralForms('ja')).toEqual(['other']);
    expect(pluralForms('en').toSorted()).toEqual(['one', 'other']);
    expect(pluralForms('pl').toSorted()).toEqual(['few', 'many', 'one']);
    expect(pluralForms('fr').toSorted(), 'not the one for millions').toEqual(['one', 'other']);
    expect(pluralForms('ar').toSorted()).toEqual(['few', 'many', 'one', 'other', 'two', 'zero']);
  });
});

describe('numbers', () => {
  it('stand as people write them', () => {
    expect([numberText(12345, 'en'), numberText(12345, 'de'), numberText(12345, 'fa')]).toEqual(['12,345', '12.345', '۱۲٬۳۴۵']);
    expect([percentText(80, 'en'), percentText(80, 'de'), percentText(80, 'tr'), percentText(66.6, 'en')]).toEqual([
      '80%',
      '80\u00a0%',
      '%80',
      '67%',
    ]);
  });
});
