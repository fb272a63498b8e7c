/** LMSs that answer in ways of their own, or lack a part of the standard: the strict LMS with such a fault. */
import { smallChecklist } from '../course-page.ts';
import { answerAll, expectStatus, tick } from '../learner.ts';
import { editions } from '../record.ts';
import { expect, test } from '../scenario.ts';

for (const { standard, passed } of editions) {
  test.describe(standard, () => {
    test('an LMS that answers with booleans', async ({ page, scenario }) => {
      const attempt = scenario.attempt('strict', standard, { faults: { booleans: true } });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(passed);
      await scenario.stored(attempt, 4);
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
