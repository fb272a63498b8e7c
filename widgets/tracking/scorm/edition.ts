/** Where the two editions of SCORM differ. */
import type { Interaction, Objective, Outcome } from '../tracker.ts';
import { twoDecimals } from '../values.ts';

/** An element of the data model, its value, and a plainer one for LMSs that refuse the first. */
export type Entry = readonly [element: string, value: string, plainer?: string];

export interface Edition {
  readonly standard: 'scorm12' | 'scorm2004';
  /** The name of the API in the LMS's window. */
  readonly apiName: string;
  /** What stands before each call's name. */
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
  /** How the session begins: anew, or where an earlier one was left. */
  readonly entry: string;
  readonly sessionTime: string;
  /** The status that says whether the course is done. */
  readonly status: string;
  /** The status of a course that was only looked at, where the edition has one: without it Moodle takes such a course for completed. */
  readonly lookedAt?: string;

  /** What the LMS knows already. @param get reads an element */
  outcome(get: (element: string) => string): Outcome;
  /** The pass mark that the LMS prescribes, per cent. */
  passMark(get: (element: string) => string): number | undefined;
  /** A length of time. */
  duration(milliseconds: number): string;
  /** How an outcome is told; nothing while there is none, or it is a failure that is not to be reported. */
  outcomeEntries(outcome: Outcome, reportFailed: boolean): Entry[];
  /** An answer, under the name of its place: `cmi.interactions.0`. Their order matters. */
  interactionEntries(interaction: Interaction, place: string): Entry[];
  /** An objective, after its identifier. */
  objectiveEntries(objective: Objective, place: string): Entry[];
  /**
   * A value that an element takes and that is another one than `value`: an LMS that sends only what differs from what it has tried to
   * send is given it in between. Left out, where LMSs send everything again.
   */
  otherThan?(element: string, value: string): string;
}

/** A score of 0 to 100 under an element's name; nothing, where there is none. */
export const scoreEntries = (element: string, score: number | undefined): Entry[] =>
  score === undefined
    ? []
    : Object.entries({ min: 0, max: 100, raw: twoDecimals(score) }).map(([part, value]) => [`${element}.${part}`, String(value)]);
