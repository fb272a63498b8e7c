/** Browsers that have stored one build when the next one is published. */
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import { changePages, nextBuild, small } from './builds.ts';
import { kept, test, update, visit } from './visit.ts';

const place = (testId: string) => path.resolve('.cache/hosting/builds', testId);

test('the newer page is shown at once, and is the one that is kept; a page that is gone is gone', async ({ page, site, network }, {
  testId,
}) => {
  const expectNewer = () => expect(page.getByRole('heading', { level: 1 })).toHaveText('The newer build');
  await visit(page, `${site}guides/routine-close/`);
  network.publish(
    await nextBuild(place(testId), (folder) => {
      changePages(folder, (html) => html.replace(/(<h1[^>]*>)[^<]*/, '$1The newer build'));
      rmSync(path.join(folder, 'guides/routine-close'), { recursive: true });
    }),
  );
  await page.goto(`${site}situations/chatty/`);
  await expectNewer();
  expect((await page.goto(`${site}guides/routine-close/`))?.status()).toBe(404);

  await update(page);
  expect(await kept(page)).not.toContain('/guides/routine-close/');
  await network.cut();
  for (const address of ['situations/chatty/', 'guides/']) {
    await page.goto(site + address);
    await expectNewer();
  }
});

test('a page that is open meanwhile still finds the parts of its own build', async ({ page, site, network }, { testId }) => {
  const part = readdirSync(path.join(small.folder, '_astro')).find((name) => /^search\..*\.js$/.test(name)) ?? '';
  expect(part).not.toBe('');
  await visit(page, `${site}guides/routine-close/`);
  network.publish(
    await nextBuild(place(testId), (folder) => {
      const renamed = part.replace(/\.[^.]+\.js$/, '.Newer123.js');
      renameSync(path.join(folder, '_astro', part), path.join(folder, '_astro', renamed));
      for (const name of readdirSync(path.join(folder, '_astro')).filter((each) => each.endsWith('.js'))) {
        const script = path.join(folder, '_astro', name);
        writeFileSync(script, readFileSync(script, 'utf8').replaceAll(part, renamed));
      }
    }),
  );
  await update(page);
  expect((await page.request.get(`${site}_astro/${part}`)).status()).toBe(404);
  // The page may have search already, and the browser a copy of its own: the worker is asked.
  expect(await page.evaluate(async (address) => (await fetch(address, { cache: 'reload' })).status, `${site}_astro/${part}`)).toBe(200);
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Search' }).getByRole('searchbox')).toBeFocused();
});

test('switched off by the setting, it takes away what it kept, and itself', async ({ page, site, network }, { testId }) => {
  await visit(page, `${site}guides/routine-close/`);
  network.publish(
    await nextBuild(place(testId), (folder) => changePages(folder, (html) => html.replace(/ data-worker="[^"]*"/, '')), {
      offline: false,
    }),
  );
  await page.goto(`${site}guides/`);
  await expect(async () => {
    await page.goto(`${site}guides/`);
    expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0);
    expect(await kept(page)).toEqual([]);
  }).toPass();
});
