import path from 'node:path';
import { expect, test } from 'vitest';
import { loadPlaybook } from '../read/index.ts';
import { reportOn, ruleReportOn } from '../testing/minimal-playbook.ts';
import { closesKeepTheRules } from './closes.ts';

const acts = `- id: thanks
  does: thanks them
  phrases: [line-1]
- id: praises
  does: praises the talk
  phrases: [line-2]
- id: says-goodbye
  does: says goodbye
  phrases: [line-3]
- id: every-line
  does: says anything
  steps: [goodbye]
- id: apologises
  does: says sorry
`;
const standardEdition = loadPlaybook(path.resolve('content/en'));
/** What is told of the close "Thank you, {name}. It was good to talk. Goodbye for now." when it is held to a rule. */
const held = (rule: string) =>
  ruleReportOn(closesKeepTheRules, { 'acts.yaml': acts, 'close-rules.yaml': `- id: a-rule\n  says: So it is done.\n  ${rule}\n` });

test('a playbook may have no rules for closes', async () => {
  expect(await ruleReportOn(closesKeepTheRules)).toContain('no problem');
});
test.each([
  'lines: 3',
  'placeholder: { id: name, times: 1 }',
  'does: [thanks, says-goodbye]',
  'does: [every-line, thanks]',
  'first: thanks',
  'once: [thanks, says-goodbye]',
  'never: []',
  'apart: [thanks, apologises]',
  'apart: [every-line]',
  'line: { acts: [thanks], next: praises }',
  'line: { phrases: [line-3], after: thanks, last: true }',
  'line: { acts: [thanks], notAfter: praises }',
  'lines: 1\n  except: [chatty]',
])('a close that keeps the rule is fine: %s', async (rule) => {
  expect(await held(rule)).toContain('no problem');
});
test('a close that is too long is told where it begins, with what the rule says', async () => {
  expect(await held('lines: 2')).toMatchInlineSnapshot(`
    "content/en/sequences/support.yaml:1:3  this close has 3 lines, and 2 are the most
        So it is done.

    1 problem in 1 file."
  `);
});
test.each([
  ['does: [says-goodbye, thanks]', '6:13  the line that thanks them stands before the one that says goodbye'],
  ['first: praises', '6:13  the first line of this close is not one that praises the talk'],
  ['once: [every-line]', '6:21  a second line of this close says anything (the first: content/en/sequences/support.yaml:6:13)'],
  ['never: [praises]', '6:21  this line praises the talk'],
  ['apart: [praises, thanks]', '6:21  this line praises the talk, and an earlier one thanks them (content/en/sequences/support.yaml:6:13)'],
  ['line: { acts: [thanks], next: says-goodbye }', "6:13  the line after 'line-1' is not one that says goodbye"],
  ['line: { phrases: [line-3], next: thanks }', "6:29  the line after 'line-3' is not one that thanks them"],
  ['line: { phrases: [line-2], after: says-goodbye }', "6:21  no line before 'line-2' says goodbye"],
  ['line: { phrases: [line-3], notAfter: thanks }', "6:29  a line before 'line-3' thanks them already"],
  ['line: { acts: [thanks], last: true }', "6:13  'line-1' is not the last line of this close"],
  ['line: { acts: [praises], notIn: [chatty] }', "6:21  'line-2' is not for a close of the situation 'chatty'"],
])('what breaks a rule is told where it stands: %s', async (rule, told) => {
  expect(await held(rule)).toContain(`content/en/sequences/support.yaml:${told}`);
});
test('what no line of a close does is told of the close', async () => {
  expect(
    await ruleReportOn(closesKeepTheRules, {
      'acts.yaml': '- id: apologises\n  does: says sorry\n',
      'close-rules.yaml': '- id: sorry\n  says: Say sorry.\n  situations: [chatty]\n  does: [apologises]\n',
    }),
  ).toContain('content/en/sequences/support.yaml:1:3  no line of this close says sorry');
});
test('a name that is said too often is told at the line that says it once too often', async () => {
  expect(
    await ruleReportOn(closesKeepTheRules, {
      'phrases/chatty.yaml': ['It was good to talk.', 'It was good to talk, {name}.'],
      'close-rules.yaml': '- id: once\n  says: Say it once.\n  placeholder: { id: name, times: 1 }\n',
    }),
  ).toContain('content/en/sequences/support.yaml:6:21  {name} is said 2 times in this close, and may be said 1');
});
test('what a rule or an act names and is not there stops a build', async () => {
  expect(
    await reportOn({
      'acts.yaml': '- id: thanks\n  does: thanks them\n  phrases: [line-9]\n',
      'close-rules.yaml': '- id: a-rule\n  says: Thank them.\n  situations: [chatti]\n  does: [thank]\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/en/acts.yaml:3:13  phrase 'line-9' is not known. Did you mean 'line-1'?
        If it was taken out of the playbook, take it out here, too.

    content/en/close-rules.yaml:3:16  situation 'chatti' is not known. Did you mean 'chatty'?
        If it was taken out of the playbook, take it out here, too.
    content/en/close-rules.yaml:4:10  act 'thank' is not known. Did you mean 'thanks'?
        If it was taken out of the playbook, take it out here, too.

    3 problems in 2 files."
  `);
});
test('the closes of the standard edition keep its rules, and there are some', async () => {
  const playbook = await standardEdition;
  expect(playbook.closeRules.length).toBeGreaterThan(30);
  expect(closesKeepTheRules(playbook)).toEqual([]);
});
test.each([
  ['names-the-day-of-the-next-talk', /\b(?:speak|talk|meet|continue|try again|call you)\b[^.?!]*\{day\}/i],
  ['names-the-day-they-get-something', /\byou(?:'ll| will) (?:have|get|receive)(?! (?:that|a) call)\b[^.?!]*\{day\}/i],
  ['names-the-day-it-begins-or-ends', /\b(?:it (?:starts|ends)|cancel until|last day)\b[^.?!]*\{day\}/i],
  ['names-the-day-for-their-part', /\{their-action\} by \{day\}|\{amount\}[^.?!]* \{day\}|\bbefore \{day\}[^.?!]*\{name\}/i],
])('a line of the standard edition that names a day is known by what the day is for: %s', async (id, pattern) => {
  const { acts, phrases } = await standardEdition;
  const listed = acts.find((act) => act.id === id)?.phrases ?? [];
  const naming = phrases.filter(({ text }) => pattern.test(text.replaceAll('’', "'"))).map((phrase) => phrase.id);
  expect(naming.length).toBeGreaterThan(1);
  expect(naming.filter((phrase) => !listed.includes(phrase))).toEqual([]);
});
test.each([
  ['support-refused-request-warm', ['refused-request-signal-kind', 'refused-request-next-steps-offer', 'refused-request-goodbye-sorry']],
  ['upset-support-warm', ['upset-signal-written', 'upset-recap-heard', 'upset-next-steps-mine', 'upset-goodbye-matter']],
  [
    'sensitive-support-formal',
    ['sensitive-signal-stop-here', 'sensitive-next-steps-letter', 'sensitive-thank-sorry', 'sensitive-goodbye-strength'],
  ],
  ['deal-closed-telesales-formal', ['deal-closed-recap-read-back', 'deal-closed-thank-order', 'deal-closed-goodbye-complete']],
  ['out-of-time-business-brief', ['out-of-time-signal-stop', 'out-of-time-continuity-agreed', 'out-of-time-goodbye-brief']],
  ['cancelling-support-friendly', ['cancelling-recap-done', 'dropped-call-next-steps-write-it', 'cancelling-thank-telling']],
  ['seasonal-support-friendly', ['winding-down-signal-sum', 'seasonal-next-steps-allow', 'seasonal-goodbye-break']],
])('the standard edition tells of a close that breaks a rule of its kind: %s', async (id, phrases) => {
  const playbook = await standardEdition;
  const sequences = playbook.sequences.map((close) => (close.id === id ? { ...close, phrases } : close));
  expect(closesKeepTheRules({ ...playbook, sequences }).length).toBeGreaterThan(0);
});
