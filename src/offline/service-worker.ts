/**
 * The service worker: after one visit the playbook opens and can be searched without a network.
 *
 * The build lists the files to keep (src/build/offline.ts). Files named after their content are answered from the cache. Everything else
 * comes from the network as long as that answers, so that nobody reads a page that is out of date, and from the cache otherwise. Files that
 * are not on the list are left to the browser: embeds in frames, course packages, kept releases, the open data.
 */
import { PrecacheController } from 'workbox-precaching';
import { registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import type { KeyOf } from '../../content/browser/stores.ts';
import { daysSinceContact, forgetAll, noteContact } from './contact.ts';
import { fromPreviousBuild, keepPreviousBuild } from './previous-build.ts';
import { worker } from './worker-scope.ts';

/**
 * The files to keep, set by the build. `revision` is null where the name changes with the content. `integrity` (as in Subresource
 * Integrity) proves that a response is that file: a gateway whose session has ended answers every request with status 200 and its sign-in
 * page.
 */
declare const FILES_TO_KEEP: { url: string; revision: string | null; integrity: string }[];
/** The folders of parts of pages, also those of the previous build, set by the build. */
declare const FOLDERS_OF_PARTS: string[];
/** For how many days without the server the files are kept, set by the build; `undefined`: for good. */
declare const DAYS_KEPT: number | undefined;

const files = FILES_TO_KEEP;

/** Seconds to wait for the network. Nobody on a call waits longer, and yesterday's line is a good line. */
const patience = 3;

/** The cache of checked files. The first edition kept every response under Workbox's own name; that cache is deleted below. */
const cacheName: KeyOf<'offline'> = `closing-playbook-files-${worker.registration.scope}`;

// If one file fails its check, the installation fails. The next visit tries again, and goes on with what is kept so far.
const controller = new PrecacheController({ cacheName });
controller.addToCacheList(files);
const hashed = new Set(files.flatMap(({ url, revision }) => (revision === null ? [new URL(url, location.href).href] : [])));

/**
 * Returns the address under which a request is kept. Queries are ignored, because only scripts read them; `index.html` is removed and a
 * missing last slash added.
 */
function keyOf(address: string): string | undefined {
  const { origin, pathname } = new URL(address);
  const folder = pathname.replace(/\/index\.html$/, '/');
  return controller.getCacheKeyForURL(origin + folder) ?? controller.getCacheKeyForURL(`${origin}${folder}/`);
}

/** Whether the kept copy is out of date: then it is thrown away, and this worker with it, so that the next visit begins anew. */
async function isTooOld(): Promise<boolean> {
  const tooOld = DAYS_KEPT !== undefined && (await daysSinceContact()) > DAYS_KEPT;
  if (tooOld) await forgetAll();
  return tooOld;
}

const plugin = {
  cachedResponseWillBeUsed: async ({ cachedResponse }: { cachedResponse?: Response }) => ((await isTooOld()) ? null : cachedResponse),
  cacheKeyWillBeUsed: async ({ request }: { request: Request }) => keyOf(request.url) ?? request,
  // The cache changes as a whole, with a new worker.
  cacheWillUpdate: async () => null,
  fetchDidSucceed: async ({ request, response, state }: Answer) => {
    if (DAYS_KEPT !== undefined) await noteContact();
    if (!(request.mode === 'navigate' ? isNoPage(response) : await isNotThePart(request, response))) return response;
    if (state) state['refused'] = response;
    throw new Error(`${response.status} for ${request.url}`);
  },
  handlerDidError: async ({ request, state }: Failure) =>
    (await fromPreviousBuild(request.url)) ?? (state?.['refused'] instanceof Response ? state['refused'] : undefined),
};

/** Tells whether a response is a proxy's error page. A sign-in page or a refusal must be shown to the reader; a network's own has 511. */
const isNoPage = ({ status }: Response) => status >= 500 && status !== 511;

/**
 * Tells whether something else came in place of a script, a style sheet or data. Nobody would see a sign-in page there, so the kept file is
 * used. A part that is gone (404) may be of the previous build.
 */
async function isNotThePart(request: Request, response: Response): Promise<boolean> {
  if (response.status >= 400 || response.redirected) return true;
  const key = keyOf(request.url);
  const kept = key === undefined ? undefined : await caches.match(key, { cacheName });
  if (kept ? mediaTypeOf(response) !== mediaTypeOf(kept) : mediaTypeOf(response) === 'text/html') return true;
  // What breaks off is noticed only by whoever reads it to its end.
  return response
    .clone()
    .arrayBuffer()
    .then(
      () => false,
      () => true,
    );
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
      if (DAYS_KEPT !== undefined) await noteContact();
      await keepPreviousBuild(cacheName, (address) => keyOf(address) !== undefined);
      await controller.activate(event);
      // Workbox and this site end the names of their caches with the scope, so that other applications of this host keep theirs.
      await caches.delete(`workbox-precache-v2-${worker.registration.scope}`);
      await worker.clients.claim();
    })(),
  );
});
