/** `<closing-practice>` in a host page: its code loads with the first element, at any time. */
import type { Page } from '@playwright/test';
import { smallPractice } from '../../content/testing/small-practice.ts';
import { usePractice } from './at-work.ts';
import { expect, test } from './host.ts';

const ofKit = (page: Page): string[] => {
  const files: string[] = [];
  page.on('request', (request) => files.push(request.url().split('/').at(-1) ?? ''));
  return files;
};

test('the whole kit leaves the code out where no page plays a call', async ({ page, host }) => {
  const files = ofKit(page);
  await host.open({ head: host.script, body: '<closing-quiz></closing-quiz>' });
  await expect(page.locator('closing-quiz').getByRole('button', { name: 'Check', exact: true })).toBeVisible();
  expect(files.filter((name) => /^(?:practice|playing)-/.test(name))).toEqual([]);
  expect(await page.evaluate(() => customElements.get('closing-practice') === undefined)).toBe(true);
});

test('the whole kit brings it for an element that stands in the page', async ({ page, host }) => {
  await host.open({ head: host.script, body: '<closing-practice><p>Text before.</p></closing-practice>' });
  await usePractice(page);
  await expect(page.getByText('Text before.')).toBeHidden();
});

test('the whole kit brings it for an element, and for a place, that comes later', async ({ page, host }) => {
  await host.open({ head: host.script, body: '<main></main>' });
  for (const markup of [
    '<closing-practice remember="off"></closing-practice>',
    '<div data-closing-widget="practice" data-remember="off"><p>Text before.</p></div>',
  ]) {
    await page.locator('main').evaluate((main, inner) => (main.innerHTML = inner), markup);
    await usePractice(page);
  }
});

test('two in one page are told apart, and one goes on after it was moved', async ({ page, host }) => {
  await host.open({
    head: host.script,
    body: '<closing-practice id="one"></closing-practice><closing-practice id="two"></closing-practice>',
  });
  const [one, two] = [page.locator('#one'), page.locator('#two')];
  await one.getByRole('button', { name: 'Take the call' }).click();
  await one.locator('.choice').first().click();
  await one.evaluate((element) => document.body.append(element));
  await expect(one.locator('[part~=line]').first()).toBeVisible();
  await expect(two.getByRole('button', { name: 'Take the call' })).toBeVisible();
});

test('content of the page itself is played, markup and all', async ({ page, host, heard }) => {
  const markup = '<img src="/hit" onerror="window.hit = 1">';
  const moments = smallPractice.moments.map((moment) => ({ ...moment, says: markup }));
  const json = JSON.stringify({ ...smallPractice, title: markup, moments, begin: 'nowhere' }).replaceAll('</', '<\\/');
  await host.open({ head: host.script, body: `<closing-practice><script type="application/json">${json}</script></closing-practice>` });
  await usePractice(page);
  await expect(page.locator('closing-practice').getByText(markup).first()).toBeVisible();
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await heard.expect(/there is no moment "nowhere"/);
});
