/** Courses launched over cmi5, against a learning record store that enforces its rules. */
import type { Page } from '@playwright/test';
import { allKinds, smallChecklist, type SmallCourse } from './course-page.ts';
import { answer, answerAll, answersIn, expectStatus, kill, startAgain, status } from './learner.ts';
import { verbOf, type Registration, type SessionOptions } from './lms/record-store.ts';
import { expect, test, type Scenario } from './scenario.ts';

const stateIn = (registration: Registration): string | undefined =>
  (registration.documents.get('closing-playbook') as { state?: string } | undefined)?.state;

/** The verbs of what cmi5 defines, in their order. */
const defined = (registration: Registration): string[] => registration.verbs().filter((verb) => verb !== 'answered');

async function launch(page: Page, scenario: Scenario, registration: Registration, course: string, options?: SessionOptions): Promise<Page> {
  await page.goto(scenario.server.launchCmi5(registration, course, options));
  return page;
}

const put = (scenario: Scenario, course: Partial<SmallCourse> = {}): string => scenario.course({ standard: 'cmi5', ...course });

test('pass: statements in their order, and back to the LMS', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const returnURL = scenario.server.put('lms-again.html', '<title>The LMS again</title>');
  await launch(page, scenario, registration, put(scenario), { masteryScore: 0.5, returnURL });
  await answerAll(page, 'right', 'right', 'wrong', 'wrong');
  await expectStatus(page, 'saved');
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expect(page).toHaveTitle('The LMS again');
  // 50 per cent: what the LMS prescribes goes before the course's own pass mark.
  expect(defined(registration)).toEqual(['initialized', 'passed', 'completed', 'terminated']);
  scenario.count(4, Math.min(registration.answered().length, answersIn(stateIn(registration))));
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
  scenario.count(8, registration.answered().length);
});

test('a reported fail waits for the end, since a session has one judgement; the next session passes', async ({ page, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario, { reportFailed: true });
  await launch(page, scenario, registration, course);
  await answerAll(page, 'wrong', 'wrong', 'wrong', 'wrong');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'completed']);
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expectStatus(page, 'closed');
  await expect.poll(() => defined(registration)).toEqual(['initialized', 'completed', 'failed', 'terminated']);
  await launch(page, scenario, registration, course);
  await startAgain(page);
  await answerAll(page, 'right', 'right', 'right', 'right');
  await expectStatus(page, 'saved');
  expect(defined(registration).slice(4)).toEqual(['initialized', 'passed']);
  scenario.count(8, registration.answered().length);
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
  await page.getByRole('button', { name: 'Save and close' }).click();
  await expectStatus(page, 'closed');
  await expect.poll(() => defined(registration)).toEqual(['initialized', 'passed', 'completed', 'terminated', 'initialized', 'terminated']);
  scenario.count(8, registration.answered().length);
});

test('leave half-way, and go on at another machine', async ({ page, browser, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario, { checklist: smallChecklist });
  await launch(page, scenario, registration, course);
  await answerAll(page, 'right', 'right');
  await page.getByRole('checkbox', { name: 'Sum up' }).check();
  await page.goto('about:blank');
  await expect.poll(() => answersIn(stateIn(registration))).toBe(2);
  const other = await browser.newContext();
  const elsewhere = await launch(await other.newPage(), scenario, registration, course);
  scenario.watch(elsewhere);
  await expect(elsewhere.getByText('Question 3?')).toBeVisible();
  await expect(elsewhere.getByRole('checkbox', { name: 'Sum up' })).toBeChecked();
  await answerAll(elsewhere, 'right', 'right');
  await elsewhere.getByRole('checkbox', { name: 'Thank the caller' }).check();
  await expectStatus(elsewhere, 'saved');
  expect(defined(registration)).toEqual(['initialized', 'initialized', 'passed', 'completed']);
  await other.close();
  scenario.count(4, Math.min(registration.answered().length, answersIn(stateIn(registration))));
});

