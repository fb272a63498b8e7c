/** A host that sends no headers, like GitHub Pages: each page brings its policy itself. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import sirv from 'sirv';
import { headersFor, hostingRules } from '../../src/hosting/rules.ts';
import { hostingSettings } from '../../src/hosting/settings.ts';
import { builtSite } from '../../src/hosting/site.ts';
import { expect, pageTypes, test } from './visit.ts';

const server = createServer(sirv('dist', { dev: true }));
let address: string;
test.beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
});
test.afterAll(() => void server.close());

test('every kind of page has the policy that servers send, but for who may frame it, and no script that is put into it runs', async ({
  page,
  quiet,
}) => {
  quiet.allow(/127\.0\.0\.1|violates the following|TrustedScript|Refused|This document requires/);
  const rules = hostingRules(builtSite('dist'), hostingSettings());
  /** An address of each policy that the pages have between them. */
  const policies = new Map<string, string>();
  for (const [kind, place] of Object.entries(pageTypes)) {
    const sent = headersFor(`/${place.replace(/\?.*/, '')}`, rules)['content-security-policy'] ?? '';
    const html = await (await page.request.get(address + place)).text();
    const [head = '', brought, ...others] = html.split(/<meta http-equiv="[^"]*" content="([^"]*)">/);
    expect(brought, kind).toBe(sent.replace(/frame-ancestors [^;]*; /, ''));
    expect(others, kind).toHaveLength(1);
    // A policy binds only what comes after it.
    expect(head, kind).not.toMatch(/<(?:script|link|style)/);
    policies.set(brought ?? '', place);
  }
  for (const place of policies.values()) {
    await page.goto(address + place);
    const ran = await page.evaluate(async () => {
      const attempts = [
        () => document.body.insertAdjacentHTML('beforeend', '<img src="x" onerror="window.hit = 1">'),
        () => document.body.append(Object.assign(document.createElement('script'), { textContent: 'window.hit = 1' })),
        () => document.body.append(Object.assign(document.createElement('script'), { src: 'data:text/javascript,window.hit=1' })),
        () => document.body.firstElementChild?.setAttribute('onclick', 'window.hit = 1'),
        () => (document.body.firstElementChild as HTMLElement).click(),
      ];
      for (const attempt of attempts) {
        try {
          attempt();
        } catch {
          // Trusted Types refuse it at once.
        }
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
      return 'hit' in window;
    });
    expect(ran, place).toBe(false);
  }
});

test('search finds lines and guides there', async ({ page, quiet }) => {
  quiet.allow(/127\.0\.0\.1/);
  await page.goto(`${address}search/?q=angry%20customer`);
  await expect(page.locator('[data-search-results] [data-copy]').first()).toBeVisible();
  await expect(page.locator('[data-search-results]').getByRole('link', { name: /upset/i }).first()).toBeVisible();
});
