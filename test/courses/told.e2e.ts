/** What courses tell an LMS, and keep meanwhile, is what the data sheet says; in a format for each of its lists. */
import { storeOf } from '../../content/browser/stores.ts';
import { toldIn } from '../../content/lms/told.ts';
import { recordStoring } from '../browser/record-storing.ts';
import { launch, put } from './cmi5/registration.ts';
import { smallChecklist } from './course-page.ts';
import { answerAll, expectStatus, saveAndClose, tick } from './learner.ts';
import { editions } from './record.ts';
import { expect, test } from './scenario.ts';

/** The name of an element, with `n` for its numbers. */
const general = (element: string) => element.replace(/\.\d+(?=\.|$)/g, '.n');

for (const { standard } of editions) {
  test(`${standard}: an LMS is told what the sheet lists, and nothing else`, async ({ scenario }) => {
    const page = await scenario.elsewhere('for good');
    const stored = await recordStoring(page.context());
    const attempt = scenario.attempt('strict', standard);
    const course = await scenario.launch(page, attempt, { course: scenario.course({ standard, checklist: smallChecklist }) });
    await tick(course, 'Sum up', 'Thank the caller');
    await answerAll(course, 'right', 'right', 'right', 'right');
    await expectStatus(course, 'saved');
    await saveAndClose(course);
    await expectStatus(course, 'closed');
    const sent = new Set(Object.keys(attempt.data).map(general));
    const listed: readonly string[] = Object.values(toldIn[standard].sends).flat();
    expect([...sent].filter((element) => !listed.includes(element))).toEqual([]);
    expect(listed.filter((element) => !sent.has(element))).toEqual([]);
    expect(stored.filter(([place, key]) => storeOf(place, key) === undefined)).toEqual([]);
    expect(stored.map(([place, key]) => storeOf(place, key))).toContain('course-tab');
  });
}

test('cmi5: a record store gets the statements and the document that the sheet lists, and nothing else', async ({ scenario }) => {
  const page = await scenario.elsewhere('for good');
  const stored = await recordStoring(page.context());
  const registration = scenario.registration();
  await launch(page, scenario, registration, put(scenario));
  await answerAll(page, 'right', 'right', 'right', 'right');
  await expectStatus(page, 'saved');
  await saveAndClose(page);
  await expectStatus(page, 'closed');
  const { outcome, answers, session } = toldIn.cmi5.sends;
  const verbs = [...outcome, ...answers, ...session];
  expect(registration.verbs().filter((verb) => !verbs.includes(verb))).toEqual([]);
  expect([...registration.documents.keys()]).toEqual(expect.arrayContaining(['closing-playbook']));
  expect(stored.filter(([place, key]) => storeOf(place, key) === undefined)).toEqual([]);
  expect(stored.map(([place, key]) => storeOf(place, key))).toContain('launch');
});
