/** The service worker of a site that is built without one: it removes the caches of an earlier worker, and itself. */
import { worker } from './worker-scope.ts';

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const { scope } = worker.registration;
      const names = await caches.keys();
      // Workbox and this site end the names of their caches with the scope, so that other applications of this host keep theirs.
      await Promise.all(names.filter((name) => name.endsWith(`-${scope}`)).map((name) => caches.delete(name)));
      await worker.registration.unregister();
    })(),
  );
});
