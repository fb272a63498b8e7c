import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestLocale, nearestLanguage } from './language.ts';

describe('nearestLanguage', () => {
  it('looks upwards, through shadow roots', () => {
    document.body.innerHTML = '<section lang="de-AT"><div></div><p lang="fr"></p><i lang=""></i></section>';
    const outer = document.querySelector('div')?.attachShadow({ mode: 'closed' });
    const host = outer?.appendChild(document.createElement('div'));
    const inner = host?.attachShadow({ mode: 'open' }).appendChild(document.createElement('span'));
    expect(inner && nearestLanguage(inner)).toBe('de-AT');
    host?.setAttribute('lang', 'it');
    expect(inner && nearestLanguage(inner)).toBe('it');
    expect(nearestLanguage(document.querySelector('p') as Element)).toBe('fr');
    expect(nearestLanguage(document.querySelector('i') as Element), 'the page says that it is none').toBe('');
  });

  it('is empty where the page says nothing', () => {
    document.documentElement.removeAttribute('lang');
    expect(nearestLanguage(document.body)).toBe('');
    expect(nearestLanguage(document.createElement('p'))).toBe('');
  });

  it('goes on in a shadow root of another document, whose classes are its own', () => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const other = frame.contentDocument;
    if (!other) throw new Error('no document');
    other.documentElement.lang = 'ar';
    const root = other.body.appendChild(other.createElement('div')).attachShadow({ mode: 'open' });
    expect(nearestLanguage(root.appendChild(other.createElement('p')))).toBe('ar');
  });
});

describe('bestLocale', () => {
  it.each([
    ['de', ['en', 'de'], 'de'],
    ['de-AT', ['en', 'de'], 'de'],
    ['DE-at', ['en', 'de-CH', 'de-AT'], 'de-AT'],
    ['de', ['en', 'de-CH'], 'de-CH'],
    ['fr', ['en', 'de'], undefined],
    ['', ['en'], undefined],
    ['e', ['en'], undefined],
    ['eng', ['en'], undefined],
  ])('%s of %j is %s', (language, available, expected) => {
    expect(bestLocale(language, available)).toBe(expected);
  });

  it('is one of those that there are, of the same language, whatever is asked for', () => {
    const tag = fc.oneof(fc.constantFrom('en', 'en-GB', 'de', 'de-AT', 'zh-Hant-TW', ''), fc.string());
    fc.assert(
      fc.property(tag, fc.array(tag), (wanted, available) => {
        const best = bestLocale(wanted, available);
        if (best === undefined) return;
        expect(available).toContain(best);
        expect(best.toLowerCase().split('-')[0]).toBe(wanted.toLowerCase().split('-')[0]);
      }),
    );
  });
});
