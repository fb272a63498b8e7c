/** What was reached on this device stands in the lists, and moves nothing there. */
import { expect, site, test } from './visit.ts';

test('what was reached in a checklist, a quiz and a course stands in their lists, and is forgotten with My desk', async ({ page }) => {
  await page.goto(`${site()}checklists/`);
  const row = page.locator('.entries li').filter({ has: page.getByRole('link', { name: 'Closing a support call' }) });
  const below = page.locator('.entries li').last();
  const before = await below.boundingBox();
  await page.goto(`${site()}checklists/support/`);
  await page.getByRole('checkbox').first().click();
  await page.getByRole('checkbox').nth(1).click();
  await page.goBack();
  await expect(row.locator('.facts')).toContainText('2 of 10 done');
  expect(await below.boundingBox()).toEqual(before);

  await page.goto(`${site()}quizzes/common-mistakes/`);
  await page.evaluate(() => {
    const done = Object.assign(new Event('closing-complete', { bubbles: true }), { contentId: 'common-mistakes', score: 83 });
    document.querySelector('closing-quiz')?.dispatchEvent(done);
    const worse = Object.assign(new Event('closing-complete', { bubbles: true }), { contentId: 'common-mistakes', score: 50 });
    document.querySelector('closing-quiz')?.dispatchEvent(worse);
  });
  await page.goto(`${site()}quizzes/`);
  await expect(page.locator('[data-reached="quiz/common-mistakes"]')).toHaveText('best 83%');

  await page.goto(`${site()}courses/the-closing-course/`);
  await page.getByRole('link', { name: 'Begin' }).click();
  await page.locator('.screen[data-shown] [data-read]').first().click();
  await page.goto(`${site()}courses/`);
  await expect(page.locator('[data-reached="course/the-closing-course"]')).toContainText('1 of');

  await page.getByRole('button', { name: 'My desk' }).click();
  await page.getByRole('button', { name: 'Forget me' }).click();
  await page.reload();
  await expect(page.locator('[data-reached="course/the-closing-course"]')).toBeEmpty();
});
