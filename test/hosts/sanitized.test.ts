/** Pages from editors that remove unknown tags, and markup that an author could smuggle past them. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { useAll } from './at-work.ts';
import { expect, test, allTags } from './host.ts';

const purify = readFileSync(fileURLToPath(new URL('../../node_modules/dompurify/dist/purify.min.js', import.meta.url)), 'utf8');

const places = (more = '') =>
  ['checklist', 'phrase-picker', 'quiz', 'practice']
    .map((name) => `<div data-closing-widget="${name}" ${more}><p>Text for ${name}.</p></div>`)
    .join('');

for (const script of ['script', 'classicScript'] as const) {
  for (const when of ['before', 'after'] as const) {
    test(`what DOMPurify leaves is upgraded (${script}, put in ${when} the kit was there)`, async ({ page, host }) => {
      await host.open({ head: `<script src="${host.file('purify.js', purify)}"></script>`, body: '<main></main>' });
      const put = () =>
        page.evaluate((dirty) => {
          const { DOMPurify } = window as unknown as { DOMPurify: { sanitize(markup: string): string } };
          (document.querySelector('main') as HTMLElement).innerHTML = DOMPurify.sanitize(dirty);
          return (document.querySelector('main') as HTMLElement).innerHTML.includes('<closing-');
        }, allTags + places());
      const load = () =>
        page.evaluate(
          ([address, type]) =>
            new Promise((resolve) => {
              const tag = document.createElement('script');
              if (type) tag.type = type;
              tag.src = address;
              tag.crossOrigin = 'anonymous';
              tag.onload = resolve;
              document.head.append(tag);
            }),
          script === 'script'
            ? ([`${host.kit}closing-playbook.js`, 'module'] as const)
            : ([`${host.kit}closing-playbook.classic.js`, ''] as const),
        );
      if (when === 'after') await load();
      expect(await put(), 'DOMPurify takes out the tags themselves').toBe(false);
      if (when === 'before') {
        await expect(page.getByText('Text for quiz.')).toBeVisible();
        await load();
      }
      await useAll(page);
      await expect(page.getByText('Text for quiz.')).toBeHidden();
      expect(await page.locator('main > div > *').count()).toBe(4);
    });
  }
}

test('a div gives its widget the attributes that the widget knows, and no others', async ({ page, host }) => {
  await host.open({
    head: host.script,
    body: `<div data-closing-widget="checklist" data-checklist="telesales" data-mode="course" data-onclick="window.hit=1" data-onfocusin="window.hit=1"
      data-style="position: fixed" data-is="x" data-slot="y" data-hidden data-id="stolen" data-part="z"></div>`,
  });
  const checklist = page.locator('closing-checklist');
  await checklist.getByRole('checkbox').first().check();
  expect(
    await checklist.evaluate((element) => Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value]))),
  ).toEqual({
    checklist: 'telesales',
    mode: 'course',
  });
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
});
