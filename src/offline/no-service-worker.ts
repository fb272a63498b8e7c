/** What stands in the service worker's place where the site is built without one: it takes away what an earlier one kept, and itself. */
import { worker } from './worker-scope.ts';

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      const { scope } = worker.registration;
      const names = await caches.keys();
      // Workbox and this site end the names of their caches with the scope: another application of this host keeps its own.
      await Promise.all(names.filter((name) => name.endsWith(`-${scope}`)).map((name) => caches.delete(name)));
      await worker.registration.unregister();
    })(),
  );
});
