/** What the record of an attempt says of each answer. */
import { allKinds } from '../course-page.ts';
import { answerAll, answerEachKind, expectStatus } from '../learner.ts';
import type { Attempt } from '../lms/server.ts';
import { expect, test } from '../scenario.ts';
import { answersRecorded, editions } from './record.ts';

/** How the two editions say the same. Times have the form that every LMS took. */
const forms = {
  scorm12: {
    response: 'student_response',
    when: { time: expect.stringMatching(/^\d\d:\d\d:\d\d$/) },
    timeSpan: /^00:\d\d:\d\d\.\d\d$/,
    wrong: 'wrong',
    between: ',',
    description: {},
    scores: { 'cmi.core.score.min': '0', 'cmi.core.score.max': '100', 'cmi.core.score.raw': '75' },
    sessionTime: 'cmi.core.session_time',
  },
  scorm2004: {
    response: 'learner_response',
    when: { timestamp: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.0Z$/) },
    timeSpan: /^PT[\d.]+S$/,
    wrong: 'incorrect',
    between: '[,]',
    description: { description: 'Question 1?' },
    scores: { 'cmi.score.min': '0', 'cmi.score.max': '100', 'cmi.score.raw': '75', 'cmi.score.scaled': '0.75' },
    sessionTime: 'cmi.session_time',
  },
} as const;

/** What stands at a place of the list: `{id: 'small_question-1', type: 'choice', …}`. */
function interaction({ data }: Attempt, place: number): Record<string, string> {
  const beginning = `cmi.interactions.${place}.`;
  const own = Object.entries(data).filter(([element]) => element.startsWith(beginning));
  return Object.fromEntries(own.map(([element, value]) => [element.slice(beginning.length), value]));
}

for (const { standard } of editions) {
  const { response, when, timeSpan, wrong, between, description, scores, sessionTime } = forms[standard];
  const right = 'correct_responses.0.pattern';

  test.describe(standard, () => {
    test('an answer is recorded with all that the format has room for, and a session with its time', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'wrong', 'right', 'right');
      await course.getByRole('button', { name: 'Save and close' }).click();
      await expect.poll(() => attempt.endings).toBe(1);
      const always = { type: 'choice', ...when, latency: expect.stringMatching(timeSpan), [right]: 'a' };
      expect(interaction(attempt, 0)).toEqual({ id: 'small_question-1', ...always, ...description, [response]: 'a', result: 'correct' });
      expect(interaction(attempt, 1)).toMatchObject({ id: 'small_question-2', ...always, [response]: 'b', result: wrong });
      expect(attempt.data).toMatchObject({ ...scores, [sessionTime]: expect.stringMatching(timeSpan) });
      scenario.count(4, answersRecorded(attempt));
    });

    test('the answers of all kinds of question fit their patterns', async ({ page, scenario }) => {
      const attempt = scenario.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, quiz: allKinds }) });
      await answerEachKind(course);
      await expectStatus(course, 'saved');
      expect([0, 1, 2, 3].map((place) => interaction(attempt, place))).toMatchObject([
        { type: 'choice', [right]: 'a', result: 'correct' },
        { type: 'choice', [right]: ['a', 'b'].join(between), result: 'correct' },
        { type: 'sequencing', [right]: ['a', 'b', 'c'].join(between) },
        { type: 'choice', [right]: 'c', result: wrong },
      ]);
      scenario.count(4, answersRecorded(attempt));
    });
  });
}
