/**
 * Keeps parts of the previous build. Pages that are open while a new build is installed still ask for parts that the server no longer has,
 * like search, where it has not come yet, or a quiz's review.
 */
import type { KeyOf } from '../../content/browser/stores.ts';
import { worker } from './worker-scope.ts';

const name = (): KeyOf<'previous-build'> => `closing-playbook-previous-${worker.registration.scope}`;

/** The parameter that Workbox adds to addresses that do not change with their content. */
const revision = '__WB_REVISION__';

/**
 * Takes over what the cache holds of the previous build and this build does not have. Pages are left out: a page that is gone is gone.
 *
 * @param cacheName the cache with the files of both builds
 * @param known tells whether an address is part of this build
 */
export async function keepPreviousBuild(cacheName: string, known: (address: string) => boolean): Promise<void> {
  const from = await caches.open(cacheName);
  const parts = (await from.keys()).filter(({ url }) => !known(plain(url)) && !plain(url).endsWith('/'));
  // The worker itself was changed, or nothing was kept yet.
  if (parts.length === 0) return;
  await caches.delete(name());
  const to = await caches.open(name());
  for (const request of parts) {
    const response = await from.match(request);
    if (response) await to.put(plain(request.url), response);
  }
}

/** Returns a part of the previous build, if the address names one. */
export async function fromPreviousBuild(address: string): Promise<Response | undefined> {
  return caches.match(plain(address), { cacheName: name() });
}

function plain(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(revision);
  return url.href;
}
