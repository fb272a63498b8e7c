import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entriesOf } from '../../content/schema/question-kinds.ts';
import type { Question } from '../content/types.ts';
import { stateLimit } from '../state/state.ts';
import {
  answerTo,
  decodeAttempt,
  encodeAttempt,
  markOf,
  packPositions,
  reviveAttempt,
  unpackPositions,
  withAnswer,
  type Attempt,
} from './attempt.ts';
import { order, questions as oneOfEach, quizOf, single } from '../../content/testing/small-quiz.ts';
import { tally } from './score.ts';

const emptyAttempt: Attempt = { seed: 'seed', answers: {}, seconds: 0 };

const someResponse = fc.constantFrom(...oneOfEach).chain((question) => {
  const positions = entriesOf(question).map((_, position) => position);
  const least = question.kind === 'order' ? positions.length : 1;
  return fc.tuple(fc.constant(question), fc.shuffledSubarray(positions, { minLength: least }));
});

describe('an attempt', () => {
  it('gives back every answer, over its state too', () => {
    fc.assert(
      fc.property(someResponse, fc.string(), fc.integer({ min: 1, max: 5 }), ([question, response], seed, tries) => {
        let attempt: Attempt = { ...emptyAttempt, seed };
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
            answers: fc.dictionary(fc.constantFrom(...oneOfEach.map(markOf)), fc.jsonValue()),
            seconds: fc.jsonValue(),
          }),
        ),
        (kept) => {
          const attempt = reviveAttempt(kept);
          if (!attempt) return;
          for (const question of oneOfEach) {
            const answer = answerTo(attempt, question);
            if (!answer) continue;
            expect(answer.tries).toBeGreaterThan(0);
            expect(answer.response.every((position) => entriesOf(question)[position])).toBe(true);
          }
          const { score, done, right } = tally(quizOf({}), oneOfEach, attempt);
          expect(score >= 0 && score <= 100 && right <= done).toBe(true);
        },
      ),
    );
  });

  it("never takes a text for its state that is none, or another quiz's", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(decodeAttempt('small', text)).toBeUndefined();
        expect(decodeAttempt('other', encodeAttempt('small', emptyAttempt))).toBeUndefined();
      }),
    );
  });

  it('fits in its room with 200 answers whole, and with any number', () => {
    const questions = Array.from({ length: 1000 }, (_, number): Question => ({ ...order, id: `question-${number}` }));
    const answering = (count: number) =>
      questions.slice(0, count).reduce((attempt, question) => withAnswer(attempt, question, [2, 1, 0]), emptyAttempt);
    const two = decodeAttempt('small', encodeAttempt('small', answering(200)));
    expect(Object.keys(two?.answers ?? {})).toHaveLength(200);
    const many = encodeAttempt('small', answering(1000));
    expect(many.length).toBeLessThanOrEqual(stateLimit);
    expect(decodeAttempt('small', many)?.seed).toBe('seed');
  });

  it('forgets the answer to a question that reads otherwise now, not to one whose feedback was mended', () => {
    const attempt = withAnswer(emptyAttempt, single, [0]);
    expect(answerTo(attempt, { ...single, prompt: 'Otherwise?' })).toBeUndefined();
    const options = single.options.map((option) => ({ ...option, feedback: 'Mended.' }));
    expect(answerTo(attempt, { ...single, options })).toEqual({ response: [0], tries: 1 });
  });
});

describe('packPositions and unpackPositions', () => {
  it('give back whatever was packed, in as many characters', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 35 })), (numbers) => {
        const packed = packPositions(numbers);
        expect(packed).toHaveLength(numbers.length);
        expect(unpackPositions(packed, 36)).toEqual(numbers);
      }),
    );
  });

  it('give numbers below the limit or nothing, whatever they are given', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), fc.integer({ min: 0, max: 36 }), (text, limit) => {
        const numbers = unpackPositions(text, limit);
        if (numbers) expect(numbers.every((number) => Number.isInteger(number) && number >= 0 && number < limit)).toBe(true);
        else expect([...text].some((digit) => !(Number.parseInt(digit, 36) < limit))).toBe(true);
      }),
    );
  });
});
