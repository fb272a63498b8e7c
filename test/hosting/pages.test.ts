/** The site and its widgets in a browser, on real servers: the policy blocks nothing, and nothing is missing. */
import { expect, test as base } from '@playwright/test';
import { saveData } from '../browser/save-data.ts';
import { watch } from '../browser/watch.ts';
import { pageTypes } from '../e2e/visit.ts';
import { useAll, useChecklist, useQuiz } from '../hosts/at-work.ts';
import { servePages, type Pages } from '../hosts/servers.ts';
import { small, smallElsewhere } from './offline/builds.ts';
import { visit } from './offline/visit.ts';
import { hosted, type Hosted } from './servers/hosted.ts';
import { addressOf, start } from './servers/served.ts';

const test = base.extend<{ heard: string[]; origins: string[]; siteOf: (server: Hosted) => Promise<string>; stranger: Pages }>({
  /** A foreign site without our headers. */
  stranger: async ({ browserName: _ }, use) => {
    const pages = await servePages();
    await use(pages);
    await pages.close();
  },
  /** The origins that pages may ask for something. */
  origins: async ({ stranger }, use) => use([stranger.address]),
  /** Returns the address of a server's site, which pages may ask from then on. */
  siteOf: async ({ origins }, use) =>
    use(async (server) => {
      const site = await addressOf(server);
      origins.push(new URL(site).origin);
      return site;
    }),
  heard: [
    async ({ page, origins }, use) => {
      const heard: string[] = [];
      watch(page, heard, origins);
      await use(heard);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

/**
 * Each kind of settings once, and both places. That the other three servers answer every file alike is seen without a browser
 * (responses.test.ts).
 */
const chosen = ['nginx under a base path', 'Apache', 'Apache by .htaccess under a base path'].map((name) => {
  const server = hosted.find((each) => each.name === name);
  if (!server) throw new Error(`No server is called "${name}".`);
  return server;
});

const { search, checklist, quiz } = pageTypes;

for (const server of chosen) {
  test(`${server.name}: pages are there, the policy refuses nothing, search finds lines and guides, and the widgets work`, async ({
    page,
    heard,
    siteOf,
  }) => {
    const site = await siteOf(server);
    await saveData(page);
    // One page of each kind, where its address is harder for it.
    for (const [kind, address] of Object.entries(server.base === '/' ? { search, checklist, quiz } : pageTypes)) {
      await page.goto(site + address, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 }), kind).toBeVisible();
      if (address === search) {
        await expect(page.locator('.search-results .say').first()).toBeVisible();
        await expect(page.locator('.search-results .entries a').first()).toHaveAttribute('href', new RegExp(`^${server.base}guides/`));
      }
      if (address === checklist) await useChecklist(page);
      if (address === quiz) await useQuiz(page);
      expect.soft(heard.splice(0), kind).toEqual([]);
    }
  });

  test(`${server.name}: the service worker keeps the site, and shows it without the server`, async ({ page, origins }) => {
    const { folder } = server.base === '/' ? small : smallElsewhere;
    const { url, stop } = await start({ ...server, folder });
    try {
      origins.push(new URL(url).origin);
      await visit(page, `${url}guides/routine-close/`);
      const { script, scope } = await page.evaluate(async () => {
        const registration = await navigator.serviceWorker.ready;
        return { script: registration.active?.scriptURL, scope: registration.scope };
      });
      expect(script).toBe(`${url}service-worker.js`);
      expect(scope).toBe(url);
    } finally {
      await stop();
    }
    await page.goto(`${url}situations/chatty/`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/talking/);
  });

  test(`${server.name}: a page of another origin has the widgets and the frames, and no page of the site`, async ({
    page,
    stranger,
    heard,
    siteOf,
  }) => {
    const site = await siteOf(server);
    const kit = `${site}widgets/v1/closing-playbook.js`;
    const frame = `${site}embed/checklist/`;
    await page.goto(
      stranger.put(
        'host.html',
        `<!doctype html><html lang="en"><title>Host</title><script type="module" src="${kit}" crossorigin></script>
          <closing-checklist></closing-checklist><closing-phrase-picker></closing-phrase-picker><closing-quiz></closing-quiz><closing-practice></closing-practice>
          <iframe src="${frame}" title="Checklist"></iframe>
          <iframe src="${frame}" title="Checklist in a sandbox" sandbox="allow-scripts"></iframe>`,
      ),
    );
    await useAll(page);
    for (const title of ['Checklist', 'Checklist in a sandbox'])
      await expect(page.frameLocator(`iframe[title="${title}"]`).getByRole('checkbox').first()).toBeVisible();

    expect(heard).toEqual([]);
    const own = `<!doctype html><html lang="en"><title>Host</title><iframe src="${site}guides/"></iframe>`;
    await page.goto(stranger.put('framing.html', own), { waitUntil: 'networkidle' });
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
    expect(heard.splice(0).join('\n')).toMatch(/frame-ancestors/);
  });
}
