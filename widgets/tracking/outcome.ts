import type { Outcome } from './tracker.ts';

/** The better of two outcomes: passed and completed stay, and of two that are alike the higher score. */
export function betterOutcome(one: Outcome, other: Outcome): Outcome {
  const rank = ({ completed, passed }: Outcome): number => (passed ? 3 : passed === false ? 1 : completed ? 2 : 0);
  const [better, worse] = rank(other) > rank(one) ? [other, one] : [one, other];
  if (rank(one) !== rank(other)) return { ...better, completed: one.completed || other.completed };
  return (worse.score ?? -1) > (better.score ?? -1) ? worse : better;
}

export const sameOutcome = (one: Outcome, other: Outcome): boolean =>
  one.completed === other.completed && one.passed === other.passed && one.score === other.score;

/** Takes from anything what fits. */
export const outcomeFrom = ({ completed, passed, score }: Readonly<Record<string, unknown>> = {}): Outcome => ({
  completed: completed === true,
  passed: typeof passed === 'boolean' ? passed : undefined,
  score: typeof score === 'number' ? score : undefined,
});
