/** The accessibility report, and what it says of single pages. What it says of every kind of page is in every-page.test.ts. */
import { criteria } from '../../src/accessibility/criteria.ts';
import { expect, site, test } from './visit.ts';

test('the report lists every criterion, with its result and what holds it', async ({ page }) => {
  await page.goto(`${site()}about/accessibility/`);
  await expect(page.locator('[data-criterion]')).toHaveCount(criteria.length);
  for (const { id, evidence } of criteria)
    expect(await page.locator(`[data-criterion="${id}"] code`).allTextContents()).toEqual([...evidence]);
});

test('fields about oneself say what belongs in them', async ({ page }) => {
  await page.goto(site());
  await page.getByRole('button', { name: 'My desk' }).click();
  const desk = page.getByRole('dialog', { name: 'My desk' });
  await expect(desk.getByLabel('Your name')).toHaveAttribute('autocomplete', /name/);
  await expect(desk.getByLabel('Your company')).toHaveAttribute('autocomplete', 'organization');
});
