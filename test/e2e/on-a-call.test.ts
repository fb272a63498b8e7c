/** During a call: everything is on one screen, nothing jumps, and nothing of one caller remains in the next call. */
import type { Page } from '@playwright/test';
import { expect, site, test } from './visit.ts';

const line = (page: Page) => page.locator('.first-line [data-line]');

/** What is needed to say a line, on the page of a situation. */
const parts = ['[data-line]', '.not-now', '[data-copy]', '[data-another]', '.rail'].map((part) => `.cockpit ${part}`);

/** Returns which parts are not wholly in sight. One observer tells of all of them, also of what something else cuts off. */
const notWhole = (page: Page, selectors: readonly string[]) =>
  page.evaluate(
    (wanted) =>
      new Promise<string[]>((resolve) => {
        const found = wanted.map((selector) => [document.querySelector(selector), selector] as const);
        const names = new Map(found);
        const observer = new IntersectionObserver((entries) => {
          observer.disconnect();
          resolve(entries.flatMap(({ target, intersectionRatio }) => (intersectionRatio > 0.999 ? [] : [names.get(target) ?? ''])));
        });
        for (const [element] of found) if (element) observer.observe(element);
        const missing = found.flatMap(([element, selector]) => (element ? [] : [selector]));
        if (missing.length > 0) resolve(missing);
      }),
    selectors,
  );

/** What the keys of digits write without Shift: English and French. */
const keysOfDigits = ['123456789', '&é"\'(-è_ç'];

/**
 * Chooses one move after the other by the key of its digit.
 *
 * @param written what these keys write
 * @returns the line and the positions of the targets that a person aims at, before and after each
 */
const throughMoves = (page: Page, written = '') =>
  page.evaluate(async (keys) => {
    const state = (move: string) => ({
      move,
      said: document.querySelector('.first-line [data-line]')?.innerHTML,
      at: ['[data-copy]', '[data-another]', '[data-said]', '.rail', '.beside h2'].map((name) => {
        const { x, y } = document.querySelector(`.cockpit ${name}`)?.getBoundingClientRect() ?? {};
        return `${name} ${Math.round(x ?? -1)} ${Math.round(y ?? -1)}`;
      }),
    });
    const states = [state('before')];
    for (const [at, button] of document.querySelectorAll<HTMLElement>('.rail button').entries()) {
      button.focus();
      const [key, code] = [keys.charAt(at), `Digit${at + 1}`];
      button.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
      states.push(state(button.innerText));
    }
    return states;
  }, written);

/** A desktop beside a CRM. */
const desktop = { width: 1366, height: 657 };
const phone = { width: 390, height: 740 };

/** Both screens. Pages that are opened one after another open on each in turn. */
const screensOf = (page: number) => (page % 2 === 0 ? ([desktop, phone] as const) : ([phone, desktop] as const));

test('on a desktop and a phone the line, its caution, Copy and the moves are on one screen, and hold still as the line changes', async ({
  page,
}) => {
  for (const [at, situation] of ['upset', 'chatty', 'follow-up', 'voicemail'].entries()) {
    const screens = screensOf(at);
    await page.setViewportSize(screens[0]);
    await page.goto(`${site()}situations/${situation}/`);
    // With the line that it opens with on both screens, and only then with the lines of all moves.
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await expect.poll(() => notWhole(page, parts), `${situation}, ${screen.width} px`).toEqual([]);
      expect((await line(page).boundingBox())?.y).toBeLessThan(240);
    }
    for (const [turn, screen] of screens.entries()) {
      await page.setViewportSize(screen);
      const [before, ...after] = await throughMoves(page, keysOfDigits[turn]);
      expect(after.length).toBeGreaterThan(3);
      for (const { at: places, move } of after) expect(places, `${situation}, ${move}, ${screen.width} px`).toEqual(before?.at);
      expect(new Set(after.map(({ said }) => said)).size, 'each digit brings a line of its own').toBe(after.length);
    }
  }
});

test('a stranger who types "angry" has the line, its caution and Copy in sight at once: at home, in the dialog, in the picker', async ({
  page,
}) => {
  const surfaces = {
    '': ['.search-results .say', '[data-copy]'],
    'guides/routine-close/': ['dialog .search-results .say', '[data-copy]'],
    'embed/phrases/': ['li.current', '.primary'],
  } as const;
  for (const [at, [address, [say, copy]]] of Object.entries(surfaces).entries()) {
    const screens = screensOf(at);
    await page.setViewportSize(screens[0]);
    await page.goto(`${site()}${address}`);
    if (address.startsWith('guides')) await page.keyboard.press('Control+k');
    for (const screen of screens) {
      await page.setViewportSize(screen);
      await page.getByRole('searchbox').fill('');
      await page.getByRole('searchbox').fill('angry');
      const first = page.locator(say).first();
      for (const part of ['[data-line]', '.not-now', copy])
        await expect(first.locator(part).first(), `${address} ${part}, ${screen.width} px`).toBeInViewport({ ratio: 1 });
    }
  }
});

