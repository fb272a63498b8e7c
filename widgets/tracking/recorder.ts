/** The interface of a format's adapter. What all formats share is in {@link TrackingSession}. */
import type { Interaction, Objective, Outcome, ReadBack, Tracker } from './tracker.ts';

/** An answer with its place in the LMS's list, counted from 0. Formats without such a list need none. */
export interface PlacedInteraction extends Interaction {
  place: number;
}

/** What has changed since the last write. */
export interface Changes {
  state?: string | undefined;
  interactions: readonly PlacedInteraction[];
  objectives: readonly Objective[];
  outcome?: Outcome | undefined;
}

/**
 * What became of a write:
 * - `saved`: the LMS has it. That is proven.
 * - `unproven`: the LMS took it, and nobody can know whether it arrives: the page is being left, or is hidden.
 * - `failed`: the LMS did not take it, or cannot be reached.
 * - `signed-out`: the LMS asks whoever comes to sign in. It may take it later all the same.
 * - `expired`: the LMS has ended the session, and no try will help.
 */
export type Sent = 'saved' | 'unproven' | 'failed' | 'signed-out' | 'expired';

/**
 * How much time there is for a write:
 * - `none`: the page is going, and this is the last that it does.
 * - `little`: the page is hidden or has lost the focus, and may be gone the next moment.
 * - `enough`: to prove that it arrives, too.
 */
export type TimeLeft = 'none' | 'little' | 'enough';

/** What the LMS said at the start. `savedState` and `outcome` are its own. */
export interface Told extends Pick<Tracker, 'standard' | 'mode' | 'recording' | 'learner' | 'passMark' | 'savedState' | 'outcome'> {
  /** The most characters of a state. */
  readonly stateLimit: number;
  /** Identifies the learner and the enrolment, so that backups of different ones stay apart. */
  readonly learnerKey: string;
  /**
   * Which page of the LMS the session runs in. A course that is loaded again into the same page reads there what it has told that page,
   * whether or not it was ever stored; left out, what is read comes from the store each time.
   */
  readonly lmsPage?: string | undefined;
  /** Whether an earlier session goes on, and how many answers and objectives the LMS lists; `undefined` where it does not say. */
  readonly resumed: boolean | undefined;
  readonly interactionCount?: number | undefined;
  readonly objectiveCount?: number | undefined;
}

/** An open session with an LMS. Its methods never throw or reject. */
export interface Recorder {
  readonly told: Told;
  /** Whether `saved` is the store's own word, so that no later start has to read back what was written. */
  readonly isProof: boolean;

  /** Says which answers there may be, in their order in the LMS's list. */
  arrange(interactionIds: readonly string[]): void;
  /** Says that what the LMS told at the start may never have been stored: the next write brings all that it is given, equal or not. */
  distrust(): void;
  /** Whether the next write, if it arrives, proves that all has arrived that the LMS was given before. */
  bringsAll(time: TimeLeft): boolean;
  /**
   * Takes what changed, and brings all that it has taken and not brought yet to the LMS. What it has taken is not handed over again.
   *
   * @param time unless it is `enough`, all is on its way when this returns
   */
  write(changes: Changes, time: TimeLeft): Sent | Promise<Sent>;
  /**
   * Ends the session for good.
   *
   * @param closing the learner asked for it: the window may go where the LMS wants it
   * @returns whether it was ended; a page that may be reloaded need not end it
   */
  end(closing: boolean): boolean | Promise<boolean>;
  /** Begins again after the browser brought back a page whose session was ended. @returns whether the LMS took it */
  reopen(): boolean;
  /** What the LMS has, where that is more than it told at the start. */
  readBack?(): Promise<ReadBack>;
}
