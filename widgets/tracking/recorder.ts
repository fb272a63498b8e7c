/** The interface of a format's adapter. {@link TrackingSession} has what all formats share. */
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
 * - `unproven`: the LMS accepted it, but the page is hidden or being left, so its arrival cannot be checked.
 * - `failed`: the LMS refused it, or cannot be reached.
 * - `signed-out`: the LMS asks the learner to sign in. A later try may succeed.
 * - `expired`: the LMS has ended the session. Another try would not help.
 */
export type Sent = 'saved' | 'unproven' | 'failed' | 'signed-out' | 'expired';

/**
 * The time that is left for a write:
 * - `none`: the page is being unloaded; this write is the last.
 * - `little`: the page is hidden or has lost the focus, and may be unloaded at any moment.
 * - `enough`: there is time to check that the write has arrived.
 */
export type TimeLeft = 'none' | 'little' | 'enough';

/** What the LMS said at the start. `savedState` and `outcome` come from its record. */
export interface Told extends Pick<Tracker, 'standard' | 'mode' | 'recording' | 'learner' | 'passMark' | 'savedState' | 'outcome'> {
  /** The most characters of a state. */
  readonly stateLimit: number;
  /** Identifies the learner and the enrolment, so that backups of different ones stay apart. */
  readonly learnerKey: string;
  /**
   * The page of the LMS that the session runs in. A course that is reloaded within the same page reads what it told that page before,
   * stored or not. Left out, every read comes from the LMS's store.
   */
  readonly lmsPage?: string | undefined;
  /** Whether an earlier session continues, and how many answers and objectives the LMS lists; `undefined` if it does not say. */
  readonly resumed: boolean | undefined;
  readonly interactionCount?: number | undefined;
  readonly objectiveCount?: number | undefined;
}

/** An open session with an LMS. Its methods never throw or reject. */
export interface Recorder {
  readonly told: Told;
  /** Whether `saved` is confirmed by the store itself, so that no later start needs to read it back. */
  readonly isProof: boolean;
  /** Whether its standard forbids to send anything in a review, be it earlier work. SCORM does not, and Moodle stores it. */
  readonly refusesReviews?: boolean;

  /** Announces the identifiers of all possible answers, in the order of the LMS's list. */
  arrange(interactionIds: readonly string[]): void;
  /** Reports that the LMS may never have stored what it said at the start. The next write then sends equal values, too. */
  distrust(): void;
  /** Whether the arrival of the next write proves that all earlier ones have arrived. */
  bringsAll(time: TimeLeft): boolean;
  /**
   * Accepts changes, and sends them to the LMS with all earlier ones that have not been sent. The caller passes each change only once.
   *
   * @param time unless it is `enough`, everything has been handed to the browser when this returns
   */
  write(changes: Changes, time: TimeLeft): Sent | Promise<Sent>;
  /**
   * Ends the session for good.
   *
   * @param closing whether the learner asked for it; the window may then go where the LMS wants it
   * @returns whether the session has ended; a page that may be reloaded need not end it
   */
  end(closing: boolean): boolean | Promise<boolean>;
  /** Opens the session again, after the browser restored a page whose session had ended. @returns whether the LMS accepts it */
  reopen(): boolean;
  /** The outcome in the LMS's record, if that is more than it said at the start. */
  readBack?(): Promise<ReadBack>;
}
