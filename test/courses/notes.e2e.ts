/** Notes in the checklists of a package for which SCORM 1.2 has no room: the page names the lists, and offers the notes for copying. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { unzipSync } from 'fflate';
import { type Course, frameOf, leave } from './learner.ts';
import { expect, test, type Scenario } from './scenario.ts';

/** Six checklists, with more items than there is room for notes. */
function unpack(scenario: Scenario): string {
  const files = Object.entries(unzipSync(readFileSync(path.resolve('dist/courses/the-closing-course-scorm12.zip'))));
  for (const [name, content] of files) scenario.server.put(`notes/${name}`, Buffer.from(content));
  return `${scenario.server.address}/notes/index.html`;
}

const fields = (course: Course, checklist: string) => course.locator(`closing-checklist[checklist="${checklist}"]`).locator('textarea');

/** Writes a note as a person does, whether or not its item is unfolded. */
const write = (field: Locator, note: string): Promise<void> =>
  field.evaluate((element, text) => {
    (element as HTMLTextAreaElement).value = text;
    element.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }, note);

/** Writes a note of its own into every field of a checklist, up to the length that it allows. */
async function writeNotes(course: Course, checklist: string): Promise<string[]> {
  await course.locator('details.course-contents summary').click();
  await course.locator(`.course-contents a[href="#checklist-${checklist}"]`).click();
  await expect(fields(course, checklist).first()).toBeAttached();
  const written: string[] = [];
  for (const [at, field] of (await fields(course, checklist).all()).entries()) {
    const note = `${checklist} ${at}: ${'remember this. '.repeat(12)}`.slice(0, Number(await field.getAttribute('maxlength')));
    await write(field, note);
    written.push(note);
  }
  return written;
}

test('each further list whose notes have no room is named; what the LMS does not have can be copied, and nothing else', async ({
  page,
  scenario,
}) => {
  test.slow();
  const address = unpack(scenario);
  const attempt = scenario.attempt('moodle-like', 'scorm12');
  const course = frameOf(await scenario.launch(page, attempt, { course: address }));
  const notice = course.locator('[data-notice]');
  const offered = notice.getByLabel('These notes have no room there, and are gone when you leave. Copy them:');

  const written = await writeNotes(course, 'routine-close');
  await expect(notice).toBeHidden();
  written.push(...(await writeNotes(course, 'follow-up-after-the-call')), ...(await writeNotes(course, 'stopping-early')));
  await expect(notice.getByText(/^Your course cannot keep all of this: /)).toBeVisible();
  const named = await notice.locator('p').first().textContent();
  written.push(...(await writeNotes(course, 'chatty-caller')), ...(await writeNotes(course, 'support')));
  await expect(notice.locator('p').first()).not.toHaveText(named ?? '');
  await expect(course.locator('[data-status]')).toHaveText('Saved to your course');

  const copied = await offered.inputValue();
  const kept = attempt.data['cmi.suspend_data'] ?? '';
  expect(kept.length).toBeLessThanOrEqual(4096);
  expect(written.filter((note) => copied.includes(note) === kept.includes(note))).toEqual([]);
  for (const checklist of ['support', 'chatty-caller'])
    if (copied.includes(`: ${checklist} `)) {
      const title = await course.locator(`#checklist-${checklist} h2`).first().textContent();
      await expect(notice.locator('p').first()).toContainText(title ?? '?');
    }

  // The learner takes some away again: what fits now is kept, and no longer offered.
  for (const checklist of ['follow-up-after-the-call', 'stopping-early', 'chatty-caller', 'support'])
    for (const field of await fields(course, checklist).all()) await write(field, '');
  await expect(notice).toBeHidden();
  await expect(course.locator('[data-status]')).toHaveText('Saved to your course');
  await leave(page);
  const again = frameOf(await scenario.launch(page, attempt, { course: address }));
  await expect(fields(again, 'routine-close').first()).toHaveValue(/^routine-close 0: /);
});
