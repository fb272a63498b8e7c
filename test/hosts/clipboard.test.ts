/** Copying on pages that allow it, that allow only `execCommand`, and that forbid both. */
import type { Page } from '@playwright/test';
import { usePicker } from './at-work.ts';
import { expect, test } from './host.ts';

const tag = '<closing-phrase-picker></closing-phrase-picker><textarea aria-label="Notes of the CRM"></textarea>';

/** Pastes with the keyboard, because these pages may not read the clipboard. */
async function pasted(page: Page): Promise<string> {
  const notes = page.getByLabel('Notes of the CRM');
  await notes.focus();
  await page.keyboard.press('Control+V');
  return notes.inputValue();
}

const copyFirst = async (page: Page) => {
  await usePicker(page);
  const line = (await page.locator('.say').first().textContent())?.trim() ?? '';
  await page.locator('closing-phrase-picker').getByRole('button', { name: 'Copy', exact: true }).first().click();
  return line;
};

const details = (page: Page) =>
  page.evaluate(() => {
    const copies: unknown[] = [];
    document.addEventListener('closing-copy', (event) =>
      copies.push({ phraseIds: (event as Event & { phraseIds: string[] }).phraseIds.length }),
    );
    Object.assign(window, { copies });
  });

test('allowed: the line is on the clipboard, without a raw token', async ({ page, context, host }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await host.open({ head: host.script, body: tag });
  await details(page);
  await copyFirst(page);
  await expect(page.locator('.note')).toContainText(/^\s*Copied/);
  const text = await pasted(page);
  expect(text.length).toBeGreaterThan(10);
  expect(text).not.toMatch(/[{}]/);
  expect(await page.evaluate(() => (window as unknown as { copies: unknown[] }).copies)).toEqual([{ phraseIds: 1 }]);
});

test("the Clipboard API denied by the page's policy: the old way is taken", async ({ page, host, heard }) => {
  await host.open({ head: host.script, body: tag, headers: { 'permissions-policy': 'clipboard-write=()' } });
  expect(
    await page.evaluate(() =>
      navigator.clipboard.writeText('x').then(
        () => 'written',
        () => 'denied',
      ),
    ),
  ).toBe('denied');
  await copyFirst(page);
  await expect(page.locator('.note')).toContainText(/^\s*Copied/);
  expect((await pasted(page)).length).toBeGreaterThan(10);
  // Chromium itself says that the policy denies it.
  heard.allow(/permissions policy/i);
});

test('a page without the Clipboard API, as one that is not secure', async ({ page, host }) => {
  await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await host.open({ head: host.script, body: tag });
  await copyFirst(page);
  await expect(page.locator('.note')).toContainText(/^\s*Copied/);
  expect((await pasted(page)).length).toBeGreaterThan(10);
});

test('denied in both ways: the text stands there selected, and no copy is told', async ({ page, host }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new DOMException('denied', 'NotAllowedError')) },
    });
    Document.prototype.execCommand = () => false;
  });
  await host.open({ head: host.script, body: tag });
  await details(page);
  await copyFirst(page);
  await expect(page.getByText(/This browser doesn.t allow copying from here\./).first()).toBeVisible();
  const field = page.locator('closing-phrase-picker textarea');
  await expect(field).toBeFocused();
  expect(
    await field.evaluate(
      (area: HTMLTextAreaElement) => area.value.length > 10 && area.selectionStart === 0 && area.selectionEnd === area.value.length,
    ),
  ).toBe(true);
  expect(await page.evaluate(() => (window as unknown as { copies: unknown[] }).copies)).toEqual([]);
});
