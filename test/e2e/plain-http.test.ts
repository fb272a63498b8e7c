/** Copying over plain http, as on many intranets. There is no Clipboard API, so the tests look at what is pasted. */
import type { Page } from '@playwright/test';
import { watch } from '../browser/watch.ts';
import { expect, site, test as siteTest } from './visit.ts';

/** The site under a host name that browsers do not treat as local; test/playwright.config.ts leads it here. */
const plain = (address = site()) => address.replace(/127\.0\.0\.1|localhost/, 'intranet.test');

const test = siteTest.extend({
  // Another host name makes another origin.
  quiet: async ({ page, served }, use) => {
    const heard: string[] = [];
    watch(page, heard, [new URL(plain(served.here)).origin]);
    await use({ allow: () => undefined });
    // Browsers report that they ignore headers which need https.
    expect(heard.filter((message) => !message.includes('Cross-Origin-Opener-Policy'))).toEqual([]);
  },
});

/** Pastes into the search field with the keyboard. */
async function pasted(page: Page, where: 'dialog' | 'page'): Promise<string> {
  if (where === 'page') {
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('dialog')).toBeVisible();
  }
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.fill('');
  await page.keyboard.press('Control+v');
  return field.inputValue();
}

test('a line is copied, and the focus stays on its button', async ({ page }) => {
  await page.goto(`${plain()}situations/chatty/`);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  const line = page.locator('.first-line');
  await line.getByLabel('Their name').fill('Ms Okafor');
  const button = line.getByRole('button', { name: /^Cop/ });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText('Copied');
  await expect(button).toBeFocused();
  expect(await pasted(page, 'page')).toMatch(/^That’s a good story, Ms Okafor\. Let me take/);
});

test('in the dialog over the page the line is copied that is asked for, and not the one before', async ({ page }) => {
  await page.goto(`${plain()}guides/routine-close/`);
  await page.getByRole('button', { name: 'Copy' }).first().click();
  await expect(page.getByRole('button', { name: 'Copied' }).first()).toBeVisible();
  const before = await pasted(page, 'page');
  expect(before.length).toBeGreaterThan(10);

  // While a dialog is open, announcements are made inside of it.
  await page.evaluate(() => {
    const outside: string[] = [];
    Object.assign(window, { outside });
    new MutationObserver((changes) => {
      for (const { target } of changes) {
        const status = (target instanceof Element ? target : target.parentElement)?.closest('[role=status]');
        if (status && !status.closest('dialog')) outside.push(status.textContent ?? '');
      }
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('my manager wants me to hurry');
  const say = dialog.locator('.say').first();
  await expect(say.locator('[data-line]')).toBeVisible();
  const shown = (await say.locator('[data-line]').innerText()).slice(0, 12);
  await page.keyboard.press('ArrowDown');
  const button = say.locator('[data-copy]');
  await expect(button).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(button).toHaveText(/^Copied/);
  await expect(dialog.locator('[data-announce]')).toHaveText(/^Copied/);
  await expect(button).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(dialog.locator('.say').nth(1).locator('[data-copy]')).toBeFocused();
  const after = await pasted(page, 'dialog');
  expect(after).not.toBe(before);
  expect(after.startsWith(shown.split(/[[\s]/)[0] ?? '')).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { outside: string[] }).outside)).toEqual([]);
});
