/** Browsers whose storage works, is blocked, is full, or contains damaged entries. */
import type { Page } from '@playwright/test';
import { useAll, useChecklist } from './at-work.ts';
import { expect, test, allTags } from './host.ts';

const notRemembered = 'This browser keeps nothing for this page.';
const tags = allTags.replace('<closing-quiz>', '<closing-quiz seed="same">');

test('what was done is there after a reload', async ({ page, host }) => {
  await host.open({ head: host.script, body: tags });
  await useAll(page);
  await page.locator('closing-phrase-picker').getByRole('button', { name: 'Favourite' }).first().click();
  await page.reload();
  await expect(page.locator('closing-checklist').getByRole('checkbox').first()).toBeChecked();
  await expect(
    page
      .locator('closing-quiz')
      .getByText(/of 1 right so far/)
      .or(page.locator('closing-quiz').getByText(/^(?:Right|Not quite)\./))
      .first(),
  ).toBeVisible();
  await expect(page.locator('closing-phrase-picker').getByRole('button', { name: /^Favourites\s*1$/ })).toBeVisible();
  await expect(page.getByText(notRemembered)).toHaveCount(0);
});

/** Changes that old libraries make to the language: Prototype.js 1.6.1 adds `toJSON`, MooTools 1.4 replaces `Array.from`. */
const changedLanguage = `<script>
  Array.prototype.toJSON = function () { return '[' + this.map(function (each) { return JSON.stringify(each); }).join(', ') + ']'; };
  Date.prototype.toJSON = function () { return '"' + this.getTime() + '"'; };
  Array.from = function (item) { return item == null ? [] : Array.isArray(item) ? item : [item]; };
  window.Event = function (event) { this.event = event || window.event; this.type = event.type.toLowerCase(); };
</script>`;

test('what was done is there after a reload of a page that changes what the language has', async ({ page, host }) => {
  await host.open({ head: changedLanguage + host.script, body: tags });
  await useAll(page);
  const checklist = page.locator('closing-checklist');
  const picker = page.locator('closing-phrase-picker');
  await picker.getByRole('button', { name: 'Favourite' }).first().click();
  const state = await checklist.evaluate((element) => (element as HTMLElement & { state: string }).state);
  expect(state).not.toContain('\\\\"');
  await page.reload();
  await expect(checklist.getByRole('checkbox').first()).toBeChecked();
  await expect(picker.getByRole('button', { name: /^Favourites\s*1$/ })).toBeVisible();
});

test('another tab follows', async ({ page, context, host }) => {
  const address = host.page({ head: host.script, body: tags });
  const other = await context.newPage();
  await other.goto(address);
  await expect(other.locator('closing-checklist').getByRole('checkbox').first()).not.toBeChecked();
  await page.goto(address);
  await useChecklist(page);
  await expect(other.locator('closing-checklist').getByRole('checkbox').first()).toBeChecked();
});

for (const script of ['script', 'classicScript'] as const) {
  test(`a sandboxed frame without storage: all works, and it says that nothing is kept (${script})`, async ({ page, host }) => {
    const inner = host.page({ head: host[script], body: tags });
    await host.open({ body: `<iframe sandbox="allow-scripts" src="${inner}" width="700" height="2000"></iframe>` });
    const frame = page.frameLocator('iframe');
    await useAll(frame);
    await expect(frame.locator('body')).toBeVisible();
    for (const tag of ['closing-checklist', 'closing-phrase-picker', 'closing-quiz']) {
      await expect(frame.locator(tag).getByText(notRemembered)).toBeVisible();
    }
    expect(
      await page.frames()[1]?.evaluate(() => {
        try {
          return typeof localStorage;
        } catch {
          return 'denied';
        }
      }),
    ).toBe('denied');
  });
}

/** Fills the origin's storage to the last character. */
const fillStorage = (page: Page) =>
  page.evaluate(() => {
    localStorage.clear();
    let text = 'x'.repeat(1 << 22);
    for (let count = 0; text.length > 0;) {
      try {
        localStorage.setItem(`full-${count}`, text);
        count += 1;
      } catch {
        text = text.slice(0, text.length >> 1);
      }
    }
    return Object.keys(localStorage).length;
  });

test('storage that is full: all works, and it says that nothing is kept', async ({ page, host }) => {
  const address = host.page({ head: host.script, body: tags });
  await page.goto(host.page({ body: '' }));
  expect(await fillStorage(page)).toBeGreaterThan(1);
  await page.goto(address);
  await useAll(page);
  for (const tag of ['closing-checklist', 'closing-phrase-picker', 'closing-quiz']) {
    await expect(page.locator(tag).getByText(notRemembered)).toBeVisible();
  }
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => !key.startsWith('full-')))).toEqual([]);
});

