/** Notes in the checklists of a package for which SCORM 1.2 has no room: the page names the lists, and offers the notes for copying. */
import { expectShown, frameOf, leave, press, type Course } from './learner.ts';
import { expect, test } from './scenario.ts';
import { unpack } from './unpack.ts';

/** The notes of a checklist, whether or not their items are unfolded. Runs in the page. */
interface Notes {
  checklist: string;
  /** What is written into each: this or that, with the number of the note after the list's name. */
  text: 'something' | 'nothing';
}

/**
 * Waits until a checklist has its fields, and writes into each of them as a person does, so that the checklist draws itself in between.
 * Runs in the page.
 *
 * @returns what was written: a note of its own for every field, as long as the field allows, or nothing
 */
async function writeInto({ checklist, text }: Notes): Promise<string[]> {
  const drawn = () => new Promise(requestAnimationFrame);
  const fields = () => [
    ...(document.querySelector(`closing-checklist[checklist="${checklist}"]`)?.shadowRoot?.querySelectorAll('textarea') ?? []),
  ];
  while (fields().length === 0) await drawn();
  const written: string[] = [];
  for (const [at, field] of fields().entries()) {
    const note = text === 'nothing' ? '' : `${checklist} ${at}: ${'remember this. '.repeat(12)}`.slice(0, field.maxLength);
    field.value = note;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    written.push(note);
    await drawn();
  }
  return written;
}

/** Goes to a checklist by the course's contents, and writes a note into every field. @returns the notes */
async function writeNotes(course: Course, checklist: string): Promise<string[]> {
  await press(course, { selector: '.course-contents summary' }, { selector: `.course-contents a[href="#checklist-${checklist}"]` });
  return frameOf(course).evaluate(writeInto, { checklist, text: 'something' as const });
}

/** The page's word on what the LMS has no room for; `undefined` if it says nothing. Runs in the page. */
function noticed(): { named: string; offered: string; label: string } | undefined {
  const notice = document.querySelector('[data-notice]');
  if (!notice?.checkVisibility()) return undefined;
  const offer = [...notice.querySelectorAll('textarea')].find((field) => field.checkVisibility());
  const label = offer?.labels[0]?.textContent.trim() ?? '';
  return { named: notice.querySelector('p')?.textContent ?? '', offered: offer?.value ?? '', label };
}

test('each further list whose notes have no room is named; what the LMS does not have can be copied, and nothing else', async ({
  page,
  scenario,
}) => {
  test.slow();
  const { address } = unpack(scenario, 'the-closing-course', 'scorm12');
  const attempt = scenario.attempt('moodle-like', 'scorm12');
  const course = frameOf(await scenario.launch(page, attempt, { course: address }));
  const notice = () => course.evaluate(noticed);
  const saved = { selector: '[data-status]', text: 'Saved to your course' };

  // Until the course has begun, it does not close its contents after a press.
  await expectShown(course, saved);
  const written = await writeNotes(course, 'routine-close');
  await expect.poll(notice).toBeUndefined();
  written.push(...(await writeNotes(course, 'follow-up-after-the-call')), ...(await writeNotes(course, 'stopping-early')));
  await expectShown(course, { selector: '[data-notice] p', text: /^Your course cannot keep all of this: / });
  const before = await notice();
  written.push(...(await writeNotes(course, 'chatty-caller')), ...(await writeNotes(course, 'support')));
  await expect.poll(async () => (await notice())?.named).not.toBe(before?.named);
  await expectShown(course, saved);
  await expect
    .poll(async () => (await notice())?.label, 'the field says what it holds')
    .toBe('These notes have no room there, and are gone when you leave. Copy them:');

  const { named = '', offered: copied = '' } = (await notice()) ?? {};
  const kept = attempt.data['cmi.suspend_data'] ?? '';
  expect(kept.length).toBeLessThanOrEqual(4096);
  expect(written.filter((note) => copied.includes(note) === kept.includes(note))).toEqual([]);
  for (const checklist of ['support', 'chatty-caller'])
    if (copied.includes(`: ${checklist} `)) {
      const title = await course.evaluate((id) => document.querySelector(`#checklist-${id} h2`)?.textContent, checklist);
      expect(named).toContain(title ?? '?');
    }

  // The learner takes some away again: what fits now is kept, and no longer offered.
  for (const checklist of ['follow-up-after-the-call', 'stopping-early', 'chatty-caller', 'support'])
    await course.evaluate(writeInto, { checklist, text: 'nothing' as const });
  await expect.poll(notice).toBeUndefined();
  await expectShown(course, saved);
  await leave(page);
  const again = frameOf(await scenario.launch(page, attempt, { course: address }));
  await expect
    .poll(() =>
      again.evaluate(
        () => document.querySelector('closing-checklist[checklist="routine-close"]')?.shadowRoot?.querySelector('textarea')?.value,
      ),
    )
    .toMatch(/^routine-close 0: /);
});
