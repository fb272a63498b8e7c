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

/**
 * Set by the build: the files to keep. `revision` is null where the name changes with the content. By its `integrity` (as in Subresource
 * Integrity) each is known to be that file: a gateway whose session has ended answers 200 with its sign-in page for everything.
 */
declare const FILES_TO_KEEP: { url: string; revision: string | null; integrity: string }[];
/** Set by the build: paths under which parts of pages stand, so also those of the build before. */
declare const FOLDERS_OF_PARTS: string[];

const files = FILES_TO_KEEP;

/** Seconds that a network may take to answer. On a call nobody waits longer, and a line of yesterday is a good line. */
const patience = 3;

/** The first edition kept whatever was answered, under Workbox's own name: that cache is given up, and this one holds only what was checked. */
const cacheName = `closing-playbook-files-${worker.registration.scope}`;

// Where one file is not itself, the installation fails. The next visit tries again, and goes on with what is kept so far.
const controller = new PrecacheController({ cacheName });
controller.addToCacheList(files);
const hashed = new Set(files.flatMap(({ url, revision }) => (revision === null ? [new URL(url, location.href).href] : [])));

/** The name under which an address is kept. Queries are for scripts, so they don't count; `index.html` may be written, and a last slash missing. */
function keyOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const folder = pathname.replace(/\/index\.html$/, '/');
  return controller.getCacheKeyForURL(origin + folder) ?? controller.getCacheKeyForURL(`${origin}${folder}/`);
}

const plugin = {
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => keyOf(request.url) ?? request,
  // What is kept changes as a whole, with a new worker.
  cacheWillUpdate: async () => null,
  fetchDidSucceed: async ({ request, response, state }: Answer) => {
    if (!(request.mode === 'navigate' ? isNoPage(response) : await isNotThePart(request, response))) return response;
    if (state) state['refused'] = response;
    throw new Error(`${response.status} for ${request.url}`);
  },
  handlerDidError: async ({ request, state }: Failure) =>
    (await fromPreviousBuild(request.url)) ?? (state?.['refused'] instanceof Response ? state['refused'] : undefined),
};

/** A proxy without a network behind it answers with an error page. A sign-in page or a refusal is what a reader has to see. */
const isNoPage = (response: Response) => response.status >= 500;

/**
 * Whether something else came in place of a script, a style sheet or data: nobody would see a sign-in page there, and what is kept serves.
 * A part that is gone (404) may be of the build before.
 */
async function isNotThePart(request: Request, response: Response): Promise<boolean> {
  if (response.status >= 400 || response.redirected) return true;
  const key = keyOf(request.url);
  const kept = key === undefined ? undefined : await caches.match(key, { cacheName });
  return kept ? mediaTypeOf(response) !== mediaTypeOf(kept) : mediaTypeOf(response) === 'text/html';
}

const mediaTypeOf = ({ headers }: Response) => (headers.get('content-type') ?? '').replace(/;.*/, '').trim().toLowerCase();

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
      // Workbox and this site end the names of their caches with the scope: another application of this host keeps its own.
      await caches.delete(`workbox-precache-v2-${worker.registration.scope}`);
      await worker.clients.claim();
    })(),
  );
});
