/** The call desk: a small window for the length of a call, which keeps nothing about the caller afterwards. */
import type { Page } from '@playwright/test';
import { expect, site, test } from './visit.ts';

const copies = (page: Page) => page.locator('.call-desk search').getByRole('button', { name: 'Copy' }).filter({ visible: true });
const boxes = (page: Page) => page.locator('.desk-moves input:checked');
const field = (page: Page) => page.getByRole('searchbox');
const clipboard = (page: Page) => page.evaluate(() => navigator.clipboard.readText());
const stored = (page: Page) => page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
const ready = (page: Page) => expect(page.getByRole('button', { name: 'Keep it beside your CRM' })).toBeEnabled();

test('at 380 × 720 the field, three lines with Copy, the moves and what is written afterwards are on one screen', async ({ page }) => {
  await page.setViewportSize({ width: 380, height: 720 });
  await page.goto(`${site()}desk/`);
  await ready(page);
  await expect(field(page)).toBeFocused();
  const expectOneScreen = async () => {
    await expect(copies(page)).toHaveCount(3);
    for (const copy of await copies(page).all()) await expect(copy).toBeInViewport({ ratio: 1 });
    for (const move of await page.locator('[data-move]').all()) await expect(move).toBeInViewport({ ratio: 1 });
    for (const name of ['Write it up', 'Keep it beside your CRM', 'Next call'])
      await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 });
    expect(await page.evaluate(() => [document.documentElement.scrollHeight, document.documentElement.scrollWidth])).toEqual([720, 380]);
  };
  await expectOneScreen();
  await expect(page.getByRole('button', { name: 'Other wordings' })).toBeInViewport({ ratio: 1 });
  await field(page).fill('angry');
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await expectOneScreen();
  for (const copy of await copies(page).all()) expect((await copy.boundingBox())?.height).toBeGreaterThanOrEqual(44);
});

test('Enter copies, a box ticks itself, the arrow goes to the next move, and N begins the next call, but never in a field', async ({
  page,
}) => {
  await page.goto(`${site()}desk/`);
  await ready(page);
  await field(page).pressSequentially('angry');
  await expect(page.locator('.search-results h2').first()).toHaveText(/They’re angry or upset/);
  await expect(page.locator('.search-results')).not.toHaveAttribute('data-stale');
  const line = await page.locator('.search-results .say').first().locator('[data-line]').innerText();
  const place = () => page.locator('.search-results .say').nth(1).boundingBox();
  const still = await place();
  await page.keyboard.press('Enter');
  await expect(boxes(page)).toHaveCount(1);
  await expect(page.locator('[data-search-status]')).toHaveText(/^Copied/);
  expect(await place(), 'nothing moves').toEqual(still);
  expect((await clipboard(page)).slice(0, 12)).toBe(line.slice(0, 12));
  await expect(page.locator('[data-desk-situation]')).toHaveText('They’re angry or upset');
  const current = page.locator('[data-move][aria-current=step]');
  const before = await current.innerText();
  await page.keyboard.press('ArrowRight');
  await expect(current).not.toHaveText(before);
  await expect(copies(page).first()).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(boxes(page)).toHaveCount(2);
  await page.getByRole('button', { name: 'Said' }).filter({ visible: true }).first().click();
  await expect(boxes(page)).toHaveCount(2);
  await page.keyboard.press('1');
  await expect(current).toHaveText(/^1 /);
  // A French keyboard writes this where others write 2.
  await current.dispatchEvent('keydown', { key: 'é', code: 'Digit2' });
  await expect(current).toHaveText(/^2 /);
  await page.keyboard.press('1');
  // What is copied out of a gap is no line that was said.
  const isDone = await boxes(page).count();
  await page.locator('.say[data-step] input').first().dispatchEvent('copy', { bubbles: true });
  await expect(boxes(page)).toHaveCount(isDone);
  await page.keyboard.press('ArrowLeft');
  await expect(current).toHaveText(/^1 /);
  const gap = page.locator('.desk-texts').getByLabel('Reference number').first();
  await page.setViewportSize({ width: 1280, height: 800 });
  await gap.pressSequentially('n1');
  await expect(gap).toHaveValue('n1');
  await expect(boxes(page)).toHaveCount(2);
  await page.locator('[data-move]').first().focus();
  await page.keyboard.press('n');
  await expect(boxes(page)).toHaveCount(0);
  await expect(field(page)).toBeFocused();
  await expect(field(page)).toHaveValue('');
  await expect(page.locator('[data-desk-situation]')).toHaveText('Everything’s done');
});

