import type { BrowserContext } from '@playwright/test';

/** Something that a page stored: where, and under which key. */
export type Stored = readonly [place: string, key: string];

/** Notes whatever pages of a context store from now on, also what they remove again at once. */
export async function recordStoring(context: BrowserContext): Promise<Stored[]> {
  const stored: Stored[] = [];
  await context.exposeBinding('noteStored', (_, place: string, key: string) => void stored.push([place, key]));
  await context.addInitScript(() => {
    const note = (place: string, key: string) =>
      (globalThis as unknown as { noteStored: (place: string, key: string) => void }).noteStored(place, key);
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, value) {
      note(this === sessionStorage ? 'sessionStorage' : 'localStorage', key);
      set.call(this, key, value);
    };
    const openDatabase = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (name, version) {
      note('IndexedDB', name);
      return openDatabase.call(this, name, version);
    };
    if ('CacheStorage' in globalThis) {
      const openCache = CacheStorage.prototype.open;
      CacheStorage.prototype.open = function (name) {
        note('Cache Storage', name);
        return openCache.call(this, name);
      };
    }
    Object.defineProperty(document, 'cookie', { get: () => '', set: (cookie: string) => note('cookies', cookie) });
  });
  return stored;
}
