/** A state that the LMS has spoilt, or has no room for. */
import { smallChecklist } from '../course-page.ts';
import { answer, answerAll, expectQuestion, expectShown, expectStatus, expectTicked, frameOf, leave, tick } from '../learner.ts';
import { lmses } from '../lms/attempt.ts';
import { answersInState, everywhere } from '../record.ts';
import { expect, test } from '../scenario.ts';

for (const { lms, standard } of everywhere) {
  test(`${lms}, ${standard}: a state that the LMS has spoilt: what is whole is found again, and it says what is not`, async ({
    page,
    scenario,
  }) => {
    const attempt = scenario.attempt(lms, standard);
    const address = scenario.course({ standard, checklist: smallChecklist });
    const course = await scenario.launch(page, attempt, { course: address });
    await answer(course, 'right');
    await tick(course, 'Sum up');
    await leave(page);
    // What the course saves while it ends must not come after the fault.
    await expect.poll(() => attempt.endings).toBe(1);
    expect(answersInState(attempt)).toBe(1);
    attempt.spoilState((state) => state.replace('desk', 'dusk'));
    // As on another computer: what this browser has kept would mend it.
    await page.evaluate(async () => {
      localStorage.clear();
      sessionStorage.clear();
      for (const { name = '' } of await indexedDB.databases())
        await new Promise((resolve) => (indexedDB.deleteDatabase(name).onsuccess = resolve));
    });
    const again = await scenario.launch(page, attempt, { course: address });
    await expectQuestion(again, 2);
    await expectShown(again, { selector: '#lost', text: 'damaged: desk' });
    expect(answersInState(attempt)).toBe(1);
  });
}

for (const lms of lmses) {
  test(`${lms}, scorm12: more than there is room for: results and the newest answers stay, and it says what was left out`, async ({
    page,
    scenario,
  }) => {
    const attempt = scenario.attempt(lms, 'scorm12');
    const [item] = smallChecklist.items;
    if (!item) throw new Error('The checklist is empty');
    const items = Array.from({ length: 40 }, (_, number) => ({ ...item, id: `item-${number}`, text: `Item ${number}.` }));
    const address = scenario.course({ standard: 'scorm12', checklist: { ...smallChecklist, items } });
    const course = await scenario.launch(page, attempt, { course: address });
    await tick(course, 'Item 0.');
    // Every note as long as it may be.
    await frameOf(course).evaluate(async () => {
      for (const note of document.querySelector('closing-checklist')?.shadowRoot?.querySelectorAll('textarea') ?? []) {
        note.value = 'A note, "quoted". '.repeat(8);
        note.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
        // As a person writes: the checklist draws itself in between.
        await new Promise(requestAnimationFrame);
      }
    });
    await frameOf(course).evaluate(() => {
      (window as unknown as { following: { place: string } }).following.place = 'far '.repeat(600);
    });
    await answerAll(course, 'right', 'right', 'right', 'right');
    await expectStatus(course, 'saved');
    const state = attempt.data['cmi.suspend_data'] ?? '';
    expect(state.length).toBeLessThanOrEqual(4096);
    await expectShown(course, { selector: '#lost', text: 'too-large: desk' });
    const again = await scenario.launch(page, attempt, { course: address });
    await expectTicked(again, 'Item 0.');
    await scenario.stored(attempt, 4);
  });
}
