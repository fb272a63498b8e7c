import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { small } from './builds.ts';
import { Network } from './network.ts';

/** A small site at the root of its own host. */
export const test = base.extend<{ network: Network; site: string }>({
  network: async ({ browserName: _ }, use, { testId }) => {
    const network = new Network(path.resolve('.cache/hosting/offline', testId), small.base);
    network.publish(small.folder);
    await use(network);
    await network.cut();
  },
  site: async ({ network }, use) => use(await network.connect()),
});

/** Visits the site until everything is stored. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.evaluate(async () => {
    const { installing } = (await navigator.serviceWorker.getRegistration()) ?? {};
    const failed = new Promise((_, reject) =>
      installing?.addEventListener('statechange', () => {
        if (installing.state === 'redundant') reject(new Error('Some file to keep could not be loaded.'));
      }),
    );
    await Promise.race([navigator.serviceWorker.ready, failed]);
    if (navigator.serviceWorker.controller) return;
    await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
  });
}

/** Checks for a newer worker, which browsers otherwise do at each visit, and waits until it has taken over. */
export async function update(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    await registration.update();
    // A visit before may have begun to install it, or ended.
    const newest = registration.installing ?? registration.waiting ?? registration.active;
    // The worker takes over first and removes old files then.
    while (newest && newest.state !== 'activated') {
      if (newest.state === 'redundant') throw new Error('Some file to keep could not be loaded.');
      await new Promise((done) => newest.addEventListener('statechange', done, { once: true }));
    }
  });
}

/** Returns the addresses of all stored files, below the site's. */
export async function kept(page: Page): Promise<string[]> {
  const addresses = await page.evaluate(async () => {
    const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
    return (await Promise.all(caches_.map(async (cache) => (await cache.keys()).map(({ url }) => url)))).flat();
  });
  return addresses.map((address) => new URL(address).pathname);
}
