/**
 * Copies of backups in a place that outlives `localStorage`. A course shares its storage with the LMS, and Moodle clears all of
 * `localStorage` whenever somebody signs in (its `core/storage_validation`, from version 4.5): after an ended session too, which is when
 * a backup is needed.
 */

/** A backup as it is kept: the key that it stands under, and its text. */
export interface Copy {
  key: string;
  text: string;
}

const database = 'closing-playbook/1/tracked';
const store = 'backups';

/** Milliseconds after which a database that has not answered counts as none: the course must begin. */
const patience = 2000;

let opened: Promise<IDBDatabase> | undefined;

const open = (): Promise<IDBDatabase> =>
  (opened ??= new Promise((resolve, reject) => {
    const opening = indexedDB.open(database);
    opening.onupgradeneeded = () => opening.result.createObjectStore(store, { keyPath: 'key' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = reject;
  }));

/** Runs a request among the copies. @returns its result; `undefined` where the browser keeps no copies */
async function request<Result>(make: (copies: IDBObjectStore) => IDBRequest<Result>): Promise<Result | undefined> {
  try {
    const transaction = (await open()).transaction(store, 'readwrite');
    return await new Promise((resolve, reject) => {
      const made = make(transaction.objectStore(store));
      made.onsuccess = () => resolve(made.result);
      transaction.onabort = reject;
      // The page may be gone before it hears of the result.
      transaction.commit();
    });
  } catch {
    return undefined; // Blocked, or full.
  }
}

export const keepCopy = (copy: Copy): void => void request((copies) => copies.put(copy));

export const removeCopy = (key: string): void => void request((copies) => copies.delete(key));

/** All copies; none where the browser has none, or does not answer. */
export async function readCopies(): Promise<Copy[]> {
  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  return (await Promise.race([request((copies) => copies.getAll() as IDBRequest<Copy[]>), late])) ?? [];
}
