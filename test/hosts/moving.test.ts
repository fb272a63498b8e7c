/** Scripts of the page move the elements, and there are many of them. */
import { useAll, useChecklist, usePicker, useQuiz } from './at-work.ts';
import { expect, test, allTags } from './host.ts';
import { lookOf } from './look.ts';

test('moved into another document and back, they look and work as before', async ({ page, host }) => {
  await host.open({
    head: host.script,
    body: `<iframe srcdoc="<!doctype html>" width="900" height="3000"></iframe><main style="width: 900px">${allTags}</main>`,
  });
  await useAll(page);
  const look = await lookOf(page.locator('closing-checklist'));
  await page.evaluate(() => {
    const inner = document.querySelector('iframe')?.contentDocument;
    if (!inner) throw new Error('no frame');
    inner.body.style.margin = '0';
    inner.body.append(...document.querySelectorAll('main > *'));
  });
  const frame = page.frameLocator('iframe');
  const moved = frame.locator('closing-checklist');
  await expect(moved.getByRole('checkbox').first()).toBeChecked();
  // The element adopts its styles again at once, so it is never without style.
  await expect.poll(() => lookOf(moved)).toEqual(look);
  await moved.getByRole('checkbox').nth(1).check();
  await expect(moved.getByRole('progressbar', { name: /^2 of/ })).toBeVisible();
  await page.evaluate(() =>
    document.querySelector('main')?.append(...(document.querySelector('iframe')?.contentDocument?.body.children ?? [])),
  );
  await expect.poll(() => lookOf(page.locator('closing-checklist'))).toHaveLength(look.length);
  await expect(page.locator('closing-checklist').getByRole('checkbox').nth(1)).toBeChecked();
  const button = page.locator('closing-checklist button.primary').first();
  await expect.poll(() => button.evaluate((part) => getComputedStyle(part).minBlockSize)).toBe('40px');
});

test('made here and first put into another document, they have their style there', async ({ page, host }) => {
  await host.open({ head: host.script, body: '<iframe srcdoc="<!doctype html>" width="900" height="2000"></iframe>' });
  await page.evaluate(async () => {
    await customElements.whenDefined('closing-quiz');
    const inner = document.querySelector('iframe')?.contentDocument;
    for (const name of ['checklist', 'phrase-picker', 'quiz']) inner?.body.append(document.createElement(`closing-${name}`));
  });
  const frame = page.frameLocator('iframe');
  await useChecklist(frame);
  await usePicker(frame);
  await useQuiz(frame);
  await expect
    .poll(() =>
      frame
        .locator('closing-checklist button.primary')
        .first()
        .evaluate((part) => getComputedStyle(part).minBlockSize),
    )
    .toBe('40px');
});

test('moved about on the page, into a shadow root and out of sight, they keep what was done', async ({ page, host }) => {
  await host.open({ head: host.script, body: `<div id="shell"></div>${allTags.replaceAll('></', ' remember="off"></')}` });
  await useAll(page);
  await page.evaluate(() => {
    const root = (document.querySelector('#shell') as HTMLElement).attachShadow({ mode: 'open' });
    const elements = [...document.querySelectorAll('body > :is(closing-checklist, closing-phrase-picker, closing-quiz, closing-practice)')];
    document.createDocumentFragment().append(...elements);
    document.implementation.createHTMLDocument().body.append(...elements);
    root.append(...elements);
  });
  await expect(page.locator('closing-checklist').getByRole('checkbox').first()).toBeChecked();
  await expect(page.locator('closing-phrase-picker').getByRole('searchbox')).toHaveValue("she won't stop talking");
  await expect(
    page
      .locator('closing-quiz')
      .getByText(/^(?:Right|Not quite)\./)
      .first(),
  ).toBeVisible();
  await expect
    .poll(() =>
      page
        .locator('closing-checklist button.primary')
        .first()
        .evaluate((part) => getComputedStyle(part).minBlockSize),
    )
    .toBe('40px');
});

test('fifty on one page: each for itself, with each file loaded once', async ({ page, host }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  const tags = ['checklist', 'phrase-picker', 'quiz', 'practice'];
  const body = Array.from({ length: 50 }, (_, index) => {
    const tag = `closing-${tags[index % 4]}`;
    return `<${tag} id="w${index}"></${tag}>`;
  });
  await host.open({ head: host.script, body: body.join('') });
  await useChecklist(page, 12);
  await useQuiz(page, 11);
  await useAll(page);
  expect(
    await page.locator('closing-checklist').evaluateAll((all) => all.filter((one) => one.shadowRoot?.querySelector(':checked')).length),
  ).toBe(2);
  expect(await page.locator(':state(ready)').count()).toBe(50);
  expect(requests.filter((address, index) => requests.indexOf(address) !== index)).toEqual([]);
});
