import { expect, test } from 'vitest';
import { ruleReportOn } from '../../testing/minimal-playbook.ts';
import { linesAreShort } from './spoken-length.ts';

const words = (count: number) => `${'so '.repeat(count - 1)}bye.`;

test('a line of 25 words is told, one of 24 is not', async () => {
  expect(await ruleReportOn(linesAreShort, { 'phrases/chatty.yaml': ['Goodbye for now.', words(24)] })).toContain('no problem');
  expect(await ruleReportOn(linesAreShort, { 'phrases/chatty.yaml': ['Goodbye for now.', words(25)] })).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:9  25 words with the examples filled in; at most 24 can be said and kept in mind
        Leave out what the other person knows already, or make two lines of it.

    1 problem in 1 file."
  `);
});
test('a placeholder counts as many words as its example', async () => {
  expect(await ruleReportOn(linesAreShort, { 'phrases/chatty.yaml': ['Goodbye for now.', `{name}, ${words(22)}`] })).toContain(
    'no problem',
  );
  expect(await ruleReportOn(linesAreShort, { 'phrases/chatty.yaml': ['Goodbye for now.', `{name}, ${words(23)}`] })).toContain('25 words');
});
test('a language that writes no spaces between words is counted as well', async () => {
  expect(
    await ruleReportOn(linesAreShort, {
      'playbook.yaml': ['language: en', 'language: ja'],
      'phrases/chatty.yaml': ['Goodbye for now.', '今日はお電話ありがとうございました。'.repeat(6)],
    }),
  ).toMatch(/\d\d words with the examples/);
});
