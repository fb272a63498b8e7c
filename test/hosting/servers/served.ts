/** What every test on real servers starts from. */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { startApache } from './apache.ts';
import { hosted, type Hosted } from './hosted.ts';
import { startNginx } from './nginx.ts';
import type { RunningServer } from './running.ts';

const running = new Map<Hosted, RunningServer>();

/** Where a site answers while the tests run. */
export function addressOf(server: Hosted): string {
  const address = running.get(server)?.url;
  if (!address) throw new Error(`${server.name} was not started.`);
  return address;
}

/** Tests for which every server runs, with folders of the worker's own. */
export const test = base.extend<object, { servers: undefined }>({
  servers: [
    async ({}, use, { workerIndex }) => {
      const folder = path.resolve('.cache/hosting/servers', String(workerIndex));
      rmSync(folder, { recursive: true, force: true });
      try {
        await Promise.all(
          hosted.map(async (server, number) => running.set(server, await start(server, path.join(folder, String(number))))),
        );
        await use(undefined);
      } finally {
        for (const server of running.values()) await server.stop();
        running.clear();
      }
    },
    { scope: 'worker', auto: true },
  ],
});

function start({ by, how, folder, base }: Hosted, work: string): Promise<RunningServer> {
  mkdirSync(work, { recursive: true });
  // Apache gives up the rights of root before it reads.
  chmodSync(work, 0o755);
  return by === 'nginx' ? startNginx(work, folder, base) : startApache(work, folder, base, how);
}
