import { expect, test } from 'vitest';
import { ruleReportOn, type Change } from '../../testing/minimal-playbook.ts';
import { guidesAreEasy, linesAreEasy, linesAreShort, linesHaveNoSemicolons } from './ease.ts';

const line = (text: string): Record<string, Change> => ({ 'phrases/chatty.yaml': ['Goodbye for now.', text] });

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
const hard =
  'Notwithstanding the aforementioned considerations, the organisation anticipates communicating its determination subsequently.';

test('a line that is hard to follow by ear is told, with its longest sentence and its long words', async () => {
  expect(await ruleReportOn(linesAreEasy, { 'phrases/chatty.yaml': ['Goodbye for now.', hard] })).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:9  this line reads at grade 28.4; it should be at most 7
        Make two sentences of the longest (11 words), or use shorter words for "considerations", "organisation", "communicating".

    1 problem in 1 file."
  `);
});
test('a long name in a placeholder does not make a line hard, and neither does one long word in a short line', async () => {
  expect(
    await ruleReportOn(linesAreEasy, {
      'placeholders.yaml': ['Ms Okafor', 'Ms Wilhelmina Featherstonehaugh-Abercrombie'],
      'phrases/chatty.yaml': ['Goodbye for now.', 'Sorry for the interruption.'],
    }),
  ).toContain('no problem');
});
test('a guide whose prose is too hard is told at its hardest paragraph; headings, tables and code do not count', async () => {
  expect(await ruleReportOn(guidesAreEasy, { 'guides/first-guide.mdx': ['Read this first.', `Read this.\n\n- ${hard}`] }))
    .toMatchInlineSnapshot(`
    "content/en/guides/first-guide.mdx:10:3  this guide reads at grade 25.1; it should be at most 9
        Begin here. Make two sentences of the longest (11 words), or use shorter words for "considerations", "organisation", "communicating".

    1 problem in 1 file."
  `);
  const shielded = `Read this.\n\n## ${hard}\n\n| a |\n| - |\n| ${hard} |\n\n\`\`\`\n${hard}\n\`\`\``;
  expect(await ruleReportOn(guidesAreEasy, { 'guides/first-guide.mdx': ['Read this first.', shielded] })).toContain('no problem');
});
test('a language without a formula of its own is not graded', async () => {
  expect(
    await ruleReportOn(linesAreEasy, {
      'playbook.yaml': ['language: en', 'language: de'],
      'phrases/chatty.yaml': ['Goodbye for now.', hard],
    }),
  ).toContain('no problem');
});
test('a semicolon in a line to say is told, and in Greek it is the question mark', async () => {
  expect(await ruleReportOn(linesHaveNoSemicolons, line('I will write; goodbye.'))).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:22  a semicolon in a line to say
        Make it two sentences.

    1 problem in 1 file."
  `);
  expect(await ruleReportOn(linesHaveNoSemicolons, { ...line('Εντάξει;'), 'playbook.yaml': ['language: en', 'language: el'] })).toContain(
    'no problem',
  );
});
