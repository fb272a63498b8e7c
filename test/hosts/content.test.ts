/** Content from the host page: hostile, enormous or missing. */
import type { Page } from '@playwright/test';
import { hostileContent, manyPhrases, markup } from './content.ts';
import { expect, test } from './host.ts';

const widgets = ['checklist', 'phrase-picker', 'quiz'] as const;

/** Escapes text for a script element, which cannot contain its own end tag. */
const asChild = (json: string) => `<script type="application/json">${json.replaceAll('</', '<\\/')}</script>`;

/** Returns the traces of executed markup and of changed prototypes. */
const harm = (page: Page, tag: string) =>
  page.locator(tag).evaluate((element) => ({
    hit: 'hit' in window,
    polluted: ['polluted', 'required', 'right'].filter((key) => key in Object.prototype || key in Array.prototype),
    elements: element.shadowRoot?.querySelectorAll('img, script, [onerror], style').length,
  }));

const harmless = { hit: false, polluted: [], elements: 0 };

for (const widget of widgets) {
  const tag = `closing-${widget}`;
  for (const way of ['JSON child', 'src', 'property'] as const) {
    test(`${tag}: markup in every text and __proto__ in every object, by ${way}`, async ({ page, host, heard }) => {
      const json = hostileContent(widget);
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      if (way === 'JSON child') await host.open({ head: host.script, body: `<${tag}>${asChild(json)}</${tag}>` });
      else if (way === 'src') await host.open({ head: host.script, body: `<${tag} src="${host.file('hostile.json', json)}"></${tag}>` });
      else {
        await host.open({ head: host.script, body: `<${tag}></${tag}>` });
        await page.locator(tag).evaluate((element, text) => Object.assign(element, { content: JSON.parse(text) as unknown }), json);
      }
      const element = page.locator(tag);
      // The markup is shown as text.
      if (widget === 'phrase-picker') {
        await element
          .getByRole('button', { name: markup.slice(0, 20) })
          .first()
          .click();
        await expect(element.locator('.say').first()).toContainText(markup);
      } else await expect(element.getByRole('heading', { level: 2 })).toContainText(markup.slice(0, 30));
      if (widget === 'quiz') {
        if ((await element.locator('input').count()) > 0) await element.locator('input').first().check();
        await element.getByRole('button', { name: 'Check', exact: true }).click();
        await expect(element.getByText(/^(?:Right|Not quite)\./).first()).toBeVisible();
      }
      if (widget === 'checklist') {
        await element.getByRole('button', { name: /^Why/ }).first().click();
        await element.getByRole('checkbox').first().check();
      }
      expect(await harm(page, tag)).toEqual(harmless);
      expect(requests.filter((address) => address.endsWith('/hit'))).toEqual([]);
      await heard.expect(new RegExp(`the content of <${tag}> has mistakes`));
    });
  }

  test(`${tag}: markup where identifiers stand, too`, async ({ page, host, heard }) => {
    await host.open({
      head: host.script,
      body: `<${tag} src="${host.file('hostile.json', hostileContent(widget, true))}"><p>Mine</p></${tag}>`,
    });
    await heard.expect(new RegExp(`the content of <${tag}> has mistakes`));
    await expect(page.locator(tag).locator('.root')).not.toBeEmpty();
    expect(await harm(page, tag)).toEqual(harmless);
  });

  test(`${tag}: content that is none leaves the author's own text, and is named once`, async ({ page, host, heard }) => {
    for (const [name, body] of Object.entries({
      'a.json': '{',
      'b.json': '[1,2]',
      'c.json': 'null',
      'd.json': '{}',
      'e.json': '"<b>x</b>"',
      'f.json': '{"version":9}',
    })) {
      await host.open({ head: host.script, body: `<${tag} src="${host.file(name, body)}"><p>Mine</p></${tag}>` });
      await expect(page.getByRole('alert')).toBeVisible();
      await expect(page.getByText('Mine')).toBeVisible();
      await heard.expect(new RegExp(`the content of <${tag}> has mistakes`));
    }
    await host.open({ head: host.script, body: `<${tag} src="nowhere.json"><p>Mine</p></${tag}>` });
    await expect(page.getByText('Mine')).toBeVisible();
    await heard.expect(/nowhere\.json answered 404/);
    await heard.expect(/Failed to load resource.*404/);
  });
}

test('a link to a guide is an address of the web, or none', async ({ page, host }) => {
  const option = (right: boolean) => ({ text: right ? 'Good' : 'Bad', right, feedback: 'f' });
  const quiz = (url: string) => ({
    version: 1, language: 'en', mistakes: [{ id: 'm', label: 'M' }], guides: [{ id: 'g', title: 'The guide', url }],
    quizzes: [{ id: 'q', title: 'Q', summary: 's', shuffle: false, questions: [{ id: 'one', kind: 'single', prompt: 'p', mistake: 'm', guide: 'g', options: [option(true), option(false)] }] }],
  }); // prettier-ignore
  for (const [url, playbook, expected] of [
    ['javascript:window.hit=1', '', undefined],
    ['data:text/html,<script>1</script>', '', undefined],
    ['guides/x/', 'javascript:alert(1)', undefined],
    ['guides/x/', 'https://playbook.example/base', 'https://playbook.example/base/guides/x/'],
    ['/guides/x/', 'https://playbook.example/base/', 'https://playbook.example/base/guides/x/'],
    ['https://other.example/y', '', 'https://other.example/y'],
  ] as const) {
    await host.open({
      head: host.script,
      body: `<closing-quiz playbook="${playbook}" remember="off"><script type="application/json">${JSON.stringify(quiz(url)).replaceAll('</', '<\\/')}</script></closing-quiz>`,
    });
    await page.getByRole('radio', { name: 'Good' }).check();
    await page.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(page.getByText('Right.').first()).toBeVisible();
    const links = page.locator('closing-quiz').getByRole('link');
    if (expected === undefined) await expect(links, url).toHaveCount(0);
    else await expect(links.first()).toHaveAttribute('href', expected);
  }
});

test('5,000 phrases by src: found as one types, with few of them on the page', async ({ page, host }) => {
  const body = manyPhrases(5000);
  expect(body.length).toBeGreaterThan(1_000_000);
  await host.open({ head: host.script, body: `<closing-phrase-picker src="${host.file('many.json', body)}"></closing-phrase-picker>` });
  const picker = page.locator('closing-phrase-picker');
  await picker.getByRole('searchbox').fill('number 4321');
  await expect(picker.locator('.say').first()).toBeVisible();
  for (const query of ['s', 'sh', 'she', "she won't", "she won't stop talking"]) {
    await picker.getByRole('searchbox').fill(query);
    await expect(picker.locator('.say').first(), query).toBeVisible();
    expect(await picker.evaluate((element) => element.shadowRoot?.querySelectorAll('*').length), query).toBeLessThan(1500);
  }
});
