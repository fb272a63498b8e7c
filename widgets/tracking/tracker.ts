/**
 * What keeps a learner's record: an LMS over SCORM 1.2, SCORM 2004 or cmi5, this browser alone, or a host's own tracking. All of
 * them are this interface; {@link follow} feeds it from the widgets' events.
 */

/** How a course talks to its LMS. It follows from the package, never from what happens to be present. */
export type Standard = 'scorm12' | 'scorm2004' | 'cmi5' | 'browser-only';

/**
 * Where the learner's work is at this moment:
 * - `saved`: the LMS has confirmed all of it.
 * - `saving`: something is on its way, or about to be.
 * - `trying-again`: the LMS did not take it; it is kept, and tried again by itself.
 * - `not-saved`: the LMS took it in none of the tries. It is kept in this browser, and goes out with the next answer or at the next start.
 * - `session-expired`: the LMS has ended the session. It is kept in this browser, and goes out at the next start from the LMS.
 * - `browser-only`: there is no LMS; it is kept in this browser only.
 * - `not-kept`: it cannot be kept anywhere, neither by an LMS nor by this browser. It is lost when the page closes.
 * - `not-recorded`: the course was opened to look at (browse, review, no credit). Nothing is recorded.
 * - `closed`: the session was ended in good order, and all is saved.
 *
 * Whatever is not saved yet when {@link Tracker.close} is called goes on being tried while the page is there: `closed` comes after that.
 */
export type Connection =
  'saved' | 'saving' | 'trying-again' | 'not-saved' | 'session-expired' | 'browser-only' | 'not-kept' | 'not-recorded' | 'closed';

/** How a course went. */
export interface Outcome {
  /** Whether everything that counts was done. */
  completed: boolean;
  /** Whether the pass mark was reached; `undefined` where there is none, or it is not decided yet. */
  passed?: boolean | undefined;
  /** Per cent, 0 to 100. */
  score?: number | undefined;
}

/** An answered question. */
export interface Interaction {
  /** A UUID of this answer's own. It goes out once, and where nobody knows whether it arrived, once more: by this it is told apart. */
  uuid: string;
  /** Letters, digits, `-` and `_` alone; the same each time the question is answered. */
  id: string;
  /** `choice`: a set of entries; `sequencing`: all entries in an order. */
  kind: 'choice' | 'sequencing';
  /** The question as it was asked. */
  description: string;
  /** The texts of the entries that could be chosen or ordered; at most 36. */
  choices: readonly string[];
  /** Positions in `choices`, counted from 0. */
  response: readonly number[];
  /** The response that is right, in the same form. */
  rightResponse: readonly number[];
  correct: boolean;
  /** Milliseconds from the moment when the question was shown. */
  latency: number;
  /** When it was answered, as `Date.now()` gives it. */
  at: number;
}

/** One thing to do, as an item of a checklist. */
export interface Objective {
  /** Letters, digits, `-` and `_` alone. */
  id: string;
  description: string;
  done: boolean;
}

/** Who learns, as far as the LMS tells. */
export interface Learner {
  name?: string | undefined;
  /** A BCP 47 tag. */
  language?: string | undefined;
}

/** What an LMS gave when the course was opened: what it has, as opposed to what it was told since. */
export interface ReadBack {
  /** Whether it says that an earlier session goes on; `undefined` where it does not say. */
  resumed: boolean | undefined;
  /** The saved state; `''`: none. */
  state: string;
  outcome: Outcome;
  /** How many answers and objectives it lists; `undefined` where it cannot be asked. */
  interactions: number | undefined;
  objectives: number | undefined;
}

export interface Tracker {
  readonly standard: Standard;
  /** Why the course was opened: to take it, to look at it, or to look again at what was done. */
  readonly mode: 'normal' | 'browse' | 'review';
  /** Whether anything is recorded. Where not, the course shows everything and every call below does nothing. */
  readonly recording: boolean;
  readonly learner: Learner;
  /** The pass mark that the LMS prescribes, per cent; `undefined`: the course's own holds. */
  readonly passMark: number | undefined;
  /** The most characters that {@link Tracker.save} may be given. */
  readonly stateLimit: number;
  /** The text that was saved last, in this session or in one before; `''` at the first start. */
  readonly savedState: string;
  /**
   * What this browser kept of an earlier session that the LMS never took, where the LMS has something else by now, from another
   * computer say. Both hold work of the learner.
   */
  readonly unsentState?: string | undefined;
  /** What is known to stand in the record. It only ever gets better: passed and completed stay. */
  readonly outcome: Outcome;
  readonly connection: Connection;

  /**
   * Says which answers there may be, by the `id` of their interactions, in the order in which an LMS is to list them. Called before the
   * first answer; a tracker that lists nothing needs none of it.
   */
  arrange?(interactionIds: readonly string[]): void;
  /**
   * Keeps the course's state, if it has changed.
   *
   * @param read gives the text to save; it is called at once, and again whenever something is written, at the latest on leaving
   */
  save(read: () => string): void;
  /** Records an answer. Each call is a record of its own. */
  answer(interaction: Interaction): void;
  /** Records how an objective stands, where the format has them. */
  objective(objective: Objective): void;
  /** Records how the course went. It may be told again after another try: a worse outcome changes nothing. */
  finish(outcome: Outcome): void;
  /** "Save and close": saves all, ends the session, and leaves for where the LMS wants it. Nothing is recorded afterwards. */
  close(): Promise<void>;
  /**
   * Calls `changed` whenever `connection` has another value, and when another window of this browser has saved a later state
   * (`savedState`).
   *
   * @returns stops it
   */
  watch(changed: () => void): () => void;
  /** What the LMS gave when the course was opened; `undefined` where there is no LMS. */
  readBack?(): Promise<ReadBack | undefined>;
}
