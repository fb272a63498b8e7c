/** The test course: its report on an LMS is true. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { frameOf, type Course } from './learner.ts';
import type { Attempt } from './lms/attempt.ts';
import { expect, test, type Scenario } from './scenario.ts';

/** Puts the package on the server. @returns the address of its page */
function unpack(scenario: Scenario, format: string): string {
  const files = Object.entries(unzipSync(readFileSync(path.resolve(`dist/courses/lms-test-${format}.zip`))));
  for (const [name, content] of files) scenario.server.put(`lms-test/${format}/${name}`, Buffer.from(content));
  return `${scenario.server.address}/lms-test/${format}/index.html`;
}

/** Completes the course: the checklist, two questions with any answers, and the last page. */
async function takeAll(course: Course): Promise<void> {
  await course.getByRole('link', { name: 'Begin' }).click();
  const boxes = course.locator('closing-checklist').getByRole('checkbox');
  await expect(boxes.first()).toBeVisible();
  for (let at = 0; at < (await boxes.count()); at += 1) await boxes.nth(at).check();
  await course.locator('[data-shown]').getByRole('link', { name: 'Next' }).click();
  const quiz = course.locator('closing-quiz');
  for (let question = 0; question < 2; question += 1) {
    const check = quiz.getByRole('button', { name: 'Check' });
    await expect(check).toBeVisible();
    const option = quiz.getByRole('radio').or(quiz.getByRole('checkbox')).first();
    if (await option.isVisible()) await option.check();
    await check.click();
    await quiz.getByRole('button', { name: /^(?:Next question|See how it went)$/ }).click();
  }
  await expect(quiz.locator('[part~="result"]')).toBeVisible();
  await course.locator('[data-shown] .course-actions').getByRole('link', { name: 'See how it went' }).click();
  await expect(course.getByText('Now save and close, and open the course once more')).toBeVisible();
  await course.getByRole('button', { name: 'Save and close' }).click();
  await expect(course.getByRole('heading', { name: 'Closed: everything is saved to your course' })).toBeVisible();
}

const verdict = (course: Course, promise: string) =>
  course.locator('[data-lms-report] dl > div').filter({ hasText: promise }).locator('dd').first();

const promises = {
  stored: 'Your answers and ticks are stored',
  resumed: 'The course goes on where you stopped',
  scored: 'Score and result are as they were told',
  reported: 'Each answer and each item is in its report',
};

for (const standard of ['scorm12', 'scorm2004'] as const) {
  /** The report on a correct LMS at the next launch. */
  const resumed: Record<string, string> = standard === 'scorm12' ? { 'cmi.core.entry': 'resume' } : { 'cmi.entry': 'resume' };
  const score = standard === 'scorm12' ? 'cmi.core.score.raw' : 'cmi.score.scaled';

  /** @param forget elements that the LMS does not store */
  const launchedAgain = (scenario: Scenario, attempt: Attempt, forget: RegExp, entry: Record<string, string> = resumed) =>
    scenario.attempt('strict', standard, {
      data: { ...Object.fromEntries(Object.entries(attempt.data).filter(([element]) => !forget.test(element))), ...entry },
    });

  test(`${standard}: an LMS that keeps all is told to, and one that forgets something is found out`, async ({ page, scenario }) => {
    test.slow();
    const course = unpack(scenario, standard);
    const attempt = scenario.attempt('strict', standard);
    await takeAll(frameOf(await scenario.launch(page, attempt, { course })));

    const whole = frameOf(await scenario.launch(page, launchedAgain(scenario, attempt, /^nothing$/), { course }));
    for (const promise of Object.values(promises)) await expect(verdict(whole, promise)).toHaveText('Yes');
    await expect(whole.getByText('Told: 2 answers, 7 items. Given back: 2 answers, 7 items.')).toBeVisible();

    const forgetful: [RegExp, string, Record<string, string>?][] = [
      [/suspend_data/, promises.stored],
      [/^nothing$/, promises.resumed, {}],
      [new RegExp(score.replaceAll('.', '\\.')), promises.scored],
      [/^cmi\.interactions\.1\./, promises.reported],
      [/^cmi\.objectives\./, promises.reported],
    ];
    for (const [forget, broken, entry] of forgetful) {
      const again = frameOf(await scenario.launch(page, launchedAgain(scenario, attempt, forget, entry), { course }));
      await expect(verdict(again, broken)).toHaveText('No');
    }
  });
}

for (const standard of ['scorm12', 'scorm2004'] as const) {
  test(`${standard}: an LMS that behaves as Moodle does keeps all, also where it launches a review next`, async ({ page, scenario }) => {
    test.slow();
    const course = unpack(scenario, standard);
    const attempt = scenario.attempt('moodle-like', standard);
    await takeAll(frameOf(await scenario.launch(page, attempt, { course })));
    const again = frameOf(await scenario.launch(page, attempt, { course }));
    for (const promise of Object.values(promises)) await expect(verdict(again, promise)).toHaveText('Yes');
    await expect(again.getByText('Told: 2 answers, 7 items. Given back: 2 answers, 7 items.')).toBeVisible();
  });
}

test('cmi5: what the record store has is read back', async ({ page, scenario }) => {
  test.slow();
  const address = unpack(scenario, 'cmi5');
  const registration = scenario.registration();
  await page.goto(scenario.server.launchCmi5(registration, address, { masteryScore: 0.5 }));
  await takeAll(page);
  await page.goto(scenario.server.launchCmi5(registration, address, { masteryScore: 0.5 }));
  for (const promise of Object.values(promises)) await expect(verdict(page, promise)).toHaveText('Yes');
  await expect(page.getByText('Told: 2 answers, 7 items. Given back: 2 answers, – items.')).toBeVisible();

  registration.documents.clear();
  await page.goto(scenario.server.launchCmi5(registration, address, { masteryScore: 0.5 }));
  await expect(verdict(page, promises.stored)).toHaveText('No');
});

test('without an LMS it says that there is none', async ({ page, scenario }) => {
  await page.goto(`${unpack(scenario, 'scorm12')}#result`);
  await expect(page.getByText('There is no LMS here, so there is nothing to tell.')).toBeVisible();
});
