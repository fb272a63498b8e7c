/** Every kind of page in a pseudo-language: long, accented, from right to left. Plain English on a page is a string that cannot be translated. */
import type { Page } from '@playwright/test';
import { expectToFitPhone } from '../browser/accessible.ts';
import { plainWords } from './pseudo-language.ts';
import { expect, pageTypes, siteElsewhere, test } from './visit.ts';

/** Returns all texts that readers see or hear on a page and in its widgets, without code and without parts in another declared language. */
function textOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const language = document.documentElement.lang;
    const walk = (node: Node): void => {
      if (node instanceof Text) found.push(node.data);
      if (node instanceof Element) {
        if (node.matches('script, style, template, noscript, code, pre, kbd, option[value=""] ~ optgroup')) return;
        const lang = node.getAttribute('lang');
        if (lang !== null && lang !== language) return;
        for (const name of ['aria-label', 'placeholder', 'title', 'alt']) found.push(node.getAttribute(name) ?? '');
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      for (const child of node.childNodes) walk(child);
    };
    walk(document.body);
    found.push(document.title, document.querySelector('meta[name=description]')?.getAttribute('content') ?? '');
    return found.map((text) => text.trim()).filter((text) => text !== '');
  });
}

const addresses: Record<string, string> = {
  ...pageTypes,
  'a checklist in a frame': 'embed/checklist/',
  'the phrase picker in a frame': 'embed/phrases/',
  'a quiz in a frame': 'embed/quiz/',
  'a guide in a frame': 'embed/guides/routine-close/',
  'a situation in a frame': 'embed/situations/chatty/',
};
// One page for all languages.
delete addresses['not found'];

test('every kind of page says nothing that is not translated, and fits 320 px', async ({ page }) => {
  test.slow();
  for (const [kind, address] of Object.entries(addresses)) {
    await test.step(kind, async () => {
      await page.setViewportSize({ width: 1280, height: 720 });
      await page.goto(`${siteElsewhere()}ar/${address}`, { waitUntil: 'networkidle' });
      await expect(page.locator('html'), kind).toHaveAttribute('dir', 'rtl');
      await page.locator('details').evaluateAll((all) => {
        for (const each of all) each.setAttribute('open', '');
      });
      const texts = await textOf(page);
      expect.soft(texts.length, kind).toBeGreaterThan(3);
      const plain = new Set(texts.flatMap((text) => plainWords(text).map((word) => `${word}: ${text.slice(0, 80)}`)));
      expect.soft([...plain].slice(0, 20), kind).toEqual([]);
      await expectToFitPhone(page, kind);
    });
  }
});

test('every page leads to itself in the other language, and names it to search engines', async ({ page }) => {
  const here = `${siteElsewhere()}guides/routine-close/`;
  await page.goto(here);
  const link = page.getByRole('navigation', { name: 'Languages' }).getByRole('link');
  await expect(link).toHaveAttribute('hreflang', 'ar');
  await link.click();
  await expect(page).toHaveURL(`${siteElsewhere()}ar/guides/routine-close/`);
  const alternates = await page
    .locator('link[rel=alternate][hreflang]')
    .evaluateAll((links) => links.map((each) => [each.getAttribute('hreflang'), new URL(each.getAttribute('href') ?? '').pathname]));
  expect(alternates).toEqual([
    ['en', '/handbook/closing/guides/routine-close/'],
    ['x-default', '/handbook/closing/guides/routine-close/'],
    ['ar', '/handbook/closing/ar/guides/routine-close/'],
  ]);
  await page.locator('.languages a').click();
  await expect(page).toHaveURL(here);
});
