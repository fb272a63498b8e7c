/** An LMS that stops taking what the course tells, and a browser that is killed: what was not taken goes out later, and it says so. */
import type { Page } from '@playwright/test';
import { smallChecklist } from '../course-page.ts';
import {
  answer,
  answerAll,
  type Course,
  expectQuestion,
  expectStatus,
  expectTicked,
  frameOf,
  kill,
  leave,
  saveAndClose,
  tick,
  wait,
} from '../learner.ts';
import type { Attempt } from '../lms/attempt.ts';
import type { StrictLms } from '../lms/strict-lms.ts';
import { answersInState, editions, everywhere, objective } from '../record.ts';
import { expect, test } from '../scenario.ts';
import { changeLms } from './change-lms.ts';

for (const { lms, standard, passed, score } of everywhere) {
  test.describe(`${lms}, ${standard}`, () => {
    for (const outage of ['unavailable', 'unreachable'] as const) {
      test(`the server is ${outage} for seconds, at the last answer as well: all arrives`, async ({ page, scenario }) => {
        await scenario.ownClock();
        const attempt = scenario.attempt(lms, standard);
        const address = scenario.course({ standard, checklist: smallChecklist });
        const course = await scenario.launch(page, attempt, { course: address });
        await answer(course, 'right');
        await wait(course, 'saved');
        attempt.outage = outage;
        await answer(course, 'right');
        await tick(course, 'Sum up');
        await wait(course, 'trying-again');
        attempt.outage = undefined;
        await wait(course, 'saved');
        await scenario.stored(attempt, 2);
        attempt.outage = outage;
        await tick(course, 'Thank the caller');
        await answerAll(course, 'right', 'right');
        await wait(course, 'not-saved');
        attempt.outage = undefined;
        await wait(course, 'saved');
        await scenario.stored(attempt, 4);
        expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
        expect(objective(attempt, 'desk_thank')).toBeDefined();
      });
    }

    test('no network: it is not saved, and goes out when the network is back', async ({ page, scenario }) => {
      await scenario.ownClock();
      const attempt = scenario.attempt(lms, standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answer(course, 'right');
      await wait(course, 'saved');
      await page.context().setOffline(true);
      await answerAll(course, 'right', 'right', 'right');
      await wait(course, 'not-saved');
      await page.context().setOffline(false);
      await wait(course, 'saved');
      await scenario.stored(attempt, 4);
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
    });

    test('no network, and the tab is closed: all goes out at the next start', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await context.setOffline(true);
      await answerAll(course, 'right', 'right', 'right');
      const closed = tab.waitForEvent('close');
      await tab.close({ runBeforeUnload: true });
      await closed;
      await context.setOffline(false);
      const again = await scenario.launch(page, attempt, { course: address });
      // A beacon may still have come through, and then the course is passed.
      await expectStatus(again, /^(?:saved|not-recorded)$/);
      await scenario.stored(attempt, 4);
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
    });

    test('the session ends on the server: it says so, and all goes out at the next start', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      attempt.expire();
      await answerAll(course, 'right', 'right');
      await expectStatus(course, 'session-expired');
      await answer(course, 'right');
      await expectStatus(course, 'session-expired');
      await leave(page);
      const again = await scenario.launch(page, attempt, { course: address });
      await expectStatus(again, 'saved');
      await scenario.stored(attempt, 4);
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
    });

    test('closed while the server is unreachable: it does not say that all is saved', async ({ page, scenario }) => {
      await scenario.ownClock();
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      attempt.outage = 'unreachable';
      await answerAll(course, 'right', 'right');
      await saveAndClose(course);
      await expectStatus(course, /^(?:trying-again|not-saved)$/);
      attempt.outage = undefined;
      await wait(course, 'closed');
      await expect.poll(() => attempt.endings).toBe(1);
      await scenario.stored(attempt, 2);
    });

    test('the browser is killed: what was not committed goes out at the next start', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answerAndKill(tab, course, attempt);
      expect(answersInState(attempt)).toBe(1);
      const again = await scenario.launch(page, attempt, { course: address });
      await expectQuestion(again, 3);
      await expectStatus(again, 'saved');
      await scenario.stored(attempt, 2);
    });

    test('killed with work that the LMS does not have, while another machine went on: both are kept', async ({
      page,
      context,
      scenario,
    }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answerAndKill(tab, course, attempt);
      const other = await scenario.elsewhere();
      const elsewhere = await scenario.launch(other, attempt, { course: address });
      await tick(elsewhere, 'Sum up');
      await expectStatus(elsewhere, 'saved');
      await leave(other);
      const again = await scenario.launch(page, attempt, { course: address });
      await expectQuestion(again, 3);
      await expectTicked(again, 'Sum up');
      await expectStatus(again, 'saved');
      await scenario.stored(attempt, 2);
    });
  });
}

