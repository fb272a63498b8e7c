/** A state that the LMS has spoilt, or has no room for. */
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectStatus } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { answersInState, answersRecorded, editions } from './record.ts';

for (const { standard } of editions) {
  test.describe(standard, () => {
    test('a state that the LMS has spoilt: what is whole is found again, and it says what is not', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await course.getByRole('checkbox', { name: 'Sum up' }).check();
      await page.getByRole('button', { name: 'Leave the course' }).click();
      await expect.poll(() => attempt.endings).toBe(1);
      const state = attempt.data['cmi.suspend_data'] ?? '';
      attempt.data['cmi.suspend_data'] = state.slice(0, -3);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 2?')).toBeVisible();
      await expect(again.locator('#lost')).toHaveText('damaged: desk');
      scenario.count(1, answersInState(attempt));
    });
  });
}

test('more than the LMS has room for: results and the newest answers stay, and it says what was left out', async ({ page, scenario }) => {
  const attempt = scenario.attempt('scorm12');
  const [item] = smallChecklist.items;
  if (!item) throw new Error('The checklist is empty');
  const items = Array.from({ length: 40 }, (_, number) => ({ ...item, id: `item-${number}`, text: `Item ${number}.` }));
  const address = scenario.course({ standard: 'scorm12', checklist: { ...smallChecklist, items } });
  const course = await scenario.launch(page, attempt, { course: address });
  await course.getByRole('checkbox', { name: 'Item 0.' }).check();
  // Every note as long as it may be.
  await course.locator('closing-checklist').evaluate((element) => {
    for (const note of element.shadowRoot?.querySelectorAll('textarea') ?? []) {
      note.value = 'A note, "quoted". '.repeat(8);
      note.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  });
  await page.frames()[1]?.evaluate(() => {
    (window as unknown as { following: { place: string } }).following.place = 'far '.repeat(600);
  });
  await answerAll(course, 'right', 'right', 'right', 'right');
  await expectStatus(course, 'saved');
  const state = attempt.data['cmi.suspend_data'] ?? '';
  expect(state.length).toBeLessThanOrEqual(4096);
  await expect(course.locator('#lost')).toHaveText('too-large: desk');
  const again = await scenario.launch(page, attempt, { course: address });
  await expect(again.getByRole('checkbox', { name: 'Item 0.' })).toBeChecked();
  scenario.count(4, answersRecorded(attempt));
});
