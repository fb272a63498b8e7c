/** What it takes from the open page to the right line copied, on each surface: keys beside the words typed, and taps. */
import type { Page } from '@playwright/test';
import { expect, site, test } from './visit.ts';

const words = "she won't stop talking";

/** The line that comes first for these words, on every surface. */
const line = /^That’s a good story/;

const copied = (page: Page) => expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(line);

/** Waits until the lines to search in are there; nobody is slower than they are, but a test is not. */
const searchable = (page: Page, within: string) => expect(page.locator(`${within} search select`).first()).toBeEnabled();

/** A surface, its address, and what is pressed before the words and after them. */
const surfaces = [
  { name: 'home', address: '', before: ['Control+k'], within: 'main', after: ['Enter'] },
  { name: 'the dialog of any page', address: 'guides/routine-close/', before: ['Control+k'], within: 'dialog', after: ['Enter'] },
  { name: 'the search page', address: 'search/', before: ['Control+k'], within: 'main', after: ['Enter'] },
  { name: 'the call desk', address: 'desk/', before: [], within: 'main', after: ['Enter'] },
];

for (const { name, address, before, within, after } of surfaces) {
  test(`${name}: ${[...before, 'the words', ...after].join(', ')} copies the line`, async ({ page }) => {
    await page.goto(site() + address);
    for (const key of before) await page.keyboard.press(key);
    await expect(page.locator(`${within} [name=q]`)).toBeFocused();
    await searchable(page, within);
    await page.keyboard.type(words);
    for (const key of after) await page.keyboard.press(key);
    await copied(page);
  });
}

test('the picker in a frame: Tab, the words, Enter copies the line', async ({ page }) => {
  await page.goto(`${site()}embed/phrases/`);
  const field = page.getByRole('searchbox');
  await expect(field).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(field).toBeFocused();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await copied(page);
});

for (const { name, width, height } of [
  { name: 'a desktop', width: 1366, height: 657 },
  { name: 'a phone', width: 390, height: 740 },
])
  test(`the page of a situation on ${name}: the first link leads to Copy, with the line in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await page.goto(`${site()}situations/chatty/`);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Skip to the line to say' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const copy = page.locator('.cockpit [data-copy]');
    await expect(copy).toBeFocused();
    await expect(copy).toHaveAccessibleDescription(/^That’s a good story/);
    await expect(page.locator('.first-line .line')).toBeInViewport({ ratio: 1 });
    await page.keyboard.press('Enter');
    await copied(page);
  });

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 740 } });

  test('the page of a situation: one tap, without scrolling', async ({ page }) => {
    await page.goto(`${site()}situations/chatty/`);
    const copy = page.locator('.cockpit [data-copy]');
    await expect(copy).toBeInViewport({ ratio: 1 });
    await copy.tap();
    await copied(page);
  });

  for (const [name, address] of [
    ['home', ''],
    ['the call desk', 'desk/'],
  ] as const)
    test(`${name}: one tap, the words, and the key of the keyboard on the screen`, async ({ page }) => {
      await page.goto(site() + address);
      await searchable(page, 'main');
      await page.locator('[name=q]').tap();
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
      await copied(page);
    });
});
