import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildElsewhere } from '../../e2e/sites.ts';
import { startApache } from './apache.ts';
import { hosted } from './hosted.ts';
import { startNginx } from './nginx.ts';
import { install } from './programs.ts';
import type { RunningServer } from './running.ts';

/** Builds for a base path, starts every server, and ends them when the tests are over. */
export default async function setup(): Promise<() => Promise<void>> {
  install();
  await buildElsewhere();
  const running: RunningServer[] = [];
  const addresses: Record<string, string> = {};
  try {
    for (const [number, { name, by, how, folder, base }] of hosted.entries()) {
      const work = path.resolve('.cache/hosting', String(number));
      rmSync(work, { recursive: true, force: true });
      mkdirSync(work, { recursive: true });
      // Apache gives up the rights of root before it reads.
      chmodSync(work, 0o755);
      const server = by === 'nginx' ? await startNginx(work, folder, base) : await startApache(work, folder, base, how);
      running.push(server);
      addresses[name] = server.url;
    }
  } catch (error) {
    for (const server of running) await server.stop();
    throw error;
  }
  process.env['HOSTED'] = JSON.stringify(addresses);
  return async () => {
    for (const server of running) await server.stop();
  };
}
