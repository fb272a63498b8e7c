/** The playbook behind a gateway with sign-in, whose sessions expire. */
import { expect, type Page } from '@playwright/test';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { useChecklist, useQuiz } from '../../hosts/at-work.ts';
import { kept, test, visit } from './visit.ts';

const signIn = '<!doctype html><title>Sign in</title><h1>Please sign in</h1>';

/** Answers of a gateway after a session has expired. */
const endings: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {
  'its sign-in page with 200': (_, response) => void response.writeHead(200, { 'content-type': 'text/html' }).end(signIn),
  'a redirect to its sign-in page': ({ url }, response) => {
    if (url?.startsWith('/sign-in')) response.writeHead(200, { 'content-type': 'text/html' }).end(signIn);
    else response.writeHead(302, { location: '/sign-in' }).end();
  },
  '401': (_, response) => void response.writeHead(401, { 'content-type': 'text/html' }).end(signIn),
  '403': (_, response) => void response.writeHead(403, { 'content-type': 'text/plain' }).end('Forbidden'),
};

/** Returns the stored files that contain the sign-in page. */
const poisoned = (page: Page) =>
  page.evaluate(async () => {
    const found: string[] = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const text = await (await cache.match(request))?.text();
        if (text?.includes('Please sign in')) found.push(request.url);
      }
    }
    return found;
  });

for (const [name, answer] of Object.entries(endings)) {
  test(`a session that ends while files are being kept (${name}): nothing else is kept in their place, and the next visit goes on`, async ({
    page,
    site,
    network,
  }) => {
    let asked = 0;
    network.gateway = (request, response) => {
      // The gateway lets the first visit through, and the first 25 requests of the worker's installation.
      if (network.asked.includes('/service-worker.js')) asked += 1;
      if (asked <= 26) return false;
      answer(request, response);
      return true;
    };
    await page.goto(`${site}guides/routine-close/`);
    await expect.poll(() => asked).toBeGreaterThan(26);
    await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistration()) === undefined)).toBe(true);
    expect(await poisoned(page)).toEqual([]);

    network.gateway = undefined;
    const before = network.asked.length;
    await visit(page, `${site}guides/routine-close/`);
    expect(await poisoned(page)).toEqual([]);
    // The installation continues with the files that are still missing.
    expect(network.asked.length - before).toBeLessThan((await kept(page)).length);
    await network.cut();
    await page.goto(`${site}checklists/support/`);
    await useChecklist(page);
  });
}

test('a session that ends while a page is open: search, checklist and quiz work on, and pages show what the gateway says', async ({
  page,
  site,
  network,
}) => {
  await visit(page, site);
  for (const [name, answer] of Object.entries(endings))
    await test.step(name, async () => {
      await page.goto(`${site}quizzes/common-mistakes/`);
      network.gateway = (request, response) => {
        answer(request, response);
        return true;
      };
      await useQuiz(page);
      await page.keyboard.press('Control+k');
      await page.keyboard.type("she won't stop talking");
      await expect(page.getByRole('dialog').locator('.say').first()).toBeVisible();
      await page.goto(`${site}guides/routine-close/`);
      await expect(page.locator('body')).toContainText(/sign in|Forbidden/);
      network.gateway = undefined;
      await page.evaluate(() => localStorage.clear());
    });
});

test('whatever stands between answers for data, the kept data serves; a network that asks to sign in (511) is seen', async ({
  page,
  site,
  network,
}) => {
  await visit(page, site);
  const answers: Record<string, (response: ServerResponse) => void> = {
    'a redirect to another origin': (response) => void response.writeHead(302, { location: 'http://localhost:9/login' }).end(),
    'a sign-in page with a moved address': (response) => void response.writeHead(308, { location: '/sign-in/' }).end(),
    'the wrong media type': (response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end('OK'),
    'no media type': (response) => void response.writeHead(200).end(signIn),
    'a network that asks to sign in': (response) => void response.writeHead(511, { 'content-type': 'text/html' }).end(signIn),
    'too many requests': (response) => void response.writeHead(429).end(),
    'data that break off': (response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100000' }).write('{"version":');
      setTimeout(() => response.destroy(), 100);
    },
    'no answer at all': (response) => void response.destroy(),
  };
  const data = () =>
    page.evaluate(async () => Object.keys((await (await fetch('/search/lines.json')).json()) as object).includes('phrases'));
  for (const [name, answer] of Object.entries(answers)) {
    network.gateway = (_, response) => {
      answer(response);
      return true;
    };
    expect(await data(), name).toBe(true);
  }
  network.gateway = (_, response) => {
    response.writeHead(511, { 'content-type': 'text/html' }).end(signIn);
    return true;
  };
  await page.goto(`${site}guides/routine-close/`);
  await expect(page.getByRole('heading', { name: 'Please sign in' })).toBeVisible();
});

test('a browser that kept sign-in pages with the first edition heals', async ({ page, site, network }) => {
  await page.route('**/service-worker.js', (route) => route.abort());
  await page.goto(site);
  await page.evaluate(async (text) => {
    const cache = await caches.open(`workbox-precache-v2-${location.origin}/`);
    await cache.put('/checklists/support/', new Response(text, { headers: { 'content-type': 'text/html' } }));
  }, signIn);
  await page.unroute('**/service-worker.js');
  await visit(page, site);
  await expect.poll(() => poisoned(page)).toEqual([]);
  await network.cut();
  await page.goto(`${site}checklists/support/`);
  await useChecklist(page);
});

test('a page is found without a network under each way to write its address', async ({ page, site, network }) => {
  await visit(page, site);
  await network.cut();
  for (const address of [
    'situations/chatty/index.html',
    'situations/chatty',
    'situations/chatty/?utm_source=newsletter&fbclid=x',
    'situations/chatty/index.html?gclid=1',
    'situations/chatty?utm_campaign=a#say',
    'index.html',
    '?ref=portal',
  ]) {
    await page.goto(site + address);
    await expect(page.locator('h1'), address).toBeVisible();
  }
});