test('on the page of a situation, keys and buttons change the line in place, and what is shown is what is copied', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  const first = await line(page).innerText();
  await page.locator('.rail button').first().click();
  await expect(page.locator('.rail [aria-current=step]')).toHaveText(/Signal the end/);
  const signal = await line(page).innerText();
  expect(signal).not.toBe(first);
  // With Shift, arrows select text.
  await page.keyboard.press('Shift+ArrowRight');
  await expect(page.locator('.rail [aria-current=step]')).toHaveText(/Signal the end/);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.rail [aria-current=step]')).toHaveText(/Recap what was done/);
  await page.keyboard.press('1');
  await page.getByRole('button', { name: 'Another wording' }).click();
  await expect(line(page)).not.toHaveText(signal);
  await page.locator('.first-line [data-copy]').click();
  await expect(page.locator('.first-line [data-copy]')).toHaveText('Copied');
  expect((await page.evaluate(() => navigator.clipboard.readText())).slice(0, 12)).toBe((await line(page).innerText()).slice(0, 12));
  await page.getByRole('button', { name: 'Said' }).click();
  await expect(page.locator('.rail [aria-current=step]')).toHaveText(/Recap what was done/);
  await expect(page.locator('.rail [data-done]')).toHaveText(/Signal the end/);
  // The reason opens in place, without a visit to another page.
  await page.locator('.first-line summary').click();
  await expect(page.locator('.first-line details .know')).toBeVisible();
  await expect(page).toHaveURL(/situations\/upset\/$/);
});

test('another wording comes from the pages of a move, too, where a situation has more lines than its page shows', async ({ page }) => {
  await page.goto(`${site()}situations/all-done/`);
  const move = (await page.locator('.rail [aria-current=step]').getAttribute('data-move')) ?? '';
  const here = await page.locator(`section:has(> #step-${move}) [data-line]`).count();
  const seen = new Set<string>();
  for (let press = 0; press < here + 2; press++) {
    const before = await line(page).innerHTML();
    seen.add(await line(page).innerText());
    await page.locator('[data-another]').click();
    await expect.poll(() => line(page).innerHTML()).not.toBe(before);
  }
  expect(seen.size).toBe(here + 2);
});

test('what is filled in about a caller is there on the next page, and gone with the next call', async ({ page }) => {
  // Not by its role: that asks after every element of a long page.
  const next = page.locator('button', { hasText: 'Next call' });
  await page.goto(`${site()}situations/chatty/`);
  await expect(next).not.toBeVisible();
  // The button comes into the row of the header, and nothing below moves.
  const header = () => page.locator('.site-header').boundingBox();
  const height = (await header())?.height;
  const filled = page.locator('.first-line').getByLabel('Their name');
  await filled.fill('Ms Okafor');
  await expect(next).toBeVisible();
  expect((await header())?.height).toBe(height);
  // Enter in the gap copies its line, and who is in it stays there.
  await filled.press('Enter');
  await expect(page.locator('.first-line [data-copy]')).toHaveText('Copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Ms Okafor');
  await expect(filled).toBeFocused();
  await page.goto(`${site()}situations/long-wait/`);
  const name = page.locator('.first-line').getByLabel('Their name');
  await expect(name).toHaveValue('Ms Okafor');
  await next.click();
  await expect(name).toHaveValue('');
  await expect(next).not.toBeVisible();
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('Okafor');
});

