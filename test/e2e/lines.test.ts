/** Lines to say: filling in, copying, filtering, linking. */
import { expect, site, test } from './visit.ts';

const clipboard = () => navigator.clipboard.readText();

test('a gap filled once is filled everywhere, and the copied line reads as it would be said', async ({ page }) => {
  await page.goto(`${site()}situations/chatty/`);
  const line = page.locator('.say', { hasText: 'Other callers are waiting' }).first();
  await line.getByLabel('Their name').fill('Ms Okafor');
  const gaps = await page.locator('input[data-gap=name]').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(new Set(gaps)).toEqual(new Set(['Ms Okafor']));
  await line.getByRole('button', { name: 'Copy' }).click();
  await expect(line.getByRole('button')).toHaveText('Copied');
  expect(await page.evaluate(clipboard)).toMatch(/^I’ve enjoyed talking, Ms Okafor\. Other callers/);
});

test('a gap that may stay empty is left out with its comma', async ({ page }) => {
  await page.goto(`${site()}situations/chatty/`);
  const line = page.locator('.say', { hasText: 'Other callers are waiting' }).first();
  await line.getByRole('button', { name: 'Copy' }).click();
  expect(await page.evaluate(clipboard)).toMatch(/^I’ve enjoyed talking\. Other callers/);
});

test('copying warns of a gap that is still open, and never copies braces', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  const line = page.locator('.say', { has: page.locator('input[data-gap=action]') }).first();
  await line.getByRole('button', { name: 'Copy' }).click();
  await expect(line.getByRole('button')).toHaveText('Copied with a gap still open');
  expect(await page.evaluate(clipboard)).toContain('[What you will do]');
  expect(await page.evaluate(clipboard)).not.toMatch(/[{}]/);
});

test('a whole close is copied as a script', async ({ page }) => {
  await page.goto(`${site()}situations/chatty/`);
  await page.getByRole('button', { name: 'Copy the whole close' }).first().click();
  expect((await page.evaluate(clipboard)).split('\n').length).toBeGreaterThanOrEqual(3);
});

test('where the clipboard is refused, the button says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto(`${site()}situations/chatty/`);
  const button = page.getByRole('button', { name: 'Copy' }).first();
  await button.click();
  await expect(page.getByText('Not copied. Select the line and copy it by hand.').first()).toBeVisible();
});

test('tone and situation go together, and the choice can be sent to somebody', async ({ page }) => {
  await page.goto(`${site()}phrases/support/`);
  await page.getByRole('link', { name: /^Warm/ }).click();
  await page.locator('.filters summary', { hasText: 'Situation' }).click();
  await page.locator('.filters a[data-value=chatty]').click();
  await expect(page).toHaveURL(/tone=warm&situation=chatty/);
  const left = page.locator('[data-lines] .say:not([hidden])');
  const shown = await left.count();
  expect(shown).toBeGreaterThan(0);
  expect(await left.evaluateAll((lines) => lines.every((line) => line.matches('[data-tones~=warm][data-situations~=chatty]')))).toBe(true);
  await expect(page.locator('[data-filter-status]')).toHaveText(new RegExp(`^${shown} line`));
  await page.reload();
  await expect(left).toHaveCount(shown);
});

test('the address of a line leads to it', async ({ page }) => {
  await page.goto(`${site()}phrases/support/#chatty-signal-queue`);
  await expect(page.locator('#chatty-signal-queue')).toBeInViewport();
});
