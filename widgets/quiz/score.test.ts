import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Question } from '../content/types.ts';
import { answerTo, withAnswer, type Attempt } from './attempt.ts';
import { questions as oneOfEach, quizOf, several, single } from '../../content/testing/small-quiz.ts';
import { flawsOf, isAskable, isFinal, rightResponse, tally } from './score.ts';

const emptyAttempt: Attempt = { seed: 'seed', answers: {}, seconds: 0 };

describe('a score', () => {
  it('counts what is right, once it counts', () => {
    fc.assert(
      fc.property(
        fc.array(fc.boolean(), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 1, max: 3 }),
        fc.integer({ min: 0, max: 100 }),
        (rights, tries, passMark) => {
          const quiz = quizOf({ triesPerQuestion: tries, passMark });
          const attempt = oneOfEach.reduce((before, question, place) => {
            const wrong = question.kind === 'order' ? [2, 1, 0] : [1];
            let after = before;
            if (rights[place]) return withAnswer(before, question, rightResponse(question));
            for (let count = 0; count < tries; count += 1) after = withAnswer(after, question, wrong);
            return after;
          }, emptyAttempt);
          const right = rights.filter(Boolean).length;
          const result = tally(quiz, oneOfEach, attempt);
          expect(result).toMatchObject({ done: 4, right, total: 4, score: right * 25, passed: right * 25 >= passMark });
          expect(result.missed).toEqual(oneOfEach.filter((_, place) => !rights[place]));
        },
      ),
    );
  });

  it('does not count a wrong answer while there are tries left', () => {
    const quiz = quizOf({ triesPerQuestion: 2 });
    const once = withAnswer(emptyAttempt, single, [1]);
    expect(isFinal(quiz, single, answerTo(once, single))).toBe(false);
    expect(isFinal(quiz, single, answerTo(withAnswer(once, single, [1]), single))).toBe(true);
    expect(tally(quiz, [], emptyAttempt)).toMatchObject({ score: 0, total: 0 });
  });
});

describe('a question', () => {
  it('can be asked only with a right answer, and a wrong one', () => {
    expect(oneOfEach.every(isAskable)).toBe(true);
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
