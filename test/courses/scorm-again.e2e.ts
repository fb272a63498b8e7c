/** Courses in an LMS that runs on scorm-again. */
import { smallChecklist } from './course-page.ts';
import { answer, answerAll, answersIn, expectStatus, startAgain } from './learner.ts';
import type { Attempt } from './lms/server.ts';
import { expect, test } from './scenario.ts';

interface Interaction {
  id: string;
  type: string;
  result: string;
  student_response?: string;
  learner_response?: string;
}

/** What scorm-again sends with each commit. */
interface ScormAgainRecord {
  cmi: {
    suspend_data: string;
    core?: { lesson_status: string; score: { raw: string } };
    completion_status?: string;
    success_status?: string;
    score?: { raw: string; scaled: string };
    interactions: Record<string, Interaction> | { childArray: Interaction[] };
    objectives: Record<string, { id: string }> | { childArray: { id: string }[] };
  };
}

const cmiOf = (attempt: Attempt): ScormAgainRecord['cmi'] => (attempt.record as ScormAgainRecord).cmi;

const listed = <Entry extends object>(list: Record<string, Entry> | { childArray: Entry[] }): Entry[] =>
  Array.isArray(list.childArray)
    ? (list.childArray as Entry[])
    : Object.values(list as Record<string, Entry>).filter((entry) => typeof entry === 'object');

for (const standard of ['scorm12', 'scorm2004'] as const) {
  const outcome = (attempt: Attempt): object => {
    const { core, completion_status: completion, success_status: success, score } = cmiOf(attempt);
    return core ? { status: core.lesson_status, raw: core.score.raw } : { status: `${completion}, ${success}`, raw: score?.raw };
  };
  const passed = standard === 'scorm12' ? 'passed' : 'completed, passed';
  const open = standard === 'scorm12' ? 'incomplete' : 'incomplete, unknown';

  test.describe(`scorm-again, ${standard}`, () => {
    test('pass, with every answer and item', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const course = await scenario.launch(page, attempt, { course: address, scormAgain: true });
      await course.getByRole('checkbox', { name: 'Sum up' }).check();
      await course.getByRole('checkbox', { name: 'Thank the caller' }).check();
      await answerAll(course, 'right', 'right', 'right', 'wrong');
      await expectStatus(course, 'saved');
      expect(outcome(attempt)).toEqual({ status: passed, raw: '75' });
      const { interactions, objectives } = cmiOf(attempt);
      expect(listed(objectives).map(({ id }) => id)).toEqual(['desk_sum-up', 'desk_thank']);
      expect(listed(interactions).at(-1)).toMatchObject({
        id: 'small_question-4',
        type: 'choice',
        result: standard === 'scorm12' ? 'wrong' : 'incorrect',
      });
      scenario.count(4, listed(interactions).length);
    });

    test('leave half-way, go on at another machine, fail, and pass', async ({ page, browser, scenario }) => {
      const attempt = scenario.attempt(standard);
      const options = { course: scenario.course({ standard }), scormAgain: true };
      const course = await scenario.launch(page, attempt, options);
      await answerAll(course, 'right', 'wrong');
      await page.getByRole('button', { name: 'Leave the course' }).click();
      await expect.poll(() => answersIn(cmiOf(attempt).suspend_data)).toBe(2);
      const other = await browser.newContext();
      const again = await scenario.launch(await other.newPage(), attempt, options);
      await expect(again.getByText('Question 3?')).toBeVisible();
      await answerAll(again, 'wrong', 'right');
      await expectStatus(again, 'saved');
      expect(outcome(attempt)).toEqual({ status: open, raw: '' });
      await startAgain(again);
      await answerAll(again, 'right', 'right', 'right', 'right');
      await expectStatus(again, 'saved');
      expect(outcome(attempt)).toEqual({ status: passed, raw: '100' });
      await other.close();
      scenario.count(8, listed(cmiOf(attempt).interactions).length);
    });

    test('after passing, another launch downgrades nothing', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const options = { course: scenario.course({ standard, reportFailed: true }), scormAgain: true };
      const course = await scenario.launch(page, attempt, options);
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      const again = await scenario.launch(page, attempt, options);
      await startAgain(again);
      await answer(again, 'wrong');
      await answerAll(again, 'wrong', 'wrong', 'wrong');
      await expectStatus(again, 'saved');
      expect(outcome(attempt)).toEqual({ status: passed, raw: '100' });
      scenario.count(8, listed(cmiOf(attempt).interactions).length);
    });
  });
}
