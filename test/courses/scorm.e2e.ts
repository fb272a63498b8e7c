/** Courses in a strict LMS, over SCORM 1.2 and SCORM 2004. */
import type { Page } from '@playwright/test';
import { smallChecklist } from './course-page.ts';
import { answer, answerAll, answersIn, expectStatus, kill, startAgain, status } from './learner.ts';
import type { Attempt } from './lms/server.ts';
import type { StrictLms } from './lms/strict-lms.ts';
import { expect, test } from './scenario.ts';

const interactions = ({ data }: Attempt): number =>
  Object.keys(data).filter((element) => /^cmi\.interactions\.\d+\.id$/.test(element)).length;

const names = {
  scorm12: { status: 'cmi.core.lesson_status', score: 'cmi.core.score.raw', mode: 'cmi.core.lesson_mode', credit: 'cmi.core.credit' },
  scorm2004: { status: 'cmi.completion_status', score: 'cmi.score.raw', mode: 'cmi.mode', credit: 'cmi.credit' },
};

/** Reaches into the LMS's page. */
const inLms = (page: Page, change: (lms: StrictLms) => void): Promise<void> => page.evaluate(`(${change.toString()})(window.lms)`);

for (const standard of ['scorm12', 'scorm2004'] as const) {
  const { status: statusName, score, mode, credit } = names[standard];
  const passed = standard === 'scorm12' ? { [statusName]: 'passed' } : { [statusName]: 'completed', 'cmi.success_status': 'passed' };
  const open = { [statusName]: 'incomplete' };

  test.describe(standard, () => {
    test('pass: status, score and every answer arrive, one commit for each', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await expectStatus(course, 'saved');
      for (let given = 1; given <= 4; given += 1) {
        await answer(course, 'right');
        await expectStatus(course, 'saved');
        expect(attempt.commits, 'commits').toBeLessThanOrEqual(given);
      }
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      await course.getByRole('button', { name: 'Save and close' }).click();
      await expectStatus(course, 'closed');
      await expect.poll(() => attempt.endings).toBe(1);
      scenario.count(4, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('fail stays incomplete, and another attempt passes', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(open);
      expect(attempt.data).not.toHaveProperty([score]);
      await startAgain(course);
      await answerAll(course, 'right', 'right', 'right', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '75' });
      scenario.count(8, interactions(attempt));
      expect(attempt.refusals).toEqual([]);
    });

    test('fail is reported where the course wants it so, and passing later mends it', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, reportFailed: true }) });
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      const failed = standard === 'scorm12' ? { [statusName]: 'failed' } : { 'cmi.success_status': 'failed' };
      expect(attempt.data).toMatchObject({ ...failed, [score]: '0' });
      await startAgain(course);
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      scenario.count(8, interactions(attempt));
      expect(attempt.refusals).toEqual([]);
    });

    test('a second launch after passing never downgrades', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard, reportFailed: true });
      let course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      course = await scenario.launch(page, attempt, { course: address });
      await startAgain(course);
      await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      scenario.count(8, interactions(attempt));
      expect(attempt.refusals).toEqual([]);
    });

    test('leave half-way, and go on at another machine', async ({ page, browser, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const course = await scenario.launch(page, attempt, { course: address });
      await answerAll(course, 'right', 'right');
      await course.getByRole('checkbox', { name: 'Sum up' }).check();
      // At once: nothing has been committed since the last answer.
      await page.getByRole('button', { name: 'Leave the course' }).click();
      await expect.poll(() => attempt.endings).toBe(1);
      const other = await browser.newContext();
      const elsewhere = await other.newPage();
      scenario.watch(elsewhere);
      const again = await scenario.launch(elsewhere, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expect(again.getByRole('checkbox', { name: 'Sum up' })).toBeChecked();
      await answerAll(again, 'right', 'right');
      await expectStatus(again, 'saved');
      expect(attempt.data).toMatchObject(open);
      await again.getByRole('checkbox', { name: 'Thank the caller' }).check();
      await expectStatus(again, 'saved');
      expect(attempt.data).toMatchObject({ ...passed, [score]: '100' });
      const item = standard === 'scorm12' ? 'status' : 'completion_status';
      expect(attempt.data).toMatchObject({ 'cmi.objectives.0.id': 'desk_sum-up', [`cmi.objectives.0.${item}`]: 'completed' });
      expect(attempt.data).toMatchObject({ 'cmi.objectives.1.id': 'desk_thank', [`cmi.objectives.1.${item}`]: 'completed' });
      await other.close();
      scenario.count(4, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('close the tab without a word', async ({ page, context, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answerAll(course, 'right', 'wrong');
      await tab.close({ runBeforeUnload: true });
      await expect.poll(() => attempt.endings).toBe(1);
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('close the window that the LMS opened for the course', async ({ page, context, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      await page.goto(scenario.server.lmsPage(attempt, { course: scenario.course({ standard }), popup: true }));
      const opened = context.waitForEvent('page');
      await page.getByRole('button', { name: 'Open the course' }).click();
      const window = await opened;
      await answerAll(window, 'right', 'right');
      await window.getByRole('button', { name: 'Save and close' }).click();
      await expect.poll(() => window.isClosed()).toBe(true);
      await expect.poll(() => attempt.endings).toBe(1);
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('the browser is killed: what was not committed goes out at the next start', async ({ page, context, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await inLms(tab, (lms) => {
        lms.faults.commits = 99;
      });
      await answer(course, 'right');
      await expectStatus(course, 'trying-again');
      await kill(tab);
      expect(answersIn(attempt.data['cmi.suspend_data'])).toBe(1);
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expectStatus(again, 'saved');
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('killed with work that the LMS does not have, while another machine went on: both are kept', async ({
      page,
      context,
      browser,
      scenario,
    }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const tab = await context.newPage();
      const course = await scenario.launch(tab, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await inLms(tab, (lms) => {
        lms.faults.commits = 99;
      });
      await answer(course, 'right');
      await expectStatus(course, 'trying-again');
      await kill(tab);
      const other = await browser.newContext();
      const elsewhere = await scenario.launch(await other.newPage(), attempt, { course: address });
      await elsewhere.getByRole('checkbox', { name: 'Sum up' }).check();
      await expectStatus(elsewhere, 'saved');
      await other.close();
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expect(again.getByRole('checkbox', { name: 'Sum up' })).toBeChecked();
      await expectStatus(again, 'saved');
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('a state that the LMS has spoilt: what is whole is found again, and it says what is not', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard, checklist: smallChecklist });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await course.getByRole('checkbox', { name: 'Sum up' }).check();
      await page.getByRole('button', { name: 'Leave the course' }).click();
      await expect.poll(() => attempt.endings).toBe(1);
      const state = attempt.data['cmi.suspend_data'] ?? '';
      attempt.data['cmi.suspend_data'] = state.slice(0, -3);
      await page.evaluate(() => {
        localStorage.clear();
        sessionStorage.clear();
      });
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 2?')).toBeVisible();
      await expect(again.locator('#lost')).toHaveText('damaged: desk');
      scenario.count(1, answersIn(attempt.data['cmi.suspend_data']));
      expect(attempt.refusals).toEqual([]);
    });

    for (const takesBack of [true, false]) {
      test(`back and forward: the LMS ${takesBack ? 'begins the session again' : 'has ended it'}`, async ({ page, scenario }) => {
        const attempt = scenario.server.attempt(standard, {}, takesBack ? {} : { initialize: 'again' });
        const address = scenario.course({ standard });
        const course = await scenario.launch(page, attempt, { course: address });
        await answer(course, 'right');
        await leaveAndComeBack(page);
        await expect.poll(() => attempt.endings).toBe(1);
        await answer(course, 'right');
        await expectStatus(course, takesBack ? 'saved' : 'session-expired');
        attempt.faults = {};
        const again = await scenario.launch(page, attempt, { course: address });
        await expect(again.getByText('Question 3?')).toBeVisible();
        await expectStatus(again, 'saved');
        scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
        expect(attempt.refusals).toEqual([]);
      });
    }

    test('the frame is reloaded, which the LMS does not take: the work goes on, and goes out at the next start', async ({
      page,
      scenario,
    }) => {
      const attempt = scenario.server.attempt(standard, {}, { initialize: 'again' });
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await page.frames()[1]?.evaluate(() => location.reload());
      await expectStatus(course, 'session-expired');
      await expect(course.getByText('Question 2?')).toBeVisible();
      await answer(course, 'right');
      attempt.faults = {};
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expectStatus(again, 'saved');
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    for (const [what, data] of Object.entries({
      'browse mode': { [mode]: 'browse', [credit]: 'no-credit' },
      'review mode after passing': { [mode]: 'review', [credit]: 'no-credit', ...passed },
      'no credit': { [credit]: 'no-credit' },
    })) {
      test(`${what}: everything is shown, nothing is recorded`, async ({ page, scenario }) => {
        const attempt = scenario.server.attempt(standard, data);
        const before = { ...attempt.data };
        const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
        await expectStatus(course, 'not-recorded');
        await answerAll(course, 'wrong', 'wrong', 'wrong', 'wrong');
        await expectStatus(course, 'not-recorded');
        await page.getByRole('button', { name: 'Leave the course' }).click();
        await expect.poll(() => attempt.endings).toBe(1);
        expect(attempt.data).toEqual(before);
        expect(attempt.refusals).toEqual([]);
        expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
      });
    }

    for (const [what, faults, noApi] of [
      ['no API', {}, true],
      ['an API without calls', { calls: 'missing' }, false],
      ['an API that throws', { calls: 'throw' }, false],
      ['Initialize answers false', { initialize: 'false' }, false],
      ['Initialize throws', { initialize: 'throws' }, false],
    ] as const) {
      test(`${what}: the course runs, kept in this browser only, and says so`, async ({ page, scenario }) => {
        const attempt = scenario.server.attempt(standard, {}, faults);
        const address = scenario.course({ standard });
        let course = await scenario.launch(page, attempt, { course: address, noApi });
        await expectStatus(course, 'browser-only');
        await answerAll(course, 'right', 'right');
        await expectStatus(course, 'browser-only');
        course = await scenario.launch(page, attempt, { course: address, noApi });
        await expect(course.getByText('Question 3?')).toBeVisible();
        scenario.count(2, answersIn(await keptState(page)));
        expect(attempt.refusals).toEqual([]);
      });
    }

    test('an API that begins to throw: the work is kept, and goes out at the next start', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await inLms(page, (lms) => {
        lms.faults.calls = 'throw';
      });
      await answer(course, 'right');
      await expectStatus(course, 'trying-again');
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 3?')).toBeVisible();
      await expectStatus(again, 'saved');
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('an API across origins: kept in this browser only; behind a foreign frame it is found', async ({ page, scenario }) => {
      const { server } = scenario;
      const attempt = server.attempt(standard);
      const address = scenario.course({ standard });
      const foreign = address.replace(server.address, server.otherAddress);
      const course = await scenario.launch(page, attempt, { course: foreign });
      // A browser may deny a foreign frame its storage; then it says that too.
      await expect(status(course)).toHaveText(/^(?:browser-only|not-kept)$/);
      const between = server.put(
        `between-${attempt.id}.html`,
        `<iframe title="Course" src="${address}" width="900" height="700"></iframe>`,
      );
      await page.goto(server.lmsPage(attempt, { course: between.replace(server.address, server.otherAddress) }));
      const inner = page.frameLocator('iframe').frameLocator('iframe');
      await answer(inner, 'right');
      await expectStatus(inner, 'saved');
      scenario.count(1, interactions(attempt));
      expect(attempt.refusals).toEqual([]);
    });

    test('Commit fails five times, then works', async ({ page, scenario }) => {
      await page.clock.install();
      const attempt = scenario.server.attempt(standard, {}, { commits: 5 });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answer(course, 'right');
      await answer(course, 'right');
      await page.clock.runFor(15_000);
      await expectStatus(course, 'saved');
      expect(attempt.failedCommits).toBe(5);
      const told = await toldIn(page);
      expect(told).toContain('trying-again');
      expect(told).not.toContain('not-saved');
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('Commit fails for good: it says so, and the next answer takes all of it along', async ({ page, scenario }) => {
      await page.clock.install();
      const attempt = scenario.server.attempt(standard, {}, { commits: 6 });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answer(course, 'right');
      await page.clock.runFor(12_000);
      await expectStatus(course, 'not-saved');
      await answer(course, 'right');
      await page.clock.runFor(1100);
      await expectStatus(course, 'saved');
      scenario.count(2, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('an LMS that answers with booleans', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard, {}, { booleans: true });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard }) });
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(passed);
      scenario.count(4, interactions(attempt));
      expect(attempt.refusals).toEqual([]);
    });

    test('an LMS without interactions and objectives: the rest arrives, and answers are in the state', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard, {}, { unsupported: ['cmi.interactions', 'cmi.objectives'] });
      const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, checklist: smallChecklist }) });
      await course.getByRole('checkbox', { name: 'Sum up' }).check();
      await course.getByRole('checkbox', { name: 'Thank the caller' }).check();
      await answerAll(course, 'right', 'right', 'right', 'right');
      await expectStatus(course, 'saved');
      expect(attempt.data).toMatchObject(passed);
      scenario.count(4, answersIn(attempt.data['cmi.suspend_data']));
      expect(attempt.refusals).toEqual([]);
    });

    test('the session expires: it says so, and the work goes out at the next start', async ({ page, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard });
      const course = await scenario.launch(page, attempt, { course: address });
      await answer(course, 'right');
      await expectStatus(course, 'saved');
      await inLms(page, (lms) => {
        lms.expired = true;
      });
      await answerAll(course, 'right', 'right');
      await expectStatus(course, 'session-expired');
      const again = await scenario.launch(page, attempt, { course: address });
      await expect(again.getByText('Question 4?')).toBeVisible();
      await expectStatus(again, 'saved');
      scenario.count(3, Math.min(interactions(attempt), answersIn(attempt.data['cmi.suspend_data'])));
      expect(attempt.refusals).toEqual([]);
    });

    test('two windows: neither loses what the other saved', async ({ page, context, scenario }) => {
      const attempt = scenario.server.attempt(standard);
      const address = scenario.course({ standard });
      const one = await scenario.launch(page, attempt, { course: address });
      const otherPage = await context.newPage();
      const other = await scenario.launch(otherPage, attempt, { course: address });
      await answer(one, 'right');
      await expect(other.getByText('Question 2?')).toBeVisible();
      await answer(other, 'right');
      await expect(one.getByText('Question 3?')).toBeVisible();
      await expectStatus(other, 'saved');
      await page.getByRole('button', { name: 'Leave the course' }).click();
      await otherPage.getByRole('button', { name: 'Leave the course' }).click();
      await expect.poll(() => attempt.endings).toBe(2);
      scenario.count(2, answersIn(attempt.data['cmi.suspend_data']));
      expect(attempt.refusals).toEqual([]);
    });
  });
}

test('more than the LMS has room for: results and the newest answers stay, and it says what was left out', async ({ page, scenario }) => {
  const attempt = scenario.server.attempt('scorm12');
  const [item] = smallChecklist.items;
  if (!item) throw new Error('The checklist is empty');
  const items = Array.from({ length: 40 }, (_, number) => ({ ...item, id: `item-${number}`, text: `Item ${number}.` }));
  const address = scenario.course({ standard: 'scorm12', checklist: { ...smallChecklist, items } });
  const course = await scenario.launch(page, attempt, { course: address });
  await course.getByRole('checkbox', { name: 'Item 0.' }).check();
  // Every note as long as it may be.
  await course.locator('closing-checklist').evaluate((element) => {
    for (const note of element.shadowRoot?.querySelectorAll('textarea') ?? []) {
      note.value = 'A note, "quoted". '.repeat(8);
      note.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    }
  });
  await page.frames()[1]?.evaluate(() => {
    (window as unknown as { following: { place: string } }).following.place = 'far '.repeat(600);
  });
  await answerAll(course, 'right', 'right', 'right', 'right');
  await expectStatus(course, 'saved');
  const state = attempt.data['cmi.suspend_data'] ?? '';
  expect(state.length).toBeLessThanOrEqual(4096);
  await expect(course.locator('#lost')).toHaveText('too-large: desk');
  const again = await scenario.launch(page, attempt, { course: address });
  await expect(again.getByRole('checkbox', { name: 'Item 0.' })).toBeChecked();
  scenario.count(4, Math.min(interactions(attempt), answersIn(state)));
  expect(attempt.refusals).toEqual([]);
});

/** What the browser does with a page that it keeps when the learner goes back and forward; Playwright switches the real thing off. */
async function leaveAndComeBack(page: Page): Promise<void> {
  for (const event of ['pagehide', 'pageshow']) {
    await page.frames()[1]?.evaluate((name) => void dispatchEvent(new PageTransitionEvent(name, { persisted: true })), event);
  }
}

/** Every connection that the course told. */
const toldIn = (page: Page): Promise<string[] | undefined> =>
  page.frames()[1]?.evaluate(() => (window as unknown as { told: string[] }).told) ?? Promise.resolve(undefined);

const keptState = (page: Page): Promise<string> =>
  page.evaluate(() => (JSON.parse(localStorage.getItem(Object.keys(localStorage)[0] ?? '') ?? '{}') as { state?: string }).state ?? '');
