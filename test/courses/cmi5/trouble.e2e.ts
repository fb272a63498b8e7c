/** A record store that stops accepting statements: the refused ones are sent later. */
import { answer, answerAll, expectQuestion, expectStatus, kill, wait } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { answersInState, defined, launch, put } from './registration.ts';

test('the browser is killed while the store does not answer: what is left goes out at the next start, once', async ({
  page,
  context,
  scenario,
}) => {
  const registration = scenario.registration();
  const course = put(scenario);
  const tab = await context.newPage();
  await launch(tab, scenario, registration, course);
  await answer(tab, 'right');
  await expectStatus(tab, 'saved');
  registration.failures = 99;
  await answer(tab, 'right');
  await expectStatus(tab, 'trying-again');
  await kill(tab);
  registration.failures = 0;
  await launch(page, scenario, registration, course);
  await expectQuestion(page, 3);
  await expectStatus(page, 'saved');
  expect(registration.answered()).toHaveLength(2);
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(2);
});

test('the store fails five times, then works', async ({ page, scenario }) => {
  await scenario.ownClock();
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario));
  await expectStatus(page, 'saved');
  registration.failures = 5;
  await answerAll(page, 'right', 'right', 'right', 'right');
  // The store's responses take real time, so the page's clock is put forward in small steps.
  await wait(page, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'passed', 'completed']);
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(4);
});

test('an answer of the store is lost, and it refuses to hear twice what it has: all is saved all the same', async ({ page, scenario }) => {
  await scenario.ownClock();
  const registration = scenario.registration();
  registration.refusesRepeats = true;
  await launch(page, scenario, registration, put(scenario));
  await answerAll(page, 'right', 'right', 'right');
  await wait(page, 'saved');
  registration.lost = 1;
  await answer(page, 'right');
  await wait(page, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'passed', 'completed']);
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(4);
});

test('the store fails at the start: it is asked again, and no work is taken for none', async ({ page, context, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario);
  await launch(page, scenario, registration, course);
  await answer(page, 'right');
  await expectStatus(page, 'saved');
  registration.failures = 2;
  const again = await launch(await context.newPage(), scenario, registration, course);
  await expectQuestion(again, 2);
  await expectStatus(again, 'saved');
  // Where the course's own state cannot be read at all, the session does not begin, and a reload can.
  const last = await context.newPage();
  await last.route(/stateId=closing-playbook/, (route) => route.fulfill({ status: 503, headers: { 'access-control-allow-origin': '*' } }));
  await launch(last, scenario, registration, course);
  await expectStatus(last, 'browser-only');
  expect(defined(registration)).toEqual(['initialized', 'initialized']);
  await last.unroute(/stateId=closing-playbook/);
  await last.reload();
  await expectQuestion(last, 2);
  await answer(last, 'right');
  await expectStatus(last, 'saved');
  await expect.poll(() => answersInState(registration)).toBe(2);
});

test('the session expires: it says so, and the work goes out at the next start', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario);
  await launch(page, scenario, registration, course);
  await answer(page, 'right');
  await expectStatus(page, 'saved');
  if (registration.session) registration.session.expired = true;
  await answer(page, 'right');
  await expectStatus(page, 'session-expired');
  await launch(page, scenario, registration, course);
  await expectQuestion(page, 3);
  await expectStatus(page, 'saved');
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(2);
});
