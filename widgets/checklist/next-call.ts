import type { Progress } from './progress.ts';

/** Both together, so that taking back "Next call" loses nothing that was done since. */
export function withBoth(before: Progress, since: Progress): Progress {
  return {
    ticks: new Set([...before.ticks, ...since.ticks]),
    notes: new Map([...before.notes, ...since.notes]),
    complete: before.complete || since.complete,
    seconds: before.seconds + since.seconds,
  };
}
