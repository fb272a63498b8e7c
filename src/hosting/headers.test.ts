import { expect, test } from 'vitest';
import { headersFor } from './headers.ts';

test('pages have a strict policy and may not be framed', () => {
  for (const address of ['/', '/guides/routine-close/', '/404.html', '/de/situations/chatty/']) {
    const policy = headersFor(address)['content-security-policy'] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toMatch(/unsafe-(?:inline|eval)(?<!wasm-unsafe-eval)/);
  }
});

test('the kit, the data and the schemas may be loaded from anywhere, in every locale', () => {
  for (const address of ['/widgets/v1/quiz.js', '/api/v1/phrases.json', '/schemas/v1/phrases.json', '/de/api/v1/phrases.json']) {
    expect(headersFor(address)['access-control-allow-origin']).toBe('*');
  }
  expect(headersFor('/search/index.json')['access-control-allow-origin']).toBeUndefined();
});

test('only what never changes under its address is kept for good', () => {
  for (const address of ['/_astro/Page.abc.css', '/widgets/1.0.0/quiz.js'])
    expect(headersFor(address)['cache-control']).toContain('immutable');
  for (const address of ['/', '/widgets/v1/quiz.js', '/api/v1/phrases.json'])
    expect(headersFor(address)['cache-control']).toContain('must-revalidate');
});
