/** Search: in the dialog, on the home page, on the search page. */
import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from '../browser/accessible.ts';
import { expect, site, siteElsewhere, test } from './visit.ts';

test('Ctrl-K opens search over any page; the line comes first, guides below; the field is as wide as its results, under Close as a word; Escape closes', async ({
  page,
}) => {
  await page.goto(`${site()}guides/routine-close/`);
  await page.keyboard.press('Control+k');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toBeFocused();
  await page.keyboard.type("she won't stop talking");
  const first = dialog.locator('.say').first();
  await expect(first.getByRole('link')).toHaveText('They won’t stop talking');
  await expect(first.locator('.line')).toContainText(/\w/);
  await expect(dialog.getByRole('heading', { name: 'Guides on this' })).toBeVisible();
  await expect(dialog.locator('.entries a').first()).toHaveAttribute('href', /\/guides\//);
  expect(await accessibilityProblems(page, { within: 'dialog' })).toEqual([]);

  const close = dialog.getByRole('button', { name: 'Close', exact: true });
  // Its style sheet comes with the dialog.
  await expect(close).toHaveCSS('border-top-width', '0px');
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const [word, field, row] = [
      await close.boundingBox(),
      await page.locator('dialog [name=q]').boundingBox(),
      await page.locator('dialog search').boundingBox(),
    ];
    expect(field?.width, String(width)).toBeCloseTo(row?.width ?? 0, 0);
    expect((word?.y ?? 0) + (word?.height ?? 0), String(width)).toBeLessThanOrEqual((field?.y ?? 0) + 1);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).not.toBeVisible();
});

/** Delays the code of search like a slow network, until the test releases it or answers with a server error. */
async function holdSearch(page: Page): Promise<(status: number) => void> {
  let letGo: (status: number) => void = () => undefined;
  const status = new Promise<number>((resolve) => (letGo = resolve));
  await page.route('**/_astro/search.*.js', async (route) =>
    (await status) === 200 ? route.continue() : route.fulfill({ status: await status }),
  );
  return letGo;
}

test('what is typed before search has loaded is in its field, and answered; Enter waits for the line, and copies it', async ({ page }) => {
  let letGo = await holdSearch(page);
  const words = "she won't stop talking";
  await page.goto(`${site()}guides/routine-close/`);
  await page.keyboard.press('Control+k');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.getByRole('searchbox')).toHaveValue(words);
  letGo(200);
  const first = page.locator('.search-results .say').first();
  await expect(first.getByRole('link')).toHaveText('They won’t stop talking');
  await expect(first.locator('[data-copy]')).toHaveText('Copied');
  await expect(page).toHaveURL(/guides\/routine-close\/$/);

  // On the home page, too; but not for words that were typed on.
  await page.unroute('**/_astro/search.*.js');
  letGo = await holdSearch(page);
  await page.goto(site());
  const field = page.getByRole('searchbox');
  await field.pressSequentially('angry');
  await page.keyboard.press('Enter');
  await field.fill(words);
  letGo(200);
  await expect(first.getByRole('link')).toHaveText('They won’t stop talking');
  await expect(page.locator('[data-search-status]')).toHaveText(/fit/);
  await expect(page).toHaveURL(site());
  await expect(first.locator('[data-copy]')).toHaveText('Copy');
});

test('search comes before somebody opens it, all its parts at the same time, and once', async ({ browser }) => {
  // The visitors of all other tests ask to save data, and are not brought it. This one does not ask.
  const page = await browser.newPage({ serviceWorkers: 'block' });
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  const letGo = await holdSearch(page);
  await page.goto(`${site()}guides/routine-close/`);
  const parts = await page
    .locator('head link[rel=preload][fetchpriority=low]')
    .evaluateAll((links) => links.map((link) => new URL((link as HTMLLinkElement).href).pathname));
  const timesAsked = () => parts.map((part) => asked.filter((each) => each === part).length);
  const once = parts.map(() => 1);
  expect(parts.length).toBeGreaterThan(2);
  await expect.poll(timesAsked).toEqual(once);
  letGo(200);
  await page.keyboard.press('Control+k');
  await page.keyboard.type("she won't stop talking");
  await expect(page.getByRole('dialog').locator('.say').first()).toBeVisible();
  expect(timesAsked()).toEqual(once);
  await page.close();
});

