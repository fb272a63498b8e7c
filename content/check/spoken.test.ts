import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';

const marked = (text: string) => ({
  'questions/rushed.yaml': `
- id: how-to-go
  kind: single
  spoken: true
  prompt: What do you say?
  mistake: rushed
  options:
    - { text: '${text}', right: true, feedback: Yes. }
    - { text: Bye, feedback: No. }
`,
});

test('an entry of words to say that is no more than quoted is told', async () => {
  const about = 'the question is marked "spoken", and this entry has quotation marks';
  expect(await reportOn(marked('Say "Thank you, and goodbye."'))).toContain(about);
  expect(await reportOn(marked('Thank you, and goodbye.'))).not.toContain(about);
});
