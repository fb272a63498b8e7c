/** The reference of the elements, for developers of host pages. */
import { expect, site, test } from './visit.ts';

test('the reference says what each event tells, and what scripts can set and call', async ({ page }) => {
  await page.goto(`${site()}embed/`);
  for (const [tag, event, told] of [
    ['closing-checklist', 'closing-progress', ['contentId', 'done', 'total', 'items']],
    ['closing-phrase-picker', 'closing-copy', ['phraseIds', 'steps', 'situations', 'open']],
    ['closing-quiz', 'closing-answer', ['contentId', 'questionId', 'response', 'rightResponse', 'correct', 'latency']],
    ['closing-quiz', 'closing-complete', ['contentId', 'score', 'passed', 'duration']],
    ['closing-quiz', 'closing-error', ['problems']],
  ] as const) {
    const element = page.locator('section').filter({ has: page.locator(`h3#${tag}`) });
    const events = element.locator('details').filter({ has: page.getByText('Events', { exact: true }) });
    if ((await events.getAttribute('open')) === null) await events.locator('summary').click();
    const entry = events.locator('dl > div').filter({ has: page.getByText(event, { exact: true }) });
    for (const field of told) {
      const detail = entry.getByRole('listitem').filter({ has: page.getByText(field, { exact: true }) });
      await expect(detail, `${event}, ${field}`).toHaveText(/: \S.{8,}/);
    }
    await expect(element.getByText('Properties and methods')).toBeVisible();
    for (const name of ['state', 'content', 'reset()']) await expect(element.getByText(name, { exact: true }).first()).toBeAttached();
  }
});