test('Enter waits for search, leads nowhere, and the call goes on where a line was copied before all lines had come', async ({ page }) => {
  const [search, further] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
  const hold = (files: string, until: Promise<undefined>) =>
    page.route(files, async (route) => {
      await until;
      await route.continue();
    });
  await hold('**/_astro/search.*.js', search.promise);
  await hold('**/search/lines.json', further.promise);
  await page.goto(`${site()}desk/`);
  await expect(copies(page).first()).toBeEnabled();
  await expect(field(page)).toBeFocused();
  const words = 'angry customer';
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-desk-lines] [data-copy]').first()).toHaveText('Copied');
  await field(page).fill(words);
  await page.keyboard.press('Enter');
  search.resolve(undefined);
  const found = page.locator('.search-results .say');
  await expect(found).toHaveCount(1);
  await expect(page).toHaveURL(`${site()}desk/`);
  await expect(field(page)).toHaveValue(words);
  await expect(found.getByRole('button', { name: 'Copied' })).toBeFocused();
  further.resolve(undefined);
  await ready(page);
  await expect(page.locator('[data-desk-situation]')).toHaveText('They’re angry or upset');
});

test('one gap fills the recap, the note, the message and the diary line, each is copied, and after N nothing of the caller is kept', async ({
  page,
}) => {
  await page.setViewportSize({ width: 380, height: 720 });
  await page.goto(`${site()}desk/#situation=follow-up`);
  await ready(page);
  await page.getByRole('button', { name: 'Write it up' }).click();
  const text = (heading: string) => page.locator('.desk-text').filter({ has: page.getByRole('heading', { name: heading }) });
  const kinds = ['Recap to say', 'Call note', 'Follow-up message', 'Calendar'];
  await expect(page.locator('.desk-text')).toHaveCount(kinds.length);
  await expect(text('Calendar').locator('[data-gaps]')).toHaveText('3 gaps open');
  // All texts share the value of a gap.
  await text('Calendar').getByLabel('What you will do').fill('send the form');
  await expect(text('Calendar').locator('[data-gaps]')).toHaveText('2 gaps open');
  for (const id of await page
    .locator('.desk-texts input')
    .evaluateAll((all) => [...new Set(all.map((each) => each.dataset['placeholder'] ?? ''))])) {
    const first = page.locator(`.desk-texts input[data-placeholder=${id}]`).first();
    if ((await first.inputValue()) === '') await first.fill(`zz-${id}`);
  }
  for (const kind of kinds) await expect(text(kind).locator('[data-gaps]'), kind).toHaveText('Filled in');
  for (const kind of kinds) {
    await text(kind).getByRole('button', { name: 'Copy', exact: true }).click();
    const copied = await clipboard(page);
    expect(copied, kind).toMatch(/zz-|send the form/);
    expect(copied, kind).not.toContain('[');
    if (kind === 'Call note') expect(copied).toContain('Promised: send the form, by zz-day.');
    if (kind === 'Follow-up message') expect(copied).toMatch(/^Hello zz-name,\n\nOn the phone I promised to send the form\. .*\n\n/);
    if (kind === 'Calendar') expect(copied).toBe('Promised on zz-topic: send the form. Due zz-day.');
  }
  // Another note uses the same values.
  await text('Call note').getByRole('combobox').selectOption({ label: 'Not solved yet' });
  await expect(text('Call note').locator('input[data-placeholder=topic]')).toHaveValue('zz-topic');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('n');
  await expect(page.locator('[data-desk-situation]')).toHaveText('Everything’s done');
  expect(
    await page
      .locator('input')
      .evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value).filter((value) => /zz-|send the form/.test(value))),
  ).toEqual([]);
  // A number tells other tabs that the call has ended. It says nothing of it.
  expect(await stored(page)).toMatch(/^\{"closing-playbook\/call-number":"\d+"\}$/);
});

