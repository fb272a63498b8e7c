/** The same site under a base path, with a second locale that is written from right to left. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { builtPages } from './built.ts';
import { elsewhere } from './sites.ts';
import { expect, site, siteElsewhere, test } from './visit.ts';

test('every address in every page and style sheet stays under the base path, and leads to a file', () => {
  const base = `/${elsewhere.basePath}/`;
  const wrong: string[] = [];
  const leadsSomewhere = (address: string) => {
    const file = path.join(elsewhere.site, decodeURIComponent(address.slice(base.length).replace(/[?#].*$/, '')));
    return existsSync(address.includes('.') ? file : path.join(file, 'index.html'));
  };
  const pages = builtPages(elsewhere.site);
  expect(pages.size).toBeGreaterThan(200);
  for (const [page, html] of pages) {
    const addresses = [...html.matchAll(/\s([a-z-]+)="(\/[^"]*)"/g)];
    expect(addresses.length, page).toBeGreaterThan(2);
    for (const [, attribute = '', address = ''] of addresses) {
      if (!address.startsWith(base)) wrong.push(`${page}: ${attribute}="${address}"`);
      else if (['href', 'src', 'action'].includes(attribute) && !leadsSomewhere(address)) wrong.push(`${page}: nothing is at ${address}`);
    }
  }
  const sheets = readdirSync(elsewhere.site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.css'));
  expect(sheets.length).toBeGreaterThan(0);
  for (const sheet of sheets) {
    for (const [, address = ''] of readFileSync(path.join(elsewhere.site, sheet), 'utf8').matchAll(/url\(["']?(\/[^"')]*)/g))
      if (!address.startsWith(base) || !leadsSomewhere(address)) wrong.push(`${sheet}: url(${address})`);
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});

test('search works under the base path', async ({ page }) => {
  await page.goto(`${siteElsewhere()}search/?q=angry%20customer`);
  await expect(page.locator('.search-results .say').first()).toBeVisible();
  await expect(page.locator('.search-results .entries a').first()).toHaveAttribute('href', /^\/handbook\/closing\/guides\//);
});

test('the second locale has its own pages, from right to left, and finds its own lines', async ({ page }) => {
  await page.goto(`${siteElsewhere()}ar/situations/chatty/`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('html')).toHaveAttribute('lang', 'ar');
  const strays = await page
    .locator(':is(main, footer) a[href^="/"]')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('href')).filter((address) => !address?.startsWith('/handbook/closing/ar/')),
    );
  expect(strays).toEqual([]);
  await page.goto(`${siteElsewhere()}ar/search/?q=stop%20talking`);
  await expect(page.locator('.search-results .say a').first()).toHaveAttribute('href', /\/closing\/ar\/situations\//);
});

test('the number of lines left by a filter stands in the form that the language has for it', async ({ page }) => {
  const rules = new Intl.PluralRules('ar');
  const forms = new Set<Intl.LDMLPluralRule>();
  for (const library of ['casual', 'support', 'telesales']) {
    await page.goto(`${siteElsewhere()}ar/phrases/${library}/`);
    // The script turns the links into buttons.
    const filters = page.locator('.filters button[data-value]');
    await expect(filters.first()).toBeAttached();
    const told = await filters.evaluateAll((links) =>
      links.map((link) => {
        (link as HTMLElement).click();
        const shown = document.querySelectorAll('[data-lines] .say:not([hidden])').length;
        const text = document.querySelector('[data-filter-status]')?.textContent ?? '';
        (link as HTMLElement).click();
        return { shown, text };
      }),
    );
    for (const { shown, text } of told) {
      expect(text).toMatch(new RegExp(`^${rules.select(shown)}: ${shown} `));
      forms.add(rules.select(shown));
    }
  }
  expect(forms.size, 'too few forms to tell one from another').toBeGreaterThanOrEqual(4);
});

test('the site is served with its headers, compressed, and with a page for what is not there', async ({ request }) => {
  const guide = await request.get(`${site()}guides/routine-close/`, { headers: { 'accept-encoding': 'br' } });
  const headers = guide.headers();
  expect(headers['content-encoding']).toBe('br');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  expect(headers['x-content-type-options']).toBe('nosniff');
  const missing = await request.get(`${site()}nothing/here/`);
  expect(missing.status()).toBe(404);
  expect(await missing.text()).toContain('Nothing is here');
  const script = (await guide.text()).match(/src="([^"]*_astro[^"]*\.js)"/)?.[1] ?? '';
  expect((await request.get(new URL(script, site()).href)).headers()['cache-control']).toContain('immutable');
  const kit = await request.get(`${site()}widgets/v1/closing-playbook.js`);
  expect(kit.headers()['access-control-allow-origin']).toBe('*');
});

test('frame pages work under the base path and in the second locale, and say where they stand', async ({ page, request }) => {
  await page.goto(`${siteElsewhere()}ar/embed/checklist/?checklist=support`);
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(page.locator('closing-checklist').getByRole('checkbox').first()).toBeVisible();
  await expect(page.locator('closing-checklist')).toHaveAttribute('playbook', '/handbook/closing/ar/');
  const description = (await (await request.get(`${siteElsewhere()}ar/oembed/situations/chatty.json`)).json()) as { html: string };
  expect(description.html).toContain('src="https://intranet.example/handbook/closing/ar/embed/situations/chatty/"');
  await page.goto(`${siteElsewhere()}ar/embed/?widget=quiz&for=script`);
  const code = page.locator('[data-place]:visible pre');
  await expect(code).toHaveText(/\/handbook\/closing\/widgets\/\d+\.\d+\.\d+[^/]*\/quiz\.js"/);
  await expect(code).toHaveText(/lang="ar"/);
  await expect(page.frameLocator('[data-preview] iframe').locator('closing-quiz').getByRole('progressbar')).toBeVisible();
});

test('an address without its last slash leads on to the page', async ({ page }) => {
  await page.goto(`${site()}guides/routine-close`);
  await expect(page).toHaveURL(/\/guides\/routine-close\/$/);
});
