import type { Outcome } from './tracker.ts';

const rank = ({ completed, passed }: Outcome): number => (passed ? 3 : passed === false ? 1 : completed ? 2 : 0);

/** Returns the better of two outcomes. Passed and completed win, then the higher score. */
export function betterOutcome(one: Outcome, other: Outcome): Outcome {
  const better = rank(other) - rank(one) || (other.score ?? -1) - (one.score ?? -1);
  return { ...(better > 0 ? other : one), completed: one.completed || other.completed };
}

export const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.completed === other.completed && one.passed === other.passed && one.score === other.score;

/** Reads an outcome from any value, and ignores what does not fit. */
export const outcomeFrom = ({ completed, passed, score }: Readonly<Record<string, unknown>> = {}): Outcome => ({
  completed: completed === true,
  passed: typeof passed === 'boolean' ? passed : undefined,
  score: typeof score === 'number' ? score : undefined,
});