for (const { standard } of editions) {
  test.describe(`moodle-like, ${standard}`, () => {
    test('the page is hidden, and a beacon is answered with "true": that is not taken for saved', async ({ page, scenario }) => {
      const attempt = scenario.attempt('moodle-like', standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      attempt.outage = 'unreachable';
      await answer(course, 'right');
      await setVisibility(page, 'hidden');
      attempt.outage = undefined;
      await setVisibility(page, 'visible');
      await expectStatus(course, 'saved');
      await scenario.stored(attempt, 2);
    });
  });

  test.describe(`strict, ${standard}`, () => {
    test('Commit fails five times, then works', async ({ page, scenario }) => {
      await scenario.ownClock();
      const attempt = scenario.attempt('strict', standard, { faults: { commits: 5 } });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'right');
      await wait(course, 'saved');
      await expect.poll(() => attempt.failedCommits).toBe(5);
      const told = await toldIn(page);
      expect(told).toContain('trying-again');
      expect(told).not.toContain('not-saved');
      await scenario.stored(attempt, 2);
    });

    test('Commit fails for good: it says so, and the next answer takes all of it along', async ({ page, scenario }) => {
      await scenario.ownClock();
      const attempt = scenario.attempt('strict', standard, { faults: { commits: 6 } });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answer(course, 'right');
      await wait(course, 'not-saved');
      await answer(course, 'right');
      await wait(course, 'saved');
      await scenario.stored(attempt, 2);
    });

    const losses = {
      'an API that begins to throw: the work is kept, and goes out at the next start': {
        begin: (lms: StrictLms) => (lms.faults.calls = 'throw'),
        status: 'trying-again',
      },
      'an API whose session is over: it says so, and the work goes out at the next start': {
        begin: (lms: StrictLms) => (lms.expired = true),
        status: 'session-expired',
      },
    } as const;
    for (const [what, { begin, status }] of Object.entries(losses)) {
      test(what, async ({ page, scenario }) => {
        const attempt = scenario.attempt('strict', standard);
        const address = scenario.course({ standard });
        const course = await scenario.launch(page, attempt, { course: address });
        await answer(course, 'right');
        await expectStatus(course, 'saved');
        await changeLms(page, begin);
        await answerAll(course, 'right', 'right');
        await expectStatus(course, status);
        const again = await scenario.launch(page, attempt, { course: address });
        await expectQuestion(again, 4);
        await expectStatus(again, 'saved');
        await scenario.stored(attempt, 3);
      });
    }
  });
}

/** Answers two questions, of which the LMS takes the first alone, and kills the browser. */
async function answerAndKill(page: Page, course: Course, attempt: Attempt): Promise<void> {
  await answer(course, 'right');
  await expectStatus(course, 'saved');
  attempt.outage = 'unavailable';
  await answer(course, 'right');
  await expectStatus(course, 'trying-again');
  await kill(page);
  attempt.outage = undefined;
}

/** Every connection that the course told. */
const toldIn = (page: Page): Promise<string[]> => frameOf(page).evaluate(() => (window as unknown as { told: string[] }).told);

/** What a browser does in all documents of a tab that is hidden or shown, the topmost first. */
async function setVisibility(page: Page, state: DocumentVisibilityState): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate((to) => {
      Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => to });
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    }, state);
  }
}
