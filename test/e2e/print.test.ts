/** The playbook on paper. */
import { expect, site, test } from './visit.ts';

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;

test.use({ javaScriptEnabled: false });

for (const situation of ['chatty', 'upset', 'voicemail', 'sensitive']) {
  test(`the situation "${situation}" prints as one sheet to pin up`, async ({ page }) => {
    await page.goto(`${site()}situations/${situation}/`);
    expect(pagesOf(await page.pdf({ format: 'A4' }))).toBe(1);
  });
}

test('a checklist prints on one sheet, with boxes to tick and a place to write', async ({ page }) => {
  await page.goto(`${site()}checklists/support/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.to-write')).toBeVisible();
  await expect(page.locator('.site-header')).not.toBeVisible();
  expect(pagesOf(await page.pdf({ format: 'A4' }))).toBeLessThanOrEqual(2);
});
