import { describe, expect, it } from 'vitest';
import { nearestLanguage } from './language.ts';

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
