/** Properties of drawing, scoring and keeping, for any questions and any text that was kept. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateLimit } from '../state/state.ts';
import type { PublishedQuiz, Question } from '../content/types.ts';
import { answerTo, decodeAttempt, encodeAttempt, markOf, reviveAttempt, withAnswer, type Attempt } from './attempt.ts';
import { drawQuestions, newSeed, shownOrder, shuffled } from './draw.ts';
import { entriesOf, isAskable, isRight, rightResponse } from './entries.ts';
import { flawsOf } from './flaws.ts';
import { isFinal, tally } from './score.ts';
import { findMistake, order, several, single, smallQuiz } from './small-quiz.ts';

const [small] = smallQuiz().quizzes;
if (!small) throw new Error('the small quiz has a quiz');
const quizOf = (change: Partial<PublishedQuiz>): PublishedQuiz => ({ ...small, ...change });
const kinds: readonly Question[] = [single, several, order, findMistake];
const none: Attempt = { seed: 'seed', answers: {}, seconds: 0 };

const bank = fc
  .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 1, maxLength: 40 })
  .chain((ids) => fc.tuple(fc.constant(ids), fc.array(fc.constantFrom(...kinds), { minLength: ids.length, maxLength: ids.length })))
  .map(([ids, bases]) => ids.flatMap((id, place): Question[] => (bases[place] ? [{ ...bases[place], id }] : [])));
const someResponse = fc.constantFrom(...kinds).chain((question) => {
  const positions = entriesOf(question).map((_, position) => position);
  const least = question.kind === 'order' ? positions.length : 1;
  return fc.tuple(fc.constant(question), fc.shuffledSubarray(positions, { minLength: least }));
});

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

  it('keeps what was answered in it, whatever is added to the bank', () => {
    fc.assert(
      fc.property(bank, fc.string(), (questions, seed) => {
        const before = drawQuestions(quizOf({ questions, draw: 5 }), seed, () => false);
        const answered = new Set(before.slice(0, 3).map(({ id }) => id));
        const more = [...questions, ...kinds.map((question): Question => ({ ...question, id: `more-${question.id}` }))];
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
      fc.property(fc.constantFrom(...kinds), fc.string(), fc.boolean(), (question, seed, shuffle) => {
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

describe('an attempt', () => {
  it('gives back every answer, over its state too', () => {
    fc.assert(
      fc.property(someResponse, fc.string(), fc.integer({ min: 1, max: 5 }), ([question, response], seed, tries) => {
        let attempt: Attempt = { ...none, seed };
        for (let count = 0; count < tries; count += 1) attempt = withAnswer(attempt, question, response);
        expect(answerTo(attempt, question)).toEqual({ response, tries });
        const back = decodeAttempt('small', encodeAttempt('small', attempt));
        expect(back && answerTo(back, question)).toEqual({ response, tries });
        expect(back?.seed).toBe(seed);
      }),
    );
  });

  it('makes something usable or nothing of whatever was kept', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            seed: fc.string(),
            answers: fc.dictionary(fc.constantFrom(...kinds.map(markOf)), fc.jsonValue()),
            seconds: fc.jsonValue(),
          }),
        ),
        (kept) => {
          const attempt = reviveAttempt(kept);
          if (!attempt) return;
          for (const question of kinds) {
            const answer = answerTo(attempt, question);
            if (!answer) continue;
            expect(answer.tries).toBeGreaterThan(0);
            expect(answer.response.every((position) => entriesOf(question)[position])).toBe(true);
          }
          const { score, done, right } = tally(quizOf({}), kinds, attempt);
          expect(score >= 0 && score <= 100 && right <= done).toBe(true);
        },
      ),
    );
  });

  it("never takes a text for its state that is none, or another quiz's", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeAttempt('small', text)).toBeUndefined();
        expect(decodeAttempt('other', encodeAttempt('small', none))).toBeUndefined();
      }),
    );
  });

  it('fits in its room with 200 answers whole, and with any number', () => {
    const questions = Array.from({ length: 1000 }, (_, number): Question => ({ ...order, id: `question-${number}` }));
    const answering = (count: number) =>
      questions.slice(0, count).reduce((attempt, question) => withAnswer(attempt, question, [2, 1, 0]), none);
    const two = decodeAttempt('small', encodeAttempt('small', answering(200)));
    expect(Object.keys(two?.answers ?? {})).toHaveLength(200);
    const many = encodeAttempt('small', answering(1000));
    expect(many.length).toBeLessThanOrEqual(stateLimit);
    expect(decodeAttempt('small', many)?.seed).toBe('seed');
  });

  it('forgets the answer to a question that reads otherwise now, not to one whose feedback was mended', () => {
    const attempt = withAnswer(none, single, [0]);
    expect(answerTo(attempt, { ...single, prompt: 'Otherwise?' })).toBeUndefined();
    const options = single.options.map((option) => ({ ...option, feedback: 'Mended.' }));
    expect(answerTo(attempt, { ...single, options })).toEqual({ response: [0], tries: 1 });
  });
});

describe('a score', () => {
  it('counts what is right, once it counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 100 }),
        (rights, tries, passMark) => {
          const quiz = quizOf({ triesPerQuestion: tries, passMark });
          const attempt = kinds.reduce((before, question, place) => {
            const wrong = question.kind === 'order' ? [2, 1, 0] : [1];
            let after = before;
            if (rights[place]) return withAnswer(before, question, rightResponse(question));
            for (let count = 0; count < tries; count += 1) after = withAnswer(after, question, wrong);
            return after;
          }, none);
          const right = rights.filter(Boolean).length;
          const result = tally(quiz, kinds, attempt);
          expect(result).toMatchObject({ done: 4, right, total: 4, score: right * 25, passed: right * 25 >= passMark });
          expect(result.missed).toEqual(kinds.filter((_, place) => !rights[place]));
        },
      ),
    );
  });

  it('does not count a wrong answer while there are tries left', () => {
    const quiz = quizOf({ triesPerQuestion: 2 });
    const once = withAnswer(none, single, [1]);
    expect(isFinal(quiz, single, answerTo(once, single))).toBe(false);
    expect(isFinal(quiz, single, answerTo(withAnswer(once, single, [1]), single))).toBe(true);
    expect(tally(quiz, [], none)).toMatchObject({ score: 0, total: 0 });
  });
});

describe('a question', () => {
  it('can be asked only with a right answer, and a wrong one', () => {
    expect(kinds.every(isAskable)).toBe(true);
    expect(isAskable({ ...several, options: several.options.map((option) => ({ ...option, right: true })) })).toBe(false);
    const flawed: Question = {
      ...single,
      options: [
        { text: 'a', right: true, feedback: 'f' },
        { text: 'b', right: true, feedback: 'f' },
      ],
    };
    expect(flawsOf([quizOf({ questions: [single, flawed] })])).toEqual([
      { path: 'quizzes[0].questions[1].options', message: 'mark exactly one option with "right": true' },
    ]);
  });
});
