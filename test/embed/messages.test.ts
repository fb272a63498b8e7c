/** Messages between frame and page: heights in three protocols, events, and nothing private. Foreign messages have no effect. */
import type { Page } from '@playwright/test';
import { useChecklist, useQuiz } from '../hosts/at-work.ts';
import { expect, expectToFit, heightsIn, messagesTo, recorder, settle, test } from './elsewhere.ts';

const ofKind = async (page: Page, type: string) =>
  (await messagesTo(page)).filter((data) => (data as { type?: string } | null)?.type === type);

test('our own messages name their sender and version, in whole pixels', async ({ page, elsewhere, site }) => {
  await elsewhere.open({ head: recorder, body: `<iframe src="${site}embed/checklist/" title="W" width="400" height="300"></iframe>` });
  await expect.poll(() => ofKind(page, 'height').then((found) => found.length)).toBeGreaterThan(0);
  const height = await page
    .frameLocator('iframe')
    .locator('body')
    .evaluate((body) => Math.ceil(body.getBoundingClientRect().height));
  expect((await ofKind(page, 'height')).at(-1)).toEqual({ source: 'closing-playbook', version: 1, type: 'height', height });
});

test('Canvas resizes the frame by its own message', async ({ page, elsewhere, site }) => {
  const canvas = `<script>
    addEventListener('message', ({ source, data }) => {
      const message = typeof data === 'string' ? JSON.parse(data) : data;
      if (message.subject !== 'lti.frameResize') return;
      for (const frame of document.querySelectorAll('iframe'))
        if (frame.contentWindow === source) frame.style.height = Number(message.height) + 'px';
    });
  </script>`;
  await elsewhere.open({
    head: recorder + canvas,
    body: `<iframe src="${site}embed/quiz/?quiz=telesales" title="W" width="500" height="150"></iframe>`,
  });
  await expectToFit(page, page.frameLocator('iframe'));
  expect(Math.min(...(await heightsIn(page)))).toBeGreaterThanOrEqual(150);
});

test('the host script fires the events of the widget on the frame, with their properties, in pages with old libraries and in shadow roots', async ({
  page,
  elsewhere,
  site,
}) => {
  // MooTools before 1.4 has an `Event` of its own.
  const listen = `<script>
    window.Event = function (event) { this.type = event.type.toLowerCase(); };
    window.seen = [];
    for (const name of ['closing-progress', 'closing-answer', 'closing-reset'])
      document.addEventListener(name, (event) => seen.push([event.target.id, event.type, event.contentId, event.done ?? null, event.correct ?? null]));
  </script><script src="${site}widgets/v1/embed.js" defer></script>`;
  const frames = `<iframe id="a" src="${site}embed/checklist/?checklist=telesales" title="A" width="400" height="300"></iframe>
    <div id="b"><template shadowrootmode="open">
      <iframe src="${site}embed/quiz/?quiz=telesales" title="B" width="400" height="300" sandbox="allow-scripts"></iframe>
    </template></div>`;
  await elsewhere.open({ head: listen, body: frames });
  const seen = () => page.evaluate(() => (window as unknown as { seen: unknown[][] }).seen);
  await useChecklist(page.frameLocator('#a'));
  await expect.poll(seen).toEqual([['a', 'closing-progress', 'telesales', 1, null]]);
  await page
    .frameLocator('#a')
    .getByRole('button', { name: /Next call/ })
    .click();
  await expect.poll(seen).toContainEqual(['a', 'closing-reset', 'telesales', null, null]);
  await useQuiz(page.frameLocator('#b iframe'));
  const answered = async () => (await seen()).filter(([, type]) => type === 'closing-answer');
  await expect.poll(answered).toEqual([['b', 'closing-answer', 'telesales', null, expect.any(Boolean)]]);
});

