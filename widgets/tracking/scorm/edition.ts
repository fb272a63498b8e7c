/** The differences between the two editions of SCORM. */
import type { Interaction, Objective, Outcome } from '../tracker.ts';
import { twoDecimals } from '../values.ts';

/** An element of the data model, its value, and a simpler value for LMSs that refuse the first. */
export type Entry = readonly [element: string, value: string, plainer?: string];

export interface Edition {
  readonly standard: 'scorm12' | 'scorm2004';
  /** The name of the API in the LMS's window. */
  readonly apiName: string;
  /** The prefix of each function's name. */
  readonly callPrefix: string;
  /** The longest `suspend_data`, in characters. */
  readonly stateLimit: number;
  /** Names of elements. */
  readonly learnerId: string;
  readonly learnerName: string;
  readonly language: string;
  readonly mode: string;
  readonly credit: string;
  readonly exit: string;
  /** Says whether the session is new or continues an earlier one. */
  readonly entry: string;
  readonly sessionTime: string;
  /** The status that says whether the course is complete. */
  readonly status: string;
  /** The status of a course that was only looked at, if the edition has one. Without it, Moodle counts such a course as completed. */
  readonly lookedAt?: string;

  /** Reads the outcome in the LMS's record. @param get reads an element */
  outcome(get: (element: string) => string): Outcome;
  /** Reads the pass mark that the LMS prescribes, in per cent. */
  passMark(get: (element: string) => string): number | undefined;
  /** Writes a duration, given in milliseconds. */
  duration(milliseconds: number): string;
  /** Writes an outcome; empty while there is none, and for a failure that is not to be reported. */
  outcomeEntries(outcome: Outcome, reportFailed: boolean): Entry[];
  /** Writes an answer under the name of its place, like `cmi.interactions.0`. The order of the entries matters. */
  interactionEntries(interaction: Interaction, place: string): Entry[];
  /** Writes an objective, without its identifier. */
  objectiveEntries(objective: Objective, place: string): Entry[];
  /**
   * Returns a valid value of an element other than `value`. It is set in between for LMSs that do not resend a value equal to the one
   * they tried to send. Left out if the LMSs of the edition always send everything.
   */
  otherThan?(element: string, value: string): string;
}

/** Writes a score of 0 to 100 under an element's name; empty without a score. */
export const scoreEntries = (element: string, score: number | undefined): Entry[] =>
  score === undefined
    ? []
    : Object.entries({ min: 0, max: 100, raw: twoDecimals(score) }).map(([part, value]) => [`${element}.${part}`, String(value)]);
