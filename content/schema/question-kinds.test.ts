import { describe, expect, it } from 'vitest';
import { allIsFine, findMistake, questions, single } from '../testing/small-quiz.ts';
import { entriesOfKinds, pathInContent } from './question-entries.ts';
import { entriesOf, questionKinds, sceneOf } from './question-kinds.ts';
import { question as schema } from './question.ts';

it('is tested with a question of every kind', () => {
  expect(questions.map(({ kind }) => kind).sort()).toEqual(Object.keys(questionKinds).sort());
});

describe.each(questions.map((question) => ({ ...question, raw: question as Record<string, unknown> })))(
  'a question of the kind "$kind"',
  ({ kind, raw }) => {
    const { list, form, flaw } = questionKinds[kind];
    const { textKey } = entriesOfKinds[kind];
    const listed = raw[list] as Record<string, unknown>[];

    it('has its entries where it says that the content lists them', () => {
      expect(entriesOf(schema.parse(raw)).map(({ text }) => text)).toEqual(listed.map((entry) => entry[textKey]));
    });

    it('can be asked when the schema takes its right entries, and only then', () => {
      for (const rights of [0, 1, 2, 3, 4, 5, 6, 7].map((bits) => [1, 2, 4].map((bit) => (bits & bit) > 0))) {
        const marked = listed.map((entry, at) => ('right' in entry ? { ...entry, right: rights[at] } : entry));
        const question = { ...raw, [list]: marked };
        const entries = entriesOf(question as never);
        const right = entries.filter((entry) => entry.right).length;
        expect(flaw(right, entries.length) === '', String(rights)).toBe(schema.safeParse(question).success);
      }
    });

    it('holds a response of its own making to be whole, and nothing to be none', () => {
      expect(form.isComplete([], 3)).toBe(false);
      expect(form.isComplete(form.normalized([2, 0, 1]), 3)).toBe(true);
      expect(form.normalized([2, 0, 1]).sort()).toEqual([0, 1, 2]);
    });
  },
);

it('names who speaks in a transcript, and sets its scene', () => {
  expect(sceneOf(findMistake)).toBe('Ms Lind asks about a bill.');
  expect(entriesOf(findMistake).map(({ speaker }) => speaker)).toEqual(['Sam', 'Ms Lind', 'Sam']);
  expect(sceneOf(single)).toBe('');
});

describe('a conversation in which all may be fine', () => {
  const withMistake = { ...findMistake, allFine: allIsFine.allFine };
  const rights = (question: typeof findMistake) => entriesOf(question).map(({ right }) => right);

  it('has one answer more, which is right where no line is the mistake', () => {
    expect(rights(allIsFine)).toEqual([false, false, false, true]);
    expect(rights(withMistake)).toEqual([false, false, true, false]);
    expect([allIsFine, withMistake].map((question) => schema.safeParse(question).success)).toEqual([true, true]);
  });

  it('is refused with a second mistake, and without that answer', () => {
    const lines = withMistake.transcript.map((line) => ({ ...line, right: line.who === 'agent' }));
    expect(schema.safeParse({ ...withMistake, transcript: lines }).error?.issues[0]?.message).toMatch(/exactly one line .* "allFine"/);
    const { allFine: _, ...without } = allIsFine;
    expect(schema.safeParse(without).error?.issues[0]?.path).toEqual(['transcript']);
  });

  it('tells where the content holds each of its answers', () => {
    expect(pathInContent(allIsFine, 2, 'text')).toEqual(['transcript', 2, 'says']);
    expect(pathInContent(allIsFine, 3, 'text')).toEqual(['allFine', 'text']);
    expect(pathInContent(findMistake, 2, 'feedback')).toEqual(['transcript', 2, 'feedback']);
  });
});
