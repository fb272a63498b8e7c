/** Pages whose style sheets affect everything in them. */
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { accessibilityProblems } from '../browser/accessible.ts';
import { useAll } from './at-work.ts';
import { expect, test, allTags, type HostPage } from './host.ts';
import { lookOf } from './look.ts';

const widgets = ['closing-checklist', 'closing-phrase-picker', 'closing-quiz', 'closing-practice'];

/** Fixes the question, the call and every order, so that looks can be compared. */
const fixedTags = allTags.replace(/<(closing-quiz|closing-practice)>/g, '<$1 seed="same">');

/** A column of the same width in every page, so that looks can be compared. */
const column = (inside: string) => `<div style="width: 480px !important; display: block !important">${inside}</div>`;

async function looks(page: Page): Promise<string[][]> {
  const found: string[][] = [];
  for (const tag of widgets) {
    await expect(page.locator(tag).getByRole('button').first()).toBeVisible();
    found.push(await lookOf(page.locator(tag)));
  }
  return found;
}

const hostile: Record<string, HostPage> = {
  'unsets everything': { body: '', head: '<style>* { all: unset !important }</style>' },
  'unsets everything on the hosts, pseudo-elements included': {
    body: '',
    head: '<style>*, *::before, *::after { all: revert !important } closing-checklist, closing-phrase-picker, closing-quiz, closing-practice { all: initial !important }</style>',
  },
  'has huge fonts and a style of its own for everything that is inherited': {
    body: '',
    head: `<style>html { font-size: 60px } body { font: italic 900 4rem/3 fantasy; letter-spacing: 0.5em; word-spacing: 1em; text-transform: uppercase;
      text-indent: 3em; text-align: center; white-space: pre; color: red; cursor: wait; list-style: square; user-select: none;
      -webkit-text-fill-color: red; text-shadow: 2px 2px lime; visibility: visible; line-break: anywhere; quotes: none }</style>`,
  },
  'styles every tag': {
    body: '',
    head: `<style>h2, p, button, input, label, ul, li, fieldset, legend, select, progress { all: unset; display: none !important; font-size: 99px !important; color: red !important }
      .root, .card, .say, .quiet, .primary { display: none !important }</style>`,
  },
};

test(`a page changes nothing inside that ${Object.keys(hostile).join('; or ')}`, async ({ page, host }) => {
  // Each page finds the widgets as the first did.
  await page.addInitScript(() => localStorage.clear());
  await host.open({ head: host.script, body: column(fixedTags) });
  const plain = await looks(page);
  expect(plain.every((look) => look.length > 10)).toBe(true);
  for (const [what, wanted] of Object.entries(hostile)) {
    await host.open({ ...wanted, head: host.script + (wanted.head ?? ''), body: column(fixedTags) });
    expect.soft(await looks(page), what).toEqual(plain);
    await test.step(what, () => useAll(page));
  }
});

test('hidden stays hidden, whatever the page says', async ({ page, host }) => {
  await host.open({
    head: `${host.script}<style>* { all: unset !important } closing-checklist { display: block !important }</style>`,
    body: `<closing-checklist hidden></closing-checklist><closing-quiz></closing-quiz>`,
  });
  await expect(page.locator('closing-quiz').getByRole('button', { name: 'Check' })).toBeVisible();
  await expect(page.locator('closing-checklist')).toBeHidden();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`in forced colours, ${colorScheme}, what is done, chosen and focused can be told from what is not`, async ({ page, host }) => {
    await page.emulateMedia({ forcedColors: 'active', colorScheme });
    await host.open({ head: host.script, body: column(fixedTags) });
    const expectToDiffer = async (what: Locator, act: () => Promise<void>): Promise<void> => {
      const before = await what.screenshot();
      await act();
      expect((await what.screenshot()).equals(before), String(what)).toBe(false);
    };
    const checklist = page.locator('closing-checklist');
    const box = checklist.getByRole('checkbox').first();
    await expectToDiffer(checklist.getByRole('progressbar'), () => expectToDiffer(box, () => box.check()));
    await expectToDiffer(checklist, () => page.keyboard.press('Tab'));

    const quiz = page.locator('closing-quiz');
    const option = quiz.getByRole('radio').or(quiz.getByRole('checkbox')).first();
    await expectToDiffer(option, () => option.check());
    await expectToDiffer(quiz, () => quiz.getByRole('button', { name: 'Check', exact: true }).click());
    const edges = (rows: Element[]) =>
      rows.map((row) => [row.matches('.is-right, .is-wrong'), getComputedStyle(row).borderInlineStartColor].join(' '));
    await expect.poll(async () => new Set(await quiz.locator('fieldset li').evaluateAll(edges)).size, 'marked rows have an edge').toBe(2);
    expect(new Set((await quiz.locator('fieldset li').evaluateAll(edges)).map((edge) => edge.replace(/^\w+ /, ''))).size).toBe(2);

    const practice = page.locator('closing-practice');
    const wish = practice.getByRole('checkbox').first();
    await expectToDiffer(wish, () => wish.check());
    await wish.uncheck();
    await practice.getByRole('button', { name: 'Take the call' }).click();
    await expectToDiffer(practice.locator('.choice').first(), () => page.keyboard.press('1'));
  });
}

