/** The fixture of all tests on real servers. */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test as base } from '@playwright/test';
import { startApache } from './apache.ts';
import { hosted, type Hosted } from './hosted.ts';
import { startNginx } from './nginx.ts';
import type { RunningServer } from './running.ts';

const running = new Map<Hosted, RunningServer>();

/** The address of a running site. */
export function addressOf(server: Hosted): string {
  const address = running.get(server)?.url;
  if (!address) throw new Error(`${server.name} was not started.`);
  return address;
}

/** Starts every server for a worker, with folders of its own. */
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
  // Apache drops root's privileges before it reads files.
  chmodSync(work, 0o755);
  return by === 'nginx' ? startNginx(work, folder, base) : startApache(work, folder, base, how);
}
