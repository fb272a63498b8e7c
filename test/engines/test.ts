/** What every scenario starts from: an engine, the built site, and an end without complaints of the engine. */
import path from 'node:path';
import { test as base, expect } from '@playwright/test';
import { serve } from '../../src/serve/serve.ts';
import type { Engine } from './engine.ts';
import { engines, type EngineName } from './engines.ts';

interface PerWorker {
  started: Engine | { missing: string };
  /** The address of the built site, with its slash. */
  site: string;
}

/** What browsers remark that is no fault of a page. */
const remarks = [
  // What is loaded in advance may not be asked for in the end, or late on a busy machine.
  /preloaded (?:with|using) link preload (?:was|but) not used/,
  // WebKitGTK is built without web app manifests; Safari knows the directive.
  /Unrecognized Content-Security-Policy directive 'manifest-src'/,
  // Firefox 115 knows no Trusted Types; the policy's other directives hold.
  /unknown directive ‘(?:require-trusted-types-for|trusted-types)’/,
  // What a frame keeps on another site is kept for that site alone, as it should be.
  /^cookiePartitionedForeign:/,
  // The learning management system of the tests saves as many do, and the page waits for it.
  /Synchronous XMLHttpRequest on the main thread is deprecated/,
];

/** What the engine has complained of since it was last asked, but for what is no fault of a page. */
export const complaintsOf = async (engine: Engine): Promise<string[]> =>
  (await engine.complaints()).filter((complaint) => !remarks.some((remark) => remark.test(complaint)));

export const test = base.extend<{ engine: Engine }, PerWorker>({
  started: [
    async ({}, use, { project }) => {
      // Each engine is a project of the configuration.
      const started = await engines[project.name as EngineName]();
      await use(started);
      if (!('missing' in started)) await started.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  site: [
    async ({}, use) => {
      const { server, url } = await serve({ folder: path.resolve('dist'), base: '/' });
      await use(url);
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    { scope: 'worker' },
  ],
  engine: async ({ started }, use, testInfo) => {
    if ('missing' in started) testInfo.skip(true, started.missing);
    else {
      await started.leave();
      // What the page before was still loading is given up with it, and complained of: nothing that this test has to answer for.
      await started.open('about:blank');
      await started.complaints();
      await use(started);
      expect(await complaintsOf(started), 'complaints of the browser').toEqual([]);
    }
  },
});

export { expect };

/** Marks what the oldest engines run as well. */
export const smoke = { tag: '@smoke' };
