/** Browsers older than the supported ones. */
import type { Page } from '@playwright/test';
import { onlyInEvery } from '../run/every.ts';
import { expect, expectReadable, site, test } from './visit.ts';

/** Scripts that remove features which older browsers lack. */
const older: Record<string, (page: Page) => Promise<unknown>> = {
  'that cannot read our scripts': (page) =>
    page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'a newer language;' })),
  // These are the features that Chrome 92 lacks, as tried in it.
  'that reads our scripts, and lacks what they call': (page) => page.addInitScript(() => Reflect.deleteProperty(Object, 'hasOwn')),
};

test.beforeEach(({ quiet }) => {
  quiet.allow(/^error: Unexpected identifier/);
  quiet.allow(/too old for the course/);
  quiet.allow(/was preloaded using link preload but not used/);
});

for (const [browser, make] of Object.entries(older)) {
  test.describe(`a browser ${browser}`, () => {
    test.beforeEach(({ page }) => make(page));

    // Where no script can be read, pages are as without JavaScript, which `without-javascript.test.ts` opens all of.
    const everyKind = browser === 'that cannot read our scripts' ? onlyInEvery : {};
    test('shows every kind of page with its content, and no button that does nothing', everyKind, async ({ page }) => {
      await expectReadable(page);
    });

    test('says that search does not work in it, and leads to every situation', async ({ page }) => {
      await page.goto(`${site()}guides/`);
      await page.getByRole('link', { name: /What is happening/ }).click();
      await expect(page.getByText('does not work in this browser')).toBeVisible();
      await expect(page.locator('main .situation-index a').first()).toBeVisible();
    });

    test('has in frames what can be read, or a link to where it can be', async ({ page }) => {
      for (const [widget, section] of Object.entries({
        checklist: 'checklists',
        phrases: 'phrases',
        quiz: 'quizzes',
        practice: 'practice',
      })) {
        await page.goto(`${site()}embed/${widget}/`);
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        const link = page.getByRole('link', { name: /^Open in: / });
        await expect(link).toBeVisible();
        expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(`${site()}${section}/`);
      }
      for (const address of ['embed/guides/routine-close/', 'embed/situations/chatty/']) {
        await page.goto(site() + address);
        expect.soft((await page.locator('body').innerText()).length, address).toBeGreaterThan(300);
        await expect.soft(page.getByRole('button').filter({ visible: true }), address).toHaveCount(0);
      }
    });
  });
}

test('of three widgets in a page of another maker, the two whose scripts can be read start; the third leaves what its author wrote', async ({
  page,
}) => {
  await page.route('**/widgets/v1/quiz.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'a newer language;' }));
  const tags = ['checklist', 'quiz', 'phrase-picker'].map(
    (name) =>
      `<script type="module" src="/widgets/v1/${name}.js"></script><closing-${name}><p>What the author wrote: ${name}</p></closing-${name}>`,
  );
  await page.route('**/page-of-another-maker', (route) =>
    route.fulfill({ contentType: 'text/html', body: `<!doctype html><html lang="en"><title>Theirs</title>${tags.join('')}` }),
  );
  await page.goto(`${site()}page-of-another-maker`);
  await expect(page.locator('closing-checklist').getByRole('checkbox').first()).toBeVisible();
  await expect(page.locator('closing-phrase-picker').getByRole('searchbox')).toBeVisible();
  await expect(page.getByText('What the author wrote: quiz')).toBeVisible();
});
