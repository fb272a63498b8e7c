/**
 * Copies of backups in IndexedDB. A course shares `localStorage` with its LMS, and Moodle clears all of it whenever somebody signs in
 * (`core/storage_validation`, from version 4.5), also after an expired session, when a backup is needed most.
 */

import type { KeyOf } from '../../content/browser/stores.ts';

/** A stored backup: its key and its text. */
export interface Copy {
  key: string;
  text: string;
}

const database: KeyOf<'backup-copy'> = 'closing-playbook/1/tracked';
const store = 'backups';

/** The milliseconds to wait for the database. After that the course begins without it. */
const patience = 2000;

let opened: Promise<IDBDatabase> | undefined;

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  }));

/** Runs a request on the copies. @returns its result; `undefined` if the browser has no database */
async function request<Result>(make: (copies: IDBObjectStore) => IDBRequest<Result>): Promise<Result | undefined> {
  try {
    const transaction = (await open()).transaction(store, 'readwrite');
    return await new Promise((resolve, reject) => {
      const made = make(transaction.objectStore(store));
      made.onsuccess = () => resolve(made.result);
      transaction.onabort = reject;
      // The page may close before the result arrives.
      transaction.commit();
    });
  } catch {
    return undefined; // Blocked, or full.
  }
}

export const keepCopy = (copy: Copy): void => void request((copies) => copies.put(copy));

export const removeCopy = (key: string): void => void request((copies) => copies.delete(key));

/** Returns all copies; none if the browser has none or does not answer. */
export async function readCopies(): Promise<Copy[]> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return (await Promise.race([request((copies) => copies.getAll() as IDBRequest<Copy[]>), late])) ?? [];
}
