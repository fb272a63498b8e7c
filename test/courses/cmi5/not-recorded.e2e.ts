/** Sessions that record nothing, and courses without an LMS. */
import { answer, answerAll, expectQuestion, expectStatus, saveAndClose } from '../learner.ts';
import { expect, test } from '../scenario.ts';
import { launch, put } from './registration.ts';

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
