import { expect, test } from 'vitest';
import { minimalPlaybook } from '../../testing/minimal-files.ts';
import { ruleReportOn } from '../../testing/minimal-playbook.ts';
import { filledLinesAreSentences, labelsFitTheirLines } from './fillings.ts';

const placeholders = `- { id: name, label: Name, example: Ms Okafor, kind: name, optional: true, ifEmpty: "" }
- { id: topic, label: Topic, example: the service plan, kind: text }
- { id: done, label: Done, example: I've changed the start date, kind: text }
- { id: action, label: Action, example: send you the details, kind: text }
- { id: minutes, label: Minutes, example: "5", kind: number }
- { id: length, label: Length, example: five minutes, kind: duration }
- { id: season, label: Season, example: early summer, kind: text }
`;
const told = (text: string) =>
  ruleReportOn(filledLinesAreSentences, {
    'placeholders.yaml': placeholders,
    'phrases/chatty.yaml': ['It was good to talk.', text],
  });
const labelled = (text: string, label: string) =>
  ruleReportOn(labelsFitTheirLines, {
    'placeholders.yaml': `- { id: time-frame, label: ${label}, example: two days, kind: duration }\n`,
    'phrases/chatty.yaml': ['It was good to talk.', text],
  });
const note = (text: string) =>
  `- id: note-done\n  title: Done\n  when: All is done.\n  contexts: [support]\n  situations: [chatty]\n  lines: ["It is done.", "${text}"]\n`;
const message = (text: string) =>
  `- id: message-done\n  title: Done\n  when: All is done.\n  contexts: [support]\n  situations: [chatty]\n  subject: Your call\n  lines: ["It is done.", "${text}"]\n`;

test.each([
  ['As of today {done}.', 'changed the start date" does not fit together, which is how {done} is filled in here'],
  ["I'll {topic} by then.", '"I\'ll the service plan" does not fit together'],
  ['It was kept because {topic}.', '"It was kept because the service plan" does not fit together'],
  ['I have {action} already.', '"I have send you the details" does not fit together'],
  ['You get it by {length}.', '"You get it by five minutes" does not fit together'],
  ['I have the {topic} here.', '"I have the the service plan" does not fit together'],
  ['It takes {minutes} minutes.', 'is no sentence any more with its gaps filled in: "1 minutes"'],
  ['Enjoy a {season}.', 'is no sentence any more with its gaps filled in: "a"'],
  ['So it ends , then, with {topic}.', 'is no sentence any more with its gaps filled in: ","'],
])('a line that breaks when it is filled in is told: %s', async (text, message) => {
  expect(await told(text)).toContain(message);
});
test.each([
  'Today {done}.',
  'So far, {done}, because {done}.',
  "I'll {action}, and all you have to do is {action}.",
  "It's a {minutes}-minute wait.",
  'It takes {length}, {name}.',
  'So {topic} is settled, {name}.',
])('a line that stays a sentence is fine: %s', async (text) => {
  expect(await told(text)).toContain('no problem');
});
test('a line is filled in with the examples of the kinds of call in which it is said', async () => {
  const inContext = (text: string, ...contexts: string[]) =>
    ruleReportOn(filledLinesAreSentences, {
      'placeholders.yaml': `${placeholders}- id: plan
  label: Plan
  kind: text
  example: the service plan
  examplesIn:
    - { contexts: [other], example: see you at the station }
`,
      'contexts/other.yaml': 'label: Other\nwhen: In others.\n',
      'phrases/chatty.yaml': `${minimalPlaybook['phrases/chatty.yaml']}- id: line-4\n  text: "${text}"\n  step: goodbye\n  tones: [warm]\n  contexts: [${contexts.join()}]\n  situations: [chatty]\n  why: It ends.\n  notWhen: Before the end.\n`,
    });
  const misfit = '"I\'ll the service plan" does not fit together';
  expect(await inContext("I'll {plan}.", 'support')).toContain(misfit);
  expect(await inContext("I'll {plan}.", 'other')).toContain('no problem');
  expect(await inContext("I'll {plan}.", 'support', 'other')).toContain(misfit);
});
test('what is written after a call is filled in, too', async () => {
  expect(
    await ruleReportOn(filledLinesAreSentences, {
      'placeholders.yaml': placeholders,
      'phrases/chatty.yaml': ['It was good to talk.', 'Thank you.'],
      'notes/notes.yaml': note('As of today {done}.'),
      'messages/messages.yaml': message('It takes {minutes} minutes.'),
    }),
  ).toMatchInlineSnapshot(`
    "content/en/messages/messages.yaml:7:26  "It takes 1 minutes." is no sentence any more with its gaps filled in: "1 minutes"
        Write "a {minutes}-minute wait", or take a placeholder for the whole of it, like {length}.

    content/en/notes/notes.yaml:6:39  "As of today I’ve changed the start date" does not fit together, which is how {done} is filled in here
        A whole clause stands in this gap. Put it after "that", "because", "so" or a colon.

    2 problems in 2 files."
  `);
});
test.each([
  ["They'll be in touch within {time-frame}.", 'Within how long', 'says "within" twice'],
  ['You called about {time-frame}.', 'What it was about', 'says "about" twice'],
  ['The contract runs for {time-frame}.', 'How long the contract runs', 'says "contract" twice'],
])('a label that repeats the words before its gap is told: %s', async (text, label, message) => {
  expect(await labelled(text, label)).toContain(message);
});
test.each([
  ["They'll be in touch within {time-frame}.", 'Time frame'],
  ['Your reference is {time-frame}.', 'Reference number'],
  ['I will {time-frame} now.', 'What you will do'],
  ['It is about that. I can {time-frame}.', 'What it was about'],
])('a label that fits its line is fine: %s', async (text, label) => {
  expect(await labelled(text, label)).toContain('no problem');
});
test('a language without lists of its own has none of them held against it', async () => {
  expect(
    await ruleReportOn(filledLinesAreSentences, {
      'playbook.yaml': ['language: en', 'language: de'],
      'placeholders.yaml': placeholders,
      'phrases/chatty.yaml': ['It was good to talk.', 'As of today {done}.'],
    }),
  ).toContain('no problem');
});
