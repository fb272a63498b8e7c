/** An LMS that stops taking what the course tells, and a browser that is killed: what was not taken goes out later. */
import type { Page } from '@playwright/test';
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectStatus, kill, type Course } from '../learner.ts';
import type { StrictLms } from '../lms/strict-lms.ts';
import { expect, test } from '../scenario.ts';
import { changeLms } from './change-lms.ts';
import { answersInState, answersRecorded, editions } from './record.ts';

/** What can go wrong for good in the middle of a session, and what the status line says of it. */
const ends: { what: string; strike: (lms: StrictLms) => void; connection: string }[] = [
  {
    what: 'an API that begins to throw: the work is kept, and goes out at the next start',
    strike: (lms) => {
      lms.faults.calls = 'throw';
    },
    connection: 'trying-again',
  },
  {
    what: 'the session expires: it says so, and the work goes out at the next start',
    strike: (lms) => {
      lms.expired = true;
    },
    connection: 'session-expired',
  },
];

for (const { standard } of editions) {
  test.describe(standard, () => {
    test('Commit fails five times, then works', async ({ page, scenario }) => {
      await page.clock.install();
      const attempt = scenario.attempt(standard, {}, { commits: 5 });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answer(course, 'right');
      await answer(course, 'right');
      await page.clock.runFor(15_000);
      await expectStatus(course, 'saved');
      expect(attempt.failedCommits).toBe(5);
      const told = await toldIn(page);
      expect(told).toContain('trying-again');
      expect(told).not.toContain('not-saved');
      scenario.count(2, answersRecorded(attempt));
    });

    test('Commit fails for good: it says so, and the next answer takes all of it along', async ({ page, scenario }) => {
      await page.clock.install();
      const attempt = scenario.attempt(standard, {}, { commits: 6 });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answer(course, 'right');
      await page.clock.runFor(12_000);
      await expectStatus(course, 'not-saved');
      await answer(course, 'right');
      await page.clock.runFor(1100);
      await expectStatus(course, 'saved');
      scenario.count(2, answersRecorded(attempt));
    });

    for (const { what, strike, connection } of ends) {
      test(what, async ({ page, scenario }) => {
        const attempt = scenario.attempt(standard);
        const address = scenario.course({ standard });
        const course = await scenario.launch(page, attempt, { course: address });
        await answer(course, 'right');
        await expectStatus(course, 'saved');
        await changeLms(page, strike);
        await answerAll(course, 'right', 'right');
        await expectStatus(course, connection);
        const again = await scenario.launch(page, attempt, { course: address });
        await expect(again.getByText('Question 4?')).toBeVisible();
        await expectStatus(again, 'saved');
        scenario.count(3, answersRecorded(attempt));
      });
    }

    test('the browser is killed: what was not committed goes out at the next start', async ({ page, context, scenario }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answerAndKill(tab, course);
      expect(answersInState(attempt)).toBe(1);
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expectStatus(again, 'saved');
      scenario.count(2, answersRecorded(attempt));
    });

    test('killed with work that the LMS does not have, while another machine went on: both are kept', async ({
      page,
      context,
      browser,
      scenario,
    }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answerAndKill(tab, course);
      const other = await browser.newContext();
      const elsewhere = await scenario.launch(await other.newPage(), attempt, { course: address });
      await elsewhere.getByRole('checkbox', { name: 'Sum up' }).check();
      await expectStatus(elsewhere, 'saved');
      await other.close();
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expect(again.getByRole('checkbox', { name: 'Sum up' })).toBeChecked();
      await expectStatus(again, 'saved');
      scenario.count(2, answersRecorded(attempt));
    });
  });
}

/** Answers two questions, of which the LMS takes the first alone, and kills the browser. */
async function answerAndKill(page: Page, course: Course): Promise<void> {
  await answer(course, 'right');
  await expectStatus(course, 'saved');
  await changeLms(page, (lms) => {
    lms.faults.commits = 99;
  });
  await answer(course, 'right');
  await expectStatus(course, 'trying-again');
  await kill(page);
}

/** Every connection that the course told. */
const toldIn = (page: Page): Promise<string[] | undefined> =>
  page.frames()[1]?.evaluate(() => (window as unknown as { told: string[] }).told) ?? Promise.resolve(undefined);
