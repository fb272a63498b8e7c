/**
 * The interface to whatever keeps a learner's record: an LMS over SCORM 1.2, SCORM 2004 or cmi5, this browser alone, or a host's own
 * tracking. {@link follow} calls it for the widgets' events.
 */

/** The protocol between a course and its LMS. The package determines it, not what the page happens to find. */
export type Standard = 'scorm12' | 'scorm2004' | 'cmi5' | 'browser-only';

/**
 * Where the learner's work is.
 *
 * After {@link Tracker.close} the tracker goes on trying to save while the page is open; `closed` comes only after that.
 */
export type Connection =
  /** The LMS has confirmed all of it. */
  | 'saved'
  /** Something is being sent, or is about to be. */
  | 'saving'
  /** The LMS did not take it. This browser keeps it, and the tracker tries again by itself. */
  | 'trying-again'
  /** All tries failed. This browser keeps it, and it is sent with the next answer or at the next start. */
  | 'not-saved'
  /** The LMS has ended the session. This browser keeps it, and it is sent at the next start from the LMS. */
  | 'session-expired'
  /** There is no LMS. Only this browser keeps it. */
  | 'browser-only'
  /** Neither an LMS nor this browser can keep it. It is lost when the page closes. */
  | 'not-kept'
  /** The course was opened only to look at (browse, review, no credit). Nothing is recorded. */
  | 'not-recorded'
  /** The session has ended, and everything is saved. */
  | 'closed';

/** The outcome of a course. */
export interface Outcome {
  /** Whether everything that counts is done. */
  completed: boolean;
  /** Whether the pass mark was reached; `undefined` without a pass mark, or if it is not decided yet. */
  passed?: boolean | undefined;
  /** Per cent, 0 to 100. */
  score?: number | undefined;
}

/** An answered question. */
export interface Interaction {
  /** The answer's own UUID. An answer whose arrival is unknown is sent again, and a record store recognises it by this. */
  uuid: string;
  /** The question's identifier: letters, digits, `-` and `_`; the same each time the question is answered. */
  id: string;
  /** `choice`: a set of entries; `sequencing`: all entries in an order. */
  kind: 'choice' | 'sequencing';
  /** The question as it was asked. */
  description: string;
  /** The texts of the entries that could be chosen or ordered; at most 36. */
  choices: readonly string[];
  /** Positions in `choices`, counted from 0. */
  response: readonly number[];
  /** The right response, in the same form. */
  rightResponse: readonly number[];
  correct: boolean;
  /** Milliseconds since the question was shown. */
  latency: number;
  /** When it was answered, in milliseconds since 1970. */
  at: number;
}

/** A single task, such as an item of a checklist. */
export interface Objective {
  /** Its identifier: letters, digits, `-` and `_`. */
  id: string;
  description: string;
  done: boolean;
}

/** The learner, as far as the LMS says. */
export interface Learner {
  name?: string | undefined;
  /** A BCP 47 tag. */
  language?: string | undefined;
}

/** What the LMS had when the course was opened. */
export interface ReadBack {
  /** Whether it says that an earlier session continues; `undefined` if it does not say. */
  resumed: boolean | undefined;
  /** The saved state; `''`: none. */
  state: string;
  outcome: Outcome;
  /** How many answers and objectives it lists; `undefined` if it does not support the question. */
  interactions: number | undefined;
  objectives: number | undefined;
}

export interface Tracker {
  readonly standard: Standard;
  /** Why the course was opened: to take it, to look at it, or to review what was done. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** Whether anything is recorded. If not, the course shows everything, and the methods below do nothing. */
  readonly recording: boolean;
  readonly learner: Learner;
  /** The pass mark that the LMS prescribes, in per cent; `undefined` if the course's own applies. */
  readonly passMark: number | undefined;
  /** The most characters that {@link Tracker.save} accepts. */
  readonly stateLimit: number;
  /** The text that was saved last, in this session or an earlier one; `''` at the first start. */
  readonly savedState: string;
  /**
   * Work of an earlier session that this browser kept because the LMS never took it, while the LMS has other work by now, for example
   * from another computer. Both are the learner's.
   */
  readonly unsentState?: string | undefined;
  /** What is known to be in the record. It only improves: passed and completed stay. */
  readonly outcome: Outcome;
  readonly connection: Connection;

  /**
   * Announces the `id`s of all possible interactions, in the order in which an LMS should list them. Called before the first answer;
   * a tracker without such a list may leave it out.
   */
  arrange?(interactionIds: readonly string[]): void;
  /**
   * Saves the course's state if it has changed.
   *
   * @param read returns the text to save; it is called at once, and again before every write, at the latest when the page is left
   */
  save(read: () => string): void;
  /** Records an answer. Each call makes a new record. */
  answer(interaction: Interaction): void;
  /** Records the state of an objective, if the format has objectives. */
  objective(objective: Objective): void;
  /** Records the outcome of the course. It may be called after every try: a worse outcome changes nothing. */
  finish(outcome: Outcome): void;
  /** "Save and close": saves everything, ends the session, and goes where the LMS wants. Nothing is recorded afterwards. */
  close(): Promise<void>;
  /**
   * Calls `changed` when `connection` has changed, and when another window of this browser has saved a later state
   * (`savedState`).
   *
   * @returns a function that stops the calls
   */
  watch(changed: () => void): () => void;
  /** What the LMS had when the course was opened; `undefined` without an LMS. */
  readBack?(): Promise<ReadBack | undefined>;
}
