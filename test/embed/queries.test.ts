/** The query string of a frame page: valid options are applied, all others are ignored. */
import type { Page } from '@playwright/test';
import { expectAccessible, expectNames, expectToFitPhone } from '../browser/accessible.ts';
import { frameBudgets } from '../../src/build/budgets.ts';
import { useChecklist } from '../hosts/at-work.ts';
import { expect, expectToFit, test } from './elsewhere.ts';

const hit = (page: Page) => page.evaluate(() => 'hit' in window);

test('the query sets the widget up, by the names of its attributes', async ({ page, site }) => {
  await page.goto(`${site}embed/checklist/?checklist=telesales&mode=course&theme=dark&remember=desk-2&utm_source=mail`);
  const checklist = page.locator('closing-checklist');
  await expect(checklist).toHaveAttribute('checklist', 'telesales');
  await expect(checklist).toHaveAttribute('theme', 'dark');
  await expect(checklist.getByRole('heading', { name: 'The telesales sign-off' })).toBeVisible();
  await expect(checklist.getByRole('button', { name: /Next call/ })).toHaveCount(0);
  await useChecklist(page);
  expect(await page.evaluate(() => Object.keys(localStorage).some((key) => key.includes('desk-2')))).toBe(true);
  await page.goto(`${site}embed/phrases/?situation=chatty&tone=warm`);
  await expect(page.locator('closing-phrase-picker').getByLabel('Tone')).toHaveValue('warm');
});

test('each checklist and each quiz can be asked for', async ({ page, site }) => {
  for (const widget of ['checklist', 'quiz']) {
    await page.goto(`${site}embed/${widget}/`);
    const ids = await page.locator(`[data-parameter="${widget}"] code`).allTextContents();
    expect(ids.length).toBeGreaterThan(3);
    for (const id of ids.slice(1)) {
      await page.goto(`${site}embed/${widget}/?${widget}=${id}`);
      const element = page.locator(`closing-${widget}`);
      await expect(element.getByRole('heading').first()).toBeVisible();
      await expect(element.locator('.caution[role=alert]')).toHaveCount(0);
    }
  }
});

test('a transparent frame shows what is behind it', async ({ page, elsewhere, site }) => {
  const frame = (look: string) =>
    `<iframe src="${site}embed/checklist/?theme=light&look=${look}" title="${look}" width="300" height="200" frameborder="0"></iframe>`;
  const head = '<style>:root { color-scheme: light; background: rgb(250, 0, 120) }</style>';
  await elsewhere.open({ head, body: frame('transparent') + frame('themed') });
  for (const [index, isSeen] of [true, false].entries()) {
    await expect(page.frameLocator('iframe').nth(index).getByRole('heading', { level: 2 })).toBeVisible();
    // This is the upper left corner of the frame, which has no text.
    const box = (await page.locator('iframe').nth(index).boundingBox())!;
    const picture = await page.screenshot({ clip: { x: box.x + 2, y: box.y + 2, width: 1, height: 1 } });
    const [red, green] = await page.evaluate(
      async (bytes) => {
        const bitmap = await createImageBitmap(new Blob([new Uint8Array(bytes)]));
        const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
        canvas.drawImage(bitmap, 0, 0);
        return [...canvas.getImageData(0, 0, 1, 1).data];
      },
      [...picture],
    );
    expect([red, green]).toEqual(isSeen ? [250, 0] : [255, 255]);
  }
});

const bad: Record<string, [query: string, says: RegExp]> = {
  'an unknown widget': ['widget=carousel', /widget=carousel/],
  'an unknown checklist': ['checklist=nonsense', /checklist=nonsense/],
  'an unknown mode': ['mode=fast', /mode=fast/],
  'a name of Object': ['checklist=__proto__', /checklist=__proto__/],
  'a script': [`checklist=${encodeURIComponent('<script>window.hit=1</script><img src=x onerror="window.hit=1">')}`, /<script>window\.hit/],
  'a gap of the message': [`checklist=${encodeURIComponent('{name}{value}')}`, /checklist=\{name\}\{value\}/],
  '100 KB': [`checklist=${'x'.repeat(100_000)}`, /far longer/],
};

test('every bad query gets a plain answer that says what is accepted, and runs nothing', async ({ page, elsewhere, site }) => {
  const script = `<script src="${site}widgets/v1/embed.js" defer></script>`;
  for (const [what, [query, says]] of Object.entries(bad)) {
    await test.step(what, async () => {
      const src = `${site}embed/checklist/?${query}`.replaceAll('"', '%22');
      await elsewhere.open({ head: script, body: `<iframe src="${src}" title="W" width="300" height="150"></iframe>` });
      const frame = page.frameLocator('iframe');
      await expect(frame.getByRole('heading', { name: 'This frame has nothing to show' })).toBeVisible();
      await expect(frame.getByRole('alert')).toHaveText(says);
      await expect(frame.getByText('routine-close')).toBeVisible();
      await expect(frame.locator('closing-checklist, img')).toHaveCount(0);
      await expectToFit(page, frame);
      expect(await hit(page)).toBe(false);
      expect(await frame.locator('body').evaluate(() => 'hit' in window)).toBe(false);
    });
  }
});

test('neither content nor links can be brought in by the address', async ({ page, site }) => {
  await page.goto(`${site}embed/quiz/?src=https://evil.example/quiz.json&playbook=https://evil.example/`);
  const quiz = page.locator('closing-quiz');
  await expect(quiz.getByRole('button', { name: 'Check', exact: true })).toBeVisible();
  await expect(quiz).not.toHaveAttribute('src');
  await expect(quiz).toHaveAttribute('playbook', '/');
});

test('the checklist in a frame keeps to its budget of requests and bytes', async ({ page, site }) => {
  const sizes: number[] = [];
  page.on('response', async (response) => sizes.push((await response.request().sizes()).responseBodySize));
  const requests: string[] = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.goto(`${site}embed/checklist/?checklist=upset-or-unresolved`, { waitUntil: 'networkidle' });
  // The code for a line's details loads when somebody opens a line.
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(frameBudgets.requests);
  const total = sizes.reduce((sum, bytes) => sum + bytes, 0);
  expect(total).toBeGreaterThan(10_000);
  expect(total).toBeLessThanOrEqual(frameBudgets.all * 1024);
  await useChecklist(page);
});

const framePages = [
  'embed/checklist/',
  'embed/phrases/',
  'embed/quiz/',
  'embed/checklist/?checklist=nonsense',
  'embed/guides/recap-and-next-steps/',
  'embed/situations/chatty/',
];
test('every kind of frame is accessible, light or dark, and fits a phone', async ({ page, site }) => {
  await page.setViewportSize({ width: 320, height: 500 });
  for (const address of framePages) {
    await test.step(address, async () => {
      await page.goto(site + address, { waitUntil: 'networkidle' });
      await expectAccessible(page);
      await expectToFitPhone(page);
      await expectNames(page);
    });
  }
});
