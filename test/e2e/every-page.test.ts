/** What holds on every kind of page. */
import AxeBuilder from '@axe-core/playwright';
import { expect, pageTypes, site, test } from './visit.ts';

/** What pages repeat by the hundred: the first few of each group stand for the rest, which axe would look at for a minute. */
const repeated = '.lines .say:nth-of-type(n + 5), .role-play:nth-of-type(n + 4)';

/** The rules that another colour scheme can break. */
const colourRules = ['color-contrast', 'link-in-text-block'];

for (const [kind, address] of Object.entries(pageTypes)) {
  test.describe(kind, () => {
    test('has no accessibility violation, light or dark', async ({ page }) => {
      await page.goto(site() + address, { waitUntil: 'networkidle' });
      const axe = () => new AxeBuilder({ page }).exclude(repeated);
      const inLight = await axe().withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
      await page.emulateMedia({ colorScheme: 'dark' });
      const inDark = await axe().withRules(colourRules).analyze();
      const violations = [...inLight.violations, ...inDark.violations];
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`)).toEqual([]);
    });

    test('does not shift while it loads', async ({ page }) => {
      await page.addInitScript(() => {
        const shifts: number[] = [];
        Object.assign(globalThis, { shifts });
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(site() + address, { waitUntil: 'networkidle' });
      await page.waitForTimeout(300);
      expect(await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)).toEqual([]);
    });

    test('needs no sideways scrolling at 320 px, which is 400 % zoom on a small desktop', async ({ page }) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await page.goto(site() + address, { waitUntil: 'networkidle' });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    });

    test('says what it is, once', async ({ page }) => {
      await page.goto(site() + address);
      await expect(page).toHaveTitle(/\S/);
      await expect(page.locator('h1')).toHaveCount(1);
      expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(/\S/);
      if (kind !== 'not found') expect(await page.locator('link[rel=canonical]').getAttribute('href')).toMatch(/^https:\/\//);
    });
  });
}

test('a guide is one round trip: at most 4 requests, 14 KB of HTML, CSS and script, 3 KB of it script', async ({ page }) => {
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
  expect(bytes('document') + bytes('stylesheet') + bytes('script')).toBeLessThanOrEqual(14 * 1024);
  expect(bytes('script')).toBeLessThanOrEqual(3 * 1024);
  expect(bytes('document')).toBeGreaterThan(0);
});