test('close the tab without a word: everything arrives once, with the page or at the next start', async ({ page, context, scenario }) => {
  const registration = scenario.registration();
  const course = put(scenario);
  const tab = await context.newPage();
  await launch(tab, scenario, registration, course);
  await answerAll(tab, 'right', 'right', 'right', 'right');
  await tab.close({ runBeforeUnload: true });
  await launch(page, scenario, registration, course);
  await expect(page.locator('closing-quiz').getByText('Passed.', { exact: true })).toBeVisible();
  await expectStatus(page, 'saved');
  await expect.poll(() => answersIn(stateIn(registration))).toBe(4);
  expect(defined(registration).filter((verb) => ['passed', 'completed'].includes(verb))).toEqual(['passed', 'completed']);
  scenario.count(4, registration.answered().length);
});

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
  await expect(page.getByText('Question 3?')).toBeVisible();
  await expectStatus(page, 'saved');
  expect(registration.answered()).toHaveLength(2);
  scenario.count(2, Math.min(registration.answered().length, answersIn(stateIn(registration))));
});

test('a reload goes on with the same session; the token is fetched once', async ({ page, scenario }) => {
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario));
  await answer(page, 'right');
  await page.reload();
  await expect(page.getByText('Question 2?')).toBeVisible();
  await answer(page, 'right');
  await expectStatus(page, 'saved');
  expect(defined(registration)).toEqual(['initialized']);
  scenario.count(2, Math.min(registration.answered().length, answersIn(stateIn(registration))));
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
  await expect(page.getByText('Question 2?')).toBeVisible();
  await expectStatus(page, 'saved');
  scenario.count(5, registration.answered().length);
});

for (const launchMode of ['Browse', 'Review'] as const) {
  test(`${launchMode}: begun and ended, and nothing else is told`, async ({ page, scenario }) => {
    const registration = scenario.registration();
    await launch(page, scenario, registration, put(scenario), { launchMode });
    await expectStatus(page, 'not-recorded');
    await answerAll(page, 'right', 'right', 'right', 'right');
    await page.getByRole('button', { name: 'Save and close' }).click();
    await expect.poll(() => registration.verbs()).toEqual(['initialized', 'terminated']);
    expect(registration.documents.size).toBe(0);
  });
}

test('the store fails five times, then works', async ({ page, scenario }) => {
  await page.clock.install();
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario));
  await expectStatus(page, 'saved');
  registration.failures = 5;
  await answerAll(page, 'right', 'right', 'right', 'right');
  // Answers of the store take real time; so the clock is wound on step by step.
  await expect
    .poll(async () => {
      await page.clock.runFor(2100);
      return status(page).textContent();
    })
    .toBe('saved');
  expect(defined(registration)).toEqual(['initialized', 'passed', 'completed']);
  scenario.count(4, Math.min(registration.answered().length, answersIn(stateIn(registration))));
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
  await expect(page.getByText('Question 3?')).toBeVisible();
  await expectStatus(page, 'saved');
  scenario.count(2, Math.min(registration.answered().length, answersIn(stateIn(registration))));
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
  await expect(other.getByText('Question 3?')).toBeVisible();
  await answer(other, 'right');
  await expectStatus(other, 'saved');
  const again = await launch(await context.newPage(), scenario, registration, course);
  await expect(again.getByText('Question 4?')).toBeVisible();
  await expectStatus(again, 'saved');
  scenario.count(3, answersIn(stateIn(registration)));
});

test('opened without an LMS: kept in this browser only, and says so', async ({ page, scenario }) => {
  const course = put(scenario);
  await page.goto(course);
  await expectStatus(page, 'browser-only');
  await answer(page, 'right');
  await page.reload();
  await expect(page.getByText('Question 2?')).toBeVisible();
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

test('the answers of all kinds of question fit their patterns', async ({ page, scenario }) => {
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario, { quiz: allKinds }));
  const quiz = page.locator('closing-quiz');
  const next = async (): Promise<void> => {
    await quiz.getByRole('button', { name: 'Check' }).click();
    await quiz.getByRole('button', { name: /^(?:Next question|See how it went)/ }).click();
  };
  await quiz.getByRole('radio').first().check();
  await next();
  await quiz.getByRole('checkbox').nth(0).check();
  await quiz.getByRole('checkbox').nth(1).check();
  await next();
  await next();
  await quiz.getByRole('radio').first().check();
  await next();
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
  scenario.count(4, registration.statements.filter((statement) => verbOf(statement) === 'answered').length);
});
