/** The fixture of all engine tests: an engine and the built site. A test fails if the engine complains. */
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

/** Remarks of browsers that are no fault of a page. */
const remarks = [
  // A preloaded file may be used late on a busy machine, or not at all.
  /preloaded (?:with|using) link preload (?:was|but) not used/,
  // WebKitGTK is built without web app manifests; Safari knows the directive.
  /Unrecognized Content-Security-Policy directive 'manifest-src'/,
  // Firefox 115 does not support Trusted Types and ignores the directive.
  /unknown directive ‘(?:require-trusted-types-for|trusted-types)’/,
  // What the editor's forms are made with sets it for other browsers.
  /Viewport argument key "interactive-widget" not recognized/,
  // It looks whether it can make pictures smaller by WebAssembly, which the editor's policy does not allow.
  /(?:wasm|Wasm|WebAssembly|ArrayBuffer instantiation)/,
  // The frame of its preview, and the time when that is drawn, are the editor's own affair.
  /An iframe which has both allow-scripts and allow-same-origin for its sandbox attribute/,
  /Layout was forced before the page was fully loaded/,
  // Browsers partition the storage of a frame on another site.
  /^cookiePartitionedForeign:/,
  // The tests' LMS saves with synchronous requests, like many LMSs.
  /Synchronous XMLHttpRequest on the main thread is deprecated/,
];

/** Returns the engine's complaints since the last call, without remarks that are no fault of a page. */
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
  engine: async ({ started, site }, use, testInfo) => {
    if ('missing' in started) testInfo.skip(true, started.missing);
    else {
      await started.leave();
      // Requests of the previous page are aborted and reported. They are not this test's fault. WebKit keeps its process for a page of the
      // same site, and starts another one after `about:blank`.
      await started.open(`${site}llms.txt`);
      await started.complaints();
      await use(started);
      expect(await complaintsOf(started), 'complaints of the browser').toEqual([]);
    }
  },
});

export { expect };

/** Tags the tests that the oldest engines run, too. */
export const smoke = { tag: '@smoke' };

/** Tags the tests of what the oldest Chromium alone has least of. */
export const leastOf = { tag: '@oldest-chromium' };
