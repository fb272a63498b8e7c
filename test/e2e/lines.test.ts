/** Lines to say: filling in, copying, filtering, linking. */
import { expect, site, test } from './visit.ts';

const clipboard = () => navigator.clipboard.readText();

test('a placeholder that may stay empty is left out with its comma; filled once it is filled everywhere; a whole close is a script', async ({
  page,
}) => {
  await page.goto(`${site()}situations/chatty/`);
  const line = page.locator('.say', { hasText: 'Other callers are waiting' }).first();
  await line.getByRole('button', { name: 'Copy' }).click();
  await expect(line.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(clipboard)).toMatch(/^I’ve enjoyed talking\. Other callers/);

  await line.getByLabel('Their name').fill('Ms Okafor');
  const gaps = await page
    .locator('input[data-placeholder=name]')
    .evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
  expect(new Set(gaps)).toEqual(new Set(['Ms Okafor']));
  await line.getByRole('button', { name: /^Cop/ }).click();
  await expect.poll(() => page.evaluate(clipboard)).toMatch(/^I’ve enjoyed talking, Ms Okafor\. Other callers/);

  await page.getByRole('button', { name: 'Copy the whole close' }).first().click();
  await expect.poll(async () => (await page.evaluate(clipboard)).split('\n').length).toBeGreaterThanOrEqual(3);

  // Owners call placeholders as they like, also as what every object has.
  const odd = await page.evaluate(() => {
    const field = Object.assign(document.createElement('input'), { className: 'placeholder' });
    field.dataset['placeholder'] = 'constructor';
    document.querySelector('main')?.append(field);
    document.dispatchEvent(new Event('closing-fill'));
    return field.value;
  });
  expect(odd).toBe('');
});

test('copying warns of a placeholder that is still open, and never copies braces', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  const line = page.locator('.say', { has: page.locator('input[data-placeholder=action]') }).first();
  // Who presses twice is told once.
  await line.getByRole('button', { name: 'Copy' }).dblclick();
  await expect(line.getByText('Copied with a gap still open')).toHaveCount(1);
  expect(await page.evaluate(clipboard)).toContain('[What you will do]');
  expect(await page.evaluate(clipboard)).not.toMatch(/[{}]/);
});

test('nothing moves when a line is copied, and when a gap was still open in it', async ({ page }) => {
  /** Where what is to be pressed and read stands in the window. */
  const places = () =>
    page
      .locator('main :is(button, summary, a, h2, h3, .line)')
      .evaluateAll((all) =>
        all
          .filter((each) => each.getClientRects().length > 0)
          .map((each) => [each.getBoundingClientRect().x, each.getBoundingClientRect().y]),
      );
  for (const [address, lines] of [
    ['situations/upset/', '.first-line'],
    ['search/?q=angry', '.search-results'],
    ['phrases/support/recap/', '.rows'],
    ['guides/routine-close/', '.prose'],
  ] as const) {
    await page.goto(site() + address);
    const open = page.locator(`${lines} .say`, { has: page.locator('input[data-placeholder]:not([data-if-empty])') });
    for (const [at, width] of [360, 1280].entries()) {
      await page.setViewportSize({ width, height: 800 });
      // A line that was not copied before.
      const hasSeveral = (await open.count()) > 1;
      if (at > 0 && !hasSeveral) await page.reload();
      const line = open.nth(hasSeveral ? at : 0);
      await line.scrollIntoViewIfNeeded();
      if (address.startsWith('phrases')) await expect(page.locator('[data-why]:disabled')).toHaveCount(0);
      // Results come in several steps, with a reason and guides when typing rests.
      if (address.startsWith('search')) await expect(page.getByRole('heading', { name: 'To practise' })).toBeVisible();
      const before = await places();
      await line.locator('[data-copy]').click();
      await expect(line.getByText('Copied with a gap still open')).toBeVisible();
      expect(await places(), `${address}, ${width} px`).toEqual(before);
    }
  }
});

test('where the clipboard is refused, the line says so', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', { value: undefined });
    document.execCommand = () => false;
  });
  await page.goto(`${site()}situations/chatty/`);
  const line = page.locator('.first-line');
  await line.getByRole('button', { name: 'Copy' }).click();
  await expect(line.getByText('Not copied: press Ctrl+C')).toBeVisible();
});