test('storage that fills up meanwhile: nothing is lost, and it says so from then on', async ({ page, host }) => {
  await host.open({ head: host.script, body: tags });
  await useChecklist(page);
  await fillStorage(page);
  const checklist = page.locator('closing-checklist');
  await expect(checklist.getByText(notRemembered)).toHaveCount(0);
  await checklist.getByRole('checkbox').nth(1).check();
  await expect(checklist.getByRole('progressbar', { name: /^2 of/ })).toBeVisible();
  await expect(checklist.getByText(notRemembered)).toBeVisible();
});

const spoiled: Record<string, string> = {
  'cut short': '{"ticks":["a',
  'not JSON': '\u0000\uffff<img src=x onerror="window.hit=1">',
  null: 'null',
  'a number': '7',
  'a list': '[[[[]]]]',
  'the wrong types everywhere':
    '{"ticks":{},"notes":[],"seconds":"x","complete":{},"seed":7,"answers":[1],"best":"x","favourites":7,"recent":{},"said":[{}],"day":1,"unfitted":[null],"context":{},"situation":1}',
  'right types with nonsense in them':
    '{"ticks":["zz","zz"],"notes":{"__proto__":"x","constructor":"y"},"seconds":-1e308,"seed":"","answers":{"__proto__":"9zz","x":7,"y":{}},"best":-5,"passed":true,"favourites":["__proto__"],"recent":["x"],"said":[""],"day":"x","unfitted":["<b>"],"context":"nowhere","situation":"nowhere","step":"x","tone":"y"}',
};

test('what was kept is spoiled in every way: they begin afresh', async ({ page, host }) => {
  test.slow();
  await host.open({ head: host.script, body: tags });
  await useAll(page);
  await page.locator('closing-phrase-picker').getByRole('button', { name: 'Favourite' }).first().click();
  await page.locator('closing-phrase-picker').getByLabel('Tone').selectOption({ index: 1 });
  const spoil = (kept: string) => {
    const keys = Object.keys(localStorage);
    for (const key of keys) localStorage.setItem(key, kept);
    return keys.length;
  };
  for (const [what, text] of Object.entries(spoiled)) {
    await test.step(what, async () => {
      expect(await page.evaluate(spoil, text)).toBeGreaterThanOrEqual(4);
      await page.reload();
      await useAll(page);
      expect(await page.evaluate(() => 'hit' in window || 'x' in Object.prototype)).toBe(false);
    });
  }
});

test('what a later version kept is neither read nor spoiled', async ({ page, host }) => {
  const address = host.page({ head: host.script, body: tags });
  await page.goto(address);
  await useAll(page);
  const later = await page.evaluate(() => {
    const kept = Object.entries(localStorage) as [string, string][];
    localStorage.clear();
    const moved = kept.map(([key]) => [key.replace('/1/', '/2/'), '{"layout":"of the future"}'] as const);
    for (const [key, text] of moved) localStorage.setItem(key, text);
    return Object.fromEntries(moved);
  });
  expect(Object.keys(later).length).toBeGreaterThan(1);
  await page.reload();
  await expect(page.locator('closing-checklist').getByRole('checkbox').first()).not.toBeChecked();
  await useAll(page);
  expect(
    await page.evaluate((keys) => Object.fromEntries(keys.map((key) => [key, localStorage.getItem(key)])), Object.keys(later)),
  ).toEqual(later);
});

test('a state of a later version, of another widget or of nothing leaves what is there', async ({ page, host }) => {
  await host.open({ head: host.script, body: tags });
  await useAll(page);
  for (const tag of ['closing-checklist', 'closing-phrase-picker', 'closing-quiz']) {
    const [before, after] = await page.locator(tag).evaluate(async (element) => {
      const widget = element as HTMLElement & { state: unknown; updateComplete: Promise<boolean> };
      const now = widget.state;
      const name = element.localName.replace('closing-', '');
      for (const bad of [`${name}/2 {"id":"x"}`, `${name}/99 `, 'widget/1 {}', '', '{', null, undefined, 7, {}, `${name}/1 null`]) {
        widget.state = bad;
        await widget.updateComplete;
      }
      return [now, widget.state];
    });
    expect(after, tag).toBe(before);
  }
});

test('a state moves everything to another page, in 4,096 characters', async ({ page, host }) => {
  await host.open({
    head: host.script,
    body: tags.replaceAll('>', ' remember="off">').replaceAll(/<\/([a-z-]+) remember="off">/g, '</$1>'),
  });
  await useAll(page);
  for (const tag of ['closing-checklist', 'closing-phrase-picker', 'closing-quiz']) {
    const state = await page.locator(tag).evaluate((element) => (element as HTMLElement & { state: string }).state);
    expect(state.length, tag).toBeLessThanOrEqual(4096);
    expect(
      await page.locator(tag).evaluate(async (element, kept) => {
        const fresh = document.createElement(element.localName) as HTMLElement & { state: string; ready: Promise<void> };
        fresh.setAttribute('remember', 'off');
        fresh.state = kept; // before it is connected: the property must survive
        element.after(fresh);
        await fresh.ready;
        return fresh.state;
      }, state),
      tag,
    ).toBe(state);
  }
});