test('where search cannot be loaded, its dialog says so, and on its page nothing is overwritten', async ({ page, quiet }) => {
  quiet.allow(/status of 503/);
  let letGo = await holdSearch(page);
  await page.goto(`${site()}guides/routine-close/`);
  await page.keyboard.press('Control+k');
  letGo(503);
  const dialog = page.getByRole('dialog', { name: 'Search' });
  await expect(dialog.locator('[data-search-status]')).toHaveText(/could not be loaded/);

  // Whoever opens it again finds it, and the lines, as soon as they can be had.
  await page.unroute('**/_astro/search.*.js');
  // A gateway whose session has ended may answer in JSON, with status 200.
  await page.route('**/search/lines.json', (route) => route.fulfill({ json: { error: 'session expired' } }));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await expect(dialog.locator('select').first()).toBeDisabled();
  await expect(dialog.locator('[data-search-status]')).toHaveText(/could not be loaded/);
  await page.unroute('**/search/lines.json');
  await page.keyboard.type('angry');
  await expect(dialog.locator('.say').nth(1)).toBeVisible();
  await expect(dialog.locator('[data-search-status]')).toHaveText(/fit/);

  letGo = await holdSearch(page);
  await page.goto(`${site()}search/?q=angry`);
  await page.getByRole('searchbox').fill('prospect said no');
  letGo(200);
  await expect(page.locator('.search-results .say').first().getByRole('link')).toHaveText('They said no');
});

test('a call to play is found by what is said in it, under a heading of its own', async ({ page }) => {
  await page.goto(`${site()}search/?q=orchard%20bus%20pass`);
  await expect(page.getByRole('heading', { name: 'To practise' })).toBeVisible();
  await page.locator('.entries a[href*="/practice/"]').first().click();
  await expect(page.getByRole('heading', { level: 1, name: 'The end of the number 9' })).toBeVisible();
});

test('the keyboard goes all the way: type, arrow down, Enter copies', async ({ page }) => {
  await page.goto(site());
  await page.getByRole('searchbox').fill('another call is waiting');
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect((await page.evaluate(() => navigator.clipboard.readText())).length).toBeGreaterThan(10);
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('searchbox')).toBeFocused();
});

test('what is said of a copied line is the whole of it, or its first words with a mark that there is more', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  const lines = page.locator('[data-lines] .say');
  const lengths = new Set<boolean>();
  for (const line of (await lines.all()).slice(0, 8)) {
    await line.locator('[data-copy]').click();
    await expect(line.locator('[data-copy]')).toHaveText('Copied');
    const spoken = page.locator('[data-announce]').first();
    await expect(spoken).toHaveText(/^Copied.*: /);
    const [, said = ''] = /: (.*)$/.exec((await spoken.innerText()).trim()) ?? [];
    const copied = (await page.evaluate(() => navigator.clipboard.readText())).trim();
    const isShort = said === copied;
    if (!isShort) {
      expect(said).toMatch(/\S…$/);
      expect(copied, 'it ends with a whole word').toContain(`${said.slice(0, -1)} `);
    }
    lengths.add(isShort);
  }
  expect(lengths.size, 'there are short ones and long ones').toBe(2);
});

test('a search can be linked, and the number of results is spoken', async ({ page }) => {
  await page.goto(`${site()}search/?q=prospect%20said%20no`);
  await expect(page.getByRole('searchbox')).toHaveValue('prospect said no');
  await expect(page.locator('.search-results .say').first().getByRole('link')).toHaveText('They said no');
  await expect(page.locator('[data-search-status]')).toHaveText(/situations? fit/);
});

test('filters narrow without typing again', async ({ page }) => {
  await page.goto(`${site()}search/?q=say%20goodbye`);
  const lines = page.locator('.search-results [data-line]');
  await expect(lines.first()).toBeVisible();
  const before = await lines.allInnerTexts();
  await page.getByLabel('Kind of call').selectOption('casual');
  await expect(page.getByRole('searchbox')).toHaveValue('say goodbye');
  // Where the first line stays, the others come in the frames after it.
  await expect.poll(() => lines.allInnerTexts()).not.toEqual(before);
});

