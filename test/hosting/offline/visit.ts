import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { Network, partOfTheSite } from './builds.ts';

/** A site at the root of its own host; `build` is the folder that it publishes. */
export const test = base.extend<{ network: Network; site: string }, { build: string }>({
  build: [
    async ({ browserName: _ }, use, { workerIndex }) => use(await partOfTheSite(path.resolve('.cache/hosting/part', String(workerIndex)))),
    { scope: 'worker' },
  ],
  network: async ({ build }, use, { testId }) => {
    const network = new Network(path.resolve('.cache/hosting/offline', testId), '/');
    network.publish(build);
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
    const before = navigator.serviceWorker.controller;
    const changed = new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done, { once: true }));
    await registration.update();
    if (navigator.serviceWorker.controller === before) await changed;
    // The worker takes over first and removes old files then.
    const worker = registration.active;
    while (worker && worker.state !== 'activated')
      await new Promise((done) => worker.addEventListener('statechange', done, { once: true }));
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
