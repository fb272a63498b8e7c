/**
 * "Forget everything here": takes away all that the playbook keeps in this browser, for whoever sits down next.
 *
 * Answers of a course stay until its LMS has them: they are nobody's but the learner's, and there is no other copy.
 */
import { asSavedLists, noLists } from '../../content/browser/saved-lists.ts';
import type { KeyOf } from '../../content/browser/stores.ts';
import { keepDesk } from './desk.ts';
import { nextCall } from './next-call.ts';

/** Where the picker and the pages keep favourites, beside what was said and searched. */
const listsKey: KeyOf<'lines'> = 'closing-playbook/1/phrase-picker//kept';
/** The begin of what courses keep for their LMS (widgets/tracking/local-backup.ts). */
const forLms = 'closing-playbook/1/tracked/';

/**
 * @param site the address below which everything is this playbook's
 */
export async function forgetEverything(site: string, keepsFavourites: boolean): Promise<void> {
  // The reader's own name and company go from the lines of this page, too: the end of the call fills in what is kept of them.
  keepDesk({});
  nextCall('');
  for (const area of ['localStorage', 'sessionStorage'] as const) {
    try {
      clear(window[area], area === 'localStorage' && keepsFavourites);
    } catch {
      // This browser keeps nothing.
    }
  }
  await forgetPages(new URL(site, location.href).href);
}

function clear(storage: Storage, keepsFavourites: boolean): void {
  const { favourites } = (keepsFavourites && asSavedLists(parsed(storage.getItem(listsKey)))) || noLists;
  for (const key of Object.keys(storage)) if (key.startsWith('closing-playbook/') && !key.startsWith(forLms)) storage.removeItem(key);
  if (favourites.length > 0) storage.setItem(listsKey, JSON.stringify({ ...noLists, favourites }));
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
}

/** Removes the pages that are kept for when there is no network, of every language, and what keeps them. The next visit begins afresh. */
async function forgetPages(site: string): Promise<void> {
  const { serviceWorker } = navigator as Partial<Navigator>;
  if (!serviceWorker) return;
  const workers = (await serviceWorker.getRegistrations()).filter(({ scope }) => scope.startsWith(site));
  // Caches end with the scope of their worker, so that other applications of this host keep theirs.
  const clearCaches = async () => {
    const names = (await caches.keys()).filter((name) => workers.some(({ scope }) => name.endsWith(`-${scope}`)));
    await Promise.all(names.map((name) => caches.delete(name)));
  };
  // A worker that is still loading pages goes only when it is done, and keeps some until then.
  void Promise.all(workers.map((worker) => worker.unregister())).then(clearCaches);
  await clearCaches();
}