test('from right to left, everything stands the other way round', async ({ page, host }) => {
  const sides = async () => {
    const item = page.locator('closing-checklist .tick').first();
    const box = await item.locator('input').boundingBox();
    const text = await item.locator('.text').boundingBox();
    const option = page.locator('closing-quiz .row, closing-quiz li').first();
    const direction = await option.evaluate((row) => getComputedStyle(row).direction);
    return { boxIsLeft: (box?.x ?? 0) < (text?.x ?? 0), direction };
  };
  await host.open({ head: host.script, body: fixedTags });
  await looks(page);
  expect(await sides()).toEqual({ boxIsLeft: true, direction: 'ltr' });
  await host.open({ html: 'lang="ar" dir="rtl"', head: host.script, body: fixedTags });
  await looks(page);
  expect(await sides()).toEqual({ boxIsLeft: false, direction: 'rtl' });
  await useAll(page);
});

for (const direction of ['ltr', 'rtl']) {
  test(`in a column of 280 px nothing stands out of it (${direction})`, async ({ page, host }) => {
    await host.open({ html: `lang="en" dir="${direction}"`, head: host.script, body: `<div style="width: 280px">${fixedTags}</div>` });
    await useAll(page);
    for (const tag of widgets) {
      const outside = await page.locator(tag).evaluate((widget) => {
        const box = widget.getBoundingClientRect();
        return [...(widget.shadowRoot?.querySelectorAll('*:not(.unseen, .unseen *)') ?? [])]
          .filter((part) => {
            const { left, right, width } = part.getBoundingClientRect();
            return width > 0 && (left < box.left - 1 || right > box.right + 1);
          })
          .map((part) => part.outerHTML.slice(0, 80));
      });
      expect(outside, tag).toEqual([]);
    }
  });
}

test("under style-src 'none' they look as they do in a page without a policy", async ({ page, host }) => {
  await host.open({ head: host.script, body: fixedTags });
  const plain = await looks(page);
  await host.open({ head: host.script, body: fixedTags, headers: { 'content-security-policy': "style-src 'none'" } });
  expect(await looks(page)).toEqual(plain);
  await useAll(page);
});

test("a checklist is printed under style-src 'none' too", async ({ page, host }) => {
  await host.open({
    head: host.script,
    body: '<closing-checklist></closing-checklist>',
    headers: { 'content-security-policy': "style-src 'none'" },
  });
  // The printed frame is removed afterwards, so its style is read in the `print` call.
  await page.evaluate(() => {
    const append = document.body.append.bind(document.body);
    document.body.append = (...nodes) => {
      append(...nodes);
      const view = nodes.find((node) => node instanceof HTMLIFrameElement)?.contentWindow;
      if (!view) return;
      view.print = () => {
        const heading = view.document.querySelector('h1');
        document.title = `${heading?.textContent} ${heading && view.getComputedStyle(heading).fontSize} ${view.document.querySelectorAll('li').length}`;
        view.dispatchEvent(new Event('afterprint'));
      };
    };
  });
  await page.getByRole('button', { name: 'Print' }).click();
  await expect(page).toHaveTitle(/^.+ 21\.3\d*px [1-9]\d*$/);
  await expect(page.locator('iframe')).toHaveCount(0);
});

const readme = readFileSync(new URL('../../widgets/README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/^(.+):\n\n```css\n([^`]+)```/gm)].map(([, title = '', css = '']) => ({ title, css }));

test('there are three examples of brands', () => {
  expect(examples).toHaveLength(3);
});

for (const { title, css } of examples) {
  test(`the example can be read: ${title}`, async ({ page, host }) => {
    const ground = /--ground: (#\w+)/.exec(css)?.[1] ?? '';
    await host.open({ head: `${host.script}<style>body { background: ${ground} } ${css}</style>`, body: fixedTags });
    await useAll(page);
    const property = await page
      .locator('closing-quiz button.primary')
      .first()
      .evaluate((button) => getComputedStyle(button).backgroundColor);
    const accent = /--accent: #(\w\w)(\w\w)(\w\w)/
      .exec(css)
      ?.slice(1)
      .map((two) => Number.parseInt(two, 16));
    expect(property).toBe(`rgb(${accent?.join(', ')})`);
    expect(await accessibilityProblems(page, { rules: ['color-contrast'] })).toEqual([]);
  });
}

test('a brand gives its colours and faces by custom properties, from any element above', async ({ page, host }) => {
  await host.open({
    head: `${host.script}<style>body { --accent: rgb(1, 2, 3); --font-ui: monospace; --text-size: 20px } closing-quiz { --radius: 9px }</style>`,
    body: fixedTags,
  });
  await looks(page);
  const style = (selector: string, name: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((part, property) => getComputedStyle(part).getPropertyValue(property), name);
  expect(await style('closing-checklist button.primary', 'background-color')).toBe('rgb(1, 2, 3)');
  expect(await style('closing-checklist .root', 'font-family')).toBe('monospace');
  expect(await style('closing-checklist .root', 'font-size')).toBe('20px');
  expect(await style('closing-quiz button.primary', 'border-top-left-radius')).toBe('9px');
  expect(await style('closing-checklist button.primary', 'border-top-left-radius')).toBe('4px');
});
