/** What one format has to do for a {@link TrackingSession}: all that formats have in common stands there. */
import type { Interaction, Objective, Outcome, ReadBack, Tracker } from './tracker.ts';

/** What is new since the last time. */
export interface Changes {
  state?: string | undefined;
  interactions: readonly Interaction[];
  objectives: readonly Objective[];
  outcome?: Outcome | undefined;
}

/** `expired`: the LMS has ended the session, and no try will help. */
export type Sent = 'saved' | 'failed' | 'expired';

/** What a {@link Tracker} tells of the session, the LMS tells it: `savedState` and `outcome` are those that the LMS has. */
type Told = Pick<Tracker, 'standard' | 'mode' | 'recording' | 'learner' | 'passMark' | 'stateLimit' | 'savedState' | 'outcome'>;

/** An open session with an LMS. Nothing in it throws or rejects. */
export interface Recorder extends Told {
  /** Who learns, and in which enrolment: what this browser keeps is kept apart by it. */
  readonly learnerKey: string;

  /**
   * Takes what changed, and brings all that it has taken and not brought yet to the LMS. What it has taken is not handed over again.
   *
   * @param leaving the page is going: what is not on its way when this returns never will be
   */
  write(changes: Changes, leaving: boolean): Sent | Promise<Sent>;
  /**
   * Ends the session for good.
   *
   * @param closing the learner asked for it: the window may go where the LMS wants it
   * @returns whether it was ended; a page that may be reloaded need not end it
   */
  end(closing: boolean): boolean | Promise<boolean>;
  /** Begins again after the browser brought back a page whose session was ended. @returns whether the LMS took it */
  reopen(): boolean;
  /** What the LMS gave when the session was opened. */
  readBack(): Promise<ReadBack>;
}
