/** Where nothing is recorded, or there is no LMS. */
import type { Page } from '@playwright/test';
import { answer, answerAll, answersIn, expectQuestion, expectStatus, leave, startAgain } from '../learner.ts';
import { editions, everywhere } from '../record.ts';
import { expect, test } from '../scenario.ts';

for (const { lms, standard, passed, open, score } of everywhere) {
  test.describe(`${lms}, ${standard}`, () => {
    test('looked at first: nothing of that is recorded, and what comes after it is', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      const look = await scenario.launch(page, attempt, { course: address, mode: 'browse' });
      await expectStatus(look, 'not-recorded');
      await answerAll(look, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(look, 'not-recorded');
      await leave(page);
      await expect.poll(() => attempt.endings).toBe(1);
      await scenario.stored(attempt, 0);
      // The Moodle-like LMS keeps in it who signed in last.
      expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key !== 'signed-in'))).toEqual([]);
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(open);
      await answerAll(course, 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      await scenario.stored(attempt, 4);
    });

    test('looked at half-way, and again after passing: the record stays as it was', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard });
      let course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await leave(page);
      course = await scenario.launch(page, attempt, { course: address, mode: 'browse' });
      await answerAll(course, 'wrong', 'wrong');
      await leave(page);
      expect(attempt.data).toMatchObject(open);
      course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      for (const mode of ['browse', 'review'] as const) {
        course = await scenario.launch(page, attempt, { course: address, mode });
        await expectStatus(course, 'not-recorded');
        await startAgain(course);
        await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
        await leave(page);
        expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      }
      await scenario.stored(attempt, 4);
    });
  });
}

for (const { standard, mode, credit } of editions) {
  test.describe(`strict, ${standard}`, () => {
    test('no credit: everything is shown, nothing is recorded', async ({ page, scenario }) => {
      const attempt = scenario.attempt('strict', standard, { data: { [mode]: 'normal', [credit]: 'no-credit' } });
      const before = attempt.data;
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await expectStatus(course, 'not-recorded');
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'not-recorded');
      await leave(page);
      await expect.poll(() => attempt.endings).toBe(1);
      expect(attempt.data).toEqual(before);
    });

    for (const [what, faults, noApi] of [
      ['no API', {}, true],
      ['an API without calls', { calls: 'missing' }, false],
      ['an API that throws', { calls: 'throw' }, false],
      ['Initialize answers false', { initialize: 'false' }, false],
      ['Initialize throws', { initialize: 'throws' }, false],
    ] as const) {
      test(`${what}: the course runs, kept in this browser only, and says so`, async ({ page, scenario }) => {
        const attempt = scenario.attempt('strict', standard, { faults });
        const address = scenario.course({ standard });
        let course = await scenario.launch(page, attempt, { course: address, noApi });
        await expectStatus(course, 'browser-only');
        await answerAll(course, 'right', 'right');
        await expectStatus(course, 'browser-only');
        course = await scenario.launch(page, attempt, { course: address, noApi });
        await expectQuestion(course, 3);
        expect(answersIn(await keptState(page))).toBe(2);
      });
    }

    test('an API across origins: kept in this browser only; behind a foreign frame it is found', async ({ page, scenario }) => {
      const { server } = scenario;
      const attempt = scenario.attempt('strict', standard);
      const address = scenario.course({ standard });
      const foreign = address.replace(server.address, server.otherAddress);
      const course = await scenario.launch(page, attempt, { course: foreign });
      // A browser may deny a foreign frame its storage; then it says that too.
      await expectStatus(course, /^(?:browser-only|not-kept)$/);
      const between = server.put(
        `between-${attempt.id}.html`,
        `<iframe title="Course" src="${address}" width="900" height="700"></iframe>`,
      );
      await page.goto(server.lmsPage(attempt, { course: between.replace(server.address, server.otherAddress) }));
      await answer(page, 'right');
      await expectStatus(page, 'saved');
      await scenario.stored(attempt, 1);
    });
  });
}

/** The text of the state that the course keeps in this browser. */
const keptState = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem(Object.keys(localStorage)[0] ?? '') ?? '{}') as { state?: string }).state ?? '');