test('My desk is asked in one sentence, fills name and company, chooses the filters of search, and is forgotten with one click', async ({
  page,
}) => {
  await page.goto(site());
  // Who presses twice has one of it.
  await page.getByRole('button', { name: 'My desk' }).dblclick();
  const desk = page.getByRole('dialog', { name: 'My desk' });
  await expect(desk.getByLabel('Your name')).toBeFocused();
  await expect(page.locator('.desk-dialog')).toHaveCount(1);
  await desk.getByLabel('Your name').fill('Ada');
  await desk.getByLabel('Your company').fill('Northgate');
  await desk.getByLabel('Kind of call').selectOption('telesales');
  await desk.getByLabel('Tone').selectOption('formal');
  await desk.getByRole('button', { name: 'Keep' }).click();
  await page.goto(`${site()}situations/voicemail/`);
  const ownName = page.locator('input[data-placeholder=your-name]').first();
  await expect(ownName).toHaveValue('Ada');
  // Who takes the name away has lines without it at once, and with another one the other.
  for (const name of ['', 'Grace', 'Ada']) {
    await page.getByRole('button', { name: 'My desk' }).click();
    await desk.getByLabel('Your name').fill(name);
    await desk.getByRole('button', { name: 'Keep' }).click();
    await expect(ownName).toHaveValue(name);
    await expect(ownName.locator('..')).toHaveAttribute('data-text', name || /^(?!.*(?:Ada|Grace))./);
  }
  await page.goto(`${site()}search/`);
  await expect(page.getByLabel('Kind of call')).toHaveValue('telesales');
  await expect(page.getByLabel('Tone')).toHaveValue('formal');
  // The picker, the first checklist and the first course match such calls.
  await page.goto(`${site()}phrases/`);
  await expect(page.locator('closing-phrase-picker').getByLabel('Kind of call')).toHaveValue('telesales');
  await page.goto(`${site()}checklists/`);
  await expect(page.locator('.entries > li').first()).toHaveAttribute('data-contexts', /telesales/);
  await page.goto(`${site()}courses/`);
  await expect(page.locator('.course-offer').first()).toHaveAttribute('data-contexts', /telesales/);
  await page.getByRole('button', { name: 'My desk' }).click();
  await page.getByRole('button', { name: 'Forget me' }).click();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a line is kept, marked as said and collected wherever it is found, and the picker has it', async ({ page }) => {
  // Not by its role: that asks after every element of a long page.
  const power = (name: string) => page.locator('main button.power', { hasText: name }).first();
  await page.goto(`${site()}phrases/casual/`);
  await page.locator('[data-why]').first().click();
  await power('Favourite').click();
  await expect(power('Favourite')).toHaveAttribute('aria-pressed', 'true');
  const favourite = (await page.locator('[data-lines] [data-line]').first().textContent()) ?? '';
  // Whoever wants what another tab has done meanwhile does not undo it.
  const key = 'closing-playbook/1/phrase-picker//kept';
  const kept = await page.evaluate((name) => localStorage.getItem(name) ?? '', key);
  await page.evaluate((name) => localStorage.removeItem(name), key);
  await power('Favourite').click();
  await expect(power('Favourite')).toHaveAttribute('aria-pressed', 'false');
  await page.evaluate(([name = '', lists = '']) => localStorage.setItem(name, lists), [key, kept]);
  await power('Favourite').click();
  await expect(power('Favourite')).toHaveAttribute('aria-pressed', 'true');

  await page.goto(`${site()}situations/upset/`);
  await page.locator('.first-line summary').click();
  await power('Add to my close').click();
  // "Said" goes on to the next move, without adding that move's line to the close.
  await page.locator('[data-said]').click();
  await expect(power('Add to my close')).toHaveAttribute('aria-pressed', 'false');

  await page.goto(`${site()}search/?q=they%20won't%20stop%20talking`);
  await power('Add to my close').click();

  await page.goto(`${site()}phrases/`);
  const picker = page.locator('closing-phrase-picker');
  await expect(picker.getByRole('button', { name: 'Your close 2' })).toBeVisible();
  await picker.getByRole('button', { name: 'Favourites' }).click();
  await expect(picker.locator('[data-line]').first()).toHaveText(favourite.replace(/\s+/g, ' ').trim());
  await picker.getByRole('button', { name: 'Recent' }).click();
  await expect(picker.locator('.picks li, .lines li')).not.toHaveCount(0);
});

test('My desk says so where the browser keeps nothing, and stays open', async ({ page }) => {
  await page.addInitScript(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('The quota is zero.', 'QuotaExceededError');
    };
  });
  await page.goto(site());
  await page.getByRole('button', { name: 'My desk' }).click();
  const desk = page.getByRole('dialog', { name: 'My desk' });
  await desk.getByLabel('Your name').fill('Ada');
  await desk.getByRole('button', { name: 'Keep' }).click();
  await expect(desk.getByRole('status')).toHaveText(/^This browser keeps nothing/);
  await expect(desk).toBeVisible();
});

test('results hold still: nothing for two letters, the first hit stays once it is right, and the same words find the same however they came', async ({
  page,
}) => {
  // Somebody types a letter each fifth of a second, by the clock of the page: a machine that is busy with other tests makes no pauses.
  await page.clock.install();
  await page.goto(`${site()}search/`);
  const field = page.getByRole('searchbox');
  const first = page.locator('.search-results .say').first();
  await expect(page.getByLabel('Tone')).toBeEnabled();
  await page.clock.pauseAt(Date.now() + 60_000);
  await field.pressSequentially('sh');
  await expect(page.locator('.search-results .say')).toHaveCount(0);
  const hits: string[] = [];
  for (const letter of "e won't stop talking") {
    await field.press(letter === ' ' ? 'Space' : letter);
    await page.clock.runFor(200);
    hits.push((await first.count()) > 0 ? ((await first.locator('a').textContent()) ?? '') : '');
  }
  await page.clock.resume();
  await expect(page.locator('.search-results')).not.toHaveAttribute('data-stale');
  await expect(first.locator('a')).toHaveText('They won’t stop talking');
  const right = hits.indexOf('They won’t stop talking');
  expect(new Set(hits.slice(right)).size).toBe(1);
  expect(new Set(hits.filter(Boolean)).size).toBeLessThanOrEqual(2);
  // They come in steps, and these are the last.
  await expect(page.locator('.search-results h2.more + ul > li').nth(3)).toBeVisible();
  const typed = await page.locator('.search-results [data-line]').allTextContents();
  await field.fill('');
  await field.fill("she won't stop talking");
  await expect(first).toBeVisible();
  // The others come in the frames after it.
  await expect.poll(() => page.locator('.search-results [data-line]').allTextContents()).toEqual(typed);
  await field.press('Enter');
  await expect(page.locator('[data-search-status]')).toHaveText(/^Copied.*: /);
  await expect(field).toBeFocused();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(typed[0]?.slice(0, 10)).toBe(copied.slice(0, 10));
});
