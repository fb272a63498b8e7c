/** Learners leave in every possible way and come back: nothing is lost, and nothing is reported twice. */
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectQuestion, expectShown, expectStatus, expectTicked, startAgain, tick } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { answersInState, defined, launch, put } from './registration.ts';

test('leave half-way, and go on at another machine', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario, { checklist: smallChecklist });
  await launch(page, scenario, registration, course);
  await answerAll(page, 'right', 'right');
  await tick(page, 'Sum up');
  await page.goto('about:blank');
  await expect.poll(() => answersInState(registration)).toBe(2);
  const elsewhere = await launch(await scenario.elsewhere(), scenario, registration, course);
  await expectQuestion(elsewhere, 3);
  await expectTicked(elsewhere, 'Sum up');
  await answerAll(elsewhere, 'right', 'right');
  await tick(elsewhere, 'Thank the caller');
  await expectStatus(elsewhere, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'initialized', 'passed', 'completed']);
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(4);
});

test('close the tab without a word: everything arrives once, with the page or at the next start', async ({ page, context, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario);
  const tab = await context.newPage();
  await launch(tab, scenario, registration, course);
  await answerAll(tab, 'right', 'right', 'right', 'right');
  await tab.close({ runBeforeUnload: true });
  await launch(page, scenario, registration, course);
  await expectShown(page, { selector: '*', text: 'Passed.' });
  await expectStatus(page, 'saved');
  await expect.poll(() => answersInState(registration)).toBe(4);
  expect(defined(registration).filter((verb) => ['passed', 'completed'].includes(verb))).toEqual(['passed', 'completed']);
  await expect.poll(() => registration.answered().length).toBe(4);
});

test('a reload goes on with the same session; the token is fetched once', async ({ page, scenario }) => {
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario));
  await answer(page, 'right');
  await page.reload();
  await expectQuestion(page, 2);
  await answer(page, 'right');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized']);
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(2);
});

test('a reload after the end: it says that the session is over, and keeps what is there', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario);
  await launch(page, scenario, registration, course);
  await answerAll(page, 'right', 'right', 'right', 'right');
  await page.reload();
  await expectStatus(page, 'session-expired');
  await expect.poll(() => defined(registration)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  await startAgain(page);
  await answer(page, 'wrong');
  await launch(page, scenario, registration, course);
  await expectQuestion(page, 2);
  await expectStatus(page, 'saved');
  await expect.poll(() => registration.answered().length).toBe(5);
});

test('two windows: the second launch ends the first, and neither loses anything', async ({ page, context, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario);
  await launch(page, scenario, registration, course);
  await answer(page, 'right');
  await expectStatus(page, 'saved');
  const other = await launch(await context.newPage(), scenario, registration, course);
  await answer(page, 'right');
  await expectStatus(page, 'session-expired');
  await expectQuestion(other, 3);
  await answer(other, 'right');
  await expectStatus(other, 'saved');
  const again = await launch(await context.newPage(), scenario, registration, course);
  await expectQuestion(again, 4);
  await expectStatus(again, 'saved');
  await expect.poll(() => answersInState(registration)).toBe(3);
});

for (const done of [false, true]) {
  test(`back and forward, ${done ? 'after the end: it says that the session is over' : 'half-way: the session goes on'}`, async ({
    page,
    scenario,
  }) => {
    const registration = scenario.registration();
    const course = put(scenario);
    await launch(page, scenario, registration, course);
    await answerAll(page, ...(done ? (['right', 'right', 'right', 'right'] as const) : (['right'] as const)));
    // This simulates the back/forward cache, which Playwright disables.
    for (const event of ['pagehide', 'pageshow'])
      await page.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), event);
    if (done) await startAgain(page);
    await answer(page, 'right');
    await expectStatus(page, done ? 'session-expired' : 'saved');
    await launch(page, scenario, registration, course);
    await expectQuestion(page, done ? 2 : 3);
    await expectStatus(page, 'saved');
    expect(defined(registration)).toEqual(
      done ? ['initialized', 'passed', 'completed', 'terminated', 'initialized'] : ['initialized', 'initialized'],
    );
    await expect.poll(() => registration.answered().length).toBe(done ? 5 : 2);
  });
}
