import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestLanguage, languageTag } from './tag.ts';

describe('languageTag', () => {
  it.each([
    ['en', 'en'],
    ['EN-us', 'en-US'],
    ['en_US', 'en-US'],
    [' de_DE.UTF-8 ', 'de-DE'],
    ['sr_RS.UTF-8@latin', 'sr-RS'],
    ['zh_Hant_TW', 'zh-Hant-TW'],
    ['C', ''],
    ['C.UTF-8', ''],
    ['', ''],
    ['-', ''],
    ['i', ''],
    ['en-', ''],
    ['deutsch (Österreich)', ''],
    ['../../etc', ''],
    [undefined, ''],
    [null, ''],
    [7, ''],
    [['en'], ''],
  ])('of %j is %j', (told, tag) => {
    expect(languageTag(told)).toBe(tag);
  });

  it('is taken by Intl whatever is told, or is empty', () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.string(), fc.stringMatching(/^[a-zA-Z]{1,8}([-_.@][a-zA-Z0-9]{1,8}){0,3}$/)), (told) => {
        const tag = languageTag(told);
        expect(tag === '' || Intl.getCanonicalLocales(tag)[0] === tag).toBe(true);
        expect(() => new Intl.NumberFormat(tag || undefined)).not.toThrow();
      }),
    );
  });
});

describe('bestLanguage', () => {
  it.each([
    ['de', ['en', 'de'], 'de'],
    ['de-AT', ['en', 'de'], 'de'],
    ['DE-at', ['en', 'de-CH', 'de-AT'], 'de-AT'],
    ['de', ['en', 'de-CH'], 'de-CH'],
    ['de_DE.UTF-8', ['en', 'de'], 'de'],
    ['en_US', ['de', 'en-GB'], 'en-GB'],
    ['zh-TW', ['zh-Hans', 'zh-Hant'], 'zh-Hant'],
    ['zh_CN', ['zh-Hant', 'zh-Hans'], 'zh-Hans'],
    ['sr-Latn', ['sr', 'sr-Latn-RS'], 'sr-Latn-RS'],
    ['fr', ['en', 'de'], undefined],
    ['C', ['en'], undefined],
    ['', ['en'], undefined],
    ['e', ['en'], undefined],
    ['eng_', ['en'], undefined],
    ['en', ['?', 'en'], 'en'],
  ])('%s of %j is %s', (told, available, expected) => {
    expect(bestLanguage(told, available)).toBe(expected);
  });

  it('is one of those that there are, of the same language, whatever is asked for', () => {
    const tag = fc.oneof(fc.constantFrom('en', 'en-GB', 'de', 'de_AT', 'zh-Hant-TW', ''), fc.string());
    fc.assert(
      fc.property(tag, fc.array(tag), (told, available) => {
        const best = bestLanguage(told, available);
        if (best === undefined) return;
        expect(available).toContain(best);
        expect(languageTag(best).split('-')[0]).toBe(languageTag(told).split('-')[0]);
      }),
    );
  });
});
