import { expect, test } from 'vitest';
import { minimalPlaybook } from '../../testing/minimal-files.ts';
import { ruleReportOn, type Change } from '../../testing/minimal-playbook.ts';
import { daysAreApart } from './one-day.ts';

const lines = minimalPlaybook['phrases/chatty.yaml'] ?? '';
const close = (paper: string, call: string): Record<string, Change> => ({
  'placeholders.yaml': ['kind: name\n', 'kind: name\n- { id: day, label: Day, example: Thursday, kind: date }\n'],
  'phrases/chatty.yaml': lines.replace('It was good to talk.', paper).replace('Goodbye for now.', call),
});

test('a close in which what is sent and the call about it come on one day is told', async () => {
  expect(await ruleReportOn(daysAreApart, close("You'll have the quote by {day}.", "We'll speak on {day}. Goodbye.")))
    .toMatchInlineSnapshot(`
    "content/en/sequences/support.yaml:6:29  'line-2' sends something by {day}, and 'line-3' is a talk on {day}: a gap is filled in once, so both are the same day
        Take a line with {time-frame} for one of them, or one that says "the day after that".

    1 problem in 1 file."
  `);
});
test.each([
  ["You'll have the quote by {day}.", "You'll hear from me by {day}. Goodbye."],
  ["You'll have the quote within two days.", "We'll speak on {day}. Goodbye."],
  ["I'll send it by {day}.", "I'll call the day after that. Goodbye."],
  ["I'll send it by {day}, and we'll speak on {day}.", 'Goodbye for now.'],
])('what can be on one day is left alone: %s %s', async (paper, call) => {
  expect(await ruleReportOn(daysAreApart, close(paper, call))).toContain('no problem');
});
