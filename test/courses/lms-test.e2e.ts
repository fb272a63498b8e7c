/** The test course: its report on an LMS is true. */
import { textsOf } from './in-page.ts';
import { expectShown, frameOf, press, saveAndClose, toNext, type Course } from './learner.ts';
import type { Attempt } from './lms/attempt.ts';
import { test, type Scenario } from './scenario.ts';
import { unpack } from './unpack.ts';

const lmsTest = 'lms-test';

/** Completes the course: the checklist, two questions with any answers, and the last page. */
async function takeAll(course: Course): Promise<void> {
  const [box, option] = ['input[type=checkbox]', 'input[type=radio], input[type=checkbox]'];
  await press(course, { selector: 'a', text: 'Begin' });
  await expectShown(course, { selector: box });
  const boxes = await frameOf(course).evaluate(textsOf, box);
  await press(course, ...boxes.map(() => ({ selector: `${box}:not(:checked)` })));
  await press(course, { selector: '[data-shown] .course-actions a', text: 'Next' });
  for (let question = 0; question < 2; question += 1) {
    await expectShown(course, { selector: 'button', text: { has: 'Check' } });
    const options = await frameOf(course).evaluate(textsOf, option);
    await press(course, ...options.slice(0, 1).map(() => ({ selector: option })), ...toNext);
  }
  await expectShown(course, { selector: '[part~=result]' });
  await press(course, { selector: '[data-shown] .course-actions a', text: 'See how it went' });
  await expectShown(course, { selector: 'p', text: { has: 'Now save and close, and open the course once more' } });
  await saveAndClose(course);
  await expectShown(course, { selector: 'h2', text: 'Closed: everything is saved to your course' });
}

/** Waits until the report says of a promise that the LMS kept it, or that it did not. */
const expectVerdict = (course: Course, promise: string, verdict: 'Yes' | 'No'): Promise<void> =>
  expectShown(course, { selector: '[data-lms-report] dl > div', text: new RegExp(`^${promise}${verdict}(?![a-z])`) });

const expectCounts = (course: Course, text: string): Promise<void> => expectShown(course, { selector: '[data-lms-report] dd', text });

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
    const { address } = unpack(scenario, lmsTest, standard);
    const attempt = scenario.attempt('strict', standard);
    await takeAll(await scenario.launch(page, attempt, { course: address }));

    const whole = await scenario.launch(page, launchedAgain(scenario, attempt, /^nothing$/), { course: address });
    for (const promise of Object.values(promises)) await expectVerdict(whole, promise, 'Yes');
    await expectCounts(whole, 'Told: 2 answers, 7 items. Given back: 2 answers, 7 items.');

    const forgetful: [RegExp, string, Record<string, string>?][] = [
      [/suspend_data/, promises.stored],
      [/^nothing$/, promises.resumed, {}],
      [new RegExp(score.replaceAll('.', '\\.')), promises.scored],
      [/^cmi\.interactions\.1\./, promises.reported],
      [/^cmi\.objectives\./, promises.reported],
    ];
    for (const [forget, broken, entry] of forgetful) {
      const again = await scenario.launch(page, launchedAgain(scenario, attempt, forget, entry), { course: address });
      await expectVerdict(again, broken, 'No');
    }
  });
}

for (const standard of ['scorm12', 'scorm2004'] as const) {
  test(`${standard}: an LMS that behaves as Moodle does keeps all, also where it launches a review next`, async ({ page, scenario }) => {
    test.slow();
    const { address } = unpack(scenario, lmsTest, standard);
    const attempt = scenario.attempt('moodle-like', standard);
    await takeAll(await scenario.launch(page, attempt, { course: address }));
    const again = await scenario.launch(page, attempt, { course: address });
    for (const promise of Object.values(promises)) await expectVerdict(again, promise, 'Yes');
    await expectCounts(again, 'Told: 2 answers, 7 items. Given back: 2 answers, 7 items.');
  });
}

test('cmi5: what the record store has is read back', async ({ page, scenario }) => {
  test.slow();
  const { address } = unpack(scenario, lmsTest, 'cmi5');
  const registration = scenario.registration();
  await page.goto(scenario.server.launchCmi5(registration, address, { masteryScore: 0.5 }));
  await takeAll(page);
  await page.goto(scenario.server.launchCmi5(registration, address, { masteryScore: 0.5 }));
  for (const promise of Object.values(promises)) await expectVerdict(page, promise, 'Yes');
  await expectCounts(page, 'Told: 2 answers, 7 items. Given back: 2 answers, – items.');

  registration.documents.clear();
  await page.goto(scenario.server.launchCmi5(registration, address, { masteryScore: 0.5 }));
  await expectVerdict(page, promises.stored, 'No');
});

test('without an LMS it says that there is none', async ({ page, scenario }) => {
  await page.goto(`${unpack(scenario, lmsTest, 'scorm12').address}#result`);
  await expectShown(page, { selector: '[data-lms-report] p', text: { has: 'There is no LMS here, so there is nothing to tell.' } });
});
