/** The service worker of a site that is built without one: it removes the caches of an earlier worker, and itself. */
import { forgetAll } from './contact.ts';
import { worker } from './worker-scope.ts';

worker.addEventListener('install', () => void worker.skipWaiting());

worker.addEventListener('activate', (event) => {
  event.waitUntil(
    (async () => {
      await forgetAll();
    })(),
  );
});
