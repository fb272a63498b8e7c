/** Copying lines by button and by selection, also if the browser refuses: the tests look at what is pasted. */
import type { Page } from '@playwright/test';
import { expect, site, test } from './visit.ts';

/** Selects from the beginning of one element to the end of another, like dragging the mouse. */
const select = (page: Page, from: string, to: string) =>
  page.evaluate(
    ([start, end]) => {
      const [first, last] = [document.querySelector(start), document.querySelector(end)];
      if (first && last) getSelection()?.setBaseAndExtent(first, 0, last, last.childNodes.length);
    },
    [from, to] as const,
  );

const copyByHand = async (page: Page) => {
  await page.keyboard.press('Control+c');
  return page.evaluate(() => navigator.clipboard.readText());
};

/** Adds a field that stands for another program. */
const otherProgram = (page: Page) =>
  page.evaluate(() => {
    const field = document.createElement('textarea');
    field.setAttribute('aria-label', 'Notes of the CRM');
    Object.assign(field.style, { position: 'fixed', insetInlineEnd: '0', insetBlockEnd: '0' });
    document.body.append(field);
  });

test('a line that is selected and copied by hand reads as it would be said; what is typed into its field is copied as anywhere', async ({
  page,
}) => {
  await page.goto(`${site()}situations/chatty/`);
  await page.locator('.first-line').getByLabel('Their name').fill('Ms Okafor');
  await select(page, '.first-line [data-line]', '.first-line [data-line]');
  expect(await copyByHand(page)).toBe('That’s a good story, Ms Okafor. Let me take us back to [Topic] before I lose a detail.');
  const field = page.locator('.first-line').getByLabel('Their name');
  await field.focus();
  await field.selectText();
  expect(await copyByHand(page)).toBe('Ms Okafor');
  await field.fill('');
  await select(page, '.first-line [data-line]', '.first-line [data-line]');
  expect(await copyByHand(page)).toMatch(/^That’s a good story\. Let me/);

  // The button copies the whole page.
  await page.getByRole('button', { name: 'Copy page' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^# They won’t stop talking\n/);
});

test('a part of a line does, too; an open placeholder stands there by its label', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  await page.locator('.first-line').getByLabel('What you will do').fill('send it today');
  await page.evaluate(() => {
    const [first, last] = document.querySelectorAll('.first-line [data-line] .placeholder-box');
    if (first && last) getSelection()?.setBaseAndExtent(first.previousSibling as Text, 3, last, last.childNodes.length);
  });
  expect(await copyByHand(page)).toMatch(/^s went wrong, .+ I’ll send it today by \[Day\]\.$/);
});

test('several lines stay lines', async ({ page }) => {
  await page.goto(`${site()}situations/chatty/`);
  await page.locator('.script').first().getByLabel('Their name').first().fill('Ms Okafor');
  await select(page, '.script li:nth-child(2) [data-line]', '.script li:nth-child(4) [data-line]');
  const copied = (await copyByHand(page)).split('\n').filter((line) => line !== '');
  await page.getByRole('button', { name: 'Copy the whole close' }).first().click();
  const script = (await page.evaluate(() => navigator.clipboard.readText())).split('\n');
  for (const line of script.slice(1, 4)) expect(copied).toContain(line);
  expect(copied.join(' ')).not.toMatch(/ [,.]/);
});

test('a line that is dragged elsewhere reads as it would be said', async ({ page }) => {
  await page.goto(`${site()}situations/chatty/`);
  await otherProgram(page);
  await page.locator('.first-line').getByLabel('Their name').fill('Ms Okafor');
  await select(page, '.first-line [data-line]', '.first-line [data-line]');
  const [line, notes] = [
    await page.locator('.first-line [data-line]').boundingBox(),
    await page.getByLabel('Notes of the CRM').boundingBox(),
  ];
  if (!line || !notes) throw new Error('Nothing to drag.');
  await page.mouse.move(line.x + 30, line.y + 15);
  await page.mouse.down();
  await page.mouse.move(notes.x + 20, notes.y + 20, { steps: 5 });
  await page.mouse.up();
  await expect(page.getByLabel('Notes of the CRM')).toHaveValue(/^That’s a good story, Ms Okafor\. Let me take/);
});

test('nothing goes out that nobody sees', async ({ page }) => {
  await page.goto(`${site()}situations/chatty/`);
  const line = page.locator('.first-line');
  await line.getByLabel('Their name').fill('\u202dMs\u00a0Oka\u00adfor\u202c\u200b');
  await line.getByRole('button', { name: 'Copy' }).click();
  await expect(line.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^That’s a good story, Ms Okafor\. Let/);
});

test('an open placeholder keeps its label in browsers that do not reflect it', async ({ page }) => {
  await page.addInitScript(() => {
    delete (Element.prototype as Partial<Element>).ariaLabel;
  });
  await page.goto(`${site()}situations/upset/`);
  await page.locator('.first-line').getByRole('button', { name: 'Copy' }).click();
  await expect(page.locator('.first-line').getByText('Copied with a gap still open')).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/I’ll \[What you will do\] by \[Day\]\.$/);
});

