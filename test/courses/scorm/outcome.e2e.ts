/** What becomes of an attempt: passed, failed, and neither. */
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectStatus, startAgain } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { answersInState, answersRecorded, editions, interactionsIn } from './record.ts';

for (const { standard, passed, open, failed, score } of editions) {
  test.describe(standard, () => {
    test('pass: status, score and every answer arrive, one commit for each', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await expectStatus(course, 'saved');
      for (let given = 1; given <= 4; given += 1) {
        await answer(course, 'right');
        await expectStatus(course, 'saved');
        expect(attempt.commits, 'commits').toBeLessThanOrEqual(given);
      }
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      await course.getByRole('button', { name: 'Save and close' }).click();
      await expectStatus(course, 'closed');
      await expect.poll(() => attempt.endings).toBe(1);
      scenario.count(4, answersRecorded(attempt));
    });

    test('fail stays incomplete, and another attempt passes', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(open);
      expect(attempt.data).not.toHaveProperty([score]);
      await startAgain(course);
      await answerAll(course, 'right', 'right', 'right', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '75' });
      scenario.count(8, interactionsIn(attempt));
    });

    test('fail is reported where the course wants it so, and passing later mends it', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, reportFailed: true }) });
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...failed, [score]: '0' });
      await startAgain(course);
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      scenario.count(8, interactionsIn(attempt));
    });

    test('a second launch after passing never downgrades', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard, reportFailed: true });
      let course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      course = await scenario.launch(page, attempt, { course: address });
      await startAgain(course);
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      scenario.count(8, interactionsIn(attempt));
    });

    test('an LMS that answers with booleans', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard, {}, { booleans: true });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(passed);
      scenario.count(4, interactionsIn(attempt));
    });

    test('an LMS without interactions and objectives: the rest arrives, and answers are in the state', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard, {}, { unsupported: ['cmi.interactions', 'cmi.objectives'] });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, checklist: smallChecklist }) });
      await course.getByRole('checkbox', { name: 'Sum up' }).check();
      await course.getByRole('checkbox', { name: 'Thank the caller' }).check();
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(passed);
      scenario.count(4, answersInState(attempt));
    });
  });
}
