import { expect, test } from 'vitest';
import { loadChanged, ruleReportOn, type Change } from '../../testing/minimal-playbook.ts';
import { coverageTable } from './table.ts';
import { everyNeedHasWordings } from './wordings.ts';

const needs = (steps: string): Change => ['guide: first-guide', `${steps}\nguide: first-guide`];

test('a situation that names no steps is asked for nothing, and neither are kinds of call', async () => {
  expect(await ruleReportOn(everyNeedHasWordings, { 'steps/recap.yaml': 'label: Recap\nwhen: x\n' })).toContain('no problem');
});
test('three wordings of a step are enough', async () => {
  expect(await ruleReportOn(everyNeedHasWordings, { 'situations/chatty.yaml': needs('steps: [goodbye]') })).toContain('no problem');
});
test('fewer than three wordings of a step are told, at the step', async () => {
  expect(
    await ruleReportOn(everyNeedHasWordings, {
      'situations/chatty.yaml': needs('steps: [recap, goodbye]'),
      'steps/recap.yaml': 'label: Recap\nwhen: x\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/en/contexts/support.yaml:1:1  the kind of call 'support' has 0 of 3 wordings for the step 'recap'
        Write another in phrases/, or add 'support' to one that fits.

    content/en/situations/chatty.yaml:7:9  the situation 'chatty' has 0 of 3 wordings for the step 'recap'
        Write another in phrases/, or add 'chatty' to one that fits; or take the step out of steps here.

    2 problems in 2 files."
  `);
});
test('a kind of call with too few of them is told, unless the situation does not happen there', async () => {
  const sales = { 'contexts/sales.yaml': 'label: Sales\nwhen: x\n' };
  expect(await ruleReportOn(everyNeedHasWordings, { ...sales, 'situations/chatty.yaml': needs('steps: [goodbye]') }))
    .toMatchInlineSnapshot(`
      "content/en/contexts/sales.yaml:1:1  the kind of call 'sales' has 0 of 3 wordings for the step 'goodbye'
          Write another in phrases/, or add 'sales' to one that fits.

      content/en/situations/chatty.yaml:7:9  the situation 'chatty' has fewer than 3 wordings for the step 'goodbye' in calls of the kind 'sales' (0)
          Add the context to a phrase that fits, or write one; or name the contexts in which 'chatty' does happen.

      2 problems in 2 files."
    `);
  const here = { ...sales, 'situations/chatty.yaml': needs('steps: [goodbye]\ncontexts: [support]') };
  expect(await ruleReportOn(everyNeedHasWordings, here)).toContain('no problem');
});
test('a tone without a wording is told', async () => {
  expect(
    await ruleReportOn(everyNeedHasWordings, {
      'situations/chatty.yaml': needs('steps: [goodbye]'),
      'tones.yaml': ['- id: warm', '- { id: brief, label: Brief, when: x }\n- id: warm'],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/situations/chatty.yaml:7:9  the situation 'chatty' has no wording for the step 'goodbye' in the tone 'brief'
        Add the tone to a phrase that has it, or write one.

    1 problem in 1 file."
  `);
});
test('the table counts wordings by kind of call, and points at the holes', async () => {
  expect(
    coverageTable(
      await loadChanged({
        'situations/chatty.yaml': needs('steps: [goodbye, recap]\ncontexts: [support]'),
        'situations/upset.yaml': 'label: Upset\nwhen: x\ngroup: runs-on\nnotice: [x]\ndo: [x]\ndont: [y]\nguide: first-guide\n',
        'contexts/sales.yaml': 'label: Sales\nwhen: x\n',
        'steps/recap.yaml': 'label: Recap\nwhen: x\norder: 1\n',
      }),
    ),
  ).toMatchInlineSnapshot(`
    "             all  sales  support

    chatty (They keep talking)
      recap        0      ·        0  ←
      goodbye      3      ·        3

    upset (Upset)
      names no steps, so nothing is asked for

    all situations
      recap        0      0        0  ←
      goodbye      3      0        3

    4 needs, 2 with a hole (←)."
  `);
});
