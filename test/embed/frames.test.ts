/** Frame pages in frames: at fixed heights, with the script that follows them, in a sandbox, and under a strict policy. */
import { useChecklist, usePicker, useQuiz } from '../hosts/at-work.ts';
import { onlyInEvery } from '../run/every.ts';
import { expect, expectToFit, heightsIn, recorder, settle, test } from './elsewhere.ts';

const widgets = { checklist: useChecklist, phrases: usePicker, quiz: useQuiz };

for (const [widget, use] of Object.entries(widgets)) {
  test(`${widget}: a small frame of fixed size is enough to work with`, async ({ page, elsewhere, site }) => {
    await elsewhere.open({ body: `<iframe src="${site}embed/${widget}/" title="W" width="240" height="300"></iframe>` });
    const frame = page.frameLocator('iframe');
    await use(frame);
    const { width, room } = await frame.locator('html').evaluate((root) => ({ width: root.scrollWidth, room: root.clientWidth }));
    expect(width, 'no sideways scrolling').toBeLessThanOrEqual(room);
  });

  for (const sandbox of ['', ' sandbox="allow-scripts"']) {
    // A sandbox only takes away, so what works in it works without. One widget shows that in `npm test`.
    const details = sandbox === '' && widget !== 'checklist' ? onlyInEvery : {};
    test(`${widget}${sandbox}: with the host's script the frame is as high as its content`, details, async ({ page, elsewhere, site }) => {
      const script = `<script src="${site}widgets/v1/embed.js" crossorigin defer></script>`;
      const frame = `<iframe src="${site}embed/${widget}/" title="W" width="500" height="150"${sandbox}></iframe>`;
      await elsewhere.open({ head: recorder + script, body: frame });
      const content = page.frameLocator('iframe');
      await expectToFit(page, content);
      const [, ...changes] = await heightsIn(page);
      expect(changes, 'one step, from the first height to the right one').toHaveLength(1);
      await use(content);
      await expectToFit(page, content);
      expect(Math.min(...(await heightsIn(page)))).toBeGreaterThanOrEqual(150);
    });
  }
}

test('a frame follows its content as it grows, shrinks and becomes narrower', async ({ page, elsewhere, site }) => {
  const script = `<script src="${site}widgets/v1/embed.js" defer></script>`;
  await elsewhere.open({ head: script, body: `<iframe src="${site}embed/checklist/" title="W" width="500" height="150"></iframe>` });
  const content = page.frameLocator('iframe');
  await expectToFit(page, content);
  const height = () => page.locator('iframe').evaluate((frame) => frame.clientHeight);
  const before = await height();
  const why = content.getByRole('button', { name: /^Why/ }).first();
  await why.click();
  await expect.poll(height).toBeGreaterThan(before);
  await expectToFit(page, content);
  await why.click();
  await expect.poll(height).toBe(before);
  await page.locator('iframe').evaluate((frame) => frame.setAttribute('width', '260'));
  await expect.poll(height).toBeGreaterThan(before);
  await expectToFit(page, content);
});

test('frame and host never chase each other, not even where the host takes the height with its border', async ({
  page,
  elsewhere,
  site,
}) => {
  // Such a host makes the frame four pixels too low. The resulting scroll bar could make the content higher, in a loop.
  const host = `<script>
    addEventListener('message', ({ data }) => {
      if (data.type === 'height') document.querySelector('iframe').style.height = data.height + 'px';
    });
  </script>`;
  const style = '<style>iframe { box-sizing: border-box; border: 2px solid; inline-size: 320px }</style>';
  await elsewhere.open({ head: recorder + host + style, body: `<iframe src="${site}embed/checklist/" title="W" height="120"></iframe>` });
  await expect.poll(() => heightsIn(page).then((heights) => heights.at(-1))).toBeGreaterThan(200);
  // At one of these widths, the width of a scroll bar wraps one more line.
  for (let width = 320; width < 360; width += 2.7) {
    await page.locator('iframe').evaluate((frame, size) => void (frame.style.inlineSize = `${size}px`), width);
    await settle(page, 20);
    const count = (await heightsIn(page)).length;
    await settle(page, 20);
    expect(await heightsIn(page), `at ${width} px`).toHaveLength(count);
  }
});

