/** Backups of a learner's work in this browser, so that no answer is lost while the LMS does not respond. */
import type { KeyOf } from '../../content/browser/stores.ts';
import { asRecord, fingerprint } from '../state/state.ts';
import { keepCopy, readCopies, removeCopy } from './backup-copies.ts';
import type { OutgoingInteraction, OutgoingObjective } from './outbox.ts';
import { outcomeFrom } from './outcome.ts';
import type { Outcome } from './tracker.ts';
import { toJson } from '../state/to-json.ts';

export interface Backup {
  state: string;
  outcome: Outcome;
  /** The session that wrote the backup, the number of its last write, and the number of its last write that provably arrived. */
  session: string;
  write: number;
  proven: number;
  /** The marks of earlier states. The LMS has one of these, unless another session has written meanwhile. */
  before: readonly string[];
  /** The places of answers, as {@link Places} writes them. */
  places: string;
  /** The page of the LMS that the session ran in. */
  lmsPage?: string | undefined;
  /** When the state was made, in milliseconds since 1970. It always increases, even if the clock is set back. */
  madeAt: number;
  /** When the backup was stored, in milliseconds since 1970. */
  at: number;
  interactions: readonly OutgoingInteraction[];
  objectives: readonly OutgoingObjective[];
}

/** Returns a short mark of a state. */
export const markOf = fingerprint;

const prefix = 'closing-playbook/1/tracked/';

/** The milliseconds after which a backup is removed, if the LMS has everything in it: 30 days. */
const longestKept = 30 * 24 * 3600 * 1000;

/** Returns the key of the backups of a learner's course. It does not reveal the learner. */
export const backupKey = (course: string, learnerKey: string): KeyOf<'backup'> => `${prefix}${course}/${fingerprint(learnerKey)}`;

/** Returns the key of the backups and the session that this tab used last; `undefined` in a new tab. */
export function lastSession(course: string): { key: string; session: string } | undefined {
  try {
    const [key, session] = (sessionStorage.getItem(tabKey(course)) ?? '').split(' ');
    return key ? { key, session: session ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

const tabKey = (course: string): KeyOf<'course-tab'> => `${prefix}${course}`;

export function keepLastSession(course: string, key: string, session: string): void {
  if (__NOT_KEPT__?.test(key)) return;
  try {
    sessionStorage.setItem(tabKey(course), `${key} ${session}`);
  } catch {
    // Without it, a reload that the LMS refuses cannot find the backup.
  }
}

/** Reads a backup from any text; `undefined` if it is none. Backups of the first edition have no session, but the marks `base` and `given`. */
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
      // The entries are not checked: only this code writes them, and an LMS refuses anything else.
      interactions: Array.isArray(interactions) ? (interactions as OutgoingInteraction[]) : [],
      objectives: Array.isArray(objectives) ? (objectives as OutgoingObjective[]) : [],
    };
  } catch {
    return undefined;
  }
}

/** Returns both storages; none if the browser blocks them. */
function storages(): Storage[] {
  try {
    return [localStorage, sessionStorage];
  } catch {
    return [];
  }
}

/** Restores backups that were cleared, from their copies in this browser. */
export async function restoreBackups(): Promise<void> {
  for (const { key, text } of await readCopies()) {
    try {
      if (!storages().some((storage) => storage.getItem(key) !== null)) localStorage.setItem(key, text);
    } catch {
      // The storage is full. The copy stays.
    }
  }
}

/** Returns the backups under a key by the keys of their sessions, the newest state first. */
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

/** Stores a backup. @returns whether the browser has stored it */
export function keepBackup(key: string, backup: Backup): boolean {
  if (__NOT_KEPT__?.test(key)) return false;
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

/** Moves a backup to the tab's own storage, which the browser deletes when the tab is closed. */
export function moveToTab(key: string, backup: Backup): void {
  if (__NOT_KEPT__?.test(key)) return;
  removeCopy(key);
  try {
    localStorage.removeItem(key);
    sessionStorage.setItem(key, toJson(backup));
  } catch {
    // A browser that blocks the storage keeps no backup.
  }
}

export function removeBackup(key: string): void {
  for (const storage of storages()) storage.removeItem(key);
  removeCopy(key);
}

/** Removes old backups of all learners, if the LMS has everything in them. */
export function removeOldBackups(): void {
  const [storage] = storages();
  for (const name of Object.keys(storage ?? {}).filter((each) => each.startsWith(prefix))) {
    const backup = parseBackup(storage?.getItem(name) ?? null);
    if (backup && backup.write === backup.proven && backup.at < Date.now() - longestKept) removeBackup(name);
  }
}
