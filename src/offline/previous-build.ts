/**
 * Pages that are open while a new build comes in still ask for parts of the old one, which the server no longer has: search when it is
 * first opened, a quiz's review. So the parts of one build before are kept.
 */
import { worker } from './worker-scope.ts';

const name = () => `closing-playbook-previous-${worker.registration.scope}`;

/** Workbox adds this to the address of what it keeps where the address itself does not change with the content. */
const revision = '__WB_REVISION__';

/**
 * Takes over what the cache of the build before holds and this build does not know. Pages are left out: a page that is gone is gone.
 *
 * @param cacheName where the files of both builds are
 * @param known     whether an address is part of this build
 */
export async function keepPreviousBuild(cacheName: string, known: (address: string) => boolean): Promise<void> {
  const from = await caches.open(cacheName);
  const parts = (await from.keys()).filter(({ url }) => !known(plain(url)) && !plain(url).endsWith('/'));
  // Nothing new: the worker itself was changed, or nothing was kept yet.
  if (parts.length === 0) return;
  await caches.delete(name());
  const to = await caches.open(name());
  for (const request of parts) {
    const response = await from.match(request);
    if (response) await to.put(plain(request.url), response);
  }
}

/** A part of the build before, if it is one. */
export async function fromPreviousBuild(address: string): Promise<Response | undefined> {
  return caches.match(plain(address), { cacheName: name() });
}

function plain(address: string): string {
  const url = new URL(address);
  url.searchParams.delete(revision);
  return url.href;
}
