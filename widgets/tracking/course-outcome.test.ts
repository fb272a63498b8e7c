import { describe, expect, it } from 'vitest';
import { courseOutcome } from './course-outcome.ts';
import type { AnyPart, CoursePart, PartResult } from './course.ts';

const parts: CoursePart[] = [
  { id: 'one', kind: 'quiz', questions: 10 },
  { id: 'two', kind: 'quiz', questions: 30 },
  { id: 'guide', kind: 'text' },
];
const results =
  (scores: Record<string, number | true>) =>
  ({ id }: AnyPart): PartResult => {
    const score = scores[id];
    return { done: score !== undefined, score: typeof score === 'number' ? score : undefined, attempts: 1 };
  };
const outcome = (
  scores: Record<string, number | true>,
  complete?: 'every-part' | 'quizzes' | 'passed',
  passMark: number | undefined = 80,
) => courseOutcome({ parts, passMark, complete }, results(scores));

describe('the outcome of a course', () => {
  it('weighs quizzes by their questions', () => {
    expect(outcome({ one: 100, two: 60, guide: true })).toEqual({ completed: true, passed: false, score: 70 });
    expect(outcome({ one: 60, two: 100, guide: true })).toEqual({ completed: true, passed: true, score: 90 });
  });

  it('weighs a call to play where it has a pass mark, and asks for it to be played in any case', () => {
    const played: CoursePart[] = [
      { id: 'one', kind: 'quiz', questions: 10 },
      { id: 'call', kind: 'practice', questions: 10 },
      { id: 'free', kind: 'practice' },
    ];
    const standing = (scores: Record<string, number>) => courseOutcome({ parts: played, passMark: 80 }, results(scores));
    expect(standing({ one: 100, call: 80 })).toEqual({ completed: false });
    expect(standing({ one: 100, call: 80, free: 10 })).toEqual({ completed: true, passed: true, score: 90 });
  });

  it('is open until every part is done', () => {
    expect(outcome({ one: 100, two: 100 })).toEqual({ completed: false });
  });

  it('needs the quizzes alone, where the course says so', () => {
    expect(outcome({ one: 100, two: 100 }, 'quizzes')).toEqual({ completed: true, passed: true, score: 100 });
    expect(outcome({ one: 100, guide: true }, 'quizzes')).toEqual({ completed: false });
  });

  it('is complete as soon as it is passed, where the course says so, and failed once no quiz is left', () => {
    expect(outcome({ two: 100 }, 'passed', 70)).toEqual({ completed: true, passed: true, score: 75 });
    expect(outcome({ two: 80 }, 'passed')).toEqual({ completed: false });
    expect(outcome({ one: 0, two: 80 }, 'passed')).toEqual({ completed: false, passed: false, score: 60 });
  });

  it('is neither passed nor failed without a pass mark or a quiz', () => {
    expect(courseOutcome({ parts, passMark: undefined }, results({ one: 0, two: 50, guide: true }))).toEqual({
      completed: true,
      passed: undefined,
      score: 38,
    });
  });

  it('has all of its score when it is complete without a quiz', () => {
    const textOnly: CoursePart[] = [{ id: 'guide', kind: 'text' }];
    expect(courseOutcome({ parts: textOnly, passMark: 80 }, results({}))).toEqual({ completed: false });
    expect(courseOutcome({ parts: textOnly, passMark: 80 }, results({ guide: true }))).toEqual({
      completed: true,
      passed: undefined,
      score: 100,
    });
  });

  it('takes what is shown for what counts: the rounded score', () => {
    expect(outcome({ one: 79, two: 79.7, guide: true })).toMatchObject({ passed: true, score: 80 });
  });
});
