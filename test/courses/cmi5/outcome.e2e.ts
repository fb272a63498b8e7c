/** The outcomes of a registration: passed, failed, and neither. */
import { allKinds } from '../course-page.ts';
import { answer, answerAll, answerEachKind, expectStatus, saveAndClose, startAgain } from '../learner.ts';
import { verbOf } from '../lms/record-store.ts';
import { expect, test } from '../scenario.ts';
import { answersInState, defined, launch, put } from './registration.ts';

test('pass: statements in their order, and back to the LMS', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const returnURL = scenario.server.put('lms-again.html', '<title>The LMS again</title>');
  await launch(page, scenario, registration, put(scenario), { masteryScore: 0.5, returnURL });
  await answerAll(page, 'right', 'right', 'wrong', 'wrong');
  await expectStatus(page, 'saved');
  await saveAndClose(page);
  await expect(page).toHaveTitle('The LMS again');
  // The score is 50 per cent. The LMS's pass mark overrides the course's own.
  expect(defined(registration)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(4);
});

test('fail is told nobody by default; another attempt passes', async ({ page, scenario }) => {
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario));
  await answerAll(page, 'wrong', 'wrong', 'wrong', 'wrong');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized']);
  await startAgain(page);
  await answerAll(page, 'right', 'right', 'right', 'right');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'passed', 'completed']);
  await expect.poll(() => registration.answered().length).toBe(8);
});

test('a reported fail waits for the end, since a session has one judgement; the next session passes', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario, { reportFailed: true });
  await launch(page, scenario, registration, course);
  await answerAll(page, 'wrong', 'wrong', 'wrong', 'wrong');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'completed']);
  await saveAndClose(page);
  await expectStatus(page, 'closed');
  await expect.poll(() => defined(registration)).toEqual(['initialized', 'completed', 'failed', 'terminated']);
  await launch(page, scenario, registration, course);
  await startAgain(page);
  await answerAll(page, 'right', 'right', 'right', 'right');
  await expectStatus(page, 'saved');
  expect(defined(registration).slice(4)).toEqual(['initialized', 'passed']);
  await expect.poll(() => registration.answered().length).toBe(8);
});

test('a second launch after passing tells nothing twice', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario, { reportFailed: true });
  await launch(page, scenario, registration, course);
  await answerAll(page, 'right', 'right', 'right', 'right');
  await page.goto('about:blank');
  await expect.poll(() => defined(registration)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  await launch(page, scenario, registration, course);
  await startAgain(page);
  await answerAll(page, 'wrong', 'wrong', 'wrong', 'wrong');
  await expectStatus(page, 'saved');
  await saveAndClose(page);
  await expectStatus(page, 'closed');
  await expect.poll(() => defined(registration)).toEqual(['initialized', 'passed', 'completed', 'terminated', 'initialized', 'terminated']);
  await expect.poll(() => registration.answered().length).toBe(8);
});

test('an answer is told with the question and its choices, in the language of the course', async ({ page, scenario }) => {
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario));
  await answer(page, 'wrong');
  await expectStatus(page, 'saved');
  const [statement] = registration.answered();
  expect(statement?.['object']).toMatchObject({
    definition: {
      interactionType: 'choice',
      description: { en: 'Question 1?' },
      choices: [
        { id: 'a', description: { en: 'Thank them back' } },
        { id: 'b', description: { en: 'Hang up' } },
        { id: 'c', description: { en: 'Say nothing' } },
      ],
      correctResponsesPattern: ['a'],
    },
  });
  expect(statement?.result).toMatchObject({ response: 'b', success: false });
});

test('the answers of all kinds of question fit their patterns', async ({ page, scenario }) => {
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario, { quiz: allKinds }));
  await answerEachKind(page);
  await expectStatus(page, 'saved');
  const told = registration.answered().map(({ object, result }) => {
    const { interactionType } = (object as { definition: { interactionType: string } }).definition;
    return [interactionType, result?.['success']];
  });
  expect(told.slice(0, 2)).toEqual([
    ['choice', true],
    ['choice', true],
  ]);
  expect(told[2]?.[0]).toBe('sequencing');
  expect(told[3]).toEqual(['choice', false]);
  await expect.poll(() => registration.statements.filter((statement) => verbOf(statement) === 'answered').length).toBe(4);
});
