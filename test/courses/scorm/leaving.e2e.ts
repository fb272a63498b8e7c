/** However a learner leaves, and comes back: nothing is lost. */
import type { Page } from '@playwright/test';
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectStatus } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { answersInState, answersRecorded, editions } from './record.ts';

for (const { standard, passed, open, score, objectiveStatus } of editions) {
  test.describe(standard, () => {
    test('leave half-way, and go on at another machine', async ({ page, browser, scenario }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'right', 'right');
      await course.getByRole('checkbox', { name: 'Sum up' }).check();
      // At once: nothing has been committed since the last answer.
      await page.getByRole('button', { name: 'Leave the course' }).click();
      await expect.poll(() => attempt.endings).toBe(1);
      const other = await browser.newContext();
      const elsewhere = await other.newPage();
      scenario.watch(elsewhere);
      const again = await scenario.launch(elsewhere, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expect(again.getByRole('checkbox', { name: 'Sum up' })).toBeChecked();
      await answerAll(again, 'right', 'right');
      await expectStatus(again, 'saved');
      expect(attempt.data).toMatchObject(open);
      await again.getByRole('checkbox', { name: 'Thank the caller' }).check();
      await expectStatus(again, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      expect(attempt.data).toMatchObject({ 'cmi.objectives.0.id': 'desk_sum-up', [`cmi.objectives.0.${objectiveStatus}`]: 'completed' });
      expect(attempt.data).toMatchObject({ 'cmi.objectives.1.id': 'desk_thank', [`cmi.objectives.1.${objectiveStatus}`]: 'completed' });
      await other.close();
      scenario.count(4, answersRecorded(attempt));
    });

    test('close the tab without a word', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answerAll(course, 'right', 'wrong');
      await tab.close({ runBeforeUnload: true });
      await expect.poll(() => attempt.endings).toBe(1);
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      scenario.count(2, answersRecorded(attempt));
    });

    test('close the window that the LMS opened for the course', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(standard);
      await page.goto(scenario.server.lmsPage(attempt, { course: scenario.course({ standard }), popup: true }));
      const opened = context.waitForEvent('page');
      await page.getByRole('button', { name: 'Open the course' }).click();
      const window = await opened;
      await answerAll(window, 'right', 'right');
      await window.getByRole('button', { name: 'Save and close' }).click();
      await expect.poll(() => window.isClosed()).toBe(true);
      await expect.poll(() => attempt.endings).toBe(1);
      scenario.count(2, answersRecorded(attempt));
    });

    for (const takesBack of [true, false]) {
      test(`back and forward: the LMS ${takesBack ? 'begins the session again' : 'has ended it'}`, async ({ page, scenario }) => {
        const attempt = scenario.attempt(standard, {}, takesBack ? {} : { initialize: 'again' });
        const address = scenario.course({ standard });
        const course = await scenario.launch(page, attempt, { course: address });
        await answer(course, 'right');
        await leaveAndComeBack(page);
        await expect.poll(() => attempt.endings).toBe(1);
        await answer(course, 'right');
        await expectStatus(course, takesBack ? 'saved' : 'session-expired');
        attempt.faults = {};
        const again = await scenario.launch(page, attempt, { course: address });
        await expect(again.getByText('Question 3?')).toBeVisible();
        await expectStatus(again, 'saved');
        scenario.count(2, answersRecorded(attempt));
      });
    }

    test('the frame is reloaded, which the LMS does not take: the work goes on, and goes out at the next start', async ({
      page,
      scenario,
    }) => {
      const attempt = scenario.attempt(standard, {}, { initialize: 'again' });
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await page.frames()[1]?.evaluate(() => location.reload());
      await expectStatus(course, 'session-expired');
      await expect(course.getByText('Question 2?')).toBeVisible();
      await answer(course, 'right');
      attempt.faults = {};
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expectStatus(again, 'saved');
      scenario.count(2, answersRecorded(attempt));
    });

    test('two windows: neither loses what the other saved', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard });
      const one = await scenario.launch(page, attempt, { course: address });
      const otherPage = await context.newPage();
      const other = await scenario.launch(otherPage, attempt, { course: address });
      await answer(one, 'right');
      await expect(other.getByText('Question 2?')).toBeVisible();
      await answer(other, 'right');
      await expect(one.getByText('Question 3?')).toBeVisible();
      await expectStatus(other, 'saved');
      await page.getByRole('button', { name: 'Leave the course' }).click();
      await otherPage.getByRole('button', { name: 'Leave the course' }).click();
      await expect.poll(() => attempt.endings).toBe(2);
      scenario.count(2, answersInState(attempt));
    });
  });
}

/** What the browser does with a page that it keeps when the learner goes back and forward; Playwright switches the real thing off. */
async function leaveAndComeBack(page: Page): Promise<void> {
  for (const event of ['pagehide', 'pageshow']) {
    await page.frames()[1]?.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), event);
  }
}