test('tone and situation go together, and the choice can be sent to somebody', async ({ page }) => {
  await page.goto(`${site()}phrases/support/`);
  await page.locator('.filters summary', { hasText: 'Tone' }).click();
  await page.locator('.filters [data-value=warm]').click();
  await page.locator('.filters summary', { hasText: 'Situation' }).click();
  await page.locator('.filters [data-value=chatty]').click();
  await expect(page).toHaveURL(/tone=warm&situation=chatty/);
  const left = page.locator('[data-lines] .say:not([hidden])');
  const { phrases } = (await (await page.request.get(`${site()}api/v1/phrases.json`)).json()) as {
    phrases: { contexts: string[]; tones: string[]; situations: string[] }[];
  };
  const shown = phrases.filter(
    ({ contexts, tones, situations }) => contexts.includes('support') && tones.includes('warm') && situations.includes('chatty'),
  ).length;
  // From all pages of the library.
  await expect(left).toHaveCount(shown);
  expect(await left.evaluateAll((lines) => lines.every((line) => line.matches('[data-tones~=warm][data-situations~=chatty]')))).toBe(true);
  await expect(page.locator('[data-filter-status]')).toHaveText(new RegExp(`^${shown} line`));
  // The closes go by the same rule, and the contents name no move that is not there.
  const closes = page.locator('[data-closes] .script:not([hidden])');
  expect(await closes.evaluateAll((all) => all.every((each) => each.matches('[data-tones~=warm][data-situations~=chatty]')))).toBe(true);
  for (const link of await page.locator('.contents li:not([hidden]) a').all())
    await expect(page.locator((await link.getAttribute('href')) ?? '')).toBeVisible();
  await page.reload();
  await expect(left).toHaveCount(shown);
});

test('on a phone a library opens with its lines: what it lists is folded behind one row, and unfolds there', async ({ page }) => {
  for (const address of ['phrases/support/', 'phrases/casual/goodbye/']) {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto(`${site()}${address}`);
    for (const [width, height] of [
      [360, 740],
      [390, 844],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const place of [0, 1]) await expect(page.locator('[data-lines] .line').nth(place), address).toBeInViewport({ ratio: 1 });
    }
  }
  await page.locator('.contents summary').click();
  await expect(page.locator('.contents a').filter({ visible: true }).first()).toBeInViewport();
});

test('on a phone what is chosen has a row below the filters, and the sticky bar stays low', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${site()}phrases/support/?tone=formal&situation=upset`);
  const chosen = page.locator('[data-chosen] button').first();
  await expect(chosen).toBeVisible();
  const [bar, row, reasons] = [
    await page.locator('.filters').boundingBox(),
    await page.locator('.filters .left').boundingBox(),
    await page.locator('[data-reasons]').boundingBox(),
  ];
  expect(row?.width).toBeGreaterThan(340);
  expect(row?.y).toBeGreaterThanOrEqual((reasons?.y ?? 0) + (reasons?.height ?? 0) - 1);
  expect(bar?.height).toBeLessThan(140);

  // What unfolds over the lines and the page folds once Tab leads on to what would lie under it, or at Escape.
  for (const name of ['Situation', 'Menu']) {
    const summary = page.locator('summary', { hasText: name }).first();
    const overlay = summary.locator('..');
    await summary.click();
    await overlay.locator('a, button').last().focus();
    await page.keyboard.press('Tab');
    await expect(overlay, name).not.toHaveAttribute('open');
    await summary.click();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await expect(overlay, name).not.toHaveAttribute('open');
    await expect(summary, name).toBeFocused();
  }
});

test('the address of a line leads to it, also one from before its library had several pages, or from before the line moved on', async ({
  page,
}) => {
  for (const old of ['phrases/support/', 'phrases/support/goodbye/', 'phrases/support/signal/']) {
    await page.goto(`${site()}${old}#chatty-signal-queue`);
    await expect(page.locator('#chatty-signal-queue')).toBeInViewport();
  }
  await expect(page).toHaveURL(/phrases\/support\/signal\/#chatty-signal-queue$/);
});

test('the full stop after a placeholder stays on its line, however narrow the page is', async ({ page }) => {
  await page.goto(`${site()}situations/chatty/`);
  const strays = () =>
    [...document.querySelectorAll('.line .placeholder-box')]
      .filter(({ textContent }) => textContent !== '')
      .filter((held) => held.getClientRects().length !== 1).length;
  expect(await page.locator('.line .placeholder-box').count()).toBeGreaterThan(20);
  for (let width = 320; width < 480; width += 10) {
    await page.setViewportSize({ width, height: 740 });
    expect(await page.evaluate(strays), `${width} px`).toBe(0);
  }
});

test('on a phone a library keeps its move in sight, with a way back to the others', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto(`${site()}phrases/sales/`);
  const section = page.locator('[data-lines] section', { has: page.getByRole('heading', { name: 'Thank them' }) });
  const line = section.locator('.say').nth(2);
  await page.goto(`${site()}phrases/sales/#${(await line.getAttribute('id')) ?? ''}`);
  const move = section.getByRole('heading', { name: 'Thank them' });
  await expect(move).toBeInViewport();
  const [above, below] = [await move.boundingBox(), await line.boundingBox()];
  expect((above?.y ?? 0) + (above?.height ?? 0)).toBeLessThanOrEqual(below?.y ?? 0);
  await section.getByRole('link', { name: 'On this page' }).click();
  await expect(page.getByRole('navigation', { name: 'On this page' })).toBeInViewport();
});

test('the line to say first comes with when not to say it', async ({ page }) => {
  await page.goto(`${site()}situations/upset/`);
  await expect(page.locator('.first-line .not-now')).toHaveText(/Caution:\s+Not\s+before they have finished/);
  // A reader sees one word of warning, not two.
  await expect(page.locator('.first-line .not-now b')).toHaveText('Not');
});
