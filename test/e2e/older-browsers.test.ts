/** Browsers older than those that the playbook is made for: they load its scripts, and cannot read them. */
import { expect, expectReadable, site, test } from './visit.ts';

test.beforeEach(async ({ page, quiet }) => {
  await page.route('**/*.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'a newer language;' }));
  quiet.allow(/^error: Unexpected identifier/);
  quiet.allow(/was preloaded using link preload but not used/);
});

test('every kind of page has its content, and no button that does nothing', async ({ page }) => {
  await expectReadable(page);
});

test('search says that it does not work here, and leads to every situation', async ({ page }) => {
  await page.goto(`${site()}guides/`);
  await page.getByRole('link', { name: /What is happening/ }).click();
  await expect(page.getByText('does not work in this browser')).toBeVisible();
  await expect(page.locator('main .situation-index a').first()).toBeVisible();
});

for (const [widget, section] of [
  ['checklist', 'checklists'],
  ['phrases', 'phrases'],
  ['quiz', 'quizzes'],
]) {
  test(`a frame with the ${widget} has a link to where it can be read`, async ({ page }) => {
    await page.goto(`${site()}embed/${widget}/`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const link = page.getByRole('link', { name: /^Open in: / });
    await expect(link).toBeVisible();
    expect(await link.evaluate((element: HTMLAnchorElement) => element.href)).toBe(`${site()}${section}/`);
  });
}

test('a frame with a guide or a situation can be read', async ({ page }) => {
  for (const address of ['embed/guides/routine-close/', 'embed/situations/chatty/']) {
    await page.goto(site() + address);
    expect.soft((await page.locator('body').innerText()).length, address).toBeGreaterThan(300);
    await expect.soft(page.getByRole('button').filter({ visible: true }), address).toHaveCount(0);
  }
});

test('of three widgets in a page of another maker, the two whose scripts can be read start; the third leaves what its author wrote', async ({
  page,
}) => {
  await page.unroute('**/*.js');
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
