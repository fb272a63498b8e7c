/** However a learner leaves, and comes back: nothing is lost. */
import type { Page } from '@playwright/test';
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectQuestion, expectStatus, expectTicked, frameOf, leave, press, saveAndClose, tick } from '../learner.ts';
import { answersInState, editions, everywhere, objective } from '../record.ts';
import { expect, test } from '../scenario.ts';

for (const { lms, standard, passed, open, score, objectiveStatus } of everywhere) {
  test.describe(`${lms}, ${standard}`, () => {
    test('leave half-way, and go on at another machine', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'right', 'right');
      await tick(course, 'Sum up');
      // At once: nothing has been committed since the last answer.
      await leave(page);
      await expect.poll(() => answersInState(attempt)).toBe(2);
      const again = await scenario.launch(await scenario.elsewhere(), attempt, { course: address });
      await expectQuestion(again, 3);
      await expectTicked(again, 'Sum up');
      await answerAll(again, 'right', 'right');
      await expectStatus(again, 'saved');
      expect(attempt.data).toMatchObject(open);
      await tick(again, 'Thank the caller');
      await expectStatus(again, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      for (const id of ['desk_sum-up', 'desk_thank']) expect(objective(attempt, id)).toMatchObject({ [objectiveStatus]: 'completed' });
      await scenario.stored(attempt, 4);
    });

    test('close the tab without a word', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answerAll(course, 'right', 'wrong');
      await tab.close({ runBeforeUnload: true });
      const again = await scenario.launch(page, attempt, { course: address });
      await expectQuestion(again, 3);
      await expectStatus(again, 'saved');
      await scenario.stored(attempt, 2);
    });

    test('two windows: neither loses what the other saved', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      const one = await scenario.launch(page, attempt, { course: address });
      const otherPage = await context.newPage();
      const other = await scenario.launch(otherPage, attempt, { course: address });
      await answer(one, 'right');
      await expectQuestion(other, 2);
      await answer(other, 'right');
      await expectQuestion(one, 3);
      await answer(one, 'right');
      await expectQuestion(other, 4);
      await answer(other, 'right');
      await expectStatus(other, 'saved');
      await expectStatus(one, 'saved');
      await leave(page);
      await leave(otherPage);
      await expect.poll(() => answersInState(attempt)).toBe(4);
      await scenario.stored(attempt, 4);
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
    });
  });
}

for (const lms of ['strict', 'moodle-like'] as const) {
  for (const { standard } of editions) {
    test(`${lms}, ${standard}: close the window that the LMS opened for the course`, async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      await page.goto(scenario.server.lmsPage(attempt, { course: scenario.course({ standard }), popup: true }));
      const opened = context.waitForEvent('page');
      await press(page, { selector: 'button', text: 'Open the course' });
      const window = await opened;
      await window.waitForURL(/attempts/);
      await answerAll(window, 'right', 'right');
      // Chromium tells nothing of a window whose first document is still the one that it was opened with; the other LMS has a frame in it.
      if (lms === 'strict') scenario.givenUnseen(2);
      await saveAndClose(window);
      await expect.poll(() => window.isClosed()).toBe(true);
      await expect.poll(() => attempt.endings).toBe(1);
      await scenario.stored(attempt, 2);
    });
  }
}

for (const { standard } of editions) {
  test.describe(`moodle-like, ${standard}`, () => {
    test('the course is loaded again into the same page, which begins no second session: the work goes out at the next start', async ({
      page,
      scenario,
    }) => {
      const attempt = scenario.attempt('moodle-like', standard);
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      attempt.outage = 'unreachable';
      await answer(course, 'right');
      await leaveFrame(page);
      attempt.outage = undefined;
      await page.evaluate(() => document.querySelector<HTMLElement>('#contents')?.click());
      await expectQuestion(course, 3);
      await expectStatus(course, 'session-expired');
      const again = await scenario.launch(page, attempt, { course: address });
      await expectStatus(again, 'saved');
      await scenario.stored(attempt, 2);
    });
  });

  test.describe(`strict, ${standard}`, () => {
    for (const takesBack of [true, false]) {
      test(`back and forward: the LMS ${takesBack ? 'begins the session again' : 'has ended it'}`, async ({ page, scenario }) => {
        const attempt = scenario.attempt('strict', standard, { faults: takesBack ? {} : { initialize: 'again' } });
        const address = scenario.course({ standard });
        const course = await scenario.launch(page, attempt, { course: address });
        await answer(course, 'right');
        await leaveAndComeBack(page);
        await expect.poll(() => attempt.endings).toBe(1);
        await answer(course, 'right');
        await expectStatus(course, takesBack ? 'saved' : 'session-expired');
        attempt.faults = {};
        const again = await scenario.launch(page, attempt, { course: address });
        await expectQuestion(again, 3);
        await expectStatus(again, 'saved');
        await scenario.stored(attempt, 2);
      });
    }

    test('the frame is reloaded, which the LMS does not take: the work goes on, and goes out at the next start', async ({
      page,
      scenario,
    }) => {
      const attempt = scenario.attempt('strict', standard, { faults: { initialize: 'again' } });
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await frameOf(course).evaluate(() => location.reload());
      await expectStatus(course, 'session-expired');
      await expectQuestion(course, 2);
      await answer(course, 'right');
      attempt.faults = {};
      const again = await scenario.launch(page, attempt, { course: address });
      await expectQuestion(again, 3);
      await expectStatus(again, 'saved');
      await scenario.stored(attempt, 2);
    });
  });
}

/** What the browser does with a page that it keeps when the learner goes back and forward; Playwright switches the real thing off. */
async function leaveAndComeBack(page: Page): Promise<void> {
  for (const event of ['pagehide', 'pageshow']) {
    await frameOf(page).evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), event);
  }
}

/** Takes the course's frame away, and leaves the page of the LMS as it is. */
async function leaveFrame(page: Page): Promise<void> {
  await page.evaluate(() => document.querySelector('iframe')?.remove());
}
