/** What becomes of an attempt: passed, failed, and neither. */
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectStatus, leave, saveAndClose, startAgain, tick } from '../learner.ts';
import { answersStored, everywhere } from '../record.ts';
import { expect, test } from '../scenario.ts';

for (const { lms, standard, passed, open, failed, score } of everywhere) {
  test.describe(`${lms}, ${standard}`, () => {
    test('pass: status, score and every answer arrive', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      for (let given = 1; given <= 4; given += 1) {
        await answer(course, 'right');
        await expectStatus(course, 'saved');
        expect(answersStored(attempt)).toBe(given);
      }
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      await saveAndClose(course);
      await expectStatus(course, 'closed');
      await expect.poll(() => attempt.endings).toBe(1);
      await scenario.stored(attempt, 4);
    });

    test('fail stays incomplete, and another attempt passes', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(open);
      expect(attempt.data[score] ?? '').toBe('');
      await startAgain(course);
      await answerAll(course, 'right', 'right', 'right', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '75' });
      await scenario.stored(attempt, 8);
    });

    test('the LMS begins another attempt: nothing of the one before is in it', async ({ page, scenario }) => {
      const address = scenario.course({ standard, reportFailed: true });
      const first = scenario.attempt(lms, standard);
      const course = await scenario.launch(page, first, { course: address });
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      await leave(page);
      const second = scenario.attempt(lms, standard);
      const again = await scenario.launch(page, second, { course: address });
      await answerAll(again, 'right', 'right', 'right', 'right');
      await expectStatus(again, 'saved');
      expect(second.data).toMatchObject({ ...passed, [score]: '100' });
      await scenario.stored(second, 4);
      expect(answersStored(first)).toBe(4);
    });

    test('a reported fail is mended by passing later, also where the LMS then launches a review', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard, reportFailed: true });
      const course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...failed, [score]: '0' });
      await leave(page);
      const again = await scenario.launch(page, attempt, { course: address, mode: 'review' });
      await startAgain(again);
      await answerAll(again, 'right', 'right', 'right', 'right');
      await expectStatus(again, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      await scenario.stored(attempt, 8);
    });

    test('a launch after passing never downgrades', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard, reportFailed: true });
      let course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      course = await scenario.launch(page, attempt, { course: address });
      await startAgain(course);
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, lms === 'moodle-like' ? 'not-recorded' : 'saved');
      await leave(page);
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      await scenario.stored(attempt, lms === 'moodle-like' ? 4 : 8);
    });

    test('a course without a quiz is completed with 100', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const address = scenario.course({ standard, quiz: false, checklist: smallChecklist });
      const course = await scenario.launch(page, attempt, { course: address });
      await tick(course, 'Sum up');
      await tick(course, 'Thank the caller');
      await expectStatus(course, 'saved');
      const completed = standard === 'scorm12' ? { 'cmi.core.lesson_status': 'completed' } : { 'cmi.completion_status': 'completed' };
      expect(attempt.data).toMatchObject({ ...completed, [score]: '100' });
    });
  });
}
