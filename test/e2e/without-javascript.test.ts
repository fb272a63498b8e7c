/** The playbook with JavaScript off. */
import { expect, expectReadable, site, test } from './visit.ts';

test.use({ javaScriptEnabled: false });

test('every kind of page has its content, and no button that does nothing', async ({ page }) => {
  await expectReadable(page);
});

test('a library leads to every line of a move, and to what is written for a situation', async ({ page }) => {
  await page.goto(`${site()}phrases/support/`);
  await expect(page.locator('.filters summary', { hasText: 'Tone' })).toBeHidden();
  await page.locator('.filters summary', { hasText: 'Situation' }).click();
  await expect(page.locator('.filters a[data-value=chatty]')).toHaveAttribute('href', /situations\/chatty\/$/);
  await page.locator('.more-lines', { hasText: 'Say goodbye' }).click();
  await expect(page).toHaveURL(/phrases\/support\/goodbye\/$/);
  await page.getByRole('navigation', { name: 'Page 1 of 2' }).getByRole('link', { name: '2' }).click();
  await expect(page.locator('[data-lines] .say').first()).toBeVisible();
});

test('the row of moves leads to the lines of a move, and its heading stands below the filters', async ({ page }) => {
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 700 });
    await page.goto(`${site()}situations/upset/`);
    const link = page.locator('.rail a').nth(3);
    const heading = page.locator((await link.getAttribute('href')) ?? '');
    await link.click();
    await expect(heading).toBeInViewport();
    const [bar, name] = [await page.locator('.filters').boundingBox(), await heading.boundingBox()];
    expect(name?.y, `${width} px`).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
  }
});

test('the filter links of a move leave only the lines asked for', async ({ page }) => {
  await page.goto(`${site()}phrases/support/goodbye/`);
  const warm = page.locator('.say[data-tones~="warm"]');
  const others = page.locator('.say:not([data-tones~="warm"])');
  await page.locator('.filters summary', { hasText: 'Tone' }).click();
  await page.locator('.filters a[data-value=warm]').click();
  await expect(page).toHaveURL(/#tone-warm$/);
  expect(await warm.evaluateAll((lines) => lines.every((line) => line.checkVisibility()))).toBe(true);
  expect(await others.evaluateAll((lines) => lines.some((line) => line.checkVisibility()))).toBe(false);
  await page.locator('.filters .all-lines').click();
  await expect(others.first()).toBeVisible();
});

test('each stroke in the figure of a close opens its line, and nothing moves; it keeps its name on a phone, and is drawn on paper', async ({
  page,
}) => {
  await page.goto(`${site()}guides/elements-of-a-close/`);
  const figure = page.getByRole('radiogroup', { name: 'Moves of this close' });
  const after = page.locator('.moves + *');
  const top = (await after.boundingBox())?.y;
  const strokes = figure.getByRole('radio');
  expect(await strokes.count()).toBeGreaterThanOrEqual(5);
  for (let at = 0; at < (await strokes.count()); at += 1) {
    await figure.locator('label').nth(at).click();
    await expect(strokes.nth(at)).toBeChecked();
    await expect(figure.locator('.line').filter({ visible: true })).toHaveCount(1);
    expect((await after.boundingBox())?.y).toBe(top);
  }
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(page.getByRole('radio', { name: 'Signal the end' })).toHaveCount(1);
  await expect(page.getByRole('radio', { name: 'Say goodbye' })).toHaveCount(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.moves svg').first()).toBeVisible();
});

test('search says that it needs JavaScript, and leads to every situation', async ({ page }) => {
  await page.goto(`${site()}guides/`);
  await page.getByRole('link', { name: /What is happening/ }).click();
  await expect(page.locator('main')).toContainText('Searching needs JavaScript', { useInnerText: true });
  expect(await page.locator('main .situation-index a').count()).toBeGreaterThanOrEqual(31);
});

test('a call can be played by two, from a card', async ({ page }) => {
  await page.goto(`${site()}practice/third-bill/`);
  await expect(page.getByRole('heading', { name: 'On paper, for two' })).toBeVisible();
  await expect(page.locator('.paper-practice .said').first()).toBeVisible();
  await expect(page.locator('.paper-practice .effect').first()).toHaveText(/go to \d|the end: /);
});

test('a checklist and a quiz can be read, the answers too', async ({ page }) => {
  await page.goto(`${site()}checklists/support/`);
  await expect(page.locator('.paper-checklist li').first()).toBeVisible();
  await page.goto(`${site()}quizzes/common-mistakes/`);
  const first = page.locator('.paper-quiz > li').first();
  await first.locator('summary').click();
  await expect(first.locator('.answers')).toBeVisible();
});
