import path from 'node:path';
import { expect, test } from 'vitest';
import { loadPlaybook } from '../read/index.ts';
import { ruleReportOn, type Change } from '../testing/minimal-playbook.ts';
import { linesAreContracted } from './style/expressions.ts';
import { linesDoWithoutUnsaidWords } from './unsaid-words.ts';

const rules = '- id: in-full\n  says: Write "cannot".\n  situations: [chatty]\n  neverSays: ["can\'t"]\n';
const line = (text: string): Record<string, Change> => ({ 'close-rules.yaml': rules, 'phrases/chatty.yaml': ['Goodbye for now.', text] });

test('a word that a situation does without is told where a line says it, whole and in any case', async () => {
  expect(await ruleReportOn(linesDoWithoutUnsaidWords, line("Sorry, I can't hear you."))).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:19  this line says "can't", and is for a situation without it
        Write “cannot”.

    1 problem in 1 file."
  `);
  expect(await ruleReportOn(linesDoWithoutUnsaidWords, line("Can't you hear me?"))).toContain('"Can\'t"');
});
test.each(['I cannot hear you.', 'You can talk.', 'I canter.'])('other words are fine: %s', async (text) => {
  expect(await ruleReportOn(linesDoWithoutUnsaidWords, line(text))).toContain('no problem');
});
test('without such a rule nothing is told', async () => {
  expect(await ruleReportOn(linesDoWithoutUnsaidWords, { 'phrases/chatty.yaml': ['Goodbye for now.', "I can't."] })).toContain(
    'no problem',
  );
});
test('whoever must not say "can\'t" is not told to contract "cannot"', async () => {
  expect(await ruleReportOn(linesAreContracted, { 'phrases/chatty.yaml': ['Goodbye for now.', 'I cannot hear you.'] })).toContain(
    '"cannot"',
  );
  expect(await ruleReportOn(linesAreContracted, line('I cannot hear you.'))).toContain('no problem');
  expect(await ruleReportOn(linesAreContracted, line('I am here.'))).toContain('"I am"');
});
test('the standard edition says "cannot" on a bad line', async () => {
  const playbook = await loadPlaybook(path.resolve('content/en'));
  const bad = playbook.phrases.map((phrase) => (phrase.id === 'bad-line-signal-right' ? { ...phrase, text: "I can't hear you." } : phrase));
  expect(linesDoWithoutUnsaidWords(playbook)).toEqual([]);
  expect(linesDoWithoutUnsaidWords({ ...playbook, phrases: bad })).toHaveLength(1);
});
