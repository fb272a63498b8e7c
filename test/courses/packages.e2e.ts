/** The packages that the site offers, unzipped as an LMS does it, against the strict LMS, scorm-again and the record store. */
import type { Page } from '@playwright/test';
import type { Question } from '../../widgets/content/types.ts';
import { entriesOf } from '../../content/schema/question-kinds.ts';
import { textsOf } from './in-page.ts';
import { expectShown, frameOf, kill, leave, press, saveAndClose, startAgain, toNext, type Course } from './learner.ts';
import { everywhere } from './record.ts';
import { expect, test, type Scenario } from './scenario.ts';
import { unpack } from './unpack.ts';

/** Puts a course of one quiz on the server. @returns the address of its page, and the questions that it asks */
function unpackQuiz(scenario: Scenario, format: string): { address: string; questions: Question[] } {
  const { address, markup } = unpack(scenario, 'common-mistakes', format);
  const [, json = ''] = /<script[^>]*data-content="quiz"[^>]*>([^]*?)<\/script>/.exec(markup) ?? [];
  const { quizzes } = JSON.parse(json) as { quizzes: { questions: Question[] }[] };
  return { address, questions: quizzes.flatMap((quiz) => quiz.questions) };
}

const line = (course: Course, text: string) => expectShown(course, { selector: '[data-status]', text });

/** Puts the items in their order with the buttons. */
async function putInOrder(course: Course, texts: string[]): Promise<void> {
  for (const [place, text] of texts.entries()) {
    const rows = await frameOf(course).evaluate(textsOf, 'li[data-place]');
    const up = { selector: `button[aria-label=${JSON.stringify(`Move up: ${text}`)}]` };
    await press(course, ...Array.from({ length: rows.findIndex((row) => row.includes(text)) - place }, () => up));
  }
}

/** Answers questions until none is left, or so many. @returns how many were answered */
async function take(course: Course, questions: readonly Question[], how: 'right' | 'wrong', most = Infinity): Promise<number> {
  for (let given = 0; ; given += 1) {
    await expectShown(course, { selector: '[part~=prompt], [part~=result]' });
    const [shown] = await frameOf(course).evaluate(textsOf, '[part~=prompt]');
    if (given === most || shown === undefined) return given;
    const question = questions.find((each) => shown.includes(each.prompt));
    if (!question) throw new Error(`Nobody knows the question ${shown}`);
    const entries = entriesOf(question).filter(({ who }) => who !== 'caller');
    if (question.kind === 'order') {
      // As it is shown, it stands in the wrong order.
      if (how === 'right')
        await putInOrder(
          course,
          entries.map(({ text }) => text),
        );
    } else {
      const right = entries.map(({ right: isRight }) => Boolean(isRight));
      const picks = how === 'right' ? right : right.map((_, at) => at === right.indexOf(false));
      await press(course, ...entries.filter((_, at) => picks[at]).map(({ text }) => ({ selector: 'label', text: { has: text } })));
    }
    await press(course, ...toNext);
  }
}

const begin = (course: Course): Promise<void> => press(course, { selector: '[data-begin]' });

for (const { lms, standard, passed } of everywhere) {
  test(`the ${standard} package in ${lms}: fail, leave, go on elsewhere, be killed, go on, pass, and look at it again`, async ({
    page,
    scenario,
  }) => {
    test.slow();
    const { address, questions } = unpackQuiz(scenario, standard);
    const attempt = scenario.attempt(lms, standard);
    const first = frameOf(await scenario.launch(page, attempt, { course: address }));
    await begin(first);
    let given = await take(first, questions, 'wrong');
    await line(first, 'Saved to your course');
    expect(attempt.data).not.toMatchObject(passed);
    await leave(page);

    const tab = await scenario.elsewhere();
    const elsewhere = frameOf(await scenario.launch(tab, attempt, { course: address }));
    await begin(elsewhere);
    await startAgain(elsewhere);
    given += await take(elsewhere, questions, 'right', 3);
    await line(elsewhere, 'Saved to your course');
    await kill(tab);

    const again = await tab.context().newPage();
    const last = frameOf(await scenario.launch(again, attempt, { course: address }));
    await begin(last);
    given += await take(last, questions, 'right');
    await line(last, 'Saved to your course');
    expect(attempt.data).toMatchObject(passed);
    await saveAndClose(last);
    await expectShown(last, { selector: 'h2', text: 'Closed: everything is saved to your course' });

    const shown = frameOf(await scenario.launch(again, attempt, { course: address, mode: 'review' }));
    await line(shown, 'Looking around, nothing is recorded');
    await expectShown(shown, { selector: '*', text: 'You have passed with 100%. What you do now is not recorded.' });
    await scenario.stored(attempt, given);
  });
}

test('the cmi5 package: fail, leave, go on elsewhere, be killed, go on, pass', async ({ page, scenario }) => {
  test.slow();
  const { address, questions } = unpackQuiz(scenario, 'cmi5');
  const registration = scenario.registration();
  const launch = (where: Page) => where.goto(scenario.server.launchCmi5(registration, address, { masteryScore: 0.8 }));
  await launch(page);
  await begin(page);
  let given = await take(page, questions, 'wrong');
  await line(page, 'Saved to your course');
  await page.goto('about:blank');

  const tab = await scenario.elsewhere();
  await launch(tab);
  await begin(tab);
  await startAgain(tab);
  given += await take(tab, questions, 'right', 3);
  await line(tab, 'Saved to your course');
  await kill(tab);

  const last = await tab.context().newPage();
  await launch(last);
  await begin(last);
  given += await take(last, questions, 'right');
  await line(last, 'Saved to your course');
  await saveAndClose(last);
  await expect.poll(() => registration.verbs().at(-1)).toBe('terminated');
  expect(
    registration
      .verbs()
      .filter((verb) => ['passed', 'completed', 'failed'].includes(verb))
      .sort(),
  ).toEqual(['completed', 'passed']);
  expect(registration.answered()).toHaveLength(given);
});