test('every example of the playbook shows whole in its field, however narrow the page is', async ({ page }) => {
  const { placeholders } = (await (await page.request.get(`${site()}api/v1/phrases.json`)).json()) as {
    placeholders: { id: string; example: string }[];
  };
  const pages = (await (await page.request.get(`${site()}phrases/support/pages.json`)).json()) as { address: string }[];
  const seen = new Set<string>();
  for (const { address } of pages) {
    const place = new URL(address, site()).href;
    const html = await (await page.request.get(place)).text();
    const fresh = placeholders.filter(({ id }) => html.includes(` data-placeholder="${id}"`) && !seen.has(id));
    // Most pages have only fields that another one has had.
    if (fresh.length === 0) continue;
    await page.goto(place);
    for (const width of [320, 390, 1280]) {
      await page.setViewportSize({ width, height: 740 });
      // One call for all fields of a page: there are hundreds.
      const cut = await page.evaluate((fields) => {
        const filled = fields.map(({ id, example }) => {
          const field = document.querySelector<HTMLInputElement>(`input[data-placeholder="${id}"]`);
          if (!field) throw new Error(`There is no field for ${id}.`);
          field.value = example;
          field.dispatchEvent(new InputEvent('input', { bubbles: true }));
          return { field, example };
        });
        return filled.filter(({ field }) => field.scrollWidth - field.clientWidth > 1).map(({ example }) => example);
      }, fresh);
      expect(cut, `${address} at ${width} px`).toEqual([]);
    }
    for (const { id } of fresh) seen.add(id);
  }
  expect(seen.size).toBeGreaterThan(15);
});

for (const [what, copies] of [
  ['refuses', () => false],
  ['says that it copied, and did not', () => true],
] as const) {
  test(`where the browser ${what}, the text stands there selected, and is copied by hand`, async ({ page }) => {
    await page.addInitScript(
      `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = ${String(copies)};`,
    );
    // The further lines come only after the first was copied, as over a slow line.
    const further = Promise.withResolvers<undefined>();
    await page.route('**/search/lines.json', async (route) => {
      await further.promise;
      await route.continue();
    });
    await page.goto(`${site()}guides/routine-close/`);
    await page.keyboard.press('Control+k');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await page.keyboard.type('she won’t stop talking');
    const button = dialog.locator('.say').first().locator('[data-copy]');
    await expect(button).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(button).toHaveText('Not copied: press Ctrl+C');
    await expect(dialog.locator('[data-announce]')).toHaveText('Not copied: press Ctrl+C');
    // Further results are announced neither when they come nor when typing stops: they would replace this message.
    further.resolve(undefined);
    await expect(dialog.locator('[data-line]').nth(2)).toBeVisible();
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 1200)));
    await expect(dialog.locator('[data-announce]')).toHaveText('Not copied: press Ctrl+C');
    const text = dialog.getByRole('textbox', { name: 'Not copied: press Ctrl+C' });
    await expect(text).toBeFocused();
    expect(await text.evaluate((field: HTMLTextAreaElement) => [field.selectionStart, field.selectionEnd])).toEqual([
      0,
      (await text.inputValue()).length,
    ]);
    const line = await text.inputValue();
    await page.keyboard.press('Control+c');
    await page.keyboard.press('Shift+Tab');
    await expect(text).toHaveCount(0);
    await dialog.getByRole('searchbox').fill('');
    await page.keyboard.press('Control+v');
    await expect(dialog.getByRole('searchbox')).toHaveValue(line);
  });
}
