import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

test('two items of a checklist with one identifier are told', async () => {
  expect(await reportOn({ 'checklists/routine.yaml': ['items:\n', 'items:\n  - { id: thank, text: Again., why: x, step: goodbye }\n'] }))
    .toMatchInlineSnapshot(`
    "content/en/checklists/routine.yaml:6:9  the identifier 'thank' stands twice in this checklist: also at content/en/checklists/routine.yaml:5:11
        Give one of the two items another.

    1 problem in 1 file."
  `);
});
