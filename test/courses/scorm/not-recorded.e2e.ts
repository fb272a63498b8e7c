/** Where the LMS records nothing, or is not there. */
import type { Page } from '@playwright/test';
import { answer, answerAll, answersIn, expectStatus, status } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { editions, interactionsIn } from './record.ts';

for (const { standard, passed, mode, credit } of editions) {
  test.describe(standard, () => {
    for (const [what, data] of Object.entries({
      'browse mode': { [mode]: 'browse', [credit]: 'no-credit' },
      'review mode after passing': { [mode]: 'review', [credit]: 'no-credit', ...passed },
      'no credit': { [credit]: 'no-credit' },
    })) {
      test(`${what}: everything is shown, nothing is recorded`, async ({ page, scenario }) => {
        const attempt = scenario.attempt(standard, data);
        const before = { ...attempt.data };
        const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
        await expectStatus(course, 'not-recorded');
        await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
        await expectStatus(course, 'not-recorded');
        await page.getByRole('button', { name: 'Leave the course' }).click();
        await expect.poll(() => attempt.endings).toBe(1);
        expect(attempt.data).toEqual(before);
        expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      });
    }

    for (const [what, faults, noApi] of [
      ['no API', {}, true],
      ['an API without calls', { calls: 'missing' }, false],
      ['an API that throws', { calls: 'throw' }, false],
      ['Initialize answers false', { initialize: 'false' }, false],
      ['Initialize throws', { initialize: 'throws' }, false],
    ] as const) {
      test(`${what}: the course runs, kept in this browser only, and says so`, async ({ page, scenario }) => {
        const attempt = scenario.attempt(standard, {}, faults);
        const address = scenario.course({ standard });
        let course = await scenario.launch(page, attempt, { course: address, noApi });
        await expectStatus(course, 'browser-only');
        await answerAll(course, 'right', 'right');
        await expectStatus(course, 'browser-only');
        course = await scenario.launch(page, attempt, { course: address, noApi });
        await expect(course.getByText('Question 3?')).toBeVisible();
        scenario.count(2, answersIn(await keptState(page)));
      });
    }

    test('an API across origins: kept in this browser only; behind a foreign frame it is found', async ({ page, scenario }) => {
      const { server } = scenario;
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard });
      const foreign = address.replace(server.address, server.otherAddress);
      const course = await scenario.launch(page, attempt, { course: foreign });
      // A browser may deny a foreign frame its storage; then it says that too.
      await expect(status(course)).toHaveText(/^(?:browser-only|not-kept)$/);
      const between = server.put(
        `between-${attempt.id}.html`,
        `<iframe title="Course" src="${address}" width="900" height="700"></iframe>`,
      );
      await page.goto(server.lmsPage(attempt, { course: between.replace(server.address, server.otherAddress) }));
      const inner = page.frameLocator('iframe').frameLocator('iframe');
      await answer(inner, 'right');
      await expectStatus(inner, 'saved');
      scenario.count(1, interactionsIn(attempt));
    });
  });
}

/** The text of the state that the course keeps in this browser. */
const keptState = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem(Object.keys(localStorage)[0] ?? '') ?? '{}') as { state?: string }).state ?? '');
