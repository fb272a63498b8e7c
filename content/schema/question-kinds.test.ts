import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf, questionKinds, sceneOf, type Question } from './question-kinds.ts';
import { question as schema } from './question.ts';

const shared = { id: 'any', level: 1, prompt: 'What now?', mistake: 'rushing', guide: 'routine', situations: [] };
const why = { feedback: 'f' };

/** A question of each kind, with entries that are right or not as given; of a transcript, all of them the agent's but the last. */
const asked: Record<Question['kind'], (rights: readonly boolean[]) => Question> = {
  single: (rights) => ({ ...shared, kind: 'single', options: rights.map((right, at) => ({ ...why, text: `o${at}`, right })) }),
  several: (rights) => ({ ...shared, kind: 'several', options: rights.map((right, at) => ({ ...why, text: `o${at}`, right })) }),
  order: (rights) => ({ ...shared, kind: 'order', items: rights.map((_, at) => ({ ...why, text: `o${at}` })) }),
  'find-mistake': (rights) => ({
    ...shared,
    kind: 'find-mistake',
    scene: 'Ms Lind asks.',
    speakers: { agent: 'Sam', caller: 'Ms Lind' },
    transcript: rights.map((right, at) => ({ ...why, who: at === rights.length - 1 ? 'caller' : 'agent', says: `o${at}`, right })),
  }),
};

const kinds = Object.keys(asked) as Question['kind'][];

describe.each(kinds)('a question of the kind "%s"', (kind) => {
  it('can be asked when the schema takes its right entries, and only then', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 3, maxLength: 6 }), (rights) => {
        const question = asked[kind](rights);
        const entries = entriesOf(question);
        const flaw = questionKinds[kind].flaw(entries.filter(({ right }) => right).length, entries.length);
        expect(flaw === '', flaw).toBe(schema.safeParse(question).success);
      }),
    );
  });

  it('has its entries where it says that the content lists them', () => {
    const question: Record<string, unknown> = asked[kind]([true, false, false]);
    const { list, textKey } = questionKinds[kind];
    const texts = (question[list] as Record<string, unknown>[]).map((entry) => entry[textKey]);
    expect(entriesOf(question as Question).map(({ text }) => text)).toEqual(texts);
  });

  it('holds a response of its own making to be whole, and nothing to be none', () => {
    const { form } = questionKinds[kind];
    expect(form.isComplete([], 3)).toBe(false);
    expect(form.isComplete(form.normalized([2, 0, 1]), 3)).toBe(true);
    expect([...form.normalized([2, 0, 1])].sort()).toEqual([0, 1, 2]);
  });
});

it('names who speaks in a transcript, and sets its scene', () => {
  const transcript = asked['find-mistake']([true, false, false]);
  expect(sceneOf(transcript)).toBe('Ms Lind asks.');
  expect(entriesOf(transcript).map(({ speaker }) => speaker)).toEqual(['Sam', 'Sam', 'Ms Lind']);
  expect(sceneOf(asked.single([true, false]))).toBe('');
});
