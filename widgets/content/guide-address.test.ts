import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { guideAddress } from './guide-address.ts';

describe('guideAddress', () => {
  it.each([
    ['guides/x/', 'https://site.example', 'https://site.example/guides/x/'],
    ['/guides/x/', 'https://site.example/base', 'https://site.example/base/guides/x/'],
    ['../x', 'https://site.example/base/', 'https://site.example/x'],
    ['https://other.example/y', 'https://site.example', 'https://other.example/y'],
    ['javascript:alert(1)', 'https://site.example', undefined],
    [' \tjava\nscript:alert(1)', 'https://site.example', undefined],
    ['data:text/html,x', 'https://site.example', undefined],
    ['guides/x', 'javascript:alert(1)', undefined],
    ['guides/x', 'http://[', undefined],
  ])('%s on %s', (url, base, expected) => {
    expect(guideAddress(url, base)).toBe(expected);
  });

  it('takes a base that is relative to the page', () => {
    expect(guideAddress('guides/x/', './playbook')).toBe(new URL('playbook/guides/x/', document.baseURI).href);
  });

  it('is an address of the web or none, whatever it is given', () => {
    const scheme = fc.constantFrom('javascript:', 'JaVaScRiPt:', 'data:', 'blob:', 'file:', 'vbscript:', '//', 'https:', '');
    const url = fc.tuple(scheme, fc.oneof(fc.string(), fc.webUrl())).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(url, url, (one, base) => {
        expect(guideAddress(one, base) ?? 'https:').toMatch(/^https?:/);
      }),
    );
  });
});
