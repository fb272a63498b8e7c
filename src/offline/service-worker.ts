/**
 * The service worker: after one visit the playbook opens and can be searched without a network.
 *
 * What is kept is a list that the build makes (src/build/offline.ts). Files named after their content come from the browser; everything
 * else comes from the network as long as that answers, so nobody reads a page that is out of date, and from what is kept when it does not.
 * Whatever is not on the list is none of the worker's business: embeds in frames, course packages, kept releases, the open data.
 */
import { PrecacheController } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fromPreviousBuild, keepPreviousBuild } from './previous-build.ts';
import { worker } from './worker-scope.ts';

/** Set by the build: the files to keep. `revision` is null where the name changes with the content. */
declare const FILES_TO_KEEP: { url: string; revision: string | null }[];
/** Set by the build: paths under which parts of pages stand, so also those of the build before. */
declare const FOLDERS_OF_PARTS: string[];

const files = FILES_TO_KEEP;

/** Seconds that a network may take to answer. On a call nobody waits longer, and a line of yesterday is a good line. */
const patience = 3;

const controller = new PrecacheController();
controller.addToCacheList(files);
const { cacheName } = controller.strategy;
const hashed = new Set(files.flatMap(({ url, revision }) => (revision === null ? [new URL(url, location.href).href] : [])));

/** The name under which an address is kept. Queries are for scripts, so they don't count; a last slash may be missing. */
function keyOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  return controller.getCacheKeyForURL(origin + pathname) ?? controller.getCacheKeyForURL(`${origin}${pathname}/`);
}

const plugin = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => keyOf(request.url) ?? request,
  // What is kept changes as a whole, with a new worker.
  cacheWillUpdate: async () => null,
  fetchDidSucceed: async ({ request, response, state }: Answer) => {
    // A proxy without a network behind it answers with an error page; a part that is gone may be of the build before.
    const useless = response.status >= 500 || (response.status === 404 && request.mode !== 'navigate');
    if (!useless) return response;
    if (state) state['refused'] = response;
    throw new Error(`${response.status} for ${request.url}`);
  },
  handlerDidError: async ({ request, state }: Failure) =>
    (await fromPreviousBuild(request.url)) ?? (state?.['refused'] instanceof Response ? state['refused'] : undefined),
};

interface Failure {
  request: Request;
  /** Workbox hands the same object to a plugin throughout one request. */
  state?: Record<string, unknown>;
}

interface Answer extends Failure {
  response: Response;
}

const fromBrowser = new CacheFirst({ cacheName, plugins: [plugin] });
const fromNetwork = new NetworkFirst({ cacheName, plugins: [plugin], networkTimeoutSeconds: patience });

const isOurs = (url: URL) => keyOf(url.href) !== undefined || FOLDERS_OF_PARTS.some((folder) => url.pathname.startsWith(folder));
registerRoute(({ url, sameOrigin }) => sameOrigin && hashed.has(url.href), fromBrowser);
registerRoute(({ url, sameOrigin }) => sameOrigin && isOurs(url), fromNetwork);

worker.addEventListener('install', (event) => {
  void worker.skipWaiting();
  void controller.install(event);
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await keepPreviousBuild(cacheName, (address) => keyOf(address) !== undefined);
      await controller.activate(event);
      await worker.clients.claim();
    })(),
  );
});
