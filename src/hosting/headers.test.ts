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

test('pages made for frames may be framed by anybody, and run nothing but what is ours', () => {
  for (const address of ['/embed/checklist/', '/de/embed/quiz/', '/embed/guides/routine-close/', '/pt-BR/embed/situations/chatty/']) {
    const { 'content-security-policy': policy = '', ...others } = headersFor(address);
    expect(policy).toContain('frame-ancestors *');
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toContain('connect-src');
    expect(others).not.toHaveProperty('x-frame-options');
  }
});

test('the embed builder shows our frames, and is framed by nobody', () => {
  for (const address of ['/embed/', '/de/embed/']) {
    const { 'content-security-policy': policy = '', 'x-frame-options': framed } = headersFor(address);
    expect(policy).toContain("frame-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(framed).toBe('DENY');
  }
});

test('the kit, the data and the schemas may be loaded from anywhere, in every locale', () => {
  for (const address of [
    '/widgets/v1/quiz.js',
    '/api/v1/phrases.json',
    '/schemas/v1/phrases.json',
    '/de/api/v1/phrases.json',
    '/oembed/guides/routine-close.json',
  ]) {
    expect(headersFor(address)['access-control-allow-origin']).toBe('*');
  }
  expect(headersFor('/search/index.json')['access-control-allow-origin']).toBeUndefined();
});

test('only what never changes under its address is kept for good', () => {
  for (const address of [
    '/_astro/Page.abc.css',
    '/widgets/1.0.0/quiz.js',
    '/widgets/1.0.0-12ab34cd/quiz.js',
    '/widgets/v1/shared-BUVC_mtq.js',
  ])
    expect(headersFor(address)['cache-control']).toContain('immutable');
  for (const address of [
    '/',
    '/widgets/v1/quiz.js',
    '/widgets/v1/closing-playbook.js',
    '/widgets/v1/phrase-picker.js',
    '/api/v1/phrases.json',
  ])
    expect(headersFor(address)['cache-control']).toContain('must-revalidate');
});
