import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ruleReportOn } from '../../testing/minimal-playbook.ts';
import { likeness, pairsOfNearTexts, partsOf, phrasesAreApart, questionsAreApart, type Parts } from './near-duplicates.ts';

const alike = (a: string, b: string) => likeness(...(partsOf([a, b]) as [Parts, Parts]));

test('likeness is that of words and of pairs of words', () => {
  expect(alike('Goodbye for now', 'goodbye, for now.')).toBe(1);
  // Words: 3 of 4 shared; pairs: 2 of 3 shared. Dice: 2 × 5 / 14.
  expect(alike('goodbye for now sam', 'goodbye for now then')).toBeCloseTo(10 / 14);
  expect(alike('a b c', 'd e f')).toBeLessThan(0.1);
});
test('the same words in another order are less alike', () => {
  expect(alike("call me and I'll write to you", "write to me and I'll call you")).toBeLessThan(0.8);
});
test('a line that is nearly another is told with both places', async () => {
  expect(
    await ruleReportOn(phrasesAreApart, {
      'phrases/chatty.yaml': ['Goodbye for now.', 'It was very good to talk.'],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:9  the line 'line-3' is 80 % like 'line-2' (content/en/phrases/chatty.yaml:10:9)
        Say something else with it, or delete one and use the other in its place.

    1 problem in 1 file."
  `);
});
test('a question that is nearly another is told', async () => {
  const question = (id: string, prompt: string) =>
    `- { id: ${id}, kind: single, prompt: "${prompt}", mistake: too-fast, guide: first-guide, options: [{ text: Wait for her., feedback: a }, { text: Hang up now., right: true, feedback: b }] }\n`;
  expect(
    await ruleReportOn(questionsAreApart, {
      'questions/too-fast.yaml': question('one', 'She has said goodbye. What now?') + question('two', 'He has said goodbye. What now?'),
      'quizzes/practice.yaml': ['[first-question]', '[one]'],
    }),
  ).toMatchInlineSnapshot(`
    "content/en/questions/too-fast.yaml:2:3  the question 'two' is 91 % like 'one' (content/en/questions/too-fast.yaml:1:3)
        Ask about another side of the mistake, or delete one.

    1 problem in 1 file."
  `);
});
test('comparing only texts that share their rarer pairs of words finds what comparing all with all finds', () => {
  const text = fc
    .array(fc.constantFrom('so', 'we', 'talk', 'now', 'later'), { minLength: 1, maxLength: 12 })
    .map((words) => words.join(' '));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const everyPair = texts.flatMap((later, index) => {
        const earlier = texts.slice(0, index).findIndex((other) => other !== later && alike(other, later) >= 0.7);
        return earlier < 0 ? [] : [{ index, earlier, likeness: alike(texts[earlier] ?? '', later) }];
      });
      expect(pairsOfNearTexts(texts)).toEqual(everyPair);
    }),
    { numRuns: 500 },
  );
});
