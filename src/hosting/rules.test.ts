import { expect, test } from 'vitest';
import { headersFor, hostingRules } from './rules.ts';
import { hosted as settings } from './settings.fixture.ts';

const embeds = ['/embed/checklist/', '/embed/guides/', '/de/embed/quiz/', '/de/embed/practice/'];
const site = { locales: ['de'], kits: ['v1'], releases: ['1.0.0', '1.2.0-12ab34cd'], embeds };
const rules = hostingRules(site, settings);
const policy = (address: string, changed = rules) => headersFor(address, changed)['content-security-policy'] ?? '';

test('pages have a strict policy and may not be framed', () => {
  for (const address of ['/', '/guides/routine-close/', '/404.html', '/de/situations/chatty/', '/embed/', '/de/embed/index.html']) {
    expect(policy(address)).toContain("default-src 'none'");
    expect(policy(address)).toContain("frame-ancestors 'none'");
    expect(policy(address)).toContain("require-trusted-types-for 'script'");
    expect(policy(address)).not.toMatch(/unsafe-(?:inline|eval)(?<!wasm-unsafe-eval)/);
    expect(headersFor(address, rules)['x-frame-options']).toBe('DENY');
  }
});

test('a microphone may be asked for where calls are played, and nowhere else', () => {
  const microphone = (address: string) => /microphone=\(.*?\)/.exec(headersFor(address, rules)['permissions-policy'] ?? '')?.[0];
  for (const address of [
    '/practice/third-bill/',
    '/de/practice/third-bill/',
    '/courses/hard-calls-played/',
    '/embed/',
    '/de/embed/practice/',
  ])
    expect(microphone(address), address).toBe('microphone=(self)');
  for (const address of ['/', '/guides/routine-close/', '/embed/checklist/', '/de/embed/quiz/', '/phrases/support/'])
    expect(microphone(address), address).toBe('microphone=()');
});

test('embeds name their own origin, because in a sandbox WebKit matches nothing to self', () => {
  for (const name of ['script-src', 'style-src', 'font-src']) {
    expect(policy('/embed/checklist/')).toContain(`${name} 'self' https://intranet.example;`);
    expect(policy('/guides/routine-close/')).not.toContain(`${name} 'self' https://intranet.example`);
  }
});

test('embeds may be framed by those whom the setting names, and by nobody if it names none', () => {
  for (const address of ['/embed/checklist/', '/de/embed/quiz/index.html', '/embed/guides/routine-close/']) {
    expect(policy(address)).toContain('frame-ancestors *;');
    expect(policy(address)).toContain("script-src 'self' https://intranet.example;");
    expect(policy(address)).not.toContain('connect-src');
    expect(headersFor(address, rules)['x-frame-options']).toBeUndefined();
    const few = hostingRules(site, { ...settings, framedBy: ['https://intranet.example', 'https://*.lms.example'] });
    expect(policy(address, few)).toContain('frame-ancestors https://intranet.example https://*.lms.example;');
    expect(policy(address, hostingRules(site, { ...settings, framedBy: [] }))).toContain("frame-ancestors 'none'");
  }
});

test('an intranet may choose whose pages frame all others, and that no search engine lists them', () => {
  const chosen = hostingRules(site, { ...settings, pagesFramedBy: ['https://portal.example'], robots: 'noindex' });
  for (const address of ['/', '/guides/', '/embed/', '/de/embed/', '/practice/', '/courses/'])
    expect(policy(address, chosen), address).toContain('frame-ancestors https://portal.example');
  expect(policy('/desk/', chosen)).toContain("frame-ancestors 'self' https://portal.example");
  for (const address of ['/', '/guides/', '/desk/', '/embed/quiz/', '/widgets/v1/quiz.js']) {
    expect(headersFor(address, chosen)['x-frame-options'], address).toBeUndefined();
    expect(headersFor(address, chosen)['x-robots-tag'], address).toBe('noindex');
    expect(headersFor(address, rules)['x-robots-tag'], address).toBeUndefined();
  }
});

test('the call desk may frame itself, and nobody else may frame it', () => {
  for (const address of ['/desk/', '/de/desk/index.html']) {
    expect(policy(address)).toContain("frame-src 'self'");
    expect(policy(address)).toContain("frame-ancestors 'self'");
    expect(headersFor(address, rules)['x-frame-options']).toBe('SAMEORIGIN');
  }
});

test('the call desk in a frame loads its lines, in a sandbox too', () => {
  const desk = hostingRules({ ...site, embeds: [...embeds, '/embed/desk/', '/de/embed/desk/'] }, settings);
  expect(policy('/embed/desk/', desk)).toContain("connect-src 'self' https://intranet.example;");
  expect(policy('/embed/desk/', desk)).toContain('frame-ancestors *;');
  for (const address of ['/search/index.json', '/search/lines.json', '/search/not-when.json', '/desk/texts.json', '/de/desk/texts.json'])
    expect(headersFor(address, desk)['access-control-allow-origin'], address).toBe('*');
});

test('the embed builder shows our frames', () => {
  for (const address of ['/embed/', '/de/embed/']) expect(policy(address)).toContain("frame-src 'self'");
});

test('the kit, the data and the schemas may be loaded from anywhere, in every locale', () => {
  for (const address of [
    '/widgets/v1/quiz.js',
    '/api/v1/phrases.json',
    '/schemas/v1/phrases.json',
    '/de/api/v1/phrases.json',
    '/oembed/guides/routine-close.json',
  ]) {
    expect(headersFor(address, rules)['access-control-allow-origin']).toBe('*');
  }
  expect(headersFor('/search/index.json', rules)['access-control-allow-origin']).toBeUndefined();
});

test('only what never changes under its address is kept for good', () => {
  for (const address of [
    '/_astro/Page.abc.css',
    '/widgets/1.0.0/quiz.js',
    '/widgets/1.2.0-12ab34cd/quiz.js',
    '/widgets/v1/shared-BUVC_mtq.js',
    '/pagefind/fragment/en_1.pf_fragment',
  ])
    expect(headersFor(address, rules)['cache-control']).toContain('immutable');
  for (const address of [
    '/',
    '/widgets/v1/quiz.js',
    '/widgets/v1/closing-playbook.js',
    '/widgets/v1/phrase-picker.js',
    '/widgets/v1/custom-elements.json',
    '/api/v1/phrases.json',
    '/pagefind/pagefind.js',
    '/service-worker.js',
  ])
    expect(headersFor(address, rules)['cache-control']).toContain('must-revalidate');
});

test('https is asked for where the host is the playbook’s alone, and only there', () => {
  expect(headersFor('/', rules)['strict-transport-security']).toBe('max-age=31536000');
  expect(headersFor('/', hostingRules(site, { ...settings, httpsOnly: false }))['strict-transport-security']).toBeUndefined();
});
