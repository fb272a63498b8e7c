/**
 * Real servers to test in: those that the machine has, else Debian's, unpacked into `.cache/` rather than installed. Installing would
 * need the rights to, and would start services on somebody's ports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

const cache = path.resolve('.cache/servers');
const root = path.join(cache, 'root');

/** The packages that hold what is needed; `apache2-bin` is Apache without the service. */
const packages = ['nginx', 'libnginx-mod-http-brotli-static', 'apache2-bin', 'wrk'];

const places = {
  nginx: 'usr/sbin/nginx',
  brotliForNginx: 'usr/lib/nginx/modules/ngx_http_brotli_static_module.so',
  apache: 'usr/sbin/apache2',
  apacheModules: 'usr/lib/apache2/modules',
  wrk: 'usr/bin/wrk',
};

export type Program = keyof typeof places;

/** Where a program or module stands. Throws, with what to do, if it is nowhere. */
export function find(program: Program): string {
  const found = [root, '/'].map((folder) => path.join(folder, places[program])).find((place) => existsSync(place));
  if (found) return found;
  throw new Error(
    `There is no ${places[program]}. On Debian: node test/hosting/servers/install.ts; elsewhere install nginx, Apache and wrk.`,
  );
}

/** The environment in which unpacked programs find the libraries that came with them. */
export function environment(): NodeJS.ProcessEnv {
  const libraries = existsSync(path.join(root, 'usr/lib'))
    ? readdirSync(path.join(root, 'usr/lib'))
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => path.join(root, 'usr/lib', name))
    : [];
  return { ...process.env, LD_LIBRARY_PATH: [...libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':') };
}

/** Loads and unpacks what the machine does not have, with the packages that it depends on. */
export function install(): void {
  if (isThere()) return;
  for (const folder of ['archives/partial', 'lists/partial', 'root']) mkdirSync(path.join(cache, folder), { recursive: true });
  const own = ['-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User=', '-o', `Dir::Cache::archives=${cache}/archives`];
  const load = (...more: string[]) =>
    run('apt-get', [...own, ...more, 'install', '-y', '-qq', '--no-install-recommends', '--download-only', ...packages]);
  if (!load()) {
    // The machine's lists of packages are missing or old: look with lists of our own.
    const lists = ['-o', `Dir::State::lists=${cache}/lists`, '-o', `Dir::Cache::pkgcache=`, '-o', `Dir::Cache::srcpkgcache=`];
    run('apt-get', [...own, ...lists, 'update', '-qq']);
    load(...lists);
  }
  for (const file of readdirSync(path.join(cache, 'archives')).filter((name) => name.endsWith('.deb')))
    run('dpkg-deb', ['-x', path.join(cache, 'archives', file), root]);
  for (const program of Object.keys(places) as Program[]) find(program);
}

function isThere(): boolean {
  try {
    for (const program of Object.keys(places) as Program[]) find(program);
    return true;
  } catch {
    return false;
  }
}

/** Minutes that one step may take: a refused download can hang instead of failing. */
const patience = 5;

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: patience * 60_000 }).status === 0;
}
