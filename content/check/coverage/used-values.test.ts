import { expect, test } from 'vitest';
import { reportOn } from '../../testing/minimal-playbook.ts';

test('a value that no phrase uses is told', async () => {
  expect(
    await reportOn({
      'contexts/sales.yaml': 'label: Sales\nwhen: x\n',
      'situations/upset.yaml': 'label: Upset\nwhen: x\ngroup: runs-on\nnotice: [x]\ndo: [x]\ndont: [y]\nguide: first-guide\n',
      'steps/recap.yaml': 'label: Recap\nwhen: x\n',
      'tones.yaml': ['- id: warm', '- { id: brief, label: Brief, when: x }\n- id: warm'],
      'placeholders.yaml': ['- id: name', '- { id: day, label: Day, example: Thursday, kind: date }\n- id: name'],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/contexts/sales.yaml:1:1  no phrase uses the context 'sales'
        Write a phrase for it, or take it out.

    content/en/placeholders.yaml:1:3  no phrase uses the placeholder 'day'
        Write a phrase for it, or take it out.

    content/en/situations/upset.yaml:1:1  no phrase uses the situation 'upset'
        Write a phrase for it, or take it out.

    content/en/steps/recap.yaml:1:1  no phrase uses the step 'recap'
        Write a phrase for it, or take it out.

    content/en/tones.yaml:1:3  no phrase uses the tone 'brief'
        Write a phrase for it, or take it out.

    5 problems in 5 files."
  `);
});
test('a mistake that no question is about is told', async () => {
  expect(
    await reportOn({
      'mistakes.yaml': [
        '- id: too-fast',
        '- { id: too-slow, label: Slow, looksLike: x, heardAs: x, instead: x, dont: x, do: x, guide: first-guide }\n- id: too-fast',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/mistakes.yaml:1:3  no question is about the mistake 'too-slow'
        Write one in questions/, with "mistake: too-slow".

    1 problem in 1 file."
  `);
});
test('while a phrase has a problem of its own, nothing is said of what the others leave unused', async () => {
  expect(await reportOn({ 'phrases/chatty.yaml': ['Thank you, {name}.', ''] })).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:2:9  'text': write at least a word here

    1 problem in 1 file."
  `);
});
