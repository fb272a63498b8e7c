/** The package of calls to play that the site offers, played to the end in every LMS: each line is recorded, and nothing is lost. */
import type { Locator } from '@playwright/test';
import { type Course, frameOf, leave } from './learner.ts';
import type { Lms } from './lms/attempt.ts';
import { everywhere } from './record.ts';
import { expect, test } from './scenario.ts';
import { unpack } from './unpack.ts';

const calls = ['his-account', 'fourth-floor', 'card-machine', 'the-scratched-car', 'her-number', 'by-the-way'];

const expectSaved = (course: Course): Promise<void> => expect(course.locator('[data-status]')).toHaveText('Saved to your course');

/** Takes the call that is shown, or goes on with it, and says whatever stands first. @returns how many lines were said: all, or so many */
async function play(course: Course, most = Infinity): Promise<number> {
  const call: Locator = course.locator('closing-practice').filter({ visible: true });
  const begin = call.getByRole('button', { name: 'Take the call' });
  const line = call.locator('.choice').first();
  const result = call.locator('.result');
  await expect(begin.or(line)).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  await expect(line).toBeVisible();
  const before = await call.locator('.agent').count();
  for (let said = 0; ; said += 1) {
    await expect(call.locator('.agent')).toHaveCount(before + said);
    await expect(line.or(result)).toBeVisible();
    if (said === most || (await result.isVisible())) return said;
    await line.click();
  }
}

/** Goes to another call of the course by its contents. */
async function goTo(course: Course, call: string): Promise<void> {
  await course.locator('.course-contents summary').click();
  await course.locator(`.course-contents a[href="#practice-${call}"]`).click();
}

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
    await first.locator('[data-begin]').click();
    let said = await play(first);
    await first.locator('a.primary[href="#practice-fourth-floor"]').click();
    // The shortest way through this call has two lines.
    said += await play(first, 1);
    await expectSaved(first);
    await leave(page);

    const again = frameOf(await scenario.launch(page, attempt, { course: address }));
    await again.locator('[data-begin][href="#practice-fourth-floor"]').click();
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
