import { expect, test } from 'vitest';
import { minimalPlaybook } from '../testing/minimal-files.ts';
import { reportOn } from '../testing/minimal-playbook.ts';

test('a card that plays a situation in a kind of call where it does not happen is told', async () => {
  const sales = { 'contexts/sales.yaml': 'label: Sales\nwhen: x\n' };
  expect(
    await reportOn({
      ...sales,
      'phrases/chatty.yaml': ['contexts: [support]', 'contexts: [support, sales]'],
      'situations/chatty.yaml': ['group: runs-on', 'group: runs-on\ncontexts: [support]'],
      'role-plays/first-card.yaml': ['context: support', 'context: sales'],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/role-plays/first-card.yaml:2:10  the situation 'chatty' does not happen in calls of the kind 'sales' (content/en/situations/chatty.yaml:4:11)
        Choose another situation or kind of call, or name this one in the situation.

    1 problem in 1 file."
  `);
});

test('two cards with one title are told', async () => {
  expect(await reportOn({ 'role-plays/second-card.yaml': minimalPlaybook['role-plays/first-card.yaml'] })).toMatchInlineSnapshot(`
    "content/en/role-plays/second-card.yaml:1:8  'first-card' has the same title (content/en/role-plays/first-card.yaml:1:8)
        Readers tell them apart by the title: change one.

    1 problem in 1 file."
  `);
});
