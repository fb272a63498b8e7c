import { expect, test } from 'vitest';
import { ruleReportOn } from '../testing/minimal-playbook.ts';
import { answersKeepNoPlace } from './answer-places.ts';

const twelve = Array.from({ length: 12 }, (_, index) => index);
const told = (questions: string[]) => ruleReportOn(answersKeepNoPlace, { 'questions/rushed.yaml': questions.join('') });

/** A conversation with three lines of the agent, of which one is the mistake. */
const conversation = (index: number, mistake: number) => `
- id: talk-${index}
  kind: find-mistake
  prompt: Which line is the mistake?
  mistake: rushed
  scene: Two people talk.
  speakers: { agent: Kim, caller: Ms Lind }
  transcript:
${[0, 1, 2]
  .map((line) => `    - { who: agent, says: Line ${line}., feedback: Yes.${line === mistake ? ', right: true, instead: Better.' : ''} }`)
  .join('\n    - { who: caller, says: I see. }\n')}
`;

test('mistakes that are mostly the same line of a conversation are told', async () => {
  expect(await told(twelve.map((index) => conversation(index, index < 6 ? 2 : index % 2)))).toContain(
    "the mistake is line 3 of the agent's in 6 of the 12 questions that ask for it",
  );
  expect(await told(twelve.map((index) => conversation(index, index % 3)))).toContain('no problem');
  expect(await told(twelve.slice(1).map((index) => conversation(index, 2)))).toContain('no problem');
});

test('the answer that all is fine is told where it is never or always right', async () => {
  const offering = (index: number, mistake: number) => `${conversation(index, mistake)}  allFine: { text: None., feedback: Look again. }\n`;
  const four = twelve.slice(0, 4);
  const none = 3;
  expect(await told(four.map((index) => offering(index, index % 3)))).toContain(
    'the answer that all is fine is never right in the 4 questions that offer it',
  );
  expect(await told(four.map((index) => offering(index, none)))).toContain('is always right in the 4 questions');
  expect(await told(four.map((index) => offering(index, index)))).toContain('no problem');
  expect(await told(four.slice(1).map((index) => offering(index, 0)))).toContain('no problem');
});

// The minimal playbook has one more of these, whose right option is the longest.
const choice = (index: number, isLongest: boolean) => `
- id: choice-${index}
  kind: single
  prompt: What do you do?
  mistake: rushed
  options:
    - { text: ${isLongest ? 'Wait until they have gone.' : 'Wait.'}, right: true, feedback: Yes. }
    - { text: Hang up at once., feedback: No. }
`;

test('right options that are mostly the longest are told', async () => {
  expect(await told(twelve.map((index) => choice(index, index < 6)))).toContain(
    'the right option is the longest in 7 of the 13 questions with one right option',
  );
  expect(await told(twelve.map((index) => choice(index, index < 4)))).toContain('no problem');
});