test('a reason is told only where the name does not say it, and never in a part', async ({ page }) => {
  await page.goto(`${site()}search/?q=she%20won't%20stop%20talking`);
  const names = page.locator('.search-results .say h2');
  await expect(names.nth(1).locator('small')).toContainText('because of');
  await expect(names.first()).toHaveText('They won’t stop talking');
  /** For each name with a reason: how many pixels of height the two need, and whether the reason is seen as a whole or not at all. */
  const look = () =>
    names.evaluateAll((all) =>
      all.flatMap((name) => {
        const reason = name.querySelector('small');
        if (!reason?.firstChild) return [];
        const words = document.createRange();
        words.selectNodeContents(reason);
        const [row, text] = [reason.getBoundingClientRect(), words.getBoundingClientRect()];
        const isCut = name.scrollWidth > name.clientWidth || (name.querySelector('a')?.getBoundingClientRect().right ?? 0) > innerWidth;
        return [{ height: name.clientHeight, isWhole: text.top >= row.bottom || text.right <= row.right + 1, isCut }];
      }),
    );
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const shown = await look();
    expect(shown.length, String(width)).toBeGreaterThan(0);
    for (const each of shown) expect(each, String(width)).toEqual({ height: 24, isWhole: true, isCut: false });
  }
  // A name that takes more than a row shows whole.
  await page.setViewportSize({ width: 320, height: 800 });
  await names
    .nth(1)
    .evaluate((name) => (name.querySelector('a') ?? name).replaceChildren('They speak through somebody else, or by a device'));
  const [long] = (await look()).slice(-1);
  expect(long).toMatchObject({ isWhole: true, isCut: false });
  expect(Math.max(...(await look()).map(({ height }) => height))).toBeGreaterThan(24);
});

test('no line is shown twice, however many situations it suits', async ({ page }) => {
  await page.goto(`${site()}search/`);
  await page.getByLabel('Kind of call').selectOption('casual');
  const lines = page.locator('.search-results [data-line]');
  for (const query of ['long queue need to wrap up', 'bring caller back to the point', 'end a call quickly but politely']) {
    await page.getByRole('searchbox').fill(query);
    await expect(lines.nth(3)).toBeVisible();
    const shown = await lines.evaluateAll((all) => all.map((line) => line.innerHTML));
    expect(new Set(shown).size, query).toBe(shown.length);
  }
});

