import { expect, test } from 'vitest';
import { reportOn, ruleReportOn } from '../../testing/minimal-playbook.ts';
import { everyPointIsTaught } from './points.ts';

const whole = `- id: wait
  number: 1
  says: Wait for them.
  everywhere: true
  guides: [first-guide]
  phrases: [line-1]
  items: [routine/thank]
  questions: [first-question]
`;
const told = (points: string) => ruleReportOn(everyPointIsTaught, { 'points.yaml': points });

test('a playbook may name no points', async () => {
  expect(await ruleReportOn(everyPointIsTaught)).toContain('no problem');
});
test('a point that is taught in all four forms is fine', async () => {
  expect(await told(whole)).toContain('no problem');
});
test('what a point names and is not there is told, with the nearest that is', async () => {
  expect(await told(whole.replace('routine/thank', 'routine/thanks'))).toMatchInlineSnapshot(`
    "content/en/points.yaml:7:11  checklist item 'routine/thanks' is not known. Did you mean 'routine/thank'?

    1 problem in 1 file."
  `);
  const misspelt = whole.replace('first-guide', 'first-gide').replace('line-1', 'lin-1').replace('first-q', 'frst-q');
  expect(await reportOn({ 'points.yaml': misspelt })).toMatchInlineSnapshot(`
    "content/en/points.yaml:5:12  guide 'first-gide' is not known. Did you mean 'first-guide'?
        If it was taken out of the playbook, take it out here, too.
    content/en/points.yaml:6:13  phrase 'lin-1' is not known. Did you mean 'line-1'?
        If it was taken out of the playbook, take it out here, too.
    content/en/points.yaml:8:15  question 'frst-question' is not known. Did you mean 'first-question'?
        If it was taken out of the playbook, take it out here, too.

    3 problems in 1 file."
  `);
});
test('a form in which a point is missing is told; a point that need not be everywhere is content with a guide', async () => {
  expect(await told('- { id: wait, number: 1, says: Wait., everywhere: true, guides: [first-guide], phrases: [line-1] }'))
    .toMatchInlineSnapshot(`
    "content/en/points.yaml:1:3  the point 'wait' is to be taught everywhere, and no checklist item is named for it
        List a checklist item that does it under items, or write one.
    content/en/points.yaml:1:3  the point 'wait' is to be taught everywhere, and no question is named for it
        List a question that does it under questions, or write one.

    2 problems in 1 file."
  `);
  expect(await told('- { id: wait, number: 1, says: Wait., guides: [first-guide] }')).toContain('no problem');
});
test('a number used twice is told', async () => {
  expect(await told(`${whole}- { id: listen, number: 1, says: Listen., guides: [first-guide] }`)).toMatchInlineSnapshot(`
    "content/en/points.yaml:9:25  the number 1 is also that of 'wait' (content/en/points.yaml:2:11)

    1 problem in 1 file."
  `);
});
test('a checklist item is named together with its checklist', async () => {
  expect(await reportOn({ 'points.yaml': whole.replace('routine/thank', 'thank') })).toMatchInlineSnapshot(`
    "content/en/points.yaml:7:11  'items': an item of a checklist is written as checklist/item, like "routine-close/recap"

    1 problem in 1 file."
  `);
});