test('no message carries what a person typed', async ({ page, elsewhere, site }) => {
  const frames = `<iframe id="a" src="${site}embed/checklist/" title="A" width="500" height="500"></iframe>
    <iframe id="b" src="${site}embed/phrases/" title="B" width="500" height="700" allow="clipboard-write"></iframe>`;
  await elsewhere.open({ head: recorder, body: frames });
  const checklist = page.frameLocator('#a');
  await checklist.getByRole('button', { name: /^Why/ }).first().click();
  await checklist.getByRole('textbox', { name: /^Note/ }).first().fill('zanzibar note');
  await useChecklist(checklist);
  const picker = page.frameLocator('#b');
  await picker.getByRole('searchbox').fill('zanzibar will not stop talking');
  await expect(picker.locator('.say').first()).not.toBeEmpty();
  for (const field of await picker.locator('input[type=text], input:not([type])').all()) await field.fill('zanzibar name');
  await picker.getByRole('button', { name: 'Copy', exact: true }).first().click();
  await expect.poll(() => ofKind(page, 'event').then((found) => found.length)).toBeGreaterThanOrEqual(2);
  const events = (await ofKind(page, 'event')) as { event: string }[];
  expect(events.map(({ event }) => event)).toEqual(expect.arrayContaining(['closing-progress', 'closing-copy']));
  expect(JSON.stringify(await messagesTo(page))).not.toContain('zanzibar');
});

const strange = `[null, undefined, 0, '', '{', [], {}, { type: 'height' }, { source: 'closing-playbook' },
  { source: 'closing-playbook', version: 2, type: 'height', height: 900 }, { source: 'closing-playbook', version: 1, type: 'height', height: '1e9' },
  { source: 'closing-playbook', version: 1, type: 'event', event: 'click', detail: {} },
  { source: 'closing-playbook', version: 1, type: 'event', event: 'closing-reset', detail: { isTrusted: 1, target: 1 } },
  { subject: 'lti.frameResize', height: 5 }, { secret: 'x', message: 'ready' }]`;

test('strange messages change nothing, in the frame and around it', async ({ page, elsewhere, site }) => {
  const script = `<script src="${site}widgets/v1/embed.js" defer></script>`;
  await elsewhere.open({
    head: recorder + script,
    body: `<iframe src="${site}embed/checklist/" title="W" width="400" height="150"></iframe>`,
  });
  const content = page.frameLocator('iframe');
  await expectToFit(page, content);
  const before = { heights: await heightsIn(page), messages: (await messagesTo(page)).length };
  const count = await page.evaluate((list) => {
    const messages = eval(list) as unknown[];
    for (const message of messages) {
      document.querySelector('iframe')?.contentWindow?.postMessage(message, '*');
      window.postMessage(message, '*');
    }
    return messages.length;
  }, strange);
  // These are the page's messages to itself. The frame answers none of them.
  await expect.poll(async () => (await messagesTo(page)).length).toBe(before.messages + count);
  await settle(page);
  expect((await messagesTo(page)).length).toBe(before.messages + count);
  expect(await heightsIn(page)).toEqual(before.heights);
  await useChecklist(content);
});

test('only our frames are followed: not another origin, not another page in our frame’s place', async ({
  page,
  pages,
  elsewhere,
  site,
}) => {
  const speak = `<script>parent.postMessage({ source: 'closing-playbook', version: 1, type: 'height', height: 777 }, '*');
    parent.postMessage({ source: 'closing-playbook', version: 1, type: 'event', event: 'closing-reset', detail: {} }, '*')</script>`;
  const foreign = elsewhere.file('foreign.html', speak);
  expect(new URL(foreign).origin).toBe(pages.address);
  const listen = `<script>window.resets = 0; document.addEventListener('closing-reset', () => (resets += 1))</script>`;
  const script = `<script src="${site}widgets/v1/embed.js" defer></script>`;
  const frames = `<iframe id="foreign" src="${foreign}" title="F" height="150"></iframe>
    <iframe id="ours" src="${site}embed/checklist/" title="W" width="400" height="150"></iframe>`;
  await elsewhere.open({ head: recorder + listen + script, body: frames });
  await expect.poll(() => page.locator('#ours').evaluate((frame) => frame.clientHeight)).toBeGreaterThan(150);
  const height = await page.locator('#ours').evaluate((frame) => frame.clientHeight);
  // The frame navigates to a foreign page, while its `src` attribute still has our address.
  await page.locator('#ours').evaluate((frame, address) => (frame as HTMLIFrameElement).contentWindow?.location.replace(address), foreign);
  await expect.poll(() => ofKind(page, 'event').then((found) => found.length)).toBe(2);
  await settle(page);
  expect(await page.locator('#foreign').evaluate((frame) => frame.clientHeight)).toBe(150);
  expect(await page.locator('#ours').evaluate((frame) => frame.clientHeight)).toBe(height);
  expect(await page.evaluate(() => (window as unknown as { resets: number }).resets)).toBe(0);
});
