/** The playbook after one visit, without a network. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { saveData } from '../../browser/save-data.ts';
import { builtPages } from '../../e2e/built.ts';
import { elsewhere } from '../../e2e/sites.ts';
import { useChecklist, usePicker, useQuiz } from '../../hosts/at-work.ts';
import { smallElsewhere } from './builds.ts';
import { Network } from './network.ts';
import { kept, test, visit } from './visit.ts';

/** Matches what nobody needs during a call, and what is not made for readers. */
const notKept = /^\/(?:edit|embed|courses|hosting|owners|book|cards|api|schemas|oembed)\//;

/** Expects search over any page to find the line and a guide for it. */
async function searchOverThePage(page: Page): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.keyboard.type("she won't stop talking");
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.locator('.say').first().getByRole('link')).toHaveText('They won’t stop talking');
  await expect(dialog.locator('.entries a').first()).toHaveAttribute('href', /\/guides\//);
}

test('the whole playbook is kept after the page is there, and every door stays open: pages, search with its guides, checklist and quiz', async ({
  page,
  site,
  network,
}) => {
  const errors: string[] = [];
  // This test stores the whole playbook, like a reader's browser. The others store a few of its pages.
  network.publish('dist');
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => void (message.type() === 'error' && errors.push(message.text())));
  await visit(page, `${site}guides/routine-close/`);

  await test.step('what is kept is loaded after the page is there', async () => {
    const worker = network.asked.indexOf('/service-worker.js');
    // What the page is made of, and search, which its script brings; after it is there comes the code that keeps it.
    const { own, brought } = await page.evaluate(() => {
      const [{ loadEventStart } = { loadEventStart: 0 }] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const before = performance.getEntriesByType('resource').filter(({ startTime }) => startTime < loadEventStart);
      const links = [...document.querySelectorAll<HTMLLinkElement>('head link[rel=preload][fetchpriority=low]')];
      return {
        own: before.map(({ name }) => new URL(name).pathname),
        brought: links.map(({ href }) => new URL(href).pathname),
      };
    });
    expect(brought).toContain('/search/index.json');
    expect(own.length).toBeGreaterThan(1);
    expect(network.asked).toEqual(expect.arrayContaining([...own, '/service-worker.js']));
    for (const address of own) expect(network.asked.indexOf(address), address).toBeLessThan(worker);
    expect(own.filter((address) => !brought.includes(address)).length).toBeLessThanOrEqual(3);
  });

  await test.step('every page is kept, and not what nobody needs on a call', async () => {
    const addresses = await kept(page);
    const built = builtPages('dist');
    const pages = [...built.keys()].filter((address) => address.endsWith('/') && !notKept.test(address));
    expect(pages.length).toBeGreaterThan(200);
    expect(addresses).toEqual(
      expect.arrayContaining([...pages, ...['/search/index.json', '/search/lines.json', '/search/not-when.json', '/widgets/v1/quiz.js']]),
    );
    expect(addresses.filter((address) => notKept.test(address) || /^\/widgets\/\d|^\/_astro\/editor-|\.zip$/.test(address))).toEqual([]);
    const parts = pages.flatMap((address) =>
      [...(built.get(address) ?? '').matchAll(/(?:src|href)="(\/_astro\/[^"]+)"/g)].map(([, part]) => part),
    );
    expect(new Set(parts).size).toBeGreaterThan(10);
    expect(addresses).toEqual(expect.arrayContaining(parts));
  });
  await network.cut();

  // The page that was already open has search, too.
  await searchOverThePage(page);

  await page.goto(`${site}situations/chatty/`);
  await expect(page.locator('.say').first()).toBeVisible();
  expect(await page.evaluate(() => document.styleSheets.length)).toBeGreaterThan(0);

  await page.goto(`${site}search/?q=prospect%20said%20no`);
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await expect(page.locator('.search-results .not-now').first()).toHaveText(/\w/);
  await expect(page.locator('.search-results .entries a').first()).toBeVisible();

  await page.goto(`${site}desk/`);
  await page.getByRole('searchbox').fill('angry');
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await expect(page.locator('.desk-text')).toHaveCount(3);

  await page.goto(`${site}phrases/`);
  await usePicker(page);
  await expect(page.locator('closing-phrase-picker [part=more] .say').first()).toBeVisible();

  await page.goto(`${site}checklists/support/`);
  await useChecklist(page);

  await page.goto(`${site}quizzes/common-mistakes/`);
  await useQuiz(page);
  expect(errors).toEqual([]);
});

test("a network that never answers is given up on, and a proxy's error page is not shown in place of a kept one", async ({
  page,
  site,
  network,
}) => {
  await visit(page, site);
  await network.replace(() => undefined);
  await page.goto(`${site}guides/routine-close/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();

  await page.goto('about:blank');
  await network.replace((_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'));
  await page.goto(`${site}guides/routine-close/`);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Bad gateway');
});

test('frames for other pages, the open data and kept releases go past what is kept', async ({ page, site, network }) => {
  await visit(page, site);
  const response = await page.request.get(`${site}embed/checklist/`);
  expect(response.ok()).toBe(true);
  for (const address of ['embed/checklist/', 'api/v1/phrases.json', 'schemas/v1/phrases.json']) {
    const answered = page.waitForResponse((each) => each.url() === site + address);
    await page.evaluate((url) => fetch(url).then((each) => each.text()), site + address);
    expect((await answered).fromServiceWorker(), address).toBe(false);
  }
  await network.cut();
  await expect(page.goto(`${site}embed/checklist/`)).rejects.toThrow();
});

test('whoever asks to save data is sent nothing to keep', async ({ page, site, network }) => {
  await saveData(page);
  await page.goto(`${site}guides/routine-close/`, { waitUntil: 'networkidle' });
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 1000 })));
  expect(network.asked).not.toContain('/service-worker.js');
});

test('each locale keeps its own pages, under any base path', async ({ page }, { testId }) => {
  const { base } = smallElsewhere;
  /** The pages that the worker of a locale keeps of the whole second site. */
  const listed = (root: string) =>
    readFileSync(path.join(elsewhere.site, root, 'service-worker.js'), 'utf8')
      .split(/["'`]/)
      .filter((text) => text.startsWith(base) && existsSync(path.join(elsewhere.site, text.slice(base.length), 'index.html')));
  const isSecond = (address: string) => address.startsWith(`${base}ar/`);
  const [ofFirst, ofSecond] = [listed(''), listed('ar')];
  for (const addresses of [ofFirst, ofSecond]) expect(addresses.length).toBeGreaterThan(50);
  expect(ofFirst.filter(isSecond)).toEqual([]);
  expect(ofSecond.filter((address) => !isSecond(address))).toEqual([]);

  const network = new Network(path.resolve('.cache/hosting/offline', testId), base);
  network.publish(smallElsewhere.folder);
  try {
    const site = await network.connect();
    await visit(page, `${site}ar/guides/`);
    const pages = (await kept(page)).filter((address) => address.endsWith('/'));
    expect(pages.length).toBeGreaterThan(5);
    expect(pages.filter((address) => !isSecond(address))).toEqual([]);
    await network.cut();
    await page.goto(`${site}ar/search/?q=stop%20talking`);
    await expect(page.locator('.search-results .say a').first()).toHaveAttribute('href', /\/closing\/ar\/situations\//);
    await expect(page.locator('.search-results .entries a').first()).toHaveAttribute('href', /\/closing\/ar\/guides\//);
  } finally {
    await network.cut();
  }
});
