/** Sessions that record nothing, and courses without an LMS. */
import { answer, answerAll, expectQuestion, expectStatus, kill, saveAndClose } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { answersInState, launch, put } from './registration.ts';

for (const launchMode of ['Browse', 'Review'] as const) {
  test(`${launchMode}: begun and ended, and nothing else is told`, async ({ page, scenario }) => {
    const registration = scenario.registration();
    await launch(page, scenario, registration, put(scenario), { launchMode });
    await expectStatus(page, 'not-recorded');
    await answerAll(page, 'right', 'right', 'right', 'right');
    await saveAndClose(page);
    await expect.poll(() => registration.verbs()).toEqual(['initialized', 'terminated']);
    expect(registration.documents.size).toBe(0);
  });
}

test('a review tells nothing of earlier work either: that waits for a session which may', async ({ page, context, scenario }) => {
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
  await launch(page, scenario, registration, course, { launchMode: 'Review' });
  await expectStatus(page, 'not-recorded');
  await saveAndClose(page);
  await expect.poll(() => registration.verbs()).toEqual(['initialized', 'answered', 'initialized', 'terminated']);
  await launch(page, scenario, registration, course);
  await expectQuestion(page, 3);
  await expectStatus(page, 'saved');
  await expect.poll(() => Math.min(registration.answered().length, answersInState(registration))).toBe(2);
});

test('opened without an LMS: kept in this browser only, and says so', async ({ page, scenario }) => {
  const course = put(scenario);
  await page.goto(course);
  await expectStatus(page, 'browser-only');
  await answer(page, 'right');
  await page.reload();
  await expectQuestion(page, 2);
  await expectStatus(page, 'browser-only');
});

test('an address that names no LMS, or harms: kept in this browser only, and goes nowhere', async ({ page, scenario }) => {
  const course = put(scenario);
  const harmful = new URLSearchParams({
    endpoint: 'javascript:alert(1)',
    fetch: 'javascript:alert(2)',
    actor: '{"account":{}}',
    registration: 'x',
    activityId: 'y',
  });
  for (const query of [harmful.toString(), 'endpoint=%00&fetch=&actor=%7B', `${harmful.toString().replaceAll('javascript', 'https')}`]) {
    await page.goto(`${course}?${query}`);
    await expectStatus(page, 'browser-only');
  }
});
