import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

test('a phrase in another tone than its sequence, or for another kind of call, is told', async () => {
  expect(
    await reportOn({
      'tones.yaml': ['- id: warm', '- { id: brief, label: Brief, when: x }\n- id: warm'],
      'contexts/sales.yaml': 'label: Sales\nwhen: x\n',
      'phrases/chatty.yaml': [
        'contexts: [support]\n  situations: [chatty]\n  step: goodbye\n  tones: [warm]',
        'contexts: [sales]\n  situations: [chatty]\n  step: goodbye\n  tones: [brief]',
      ],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/sequences/support.yaml:6:13  phrase 'line-1' is not of the sequence's tone 'warm' (it has 'brief')
        Choose another phrase, or add the value to the phrase if it fits.
    content/en/sequences/support.yaml:6:13  phrase 'line-1' is not of the sequence's context 'support' (it has 'sales')
        Choose another phrase, or add the value to the phrase if it fits.

    2 problems in 1 file."
  `);
});
