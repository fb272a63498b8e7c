/** The servers of all tests on real servers. */
import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { test } from '@playwright/test';
import { startApache } from './apache.ts';
import type { Hosted } from './hosted.ts';
import { startNginx } from './nginx.ts';
import type { RunningServer } from './running.ts';

const running = new Map<Hosted, Promise<RunningServer>>();

/**
 * Returns the address of a site: origin and base path. Its server is started for the first test of a worker that asks for it, and runs to the
 * end of the process. A fixture of the worker would start every server in every worker.
 */
export async function addressOf(server: Hosted): Promise<string> {
  const started = running.get(server) ?? start(server);
  running.set(server, started);
  return (await started).url;
}

let count = 0;

/** Starts a server with a folder of its own. */
export function start({ by, how, folder, base }: Hosted): Promise<RunningServer> {
  const work = path.resolve('.cache/hosting/servers', `${test.info().workerIndex}-${count++}`);
  rmSync(work, { recursive: true, force: true });
  mkdirSync(work, { recursive: true });
  // Apache drops root's privileges before it reads files.
  chmodSync(work, 0o755);
  return by === 'nginx' ? startNginx(work, folder, base) : startApache(work, folder, base, how);
}
