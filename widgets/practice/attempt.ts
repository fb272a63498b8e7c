/** What was said in a call, and how it is kept: plain JSON, small enough for a learner's record. */
import { asRecord, decodeState, encodeState, stateLimit } from '../state/state.ts';

export interface Attempt {
  /** What the temperament and the order of the lines follow from. */
  seed: string;
  /** The marks of the lines that were said, in their order. */
  said: readonly string[];
  /** For how long the player has been at it. */
  seconds: number;
  /** In a course: the best score of all calls, and whether one of them passed. */
  best?: number | undefined;
  passed?: boolean | undefined;
}

const separator = '.';

/** The attempt as it is kept. */
export const packAttempt = ({ said, ...attempt }: Attempt): object => ({ ...attempt, said: said.join(separator) });

/** Takes from anything what fits. */
export function reviveAttempt(kept: unknown): Attempt | undefined {
  const { seed, said, seconds, best, passed } = asRecord(kept) ?? {};
  if (typeof seed !== 'string' || typeof said !== 'string') return undefined;
  return {
    seed,
    said: said.split(separator).filter(Boolean),
    seconds: Number(seconds) || 0,
    best: typeof best === 'number' ? best : undefined,
    passed: passed === true || undefined,
  };
}

/** The text of the `state` property. A line takes at most 8 characters, so that 450 fit in any case; of a longer call, the beginning. */
export function encodeAttempt(contentId: string, attempt: Attempt): string {
  const said = [...attempt.said];
  for (;;) {
    const state = encodeState('practice', 1, { id: contentId, ...packAttempt({ ...attempt, said }) });
    const excess = state.length - stateLimit;
    if (excess <= 0 || said.length === 0) return state;
    said.splice(-Math.ceil(excess / 8));
  }
}

/** Undoes {@link encodeAttempt}; `undefined` for every other text, and for another practice's. */
export function decodeAttempt(contentId: string, state: string): Attempt | undefined {
  const data = decodeState('practice', 1, state);
  return data?.['id'] === contentId ? reviveAttempt(data) : undefined;
}
