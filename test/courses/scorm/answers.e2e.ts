/** What the record of an attempt says of each answer. */
import { allKinds } from '../course-page.ts';
import { answer, answerAll, answerEachKind, expectStatus, leave, saveAndClose, startAgain } from '../learner.ts';
import { interactionsReport } from '../lms/moodle-like/activity.ts';
import { everywhere, interaction } from '../record.ts';
import { expect, test } from '../scenario.ts';

/** How the two editions say the same. Times have the form that every LMS took. */
const forms = {
  scorm12: {
    response: 'student_response',
    when: { time: expect.stringMatching(/^\d\d:\d\d:\d\d$/) },
    // scorm-again leaves out a zero at the end.
    timeSpan: /^00:\d\d:\d\d(?:\.\d\d?)?$/,
    wrong: 'wrong',
    between: ',',
    named: (letter: string, text: string) => `${letter}_${text}`,
    description: { 'objectives.0.id': 'Question-1' },
    scores: { 'cmi.core.score.min': '0', 'cmi.core.score.max': '100', 'cmi.core.score.raw': '75' },
  },
  scorm2004: {
    response: 'learner_response',
    when: { timestamp: expect.stringMatching(/^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.0Z$/) },
    timeSpan: /^PT[\d.]+S$/,
    wrong: 'incorrect',
    between: '[,]',
    named: (letter: string) => letter,
    description: { description: 'Question 1?' },
    scores: { 'cmi.score.min': '0', 'cmi.score.max': '100', 'cmi.score.raw': '75', 'cmi.score.scaled': '0.75' },
  },
} as const;

for (const { lms, standard } of everywhere) {
  const { response, when, timeSpan, wrong, between, named, description, scores } = forms[standard];
  const right = 'correct_responses.0.pattern';

  test.describe(`${lms}, ${standard}`, () => {
    test('an answer is recorded with all that the format has room for', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'wrong', 'right', 'right');
      await saveAndClose(course);
      await expect.poll(() => attempt.endings).toBe(1);
      const always = { type: 'choice', ...when, latency: expect.stringMatching(timeSpan), [right]: named('a', 'Thank-them-back') };
      expect(interaction(attempt, 0)).toMatchObject({
        id: 'small_question-1',
        ...always,
        ...description,
        [response]: named('a', 'Thank-them-back'),
        result: 'correct',
      });
      expect(interaction(attempt, 1)).toMatchObject({
        id: 'small_question-2',
        ...always,
        [response]: named('b', 'Hang-up'),
        result: wrong,
      });
      expect(attempt.data).toMatchObject(scores);
      await scenario.stored(attempt, 4);
    });

    test('the answers of all kinds of question fit their patterns, at the same places for every learner', async ({ page, scenario }) => {
      const attempt = scenario.attempt(lms, standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, quiz: allKinds }) });
      await answerEachKind(course);
      await expectStatus(course, 'saved');
      // In the order of their identifiers, which the small course gives, and not in that in which they were asked.
      expect([0, 1, 2, 3].map((place) => interaction(attempt, place))).toMatchObject([
        {
          id: 'small_in-order',
          type: 'sequencing',
          [right]: [named('a', 'Recap'), named('b', 'Thank'), named('c', 'Goodbye')].join(between),
        },
        { id: 'small_one-right', type: 'choice', [right]: named('a', 'Thank-them-back'), result: 'correct' },
        { id: 'small_some-right', [right]: [named('a', 'What-was-agreed'), named('b', 'The-date')].join(between), result: 'correct' },
        { id: 'small_the-line', type: 'choice', [right]: expect.stringMatching(/^c/), result: wrong },
      ]);
      await startAgain(course);
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      expect(interaction(attempt, 5)).toMatchObject({ id: 'small_one-right', result: 'correct' });
      await scenario.stored(attempt, 5);
    });
  });
}

test('a trainer sees in Moodle’s report what was asked and answered, in the same columns for every learner', async ({ page, scenario }) => {
  const address = scenario.course({ standard: 'scorm12' });
  const attempts = [scenario.attempt('moodle-like', 'scorm12'), scenario.attempt('moodle-like', 'scorm12')];
  for (const [learner, attempt] of attempts.entries()) {
    const tab = learner === 0 ? page : await scenario.elsewhere();
    const course = await scenario.launch(tab, attempt, { course: address });
    await answerAll(course, 'right', 'wrong', ...(learner === 0 ? (['right', 'right'] as const) : []));
    await expectStatus(course, 'saved');
    await leave(tab);
  }
  const [one = [], other = []] = interactionsReport(attempts.map(({ activity }) => activity));
  expect(one.map((cell) => cell?.question)).toEqual([1, 2, 3, 4].map((number) => `small_question-${number}`));
  expect(other.slice(0, 2).map((cell) => cell?.question)).toEqual(['small_question-1', 'small_question-2']);
  expect(other[1]).toEqual({ question: 'small_question-2', response: 'b_Hang-up', right: 'a_Thank-them-back', result: 'wrong' });
});
