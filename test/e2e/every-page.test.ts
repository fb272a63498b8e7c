/** Claims that hold for every kind of page. */
import { expectAccessible, expectNames, expectToFitPhone, repeated } from '../browser/accessible.ts';
import { expectConformance, expectTextSpacing } from './conformance.ts';
import { expect, pageTypes, site, test } from './visit.ts';

// With one worker, the pages are compared with one another.
test.describe.configure({ mode: 'default' });

for (const [kind, address] of Object.entries(pageTypes)) {
  // One visit serves all claims. Soft assertions report each failure.
  test(`${kind}: does not shift while it loads, says what it is, is accessible in light and dark, is as the report says, and fits 320 px`, async ({
    page,
    quiet,
  }) => {
    await page.addInitScript(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
      }).observe({ type: 'layout-shift', buffered: true });
    });
    // What comes late on a slow line comes after the first paint here, too.
    await page.route('**/search/not-when.json', (route) => void setTimeout(() => void route.continue(), 400));
    await page.goto(site() + address, { waitUntil: 'networkidle' });
    await page.waitForTimeout(300);
    const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts);
    expect.soft(shifts, 'it does not shift while it loads').toEqual([]);

    await expect.soft(page, 'it has a title').toHaveTitle(/\S/);
    await expect.soft(page.locator('h1'), 'it has one heading of the first level').toHaveCount(1);
    expect.soft(await page.locator('meta[name=description]').getAttribute('content'), 'it has a description').toMatch(/\S/);
    if (kind !== 'not found')
      expect.soft(await page.locator('link[rel=canonical]').getAttribute('href'), 'it has its one address').toMatch(/^https:\/\//);

    // The snapshot has the names of all controls and texts, including those inside of widgets.
    const spoken = await page
      .locator(kind === 'phrase library' ? '[data-lines] section' : 'body')
      .first()
      .ariaSnapshot();
    expect
      .soft(spoken.match(/.*(?:\{[a-z-]+\}|other-person|within-how-long|what-was-done).*/g), 'it speaks labels, never identifiers')
      .toBeNull();

    await expectAccessible(page, { without: repeated });
    // What opens the search loads its index as soon as it has the focus. Chromium tells that nothing was searched for then.
    quiet.allow(/preloaded using link preload but not used/);
    await expectConformance(page, kind);
    await expectToFitPhone(page);
    await expectNames(page, { without: repeated });
    await expectTextSpacing(page);
  });
}

test('who set larger letters in the browser has them in widgets, too: on pages, in frames and in courses', async ({ page }) => {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
  for (const address of ['checklists/support/', 'embed/checklist/', 'quizzes/first-week/']) {
    await page.goto(site() + address);
    const root = page.locator('.root').first();
    await expect(root, address).toHaveCSS('font-size', '32px');
  }
});

test('a guide is one round trip until search is brought: at most 4 requests, ten segments of HTML, CSS and script, 3 KB of it script', async ({
  page,
}) => {
  const sizes = new Map<string, number>();
  page.on('response', async (response) => {
    const { requestBodySize: _, ...sent } = await response.request().sizes();
    sizes.set(response.request().resourceType(), (sizes.get(response.request().resourceType()) ?? 0) + sent.responseBodySize);
  });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(`${site()}guides/routine-close/`, { waitUntil: 'networkidle' });
  const bytes = (type: string) => sizes.get(type) ?? 0;
  expect(requests.length, requests.join('\n')).toBeLessThanOrEqual(4);
  // Ten segments, which a server may send in the first round trip (RFC 6928).
  expect(bytes('document') + bytes('stylesheet') + bytes('script')).toBeLessThanOrEqual(10 * 1460);
  expect(bytes('script')).toBeLessThanOrEqual(3 * 1024);
  expect(bytes('document')).toBeGreaterThan(0);
});
