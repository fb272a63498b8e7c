import { expect, test } from 'vitest';
import { ruleReportOn, type Change } from '../../testing/minimal-playbook.ts';
import type { Rule } from '../rule.ts';
import {
  idiomsAreGlossed,
  linesAreContracted,
  linesAreSpoken,
  negationsAreSingle,
  noFiller,
  promisesAreToCome,
  promisesCanBeKept,
  timesArePlaceholders,
} from './expressions.ts';

const line = (text: string): Record<string, Change> => ({ 'phrases/chatty.yaml': ['Goodbye for now.', text] });
const told = (rule: Rule, text: string) => ruleReportOn(rule, line(text));

test('filler is told where it stands, in lines and in prose, with what to write instead', async () => {
  expect(
    await ruleReportOn(noFiller, {
      ...line("We'll utilise it and ensure it works!"),
      'guides/first-guide.mdx': ['Read this first.', 'Read this.\nIn order to close, stop.'],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/guides/first-guide.mdx:9:1  "In order to" says nothing that a person would miss
        Write "to".

    content/en/phrases/chatty.yaml:18:16  "utilise" says nothing that a person would miss
        Write "use".
    content/en/phrases/chatty.yaml:18:31  "ensure" says nothing that a person would miss
        Write "make sure".
    content/en/phrases/chatty.yaml:18:46  "!" says nothing that a person would miss
        End the sentence with a full stop: the words carry the warmth.

    4 problems in 2 files."
  `);
});
test('what prose quotes, what shows a mistake and what a caller says may hold filler', async () => {
  expect(
    await ruleReportOn(noFiller, {
      'guides/first-guide.mdx': ['Read this first.', 'Never say "valued customer" to anybody.'],
      'mistakes.yaml': ['dont: Bye.', 'dont: We value our valued customers.'],
      'questions/too-fast.yaml': ['text: Bye.', 'text: Reach out any time.'],
      'transcripts/short.yaml': ['who: caller, says: Goodbye.', 'who: caller, says: I just wanted to touch base.'],
    }),
  ).toContain('no problem');
});
test('an idiom is told unless its sentence explains it', async () => {
  expect(await told(idiomsAreGlossed, "I'll keep you posted.")).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:15  "keep you posted" is an idiom that is not explained
        Write it plainly: "tell you what I hear".

    1 problem in 1 file."
  `);
  expect(
    await ruleReportOn(idiomsAreGlossed, {
      'guides/first-guide.mdx': ['Read this first.', 'Tie up the loose ends (what is left to do) first.'],
    }),
  ).toContain('no problem');
});
test.each([
  ['Thank you for hearing me out.', 'hearing me out'],
  ['Credit their time first.', 'Credit their time'],
  ['Then let them go first.', 'let them go first'],
  ['It slipped through.', 'slipped through'],
  ['Say it in so many words.', 'in so many words'],
  ['Then strike them out.', 'strike them out'],
  ['They may say it outright.', 'outright'],
])('what a second reader had to look up is told: %s', async (text, found) => {
  expect(await told(idiomsAreGlossed, text)).toContain(`"${found}" is an idiom that is not explained`);
});
test.each(['A good note.', 'Let them go first thing on Monday.', 'I heard a shout outside.', 'It struck them at once.'])(
  'what says what it means is left alone: %s',
  async (text) => {
    expect(await told(idiomsAreGlossed, text)).toContain('no problem');
  },
);
test('a negation that has to be read twice is told with what to write, and a single one is not', async () => {
  const notNow = (text: string) =>
    ruleReportOn(negationsAreSingle, { 'phrases/chatty.yaml': ['notWhen: They are in a hurry.', `notWhen: ${text}`] });
  expect(await notNow('Not unless you have sent it.')).toContain('"Not unless" has to be read twice\n    Say it without the second "not"');
  expect(await notNow('Not if they may not remember.')).toContain('"Not if they may not" has to be read twice');
  expect(await notNow("Not if it isn't agreed who calls.")).toContain('has to be read twice');
  expect(await notNow('Not with a word as to whether there is an account.')).toContain('"as to whether"');
  expect(await notNow('Not before you have sent it.')).toContain('no problem');
  expect(await notNow('Not if they may forget.')).toContain('no problem');
});
test('words that are spoken as one are told, with the contraction', async () => {
  expect(await told(linesAreContracted, 'I am glad that we have met, and it is done. I do not mind. Let us stop.')).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:10  "I am" is how it is written, not how it is said
        Write "I'm".
    content/en/phrases/chatty.yaml:18:25  "we have" is how it is written, not how it is said
        Write "we've".
    content/en/phrases/chatty.yaml:18:42  "it is" is how it is written, not how it is said
        Write "it's".
    content/en/phrases/chatty.yaml:18:56  "do not" is how it is written, not how it is said
        Write "don't".
    content/en/phrases/chatty.yaml:18:69  "Let us" is how it is written, not how it is said
        Write "let's".

    5 problems in 1 file."
  `);
});
test.each(['Yes, I am.', 'I have a meeting at ten.', 'Let me tell you where we are now.', 'Let us know.', "I'm glad we've met."])(
  'what cannot be contracted stays: %s',
  async (text) => {
    expect(await told(linesAreContracted, text)).toContain('no problem');
  },
);
test('in a formal line words may be said apart', async () => {
  expect(
    await ruleReportOn(linesAreContracted, {
      'tones.yaml': ['- id: warm', '- { id: formal, label: Formal, when: For officials. }\n- id: warm'],
      'phrases/chatty.yaml': [
        'text: "Goodbye for now."\n  contexts: [support]\n  situations: [chatty]\n  step: goodbye\n  tones: [warm]',
        'text: "I will write to you."\n  contexts: [support]\n  situations: [chatty]\n  step: goodbye\n  tones: [formal]',
      ],
    }),
  ).toContain('no problem');
});
test.each([
  ['I send you the offer by {day}.', 'I send you the offer by {day}'],
  ['Lena has it. She writes it tomorrow.', 'She writes it tomorrow'],
  ['{colleague} calls you on Monday.', '{colleague} calls you on Monday'],
  ['The rest comes by email.', 'rest comes by email'],
  ["I'll ring you back.", "I'll ring"],
  ['May I ring again?', 'May I ring'],
  ['I wish you a pleasant day.', 'wish you a'],
  ['Goodbye until Thursday.', 'Goodbye until'],
  ['Thank you. Until tomorrow.', '. Until tomorrow'],
  ['Done. Nothing else is open.', 'Nothing else is open'],
  ['One line to me is enough.', 'One line to me is enough'],
  ['Have you something to write with?', 'Have you something'],
  ["I've time for you.", "I've time"],
  ['Should you need us, write.', 'Should you need'],
  ['Whom shall I copy?', 'Whom'],
  ['I must go now.', 'I must go'],
  ["You needn't do anything.", "needn't"],
  ['Does Friday suit you?', 'Does Friday suit you'],
  ['Gladly. It is done.', 'Gladly'],
  ["I only don't want to say it again.", "only don't"],
  ["The invoices I've put right.", "The invoices I've put"],
  ['With their leave I can tell you too.', 'With their leave'],
  ['You can step back within two weeks.', 'step back within'],
  ['The name belongs into the thanks.', 'belongs into'],
  ["I'll put it on top of the list.", 'on top of the list'],
  ["I'll tell you the hour of delivery.", 'the hour of delivery'],
  ['Is that before your money comes in?', 'money comes in'],
  ["It's mended now.", 'mended'],
  ["I'll write it in my diary.", 'diary'],
  ['Answer when it suits you.', 'when it suits you'],
  ["I'll read it out, and then we are finished.", 'then we are finished'],
  ['Before I go, just to say that {done}.', 'just to say that'],
  ['That was {your-name}. Goodbye.', 'That was {your-name}'],
  ['The truck, or lorry, is here.', 'lorry'],
  ["It's in the post.", 'in the post'],
  ["I'll post it today.", 'post it'],
  ['Is the lift working?', 'the lift'],
  ['Is this your mobile?', 'your mobile'],
  ["I'll call you at the weekend.", 'at the weekend'],
  ["I'll send it round.", 'send it round'],
  ['I shall have to go.', 'I shall'],
  ["That's you done.", "That's you done"],
  ["That's the warranty sorted.", "That's the warranty sorted"],
  ['{other-person} decides that. If they agree, I can tell you.', '{other-person} decides that. If they'],
  ["If it isn't right, I'm on {phone}.", 'on {phone}'],
  ['This is Irina on 020 7946 0035.', 'This is Irina on 020'],
  ["I'll call you back on this number.", 'call you back on this number'],
  ['What number should {colleague} call you on?', 'number should {colleague} call you on'],
  ['You waited while I found the right person, {name}. Thank you.', 'You waited while I found the right person, {name}. Thank you'],
  ['I hope that the move goes well.', 'I hope that'],
  ["I'm sure that they'll look at it.", "I'm sure that"],
  ['What am I to tell the landlord?', 'am I to'],
  ["So I'm to wait.", "So I'm to"],
  ['So who comes, and when?', 'who comes'],
  ['When do they come?', 'When do they come'],
  ['Which hour would be good?', 'Which hour'],
  ['So when do we go on?', 'do we go on'],
  ['Please answer this message by {day}.', 'answer this message'],
  ['I can only hear every second word.', 'every second word'],
  ['Did something else come to your mind?', 'come to your mind'],
  ['You will hear from us, also if there is no answer yet.', 'also if'],
  ["I haven't got the answer.", "haven't got"],
  ['Has anybody got a question?', 'Has anybody got'],
  ['Have you still got the old one?', 'Have you still got'],
  ["I'd sooner know now.", "I'd sooner"],
  ["It stays with me until it's put right.", 'put right'],
  ["Let's agree who does what.", 'agree who'],
  ['Can we fix a date?', 'fix a date'],
  ["I'll ask the caretaker.", 'caretaker'],
  ["Then I'll leave it there.", 'Then'],
])('what a native speaker stumbles over is told: %s', async (text, found) => {
  expect(await told(linesAreSpoken, text)).toContain(`"${found}" is not how people say it`);
});
test.each([
  "I'll send you the offer by Friday.",
  'If you call on Friday, ask for me.',
  'Can I call you on Friday?',
  'Please call us tomorrow.',
  'I look forward to speaking on Friday.',
  "My other line's ringing.",
  'The old one is good until Friday.',
  'Do you have a pen?',
  'Have you had time to read it?',
  'Call whenever it suits you.',
  "The form I've sent you is the new one.",
  'I only need to know your name.',
  '{colleague} will {action} by then, and you will {their-action}.',
  'My number is {phone}.',
  "I'll call {phone} on Thursday.",
  'Thank you for waiting, {name}.',
  'You were right to ask, {name}. Thank you for telling me why it matters.',
  'Have I got that right?',
  "I'm to blame for that.",
  'We agreed on who does what.',
  'I think that was all.',
  "I'll leave it there, then.",
  'Can we go on with the list?',
])('what people do say is left alone: %s', async (text) => {
  expect(await told(linesAreSpoken, text)).toContain('no problem');
});
test('what callers say, what shows a mistake and what a guide quotes is said as people say it, too, and may hold filler', async () => {
  const changes: Record<string, Change> = {
    'transcripts/short.yaml': ['who: caller, says: Goodbye.', 'who: caller, says: I must go and touch base.'],
  };
  expect(await ruleReportOn(linesAreSpoken, changes)).toContain('"I must go" is not how people say it');
  expect(await ruleReportOn(noFiller, changes)).toContain('no problem');
  expect(await ruleReportOn(linesAreSpoken, { 'mistakes.yaml': ['dont: Bye.', 'dont: I must go. Bye.'] })).toContain('"I must go"');
  const quoted: Record<string, Change> = {
    'guides/first-guide.mdx': ['Read this first.', 'Say "I must go now, sorry", and I must go means go.'],
  };
  expect(await ruleReportOn(linesAreSpoken, quoted)).toContain('"I must go" is not how people say it');
  expect(await ruleReportOn(linesAreSpoken, quoted)).toContain('1 problem');
  const sides: Record<string, Change> = {
    'guides/first-guide.mdx': ['Read this first.', '<DoDont dont="I must go. Bye." do="Goodbye." />'],
  };
  expect(await ruleReportOn(linesAreSpoken, sides)).toContain('"I must go" is not how people say it');
});
const promised = (text: string): Record<string, Change> => ({
  'practices/first-call.yaml': ['to: friends', `promises: ${text}\n        to: friends`],
});
test.each([
  ['Somebody looks at the list.', 'Somebody looks'],
  ['Ms Wirth calls at ten past three.', 'Ms Wirth calls'],
  ['Two men carry him down.', 'Two men carry'],
  ['The beds come on the 14th.', 'The beds come'],
  ['The technician is here by five.', 'is here by'],
])('what a call to play lists as promised is still to come: %s', async (text, found) => {
  expect(await ruleReportOn(promisesAreToCome, promised(text))).toContain(`"${found}" does not say that it is still to come`);
});
test.each([
  "You'll call on Thursday.",
  'The photo today, the driver tomorrow.',
  'I may call you on Friday.',
  'My complaint is written down.',
])('what is still to come may be listed: %s', async (text) => {
  expect(await ruleReportOn(promisesAreToCome, promised(text))).toContain('no problem');
});
test('what a call to play lists as promised repeats its line, with the filler of one that is a mistake', async () => {
  const changes = promised("You'll reach out at your earliest convenience.");
  for (const rule of [noFiller, idiomsAreGlossed]) expect(await ruleReportOn(rule, changes)).toContain('no problem');
});
test('promises that an agent cannot keep are told', async () => {
  expect(await told(promisesCanBeKept, "I guarantee it won't happen again.")).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:12  "guarantee" promises what an agent may not be able to keep
        Say what you will do yourself, and by when.
    content/en/phrases/chatty.yaml:18:25  "won't happen again" promises what an agent may not be able to keep
        Say what has been changed, or leave it out.

    2 problems in 1 file."
  `);
});
test('days and times are placeholders in a line of the library, and may stand in the example of a call', async () => {
  expect(await told(timesArePlaceholders, "I'll call immediately, or on Thursday within two days.")).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:20  "immediately" is a promise that is not the same for every agent on every day
        A time is a placeholder in a line for every day: {day}, {time} or {time-frame}.
    content/en/phrases/chatty.yaml:18:39  "Thursday" is a promise that is not the same for every agent on every day
        A day is a placeholder in a line for every day: {day}.
    content/en/phrases/chatty.yaml:18:48  "within two days" is a promise that is not the same for every agent on every day
        A time is a placeholder in a line for every day: {time-frame} or {minutes}.

    3 problems in 1 file."
  `);
  expect(
    await ruleReportOn(timesArePlaceholders, { 'transcripts/short.yaml': ['Goodbye for now.', "I'll call within two days. Goodbye."] }),
  ).toContain('no problem');
});
test('a language without lists of its own has none of them held against it', async () => {
  const changes = {
    ...line('I guarantee it, valued customer, in a nutshell. I am here tomorrow.'),
    'playbook.yaml': ['language: en', 'language: de'] satisfies Change,
  };
  for (const rule of [noFiller, idiomsAreGlossed, linesAreContracted, linesAreSpoken, promisesCanBeKept, timesArePlaceholders]) {
    expect(await ruleReportOn(rule, changes)).toContain('no problem');
  }
});
