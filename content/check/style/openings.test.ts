import { expect, test } from 'vitest';
import { ruleReportOn } from '../../testing/minimal-playbook.ts';
import { openingsDiffer } from './openings.ts';

const lines = (texts: readonly string[], why = (index: number) => `Reason ${index} is kind.`) =>
  texts
    .map(
      (text, index) =>
        `- { id: line-${index + 1}, text: "${text}", contexts: [support], situations: [chatty], step: goodbye, tones: [warm], why: "${why(index)}", notWhen: "Not in a hurry." }\n`,
    )
    .join('');
const alike = ['Thank you for one.', 'Thank you for two.', 'Thank you for three.', 'Thank you, for four.', 'Thank you for five.'];

test('three lines of a step may begin alike; the fourth is told', async () => {
  expect(await ruleReportOn(openingsDiffer, { 'phrases/chatty.yaml': lines(alike.slice(0, 3)) })).toContain('no problem');
  expect(await ruleReportOn(openingsDiffer, { 'phrases/chatty.yaml': lines(alike) })).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:4:23  5 of the 5 lines of the step 'goodbye' begin with "thank you for", and 3 may (the first: content/en/phrases/chatty.yaml:1:23)
        Begin this one another way: say first what is new in it.
    content/en/phrases/chatty.yaml:5:23  5 of the 5 lines of the step 'goodbye' begin with "thank you for", and 3 may (the first: content/en/phrases/chatty.yaml:1:23)
        Begin this one another way: say first what is new in it.

    2 problems in 1 file."
  `);
});
test('reasons that begin alike on one page are told', async () => {
  const different = ['One more.', 'Two of them.', 'Three is fine.', 'Four as well.'];
  expect(await ruleReportOn(openingsDiffer, { 'phrases/chatty.yaml': lines(different, (index) => `It is reason ${index}.`) }))
    .toMatchInlineSnapshot(`
      "content/en/phrases/chatty.yaml:4:118  4 of the 4 reasons (why) of the lines written for 'chatty' begin with "it is", and 3 may (the first: content/en/phrases/chatty.yaml:1:114)
          Begin this one another way: say first what is new in it.

      1 problem in 1 file."
    `);
});
test('questions that begin alike are told', async () => {
  const question = (index: number) =>
    `- { id: q-${index}, kind: single, prompt: "A caller has asked ${index}.", mistake: too-fast, guide: first-guide, options: [{ text: a, feedback: a }, { text: b, right: true, feedback: b }] }\n`;
  expect(
    await ruleReportOn(openingsDiffer, {
      'questions/too-fast.yaml': [1, 2, 3, 4].map(question).join(''),
      'quizzes/practice.yaml': ['[first-question]', '[q-1]'],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/questions/too-fast.yaml:4:36  4 of the 4 questions begin with "a caller has", and 3 may (the first: content/en/questions/too-fast.yaml:1:36)
        Begin this one another way: say first what is new in it.

    1 problem in 1 file."
  `);
});
test('guides that begin alike are told', async () => {
  const guide = (text: string) => `---\ntitle: ${text}\nsummary: ${text}\npart: basics\n---\n\nWhen you ${text}, stop.\n`;
  const guides = Object.fromEntries(['close', 'listen', 'thank', 'ask'].map((verb) => [`guides/${verb}.mdx`, guide(verb)]));
  expect(await ruleReportOn(openingsDiffer, guides)).toMatchInlineSnapshot(`
    "content/en/guides/thank.mdx:7:1  4 of the 5 first paragraphs of guides begin with "when you", and 3 may (the first: content/en/guides/ask.mdx:7:1)
        Begin this one another way: say first what is new in it.

    1 problem in 1 file."
  `);
});
