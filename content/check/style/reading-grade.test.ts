import { expect, test } from 'vitest';
import { ruleReportOn } from '../../testing/minimal-playbook.ts';
import { guidesAreEasy, linesAreEasy } from './reading-grade.ts';

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
