import { expect, test } from 'vitest';
import { ruleReportOn } from '../testing/minimal-playbook.ts';
import { feedbackQuotesWhatStands } from './quotations.ts';

const told = (feedback: string) =>
  ruleReportOn(feedbackQuotesWhatStands, {
    'questions/rushed.yaml': `
- id: how-to-go
  kind: single
  prompt: What do you say to “not yet”?
  mistake: rushed
  options:
    - { text: I'll call you on Thursday., right: true, feedback: '${feedback}' }
    - { text: You will hear from us shortly., feedback: No. }
`,
  });

test('feedback that opens on a quotation quotes what stands in the question', async () => {
  expect(await told('No. "As soon as I can" is no day.')).toContain('"As soon as I can" is quoted here, and nobody says it');
  expect(await told('"Call" is what you do, and "Shortly" was no day.')).toContain('no problem');
  expect(await told('"Not yet" is no no.')).toContain('no problem');
  expect(await told('It is better than "as soon as I can".')).toContain('no problem');
});
