import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betterOutcome } from './outcome.ts';
import type { Outcome } from './tracker.ts';

const outcome: fc.Arbitrary<Outcome> = fc.record({
  completed: fc.boolean(),
  passed: fc.constantFrom(true, false, undefined),
  score: fc.option(fc.integer({ min: 0, max: 100 }), { nil: undefined }),
});

describe('the better of two outcomes', () => {
  it('never takes passed or completed back, whichever comes first', () => {
    fc.assert(
      fc.property(outcome, outcome, (one, other) => {
        for (const better of [betterOutcome(one, other), betterOutcome(other, one)]) {
          if (one.passed || other.passed) expect(better.passed).toBe(true);
          if (one.completed || other.completed) expect(better.completed).toBe(true);
        }
      }),
    );
  });

  it('has the higher score of two that passed', () => {
    const passed = { completed: true, passed: true };
    expect(betterOutcome({ ...passed, score: 80 }, { ...passed, score: 95 }).score).toBe(95);
    expect(betterOutcome({ ...passed, score: 95 }, { ...passed, score: 80 }).score).toBe(95);
  });

  it('does not make a failure of what was completed without a mark', () => {
    expect(betterOutcome({ completed: true }, { completed: true, passed: false, score: 10 })).toEqual({ completed: true });
  });
});
