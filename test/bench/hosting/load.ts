/** Measures how many requests nginx serves in a minute with the generated settings, and expects no error. `BENCH_SECONDS=6` shortens it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { environment } from '../../debian/packages.ts';
import { startNginx } from '../../hosting/servers/nginx.ts';
import { find, install } from '../../hosting/servers/programs.ts';

const seconds = Number(process.env['BENCH_SECONDS'] ?? 60);
const pages = ['', 'guides/routine-close/', 'situations/chatty/'];

install();
const work = path.resolve('.cache/bench/nginx');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
console.log(`\nWhat nginx sends with brotli, ${seconds} seconds in all`);
const nginx = await startNginx(work, path.resolve('dist'), '/');
try {
  for (const page of pages) {
    const args = ['-t1', '-c32', `-d${Math.ceil(seconds / pages.length)}s`, '--latency', '-H', 'Accept-Encoding: br', nginx.url + page];
    const { stdout } = spawnSync(find('wrk'), args, { encoding: 'utf8', env: environment() });
    const [, perSecond] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
    const [, slowest] = /99%\s+(\S+)/.exec(stdout) ?? [];
    if (!perSecond || /Non-2xx|Socket errors/.test(stdout)) throw new Error(`Some requests for /${page} failed:\n${stdout}`);
    console.log(`  ${`/${page}`.padEnd(24)}${Number(perSecond).toFixed(0).padStart(7)} requests a second, 99 % within ${slowest}`);
  }
} finally {
  await nginx.stop();
}
