/** The site's keys on every keyboard layout, and announcements while somebody types. */
import { expect, site, test } from './visit.ts';

test('Ctrl-K opens search on a Russian, a Greek, a Hebrew and a Bulgarian keyboard', async ({ page }) => {
  await page.goto(`${site()}guides/routine-close/`);
  const field = page.getByRole('dialog').getByRole('searchbox');
  for (const key of ['л', 'κ', 'ל', 'к']) {
    await page.evaluate(
      (letter) =>
        document.body.dispatchEvent(
          new KeyboardEvent('keydown', { key: letter, code: 'KeyK', ctrlKey: true, bubbles: true, cancelable: true }),
        ),
      key,
    );
    await expect(field, key).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(field, key).toBeHidden();
  }
});

test('what opens search is a button that says so, and the space bar presses it', async ({ page }) => {
  await page.goto(`${site()}guides/talkative-callers/`);
  const opener = page.getByRole('button', { name: 'What is happening?', exact: true });
  await expect(opener).toHaveAttribute('aria-haspopup', 'dialog');
  await expect(opener).toHaveAttribute('aria-keyshortcuts', 'Control+K');
  // A remark on what was said is told apart from it.
  await expect(page.getByRole('note').first()).toBeVisible();
  await opener.focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('dialog').getByRole('searchbox')).toBeFocused();
});

test('an event without a key, as browsers fire it when they fill in a form, is ignored', async ({ page }) => {
  await page.goto(site());
  await page.getByRole('searchbox').evaluate((field) => field.dispatchEvent(new Event('keydown', { bubbles: true })));
  await expect(page.getByRole('searchbox')).toBeVisible();
});

test('while an input method composes a word, arrows and Escape are its own', async ({ page }) => {
  await page.goto(`${site()}guides/routine-close/`);
  await page.keyboard.press('Control+k');
  const field = page.getByRole('dialog').getByRole('searchbox');
  await field.fill('another call is waiting');
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  const press = (init: { key: string; isComposing?: boolean; keyCode?: number }) =>
    field.evaluate(
      (input, values) => input.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...values })),
      init,
    );
  for (const key of ['ArrowDown', 'Escape', 'Enter']) {
    expect(await press({ key, isComposing: true }), key).toBe(true);
    expect(await press({ key, keyCode: 229 }), key).toBe(true);
  }
  await expect(field).toBeFocused();
  expect(await press({ key: 'ArrowDown' })).toBe(false);
  await expect(field).not.toBeFocused();
});

test('arrows in the fields and filters of a search are their own, and lead on from any tool of a line', async ({ page }) => {
  await page.goto(`${site()}search/?q=angry%20customer`);
  const line = (place: number) => page.locator('.search-results .say').nth(place);
  await line(1).locator('.power').first().focus();
  await page.keyboard.press('ArrowUp');
  await expect(line(0).locator('[data-copy]')).toBeFocused();
  const placeholder = page.locator('.search-results [data-placeholder]').first();
  await placeholder.focus();
  await page.keyboard.press('ArrowDown');
  await expect(placeholder).toBeFocused();
  await page.getByLabel('Tone').focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByLabel('Tone')).toBeFocused();
  await expect(page.getByLabel('Tone')).not.toHaveValue('');
});

test('what was found is spoken when typing rests, once, with the first of it', async ({ page }) => {
  await page.goto(site());
  await page.evaluate(() => {
    const spoken: string[] = [];
    Object.assign(window, { spoken });
    new MutationObserver(() => spoken.push(document.querySelector('[data-announce]')?.textContent ?? '')).observe(document, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: false,
    });
  });
  await page.getByRole('searchbox').pressSequentially("she won't stop talking", { delay: 30 });
  await expect(page.locator('[data-announce]')).toHaveText(/^\d situations? fits?\. First: They won’t stop talking\.$/);
  const texts = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  const messages = texts.filter((text, at) => text !== '' && text !== texts[at - 1]);
  expect(new Set(messages).size).toBe(messages.length);
  expect(messages.length).toBeLessThanOrEqual(1 + 22 / 8);
});

test('an address that the browser does not take keeps nothing from being answered', async ({ page }) => {
  await page.addInitScript(() => {
    history.replaceState = () => {
      throw new DOMException('Attempt to use history.replaceState() more than 100 times per 30 seconds', 'SecurityError');
    };
  });
  await page.goto(`${site()}search/`);
  await page.getByRole('searchbox').fill('angry customer');
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await page.goto(`${site()}phrases/support/`);
  const left = page.locator('[data-lines] .say:not([hidden])');
  const all = await left.count();
  await page.locator('.filters summary', { hasText: 'Tone' }).click();
  await page.locator('.filters [data-value=warm]').click();
  await expect(left.locator(':scope:not([data-tones~=warm])')).toHaveCount(0);
  await page.locator('.filters [data-value=warm]').click();
  await expect(left).toHaveCount(all);
});

