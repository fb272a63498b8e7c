import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../content/schema/question-kinds.ts';
import type { Question } from '../content/types.ts';
import { newSeed, shuffled } from '../state/seeded-order.ts';
import { drawQuestions, shownOrder } from './draw.ts';
import { quizOf, questions as oneOfEach, single } from '../../content/testing/small-quiz.ts';
import { isRight } from './score.ts';

const bank = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 40 })
  .chain((ids) => fc.tuple(fc.constant(ids), fc.array(fc.constantFrom(...oneOfEach), { minLength: ids.length, maxLength: ids.length })))
  .map(([ids, bases]) => ids.flatMap((id, place): Question[] => (bases[place] ? [{ ...bases[place], id }] : [])));

describe('a draw', () => {
  it('has as many questions as asked for, each once, the same for the same seed', () => {
    fc.assert(
      fc.property(bank, fc.string(), fc.integer({ min: 1, max: 45 }), fc.boolean(), (questions, seed, draw, shuffle) => {
        const quiz = quizOf({ questions, draw, shuffle });
        const drawn = drawQuestions(quiz, seed, () => false);
        expect(drawn).toHaveLength(Math.min(draw, questions.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawQuestions(quiz, seed, () => false)).toEqual(drawn);
        if (!shuffle) expect(drawn).toEqual(questions.filter((question) => drawn.includes(question)));
      }),
    );
  });

  it('comes round to every mistake before it takes a second question on one', () => {
    const mistakes = ['too-fast', 'too-long', 'no-date', 'no-name'];
    const questions = mistakes.flatMap((mistake) =>
      Array.from({ length: 5 }, (_, number): Question => ({ ...single, id: `${mistake}-${number}`, mistake })),
    );
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 1, max: 20 }), fc.integer({ min: 0, max: 4 }), (seed, draw, answered) => {
        const before = drawQuestions(quizOf({ questions, draw }), seed, () => false).slice(0, answered);
        const drawn = drawQuestions(quizOf({ questions, draw }), seed, (question) => before.includes(question));
        expect(new Set(drawn.map(({ mistake }) => mistake)).size).toBe(Math.min(draw, mistakes.length));
      }),
    );
  });

  it('has in it what every draw has, and still a question on every mistake', () => {
    const mistakes = ['too-fast', 'too-long', 'no-date'];
    const questions = mistakes.flatMap((mistake) =>
      Array.from({ length: 9 }, (_, number): Question => ({ ...single, id: `${mistake}-${number}`, mistake })),
    );
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 4, max: 27 }), (seed, draw) => {
        const drawn = drawQuestions(quizOf({ questions, draw, always: ['too-long-7', 'too-long-8'] }), seed, () => false);
        expect(drawn).toHaveLength(draw);
        expect(drawn.map(({ id }) => id)).toEqual(expect.arrayContaining(['too-long-7', 'too-long-8']));
        expect(new Set(drawn.map(({ mistake }) => mistake)).size).toBe(mistakes.length);
      }),
    );
  });

  it('keeps what was answered in it, whatever is added to the bank', () => {
    fc.assert(
      fc.property(bank, fc.string(), (questions, seed) => {
        const before = drawQuestions(quizOf({ questions, draw: 5 }), seed, () => false);
        const answered = new Set(before.slice(0, 3).map(({ id }) => id));
        const more = [...questions, ...oneOfEach.map((question): Question => ({ ...question, id: `more-${question.id}` }))];
        const after = drawQuestions(quizOf({ questions: more, draw: 5 }), seed, ({ id }) => answered.has(id));
        expect([...answered].every((id) => after.some((question) => question.id === id))).toBe(true);
      }),
    );
  });

  it('does not favour a place: each question is drawn about equally often', () => {
    const items = Array.from({ length: 10 }, (_, number) => `question-${number}`);
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed += 1) {
      const [first = ''] = shuffled(items, String(seed), (item) => item);
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    // 200 is to be expected; 60 is more than four standard deviations.
    for (const item of items) expect(Math.abs((firsts.get(item) ?? 0) - 200)).toBeLessThan(60);
  });

  it('shows every entry once, a transcript as it was spoken, and nothing already in order', () => {
    fc.assert(
      fc.property(fc.constantFrom(...oneOfEach), fc.string(), fc.boolean(), (question, seed, shuffle) => {
        const shown = shownOrder(question, seed, shuffle);
        const positions = entriesOf(question).map((_, position) => position);
        expect([...shown].sort((one, other) => one - other)).toEqual(positions);
        if (question.kind === 'find-mistake' || (!shuffle && question.kind !== 'order')) expect(shown).toEqual(positions);
        if (question.kind === 'order') expect(isRight(question, shown)).toBe(false);
      }),
    );
  });

  it('has a new seed each time', () => expect(newSeed()).not.toBe(newSeed()));
});
