/** The package of calls to play that the site offers, played to the end in every LMS: each line is recorded, and nothing is lost. */
import { expectShown, frameOf, leave, press, type Course } from './learner.ts';
import type { Lms } from './lms/attempt.ts';
import { everywhere } from './record.ts';
import { expect, test } from './scenario.ts';
import { unpack } from './unpack.ts';

const calls = ['his-account', 'fourth-floor', 'card-machine', 'the-scratched-car', 'her-number', 'by-the-way'];

const expectSaved = (course: Course): Promise<void> => expectShown(course, { selector: '[data-status]', text: 'Saved to your course' });

/** The call that is shown: how many lines the agent has said, and whether it has begun or ended. Runs in the page. */
function shownCall(): { said: number; hasBegun: boolean; isOver: boolean } {
  const shown = [...document.querySelectorAll('closing-practice')].find((each) => each.getClientRects().length > 0);
  const root = shown?.shadowRoot;
  return {
    said: root?.querySelectorAll('.agent').length ?? 0,
    hasBegun: Boolean(root?.querySelector('.choice')),
    isOver: Boolean(root?.querySelector('.result')),
  };
}

/** Takes the call that is shown, or goes on with it, and says whatever stands first. @returns how many lines were said: all, or so many */
async function play(course: Course, most = Infinity): Promise<number> {
  const look = () => frameOf(course).evaluate(shownCall);
  await expectShown(course, { selector: '[part~=actions] .primary, .choice' });
  if (!(await look()).hasBegun) await press(course, { selector: 'button', text: 'Take the call' });
  await expectShown(course, { selector: '.choice' });
  const before = (await look()).said;
  for (let said = 0; ; said += 1) {
    await expect.poll(async () => (await look()).said).toBe(before + said);
    await expectShown(course, { selector: '.choice, .result' });
    if (said === most || (await look()).isOver) return said;
    await press(course, { selector: '.choice' });
  }
}

/** Goes to another call of the course by its contents. */
const goTo = (course: Course, call: string): Promise<void> =>
  press(course, { selector: '.course-contents summary' }, { selector: `.course-contents a[href="#practice-${call}"]` });

/** Each LMS with one edition: both editions say the same of a call, which `scorm/practice.e2e.ts` holds. */
const editionOf: Record<Lms, string> = { strict: 'scorm12', 'scorm-again': 'scorm2004', 'moodle-like': 'scorm12' };

for (const { lms, standard } of everywhere.filter((each) => editionOf[each.lms] === each.standard)) {
  test(`the ${standard} package of calls in ${lms}: leave one in the middle, go on with it, play all to an end`, async ({
    page,
    scenario,
  }) => {
    test.slow();
    const { address } = unpack(scenario, 'hard-calls-played', standard);
    const attempt = scenario.attempt(lms, standard);
    const first = frameOf(await scenario.launch(page, attempt, { course: address }));
    await press(first, { selector: '[data-begin]' });
    let said = await play(first);
    await press(first, { selector: 'a.primary[href="#practice-fourth-floor"]' });
    // The shortest way through this call has two lines.
    said += await play(first, 1);
    await expectSaved(first);
    await leave(page);

    const again = frameOf(await scenario.launch(page, attempt, { course: address }));
    await press(again, { selector: '[data-begin][href="#practice-fourth-floor"]' });
    for (const call of calls.slice(1)) {
      if (call !== 'fourth-floor') await goTo(again, call);
      said += await play(again);
    }
    await expectSaved(again);
    expect(attempt.data).toMatchObject(
      standard === 'scorm12' ? { 'cmi.core.lesson_status': 'completed' } : { 'cmi.completion_status': 'completed' },
    );
    expect((attempt.data['cmi.suspend_data'] ?? '').length).toBeLessThanOrEqual(4096);
    await scenario.stored(attempt, said);
  });
}
