/** Where the two editions of SCORM differ. */
import type { Interaction, Objective, Outcome } from '../tracker.ts';

/** An element of the data model, and its value. */
export type Entry = readonly [element: string, value: string];

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
}