test('a CRM may name the caller in the fragment: no server sees it, the address forgets it, and the next link is the next call', async ({
  page,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`${site()}desk/#name=Ms%20Okafor&reference=RX-4417&situation=upset&customer=7&day=%3Cb%3EMonday%3C%2Fb%3E`);
  await ready(page);
  await expect(page).toHaveURL(`${site()}desk/`);
  await expect(page.locator('[data-desk-situation]')).toHaveText('They’re angry or upset');
  await expect(page.locator('.desk-texts input[data-placeholder=reference]').first()).toHaveValue('RX-4417');
  await expect(page.locator('input[data-placeholder=name]').first()).toHaveValue('Ms Okafor');
  await expect(page.locator('.desk-texts input[data-placeholder=day]').first()).toHaveValue('<b>Monday</b>');
  await expect(page.locator('[data-desk-told]')).toHaveText(/no gap for: customer\.$/);
  expect(asked.filter((address) => /Okafor|4417/.test(address.replace(/#.*/, '')))).toEqual([]);
  await page.evaluate(() => (location.hash = 'name=Mr%20Lind&situation=voicemail'));
  await expect(page.locator('input[data-placeholder=name]').first()).toHaveValue('Mr Lind');
  await expect(page.locator('.desk-texts input[data-placeholder=reference]').first()).toHaveValue('');
  await expect(page).toHaveURL(`${site()}desk/`);
  await expect(page.locator('[data-desk-situation]')).toHaveText('I’m leaving a voicemail');
  expect(await stored(page)).not.toContain('4417');
});

test('where a gateway answers in place of the texts, in JSON, the desk says so', async ({ page }) => {
  await page.route('**/desk/texts.json', (route) => route.fulfill({ json: { error: 'session expired' } }));
  await page.goto(`${site()}desk/`);
  await expect(page.locator('[data-desk-told]')).toHaveText(/could not be loaded/);
});

test('a situation that is named as something of every object is told as unknown, and the desk works', async ({ page }) => {
  await page.goto(`${site()}desk/#situation=constructor`);
  await ready(page);
  await expect(page.locator('[data-desk-told]')).toHaveText(/no gap for: situation=constructor\.$/);
  await page.locator('[data-move]').nth(1).click();
  await expect(page.locator('[data-move]').nth(1)).toHaveAttribute('aria-current', 'step');
});

test('it is kept on top of other windows where the browser can do that, with the call, and comes back with it', async ({
  page,
  context,
}) => {
  await page.goto(`${site()}desk/#name=Ms%20Okafor&situation=upset`);
  await ready(page);
  await expect(page.locator('input[data-placeholder=name]').first()).toHaveValue('Ms Okafor');
  const first = await page.locator('.desk-moves input').first().getAttribute('data-done');
  await page.locator('.desk-moves input').first().check();
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Keep it beside your CRM' }).click();
  const onTop = await opened;
  const desk = onTop.frameLocator('iframe');
  await expect(desk.locator('[data-desk-situation]')).toHaveText('They’re angry or upset');
  await expect(desk.locator('input[data-placeholder=name]').first()).toHaveValue('Ms Okafor');
  await expect(desk.getByRole('button', { name: 'Keep it beside your CRM' })).toHaveCount(0);
  await expect(page.getByText('The desk is in a window of its own.')).toBeVisible();
  expect(await stored(page)).not.toContain('Okafor');
  // What is done travels with the call, to and fro.
  await expect(desk.locator('[data-done]:checked')).toHaveCount(1);
  await expect(desk.locator(`[data-done=${first}]`)).toBeChecked();
  await desk.locator('[data-done]').nth(1).check();
  await page.getByRole('button', { name: 'Bring it back here' }).click();
  await expect(boxes(page)).toHaveCount(2);
  await expect(page.locator('input[data-placeholder=name]').first()).toHaveValue('Ms Okafor');
  await expect(field(page)).toBeVisible();
  expect(onTop.isClosed()).toBe(true);
});

test('elsewhere it is kept in a plain window, and where the browser opens none it says so', async ({ page, context }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'documentPictureInPicture', { value: undefined });
  });
  await page.goto(`${site()}desk/#name=Ms%20Okafor&situation=upset`);
  await ready(page);
  const opened = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Keep it beside your CRM' }).click();
  const beside = await opened;
  await expect(beside.locator('[data-desk-situation]')).toHaveText('They’re angry or upset');
  await expect(beside.locator('input[data-placeholder=name]').first()).toHaveValue('Ms Okafor');
  await expect(beside.getByRole('button', { name: 'Keep it beside your CRM' })).toHaveCount(0);
  expect(await stored(page)).not.toContain('Okafor');
  await page.getByRole('button', { name: 'Bring it back here' }).click();
  await expect(page.locator('input[data-placeholder=name]').first()).toHaveValue('Ms Okafor');
  await expect.poll(() => beside.isClosed()).toBe(true);
  // Closed by its cross, it loses nothing.
  const again = context.waitForEvent('page');
  await page.getByRole('button', { name: 'Keep it beside your CRM' }).click();
  const closed = await again;
  await expect(closed.locator('input[data-placeholder=name]').first()).toHaveValue('Ms Okafor');
  await closed
    .locator('input[data-placeholder=name]')
    .first()
    .evaluate((gap: HTMLInputElement) => {
      gap.value = 'Mr Lind';
      gap.dispatchEvent(new Event('input', { bubbles: true }));
    });
  await closed.locator('[data-done]').first().check();
  await closed.waitForTimeout(100);
  await closed.close();
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.locator('input[data-placeholder=name]').first()).toHaveValue('Mr Lind');
  await expect(boxes(page)).toHaveCount(1);
  await page.evaluate(() => (window.open = () => null));
  await page.getByRole('button', { name: 'Keep it beside your CRM' }).click();
  await expect(page.locator('[data-desk-told]')).toHaveText(/^The browser opened no window/);
});

