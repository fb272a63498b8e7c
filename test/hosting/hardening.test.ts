/**
 * The rules of Mozilla's HTTP Observatory: https://developer.mozilla.org/en-US/observatory/docs/tests_and_scoring
 * The redirection to https is left out, because it is the administrator's task.
 */
import { expect, test, type APIResponse } from '@playwright/test';
import { headersFor, hostingRules } from '../../src/hosting/rules.ts';
import { hostingSettings } from '../../src/hosting/settings.ts';
import { builtSite } from '../../src/hosting/site.ts';
import { pageTypes } from '../e2e/visit.ts';
import { hosted, type Hosted } from './servers/hosted.ts';
import { addressOf } from './servers/served.ts';

const embeds = { 'embedded checklist': 'embed/checklist/', 'embedded phrases': 'embed/phrases/', 'embedded quiz': 'embed/quiz/' };
const halfAYear = 15_768_000;

const directives = (policy: string) =>
  new Map(policy.split(';').map((part) => [part.trim().split(/\s+/)[0] ?? '', part.trim().split(/\s+/).slice(1)]));

for (const server of hosted.filter(({ how }) => how === 'server')) {
  test(`${server.name}: every kind of page meets every rule`, async ({ request }) => {
    const site = await addressOf(server);
    for (const [kind, address] of Object.entries({ ...pageTypes, ...embeds, 'address without a page': 'nothing/here/' }))
      await test.step(kind, async () => expectEveryRule(server, kind, await request.get(site + address)));
  });
}

async function expectEveryRule(server: Hosted, kind: string, response: APIResponse): Promise<void> {
  const headers = response.headers();
  const policy = directives(headers['content-security-policy'] ?? '');
  // Embeds list the site's origin besides 'self'. If one policy applies to all pages, all of them do.
  const own = server.origin;
  const of = (name: string) => policy.get(name) ?? policy.get('default-src') ?? ['*'];

  // Content-Security-Policy: everything denied by default, nothing inline, nothing evaluated, nothing from just anywhere.
  expect(policy.get('default-src')).toEqual(["'none'"]);
  for (const name of ['script-src', 'style-src', 'object-src', 'worker-src']) {
    const sources = of(name).filter((source) => source !== "'wasm-unsafe-eval'" && source !== own);
    expect(["'self'", "'none'"], `${name}: ${sources.join(' ')}`).toContain(sources.join(' '));
  }
  for (const source of [...policy.values()].flat()) expect(source).not.toMatch(/^(?:https?:|'unsafe-.*')$/);
  expect(of('base-uri')).toEqual(["'none'"]);
  expect([["'self'"], ["'none'"]]).toContainEqual(policy.get('form-action'));

  // Framing: by nobody, but for the pages that are made for it, and for the call desk, which frames itself.
  const framed = kind in embeds;
  const byItself = kind === 'call desk';
  expect(policy.get('frame-ancestors')).toEqual(framed ? hostingSettings().framedBy : [byItself ? "'self'" : "'none'"]);
  expect(headers['x-frame-options']).toBe(framed ? undefined : byItself ? 'SAMEORIGIN' : 'DENY');

  // Cookies: none. Sharing with other origins: without credentials.
  expect(headers['set-cookie']).toBeUndefined();
  expect(headers['access-control-allow-credentials']).toBeUndefined();

  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin');
  expect(headers['cross-origin-resource-policy']).toBe(framed ? 'cross-origin' : 'same-origin');

  // Integrity of scripts: all are our own, from the same origin.
  const scripts = [...(await response.text()).matchAll(/<script(?! type="application\/json")[^>]*>/g)].map(
    ([tag]) => /\ssrc="([^"]+)"/.exec(tag)?.[1] ?? '',
  );
  expect(scripts.length).toBeGreaterThan(0);
  for (const script of scripts) expect(script).toMatch(/^\/(?!\/)/);
}

test('where https is on, browsers are told to stay there for more than half a year', () => {
  const rules = hostingRules(builtSite('dist'), { ...hostingSettings(), httpsOnly: true });
  for (const address of Object.values(pageTypes)) {
    const [, seconds] = /^max-age=(\d+)$/.exec(headersFor(`/${address}`, rules)['strict-transport-security'] ?? '') ?? [];
    expect(Number(seconds)).toBeGreaterThan(halfAYear);
  }
});
