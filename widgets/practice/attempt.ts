/** An attempt at a practice: the lines that were said. It is stored as JSON small enough for a learner's record in an LMS. */
import { asRecord, asSeconds, decodeState, encodeState, stateLimit } from '../state/state.ts';

export interface Attempt {
  /** Determines the temperament and the order of the lines. */
  seed: string;
  /** The marks of the lines that were said, in order; see `markOf` in `played-call.ts`. */
  said: readonly string[];
  /** The time spent on the call. */
  seconds: number;
  /** In a course: the best score of all calls, in per cent, and whether one of them passed. */
  best?: number | undefined;
  passed?: boolean | undefined;
}

const separator = '.';

/** Returns the attempt in the form in which it is stored. */
export const packAttempt = ({ said, ...attempt }: Attempt): object => ({ ...attempt, said: said.join(separator) });

/** Reads a stored attempt. @returns `undefined` for anything else */
export function reviveAttempt(kept: unknown): Attempt | undefined {
  const { seed, said, seconds, best, passed } = asRecord(kept) ?? {};
  if (typeof seed !== 'string' || typeof said !== 'string') return undefined;
  return {
    seed,
    said: said.split(separator).filter(Boolean),
    seconds: asSeconds(seconds),
    best: typeof best === 'number' ? best : undefined,
    passed: passed === true || undefined,
  };
}

/** Returns the text of the `state` property. A line takes at most 8 characters, so 450 always fit; a longer call loses its last lines. */
export function encodeAttempt(contentId: string, attempt: Attempt): string {
  const said = [...attempt.said];
  for (;;) {
    const state = encodeState('practice', 1, { id: contentId, ...packAttempt({ ...attempt, said }) });
    const excess = state.length - stateLimit;
    if (excess <= 0 || said.length === 0) return state;
    said.splice(-Math.ceil(excess / 8));
  }
}

/** Undoes {@link encodeAttempt}. @returns `undefined` for any other text, and for the state of another practice */
export function decodeAttempt(contentId: string, state: string): Attempt | undefined {
  const data = decodeState('practice', 1, state);
  return data?.['id'] === contentId ? reviveAttempt(data) : undefined;
}
