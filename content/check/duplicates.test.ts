import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reportOn } from '../testing/minimal-playbook.ts';
import { fold } from './duplicates.ts';

test('case, punctuation, accents and spacing make no difference', () => {
  expect(fold('  It’s  late – CAFÉ? ')).toBe(fold('its late, cafe'));
  expect(fold('Thank you')).not.toBe(fold('Thank them'));
});
test('a text without accents is heard as it is beside a word with one', () => {
  const signs = fc.string({ unit: fc.constantFrom(..."aZ09 .,;'’‘“”–—…!?%{}\n\u00a0") });
  fc.assert(
    fc.property(signs, (text) => {
      expect(fold(`${text} é`)).toBe(`${fold(text)} e`.trim());
    }),
  );
});
test('the same line under two names is told with both places', async () => {
  expect(await reportOn({ 'phrases/chatty.yaml': ['It was good to talk.', 'goodbye  for now!'] })).toMatchInlineSnapshot(`
    "content/en/phrases/chatty.yaml:18:9  this is the same line as phrase 'line-2' (content/en/phrases/chatty.yaml:10:9): 'line-3' says nothing new
        Word it differently, or delete one and use the other in its place.

    1 problem in 1 file."
  `);
});
test('two guides, checklists or quizzes with the same title are told', async () => {
  expect(
    await reportOn({
      'guides/second.mdx': '---\ntitle: First Guide!\nsummary: It is.\npart: basics\n---\n\nText.\n',
      'checklists/second.yaml':
        'title: Routine close\nsummary: x\ncontexts: [support]\nitems:\n  - { id: a, text: a, why: a, step: goodbye }\n',
      'quizzes/second.yaml': 'title: Practice\nsummary: x\nquestions: [first-question]\n',
    }),
  ).toMatchInlineSnapshot(`
    "content/en/checklists/second.yaml:1:8  'routine' has the same title (content/en/checklists/routine.yaml:1:8)
        Readers tell them apart by the title: change one.

    content/en/guides/second.mdx:2:8  'first-guide' has the same title (content/en/guides/first-guide.mdx:2:8)
        Readers tell them apart by the title: change one.

    content/en/quizzes/second.yaml:1:8  'practice' has the same title (content/en/quizzes/practice.yaml:1:8)
        Readers tell them apart by the title: change one.

    3 problems in 3 files."
  `);
});