test('the installed playbook opens with the desk, and the page of a situation leads to it', async ({ page, request }) => {
  const manifest = (await (await request.get(`${site()}manifest.webmanifest`)).json()) as Record<string, unknown>;
  expect(manifest).toMatchObject({ id: '/', start_url: '/desk/', scope: '/', display: 'standalone' });
  await page.goto(`${site()}situations/voicemail/`);
  await page.getByRole('link', { name: 'Keep it beside your CRM' }).click();
  await expect(page).toHaveURL(`${site()}desk/`);
  await expect(page.locator('[data-desk-situation]')).toHaveText('I’m leaving a voicemail');
});

test('a call ends in every tab, on pages that Back brings up, and where no gap was filled in', async ({ page, context }) => {
  const name = (of: Page) => of.locator('input[data-placeholder=name]').first();
  await page.goto(`${site()}desk/`);
  await ready(page);
  await page.locator('.desk-moves input').first().check();
  const other = await context.newPage();
  await other.goto(`${site()}situations/chatty/`);
  await name(other).fill('Ms Okafor');
  await expect.poll(() => stored(other)).toContain('call-number');
  await other.getByRole('button', { name: 'Next call' }).click();
  await expect(boxes(page)).toHaveCount(0);

  await name(other).fill('Mr Lind');
  await expect.poll(() => stored(other)).toContain('Lind');
  await page.locator('h1').click();
  await page.keyboard.press('n');
  await expect(name(other)).toHaveValue('');
  expect(await stored(other)).not.toContain('Lind');

  // Back brings up a page as it was left: the call that it shows has ended on another page, where the next one has begun.
  await name(other).fill('Ms Ode');
  await expect.poll(() => other.evaluate(() => sessionStorage.getItem('closing-playbook/call-number'))).not.toBeNull();
  await other.evaluate(() => {
    localStorage.setItem('closing-playbook/call-number', '7');
    sessionStorage.setItem('closing-playbook/call-number', '7');
    sessionStorage.setItem('closing-playbook/call', '{"name":"Dr Next"}');
    window.dispatchEvent(new Event('pageshow'));
  });
  await expect(name(other)).toHaveValue('Dr Next');
  expect(await stored(other)).not.toContain('Ode');
});

test('the next call of the desk is that of a checklist in another tab, and the other way round', async ({ page, context }) => {
  await page.goto(`${site()}checklists/support/`);
  const gap = page.locator('closing-checklist input[data-placeholder=topic]').first();
  await gap.fill('the boiler');
  const other = await context.newPage();
  await other.goto(`${site()}situations/chatty/`);
  const name = other.locator('input[data-placeholder=name]').first();
  await name.fill('Ms Okafor');
  await other.getByRole('button', { name: 'Next call' }).click();
  await expect(gap).toHaveValue('');
  await name.fill('Mr Lind');
  await page.goto(`${site()}situations/chatty/`);
  await page.locator('input[data-placeholder=name]').first().fill('Mr Lind');
  await page.goto(`${site()}checklists/support/`);
  await page.locator('closing-checklist').getByRole('button', { name: 'Next call' }).click();
  await expect(name).toHaveValue('');
  await expect(page.locator('closing-checklist').getByRole('button', { name: 'Undo' })).toBeVisible();

  // Also where nothing is filled in beside the checklist.
  await name.fill('Ms Ode');
  await page.reload();
  await expect(page.locator('[data-next-call]')).toBeHidden();
  await page.locator('closing-checklist').getByRole('button', { name: 'Next call' }).click();
  await expect(name).toHaveValue('');
});