test('whatever is in the address is only text, and the screen is never empty', async ({ page }) => {
  for (const [what, query] of [
    ['a script', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
    ['ten thousand characters', 'x'.repeat(10_000)],
    ['another script', '안녕하세요 😀'],
    ['the name of a property', '__proto__ constructor'],
  ] as const) {
    await page.goto(`${site()}search/?q=${encodeURIComponent(query)}`);
    await expect(page.locator('.search-results :is(.line, a)').first(), what).toBeVisible();
    expect(await page.locator('main script, main img').count(), what).toBe(0);
    await expect(page.getByRole('searchbox'), what).toHaveValue(query);
  }
});

test('where no word is known, nothing is offered as near, and all situations stand to choose from', async ({ page }) => {
  await page.goto(`${site()}search/?q=zzqx`);
  await expect(page.locator('.search-results a').first()).toBeVisible();
  await expect(page.locator('.search-results .say')).toHaveCount(0);
  await expect(page.getByText('Nothing here fits. Other words may help, or pick a situation:').first()).toBeVisible();
});

test('where the lines cannot be loaded, the page says what still works', async ({ page, quiet }) => {
  quiet.allow(/Failed to load|net::ERR/);
  await page.route('**/search/index.json', (route) => route.abort());
  await page.goto(`${site()}search/`);
  await expect(page.getByText('Search could not be loaded. The list of situations still works.')).toBeVisible();
});

/** Delays all lines but the first ones. @returns what lets the others come */
async function holdOtherLines(page: Page): Promise<() => void> {
  const further = Promise.withResolvers<undefined>();
  await page.route('**/search/lines.json', async (route) => {
    await further.promise;
    await route.continue();
  });
  return () => further.resolve(undefined);
}

/** Opens a search whose first line is there, while all others are still to come. @returns its lines, and what lets the others come */
async function searchWithFirstLine(page: Page): Promise<{ lines: Locator; letOthersCome: () => void }> {
  const letOthersCome = await holdOtherLines(page);
  await page.goto(`${site()}search/?q=angry%20customer`);
  const lines = page.locator('.search-results [data-line]');
  await expect(lines).toHaveCount(1);
  return { lines, letOthersCome };
}

test('the first line is there before all lines are, and stays as these come', async ({ page }) => {
  const { lines, letOthersCome } = await searchWithFirstLine(page);
  const first = await page.locator('.search-results [data-copy]').first().elementHandle();
  await first?.focus();
  letOthersCome();
  await expect(lines.nth(2)).toBeVisible();
  expect(await first?.evaluate((button) => button === document.activeElement), 'who is at it stays there').toBe(true);
  await expect(page.locator('[data-search-status]')).toHaveText(/situations? fit/);
});

/** Types into the search field and presses Enter before anything is drawn. */
const typeAndEnter = (page: Page, words: string) =>
  page.evaluate(async (typed) => {
    const field = document.querySelector<HTMLInputElement>('[name=q]');
    if (!field) return;
    await navigator.clipboard.writeText('nothing yet');
    field.focus();
    field.value = typed;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.form?.requestSubmit();
  }, words);

const copied = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

test('Enter copies the line of what is typed, also where the others are still to come', async ({ page }) => {
  const { lines } = await searchWithFirstLine(page);
  const before = await lines.innerText();
  await typeAndEnter(page, 'left a voicemail');
  await expect(lines).not.toHaveText(before);
  await expect.poll(() => copied(page)).not.toBe('nothing yet');
  expect(await lines.innerText()).toContain((await copied(page)).slice(0, 7));
});

test('Enter copies no line of the words before: where the best line is not known yet, it is copied once it is', async ({ page }) => {
  const { lines, letOthersCome } = await searchWithFirstLine(page);
  const before = await lines.innerText();
  await typeAndEnter(page, 'keeps chatting');
  await expect(page.locator('.search-results')).toHaveAttribute('data-stale');
  expect(await copied(page)).toBe('nothing yet');
  letOthersCome();
  await expect(lines.nth(1)).toBeVisible();
  await expect.poll(() => copied(page)).not.toBe('nothing yet');
  expect(await lines.first().innerText()).toContain((await copied(page)).slice(0, 12));
  expect(before).not.toContain((await copied(page)).slice(0, 12));
});

test('Enter copies nothing any more once somebody has left the field', async ({ page }) => {
  const { lines, letOthersCome } = await searchWithFirstLine(page);
  await typeAndEnter(page, 'keeps chatting');
  await page.getByRole('searchbox').blur();
  letOthersCome();
  await expect(lines.nth(1)).toBeVisible();
  expect(await copied(page)).toBe('nothing yet');
});

test('where the desk of the reader filters lines, none is shown before all are there', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('closing-playbook/desk', '{"context":"sales"}'));
  const letOthersCome = await holdOtherLines(page);
  await page.goto(`${site()}search/?q=angry%20customer`);
  await expect(page.locator('.search-results')).toHaveAttribute('data-stale');
  letOthersCome();
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await expect(page.locator('[data-filter=contexts]')).toHaveValue('sales');
});

test('who goes through the lines by arrow keys while they are drawn stays among them', async ({ page }) => {
  // A frame takes a slow device long.
  await page.addInitScript(() => {
    globalThis.requestAnimationFrame = (call) => Number(setTimeout(() => call(performance.now()), 1500));
    globalThis.cancelAnimationFrame = clearTimeout;
  });
  await page.goto(`${site()}search/?q=say%20goodbye`);
  const lines = page.locator('.search-results [data-line]');
  await expect(lines.nth(2)).toBeVisible();
  await page.getByRole('searchbox').fill('angry customer');
  await expect(page.locator('.search-results h2').first()).toContainText('angry');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  const focused = await page.evaluateHandle(() => document.activeElement);
  await page.waitForTimeout(3500);
  expect(await focused.evaluate((element) => element === document.activeElement && element !== document.body)).toBe(true);
});

