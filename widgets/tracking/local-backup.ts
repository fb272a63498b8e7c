/** The backup of a learner's work in this browser: what stands between an LMS that does not answer and a lost answer. */
import { asRecord, fingerprint } from '../state/state.ts';
import { keepCopy, readCopies, removeCopy } from './backup-copies.ts';
import type { OutgoingInteraction, OutgoingObjective } from './outbox.ts';
import { outcomeFrom } from './outcome.ts';
import type { Outcome } from './tracker.ts';
import { toJson } from '../state/to-json.ts';

export interface Backup {
  state: string;
  outcome: Outcome;
  /** The session that made it, the number of its last write, and of the last one that is proven to have arrived. */
  session: string;
  write: number;
  proven: number;
  /** Marks of states that this one follows: the LMS has one of these, unless somebody else wrote meanwhile. */
  before: readonly string[];
  /** The places of answers; see {@link Places}. */
  places: string;
  /** The page of the LMS that the session ran in. */
  lmsPage?: string | undefined;
  /** When the state was made, as `Date.now()` gives it; later than all before it, though clocks are set back. */
  madeAt: number;
  /** When it was kept, as `Date.now()` gives it. */
  at: number;
  interactions: readonly OutgoingInteraction[];
  objectives: readonly OutgoingObjective[];
}

/** A short mark of a state. */
export const markOf = fingerprint;

const prefix = 'closing-playbook/1/tracked/';

/** How long a backup is kept whose learner does not come back, and whose work the LMS has: 30 days, in milliseconds. */
const longestKept = 30 * 24 * 3600 * 1000;

/** Where the backups of one learner's course stand. The learner cannot be read from it. */
export const backupKey = (course: string, learnerKey: string): string => `${prefix}${course}/${fingerprint(learnerKey)}`;

/** Where this tab had its backups the last time, and which session it had; `undefined` in a new tab. */
export function lastSession(course: string): { key: string; session: string } | undefined {
  try {
    const [key, session] = (sessionStorage.getItem(prefix + course) ?? '').split(' ');
    return key ? { key, session: session ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

export function keepLastSession(course: string, key: string, session: string): void {
  try {
    sessionStorage.setItem(prefix + course, `${key} ${session}`);
  } catch {
    // A reload that the LMS does not take will find nothing here.
  }
}

/** Takes from anything what fits. What the first edition kept has no session: it had the marks `base` and `given`. */
export function parseBackup(text: string | null): Backup | undefined {
  try {
    const kept = asRecord(JSON.parse(text ?? '')) ?? {};
    const { state, outcome, session, write, proven, before, places, lmsPage, at, interactions, objectives, base, given } = kept;
    const { madeAt = at } = kept;
    if (typeof state !== 'string') return undefined;
    return {
      state,
      outcome: outcomeFrom(asRecord(outcome)),
      session: String(session ?? ''),
      write: Number(write ?? 0),
      proven: Number(proven ?? 0),
      before: (Array.isArray(before) ? before : [base, given]).map(String),
      places: String(places ?? ''),
      lmsPage: typeof lmsPage === 'string' ? lmsPage : undefined,
      madeAt: Number(madeAt ?? 0),
      at: Number(at ?? 0),
      // Written by this code alone; a stranger's would be refused by the LMS.
      interactions: Array.isArray(interactions) ? (interactions as OutgoingInteraction[]) : [],
      objectives: Array.isArray(objectives) ? (objectives as OutgoingObjective[]) : [],
    };
  } catch {
    return undefined;
  }
}

/** Storage of both kinds, as far as the browser allows. */
function storages(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

/** Puts back the backups that somebody has cleared away, if this browser has copies of them. */
export async function restoreBackups(): Promise<void> {
  for (const { key, text } of await readCopies()) {
    try {
      if (!storages().some((storage) => storage.getItem(key) !== null)) localStorage.setItem(key, text);
    } catch {
      // Full: what stands in the copy stays there.
    }
  }
}

/** The backups under a key, by the keys of their sessions, that with the newest state first. */
export function readBackups(key: string): Map<string, Backup> {
  const found = new Map<string, Backup>();
  for (const storage of storages()) {
    for (const name of Object.keys(storage).filter((each) => each === key || each.startsWith(`${key}/`))) {
      const backup = parseBackup(storage.getItem(name));
      if (backup && !found.has(name)) found.set(name, backup);
    }
  }
  return new Map([...found].sort(([, one], [, other]) => other.madeAt - one.madeAt));
}

/** Keeps a backup. @returns whether it is kept */
export function keepBackup(key: string, backup: Backup): boolean {
  try {
    const text = toJson(backup);
    localStorage.setItem(key, text);
    sessionStorage.removeItem(key);
    keepCopy({ key, text });
    return true;
  } catch {
    return false; // Blocked, or full.
  }
}

/** Leaves a backup to this tab alone: it goes when the tab is closed. */
export function moveToTab(key: string, backup: Backup): void {
  removeCopy(key);
  try {
    localStorage.removeItem(key);
    sessionStorage.setItem(key, toJson(backup));
  } catch {
    // Blocked: then there is none.
  }
}

export function removeBackup(key: string): void {
  for (const storage of storages()) storage.removeItem(key);
  removeCopy(key);
}

/** Removes what learners have left on this computer who do not come back, where the LMS has it. */
export function removeOldBackups(): void {
  const [storage] = storages();
  for (const name of Object.keys(storage ?? {}).filter((each) => each.startsWith(prefix))) {
    const backup = parseBackup(storage?.getItem(name) ?? null);
    if (backup && backup.write === backup.proven && backup.at < Date.now() - longestKept) removeBackup(name);
  }
}
