/** LMSs that answer in ways of their own, or lack a part of the standard: the strict LMS with such a fault. */
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectShown, expectStatus, tick } from '../learner.ts';
import { editions } from '../record.ts';
import { expect, test } from '../scenario.ts';

for (const { standard, passed, open } of editions) {
  test.describe(standard, () => {
    test('an LMS that answers with booleans', async ({ page, scenario }) => {
      const attempt = scenario.attempt('strict', standard, { faults: { booleans: true } });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(passed);
      await scenario.stored(attempt, 4);
    });

    for (const none of ['false', 'undefined'] as const) {
      test(`an LMS that answers “${none}” for what it does not have`, async ({ page, scenario }) => {
        const attempt = scenario.attempt('strict', standard, { faults: { none } });
        const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
        await answerAll(course, 'right', 'right');
        await expectStatus(course, 'saved');
        expect(attempt.data).toMatchObject(open);
        await expectShown(course, { selector: '#lost', text: '' });
        await scenario.stored(attempt, 2);
      });
    }

    test('an LMS that provides its API once its page has loaded, later than the course asks for it', async ({ page, scenario }) => {
      const attempt = scenario.attempt('strict', standard, { faults: { isLate: true } });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await expectStatus(course, 'saved');
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await scenario.stored(attempt, 1);
    });

    test('an LMS in whose page a frame and an element have the name of the API', async ({ page, scenario }) => {
      const attempt = scenario.attempt('strict', standard);
      const address = scenario.course({ standard });
      const frames = (['API', 'API_1484_11'] as const).map((name) => `<iframe title="Other" name="${name}"></iframe><p id="${name}"></p>`);
      const between = scenario.server.put(
        `named-${attempt.id}.html`,
        `${frames.join('')}<iframe title="Course" src="${address}"></iframe>`,
      );
      const course = await scenario.launch(page, attempt, { course: between });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await scenario.stored(attempt, 1);
    });

    test('an LMS without interactions and objectives: the rest arrives, and answers are in the state', async ({ page, scenario }) => {
      const attempt = scenario.attempt('strict', standard, { faults: { unsupported: ['cmi.interactions', 'cmi.objectives'] } });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, checklist: smallChecklist }) });
      await tick(course, 'Sum up');
      await tick(course, 'Thank the caller');
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(passed);
      await scenario.stored(attempt, 4);
    });
  });
}