test('the host script takes the border into account', async ({ page, elsewhere, site }) => {
  const head = `<script src="${site}widgets/v1/embed.js" defer></script><style>iframe { box-sizing: border-box; border: 2px solid }</style>`;
  await elsewhere.open({ head, body: `<iframe src="${site}embed/quiz/" title="W" width="400" height="120"></iframe>` });
  await expectToFit(page, page.frameLocator('iframe'));
});

test('a host script that comes late asks for the height', async ({ page, elsewhere, site }) => {
  await elsewhere.open({ body: `<iframe src="${site}embed/checklist/" title="W" width="500" height="150"></iframe>` });
  const content = page.frameLocator('iframe');
  await useChecklist(content);
  // Pages assembled from parts load the script twice.
  for (let count = 0; count < 2; count += 1) await page.addScriptTag({ url: `${site}widgets/v1/embed.js` });
  await expectToFit(page, content);
});

test('a page that allows our origin alone shows frames, follows them, and runs the script tag', async ({ page, elsewhere, site }) => {
  const origin = new URL(site).origin;
  const policy = `default-src 'none'; script-src ${origin}; frame-src ${origin}; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types lit-html`;
  await elsewhere.open({
    headers: { 'content-security-policy': policy },
    head: `<script src="${site}widgets/v1/embed.js" defer></script><script type="module" src="${site}widgets/v1/checklist.js"></script>`,
    body: `<iframe src="${site}embed/phrases/?context=support" title="W" width="500" height="150"></iframe><closing-checklist></closing-checklist>`,
  });
  await expectToFit(page, page.frameLocator('iframe'));
  await usePicker(page.frameLocator('iframe'));
  await useChecklist(page);
});

test('what was ticked for one customer is not on the page of another, unless both pages name the same memory', async ({
  page,
  elsewhere,
  site,
}) => {
  const frame = (query = '') => `<iframe src="${site}embed/checklist/${query}" title="W" width="500" height="400"></iframe>`;
  const ticked = page.frameLocator('iframe').getByRole('checkbox', { checked: true });
  await elsewhere.open({ body: frame() });
  await useChecklist(page.frameLocator('iframe'));
  await elsewhere.open({ body: `<p>Another customer</p>${frame()}` });
  await expect(page.frameLocator('iframe').getByRole('checkbox').first()).toBeVisible();
  await expect(ticked).toHaveCount(0);
  await elsewhere.open({ body: frame('?remember=desk') });
  await useChecklist(page.frameLocator('iframe'));
  await elsewhere.open({ body: `<p>Another page</p>${frame('?remember=desk')}` });
  await expect(ticked).toHaveCount(1);
});

test('a page that isolates itself may show the frame', async ({ page, elsewhere, site }) => {
  await elsewhere.open({
    headers: { 'cross-origin-embedder-policy': 'credentialless', 'cross-origin-opener-policy': 'same-origin' },
    body: `<iframe src="${site}embed/checklist/" title="W" width="500" height="400" credentialless></iframe>`,
  });
  await useChecklist(page.frameLocator('iframe'));
});

for (const address of ['embed/guides/routine-close/', 'embed/situations/chatty/']) {
  test(`${address}: a page in short follows its height, and leads to the whole`, async ({ page, context, elsewhere, site }) => {
    const script = `<script src="${site}widgets/v1/embed.js" defer></script>`;
    await elsewhere.open({ head: script, body: `<iframe src="${site}${address}" title="W" width="300" height="150"></iframe>` });
    const content = page.frameLocator('iframe');
    await expectToFit(page, content);
    await expect(content.getByRole('heading', { level: 1 })).toBeVisible();
    const opened = context.waitForEvent('page');
    await content.getByRole('link', { name: /^Open in:/ }).click();
    await expect((await opened).getByRole('heading', { level: 1 })).toBeVisible();
    expect((await opened).url()).toBe(site + address.replace('embed/', ''));
  });
}

test('no other page of the site lets itself be framed', async ({ page, elsewhere, site, heard }) => {
  await elsewhere.open({ body: `<iframe src="${site}guides/routine-close/" title="W"></iframe>` });
  await heard.expect(/frame-ancestors|X-Frame-Options/i);
  await expect(page.frameLocator('iframe').getByRole('heading', { name: /routine/i })).toHaveCount(0);
});
