/** The site and its widgets in a browser, on real servers: the policy blocks nothing, and nothing is missing. */
import { expect } from '@playwright/test';
import { saveData } from '../browser/save-data.ts';
import { watch } from '../browser/watch.ts';
import { pageTypes } from '../e2e/visit.ts';
import { useAll, useChecklist, useQuiz } from '../hosts/at-work.ts';
import { servePages, type Pages } from '../hosts/servers.ts';
import { hosted } from './servers/hosted.ts';
import { addressOf, test as base } from './servers/served.ts';

const test = base.extend<{ heard: string[]; stranger: Pages }>({
  /** A foreign site without our headers. */
  stranger: async ({ browserName: _ }, use) => {
    const pages = await servePages();
    await use(pages);
    await pages.close();
  },
  heard: [
    async ({ page, stranger }, use) => {
      const heard: string[] = [];
      watch(page, heard, [stranger.address, ...hosted.map((server) => new URL(addressOf(server)).origin)]);
      await use(heard);
      expect(heard).toEqual([]);
    },
    { auto: true },
  ],
});

/** One page of each kind, at the address that is harder for it. */
const chosen = hosted.filter(({ name }) => ['nginx under a base path', 'Apache by .htaccess under a base path'].includes(name));

for (const server of chosen) {
  test(`${server.name}: every kind of page is there, and the policy refuses nothing of it`, async ({ page, heard }) => {
    await saveData(page);
    for (const [kind, address] of Object.entries(pageTypes)) {
      await page.goto(addressOf(server) + address, { waitUntil: 'networkidle' });
      await expect(page.getByRole('heading', { level: 1 }), kind).toBeVisible();
      expect.soft(heard.splice(0), kind).toEqual([]);
    }
  });
}

for (const server of hosted) {
  test(`${server.name}: search finds lines and guides, and the widgets work`, async ({ page }) => {
    await saveData(page);
    await page.goto(`${addressOf(server)}search/?q=angry%20customer`);
    await expect(page.locator('.search-results .say').first()).toBeVisible();
    await expect(page.locator('.search-results .entries a').first()).toHaveAttribute('href', new RegExp(`^${server.base}guides/`));

    await page.goto(`${addressOf(server)}checklists/support/`);
    await useChecklist(page);
    await page.goto(`${addressOf(server)}quizzes/common-mistakes/`);
    await useQuiz(page);
  });

  test(`${server.name}: the service worker is registered for the whole site, and gets to work`, async ({ page }) => {
    await page.goto(`${addressOf(server)}guides/routine-close/`);
    const { script, scope } = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      return { script: registration.active?.scriptURL, scope: registration.scope };
    });
    expect(script).toBe(`${addressOf(server)}service-worker.js`);
    expect(scope).toBe(addressOf(server));
  });

  test(`${server.name}: a page of another origin has the widgets and the frames, and no page of the site`, async ({
    page,
    stranger,
    heard,
  }) => {
    const kit = `${addressOf(server)}widgets/v1/closing-playbook.js`;
    const frame = `${addressOf(server)}embed/checklist/`;
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
    const own = `<!doctype html><html lang="en"><title>Host</title><iframe src="${addressOf(server)}guides/"></iframe>`;
    await page.goto(stranger.put('framing.html', own), { waitUntil: 'networkidle' });
    await expect(page.frameLocator('iframe').getByRole('heading', { level: 1 })).toHaveCount(0);
    expect(heard.splice(0).join('\n')).toMatch(/frame-ancestors/);
  });
}