test('what is typed into the search page is kept for a reload when typing rests', async ({ page }) => {
  await page.goto(`${site()}search/`);
  await page.evaluate(() => {
    const { replaceState } = history;
    const calls: unknown[] = [];
    Object.assign(window, { calls });
    history.replaceState = (...values) => {
      calls.push(values[0]);
      replaceState.apply(history, values);
    };
  });
  await page.getByRole('searchbox').pressSequentially('angry customer', { delay: 20 });
  await expect.poll(() => page.evaluate(() => JSON.stringify(history.state))).toContain('angry customer');
  expect(await page.evaluate(() => (window as unknown as { calls: unknown[] }).calls.length)).toBeLessThan(4);
});

test('filters are buttons: they say whether they are on, and the space bar presses them', async ({ page }) => {
  await page.goto(`${site()}phrases/support/?situation=chatty`);
  // What is chosen is said in words, and taken away by them.
  await expect(page.locator('.filters').getByRole('button', { name: 'Take away: They won’t stop talking' })).toBeVisible();
  await page.locator('.filters summary', { hasText: 'Situation' }).click();
  const chosen = page.locator('.filters [data-value=chatty]');
  await expect(chosen).toHaveAttribute('aria-pressed', 'true');
  const status = page.locator('[data-filter-status]');
  const number = async () => parseInt((await status.textContent()) ?? '', 10);
  const few = await number();
  await chosen.focus();
  await page.keyboard.press('Space');
  await expect(chosen).toHaveAttribute('aria-pressed', 'false');
  await expect.poll(number).toBeGreaterThan(few);
});

test('every Copy and Link is told apart from the others by its line', async ({ page }) => {
  for (const address of [
    'phrases/casual/',
    'phrases/casual/goodbye/',
    'situations/chatty/',
    'guides/talkative-callers/',
    'search/?q=angry%20customer',
  ]) {
    await page.goto(`${site()}${address}`);
    await expect(page.locator('button[data-copy]').first()).toBeVisible();
    // The rows of lines get theirs when they come near.
    for (const filters of await page.locator('[data-filters]').all()) await filters.scrollIntoViewIfNeeded();
    for (const reasons of await page.locator('[data-reasons]').all()) await expect(reasons).toBeEnabled();
    const alike = await page.locator('.line-tools :is(a, button)').evaluateAll((tools) => {
      const described = tools.map((tool) => {
        const by = document.getElementById(tool.getAttribute('aria-describedby') ?? '');
        return `${tool.textContent ?? ''} ${by?.textContent ?? '(none)'} ${by?.id.startsWith('first') ? 'first' : ''}`;
      });
      return described.filter((text, at) => text.includes('(none)') || described.indexOf(text) !== at);
    });
    expect(alike, address).toEqual([]);
  }
  await page.goto(`${site()}phrases/casual/`);
  await expect(page.locator('[data-lines] section').first().getByRole('list')).toHaveCount(1);
});

test('Copy is described by its line with what is filled in, and the names of the gaps that are open', async ({ page }) => {
  for (const [address, say] of [
    ['situations/upset/', '.first-line'],
    ['guides/talkative-callers/', 'main .say:has(input)'],
    ['search/?q=angry%20customer', '.search-results .say:has(input)'],
    ['desk/?situation=upset', '.say:has(input)'],
  ] as const) {
    await page.goto(`${site()}${address}`);
    const line = page.locator(say).first();
    const copy = line.locator('[data-copy]');
    await expect(async () => {
      await line.locator('input').first().fill('Tuesday at noon');
      await copy.focus();
      const gaps = await line.locator('input').evaluateAll((fields) =>
        fields
          .map((field) => field as HTMLInputElement)
          .filter(({ value, dataset }) => value !== '' || dataset['ifEmpty'] === undefined)
          .map(({ value, ariaLabel }) => value || `\\[${ariaLabel ?? ''}\\]`),
      );
      await expect(copy, address).toHaveAccessibleDescription(new RegExp(gaps.join('.*'), 'i'), { timeout: 500 });
    }).toPass();
  }
});

test('when another line comes in the place of the first, the button with the focus is described by that', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  const line = page.locator('.first-line [data-line]');
  const another = page.locator('[data-another]');
  for (const key of ['Enter', '2']) {
    await another.focus();
    await expect(another).toHaveAttribute('aria-describedby', 'line-to-say');
    const before = await line.innerHTML();
    await page.keyboard.press(key);
    await expect.poll(() => line.innerHTML(), key).not.toBe(before);
    const longest = await line.evaluate(
      ({ childNodes }) =>
        [...childNodes]
          .filter(({ nodeType }) => nodeType === Node.TEXT_NODE)
          .map(({ textContent }) => textContent?.trim() ?? '')
          .sort((a, b) => b.length - a.length)[0] ?? '',
    );
    expect(longest).not.toBe('');
    await expect(page.locator('#line-to-say'), key).toContainText(longest, { timeout: 1000 });
    await expect(another).toHaveAttribute('aria-describedby', 'line-to-say');
  }
});