test('where the first line is not certain before all lines are there, none takes its place', async ({ page }) => {
  const { lines, letOthersCome } = await searchWithFirstLine(page);
  const before = await lines.allInnerTexts();
  await page.getByRole('searchbox').fill('say goodbye');
  await expect(page.locator('.search-results')).toHaveAttribute('data-stale', '');
  expect(await lines.allInnerTexts()).toEqual(before);
  letOthersCome();
  await expect(page.locator('.search-results')).not.toHaveAttribute('data-stale', '');
  expect(await lines.allInnerTexts()).not.toEqual(before);
});

test('lines are there before the words on when not to say them, and stay as those come', async ({ page }) => {
  const notWhen = Promise.withResolvers<undefined>();
  await page.route('**/search/not-when.json', async (route) => {
    await notWhen.promise;
    await route.continue();
  });
  await page.goto(`${site()}search/?q=angry%20customer`);
  const lines = page.locator('.search-results:not([data-part]) [data-line]');
  await expect(lines.first()).toBeVisible();
  const before = await lines.allInnerTexts();
  const first = page.locator('.search-results .not-now').first();
  await expect(first).toHaveText('');
  notWhen.resolve(undefined);
  await expect(first).toHaveText(/^Not \w.+\.$/);
  expect(await lines.allInnerTexts()).toEqual(before);
});

test('where the words on when not to say a line cannot be loaded, lines are found all the same', async ({ page, quiet }) => {
  quiet.allow(/Failed to load|net::ERR/);
  await page.route('**/search/not-when.json', (route) => route.abort());
  await page.goto(`${site()}search/?q=angry%20customer`);
  await expect(page.locator('.search-results [data-line]').first()).toBeVisible();
  await expect(page.locator('.search-results .not-now')).toHaveCount(0);
});

test('where full text cannot be loaded, lines are found all the same', async ({ page, quiet }) => {
  quiet.allow(/Failed to load|net::ERR|Failed to fetch/);
  await page.route('**/pagefind/**', (route) => route.abort());
  await page.goto(`${site()}search/?q=angry%20customer`);
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await expect(page.getByText('The guides could not be searched just now.')).toBeVisible();
});

test('where the records of pages cannot be loaded any more, what was found for the words before does not stay', async ({ page, quiet }) => {
  quiet.allow(/Failed to load|net::ERR|Failed to fetch/);
  await page.goto(`${site()}search/?q=angry%20customer`);
  const practices = page.locator('.search-results').getByRole('heading', { name: 'To practise' });
  await expect(practices).toBeVisible();
  await page.route('**/pagefind/fragment/**', (route) => route.abort());
  await page.getByRole('searchbox').fill('prospect said no');
  await expect(page.getByText('The guides could not be searched just now.')).toBeVisible();
  await expect(practices).toHaveCount(0);
});

test('every phrase is a record of the full-text index, with its address and its filters', async ({ page }) => {
  await page.goto(siteElsewhere());
  const found = await page.evaluate(async (address) => {
    const pagefind = await import(/* @vite-ignore */ address);
    await pagefind.options({ noWorker: true });
    const { results } = await pagefind.search('other callers are waiting', { filters: { kind: 'phrase', situation: 'chatty' } });
    const { url, filters, meta } = await results[0].data();
    return { url, filters, meta };
  }, `${siteElsewhere()}pagefind/pagefind.js`);
  expect(found.url).toMatch(/\/handbook\/closing\/phrases\/\w+\/[a-z-]+\/(?:\d+\/)?#[a-z-]+$/);
  expect(Object.keys(found.filters).sort()).toEqual(['context', 'kind', 'situation', 'step', 'tone']);
  expect(JSON.stringify(found.meta)).not.toContain('chatty-');
});
