import { expect, test } from 'vitest';
import { basePath } from './settings.ts';

test('a base path may be written in any way', () => {
  for (const written of [
    'handbook/closing',
    '/handbook/closing',
    'handbook/closing/',
    '/handbook/closing/',
    '//handbook//closing//',
    './handbook/closing',
  ]) {
    expect(basePath(written)).toBe('/handbook/closing/');
  }
});

test('without a base path the site stands at the root', () => {
  for (const written of ['', '/', './']) expect(basePath(written)).toBe('/');
});
