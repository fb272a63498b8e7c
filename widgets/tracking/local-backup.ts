/** The backup of a learner's work in this browser: what stands between an LMS that does not answer and a lost answer. */
import { asRecord, fingerprint } from '../state/state.ts';
import { outcomeFrom } from './outcome.ts';
import type { Interaction, Objective, Outcome } from './tracker.ts';

export interface Backup {
  state: string;
  outcome: Outcome;
  /**
   * Marks of the state that the LMS had when this one was made, and of the one that was given to it last: where it has one of these,
   * this one follows it.
   */
  base: string;
  given: string;
  /** What the LMS has not confirmed. */
  interactions: readonly Interaction[];
  objectives: readonly Objective[];
}

/** A short mark of a state. */
export const markOf = fingerprint;

const prefix = 'closing-playbook/1/tracked/';

/** Where the backup of one learner's course stands. The learner cannot be read from it. */
export const backupKey = (course: string, learnerKey: string): string => `${prefix}${course}/${fingerprint(learnerKey)}`;

/** Where this tab had its backup the last time; `undefined` in a new tab. */
export function lastKey(course: string): string | undefined {
  try {
    return sessionStorage.getItem(prefix + course) ?? undefined;
  } catch {
    return undefined;
  }
}

export function keepLastKey(course: string, key: string): void {
  try {
    sessionStorage.setItem(prefix + course, key);
  } catch {
    // A reload that the LMS does not take will find nothing here.
  }
}

/** Takes from anything what fits. */
export function parseBackup(text: string | null): Backup | undefined {
  try {
    const { state, outcome, base, given, interactions, objectives } = asRecord(JSON.parse(text ?? '')) ?? {};
    if (typeof state !== 'string') return undefined;
    return {
      state,
      outcome: outcomeFrom(asRecord(outcome)),
      base: String(base),
      given: String(given),
      // Written by this code alone; a stranger's would be refused by the LMS.
      interactions: Array.isArray(interactions) ? (interactions as Interaction[]) : [],
      objectives: Array.isArray(objectives) ? (objectives as Objective[]) : [],
    };
  } catch {
    return undefined;
  }
}

/** The backup under a key, or `undefined`. */
export function readBackup(key: string): Backup | undefined {
  try {
    return parseBackup(localStorage.getItem(key) ?? sessionStorage.getItem(key));
  } catch {
    return undefined; // Storage is blocked.
  }
}

/** Keeps a backup. @returns whether it is kept */
export function keepBackup(key: string, backup: Backup): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(backup));
    return true;
  } catch {
    return false; // Blocked, or full.
  }
}

/** Leaves a backup to this tab alone: it goes when the tab is closed. */
export function moveToTab(key: string): void {
  try {
    sessionStorage.setItem(key, localStorage.getItem(key) ?? '');
    localStorage.removeItem(key);
  } catch {
    // Blocked: then there is none.
  }
}
