/**
 * Debian's packages, unpacked into `.cache/debian/` rather than installed: that would need the rights to, and would start services on
 * somebody's ports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const cache = path.resolve('.cache/debian');

/** What stands there as it would in `/`. */
export const unpacked = path.join(cache, 'root');

/** The environment in which unpacked programs find the libraries that came with them. */
export function environment(): NodeJS.ProcessEnv {
  const libraries = existsSync(path.join(unpacked, 'usr/lib'))
    ? readdirSync(path.join(unpacked, 'usr/lib'))
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => path.join(unpacked, 'usr/lib', name))
    : [];
  return { ...process.env, LD_LIBRARY_PATH: [...libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':') };
}

/**
 * Loads and unpacks packages, the installed ones too, and what they depend on and the machine does not have.
 *
 * @returns whether all of it worked; on another system than Debian and its children nothing does
 */
export function unpack(packages: readonly string[]): boolean {
  const archives = path.join(cache, 'archives');
  for (const folder of ['archives/partial', 'lists/partial', 'root']) mkdirSync(path.join(cache, folder), { recursive: true });
  const own = ['Debug::NoLocking=1', 'APT::Sandbox::User=', `Dir::Cache::archives=${archives}`, 'Acquire::http::Timeout=15'];
  const lists = [`Dir::State::lists=${cache}/lists`, 'Dir::Cache::pkgcache=', 'Dir::Cache::srcpkgcache='];
  const apt = (settings: string[], ...command: string[]) =>
    run('apt-get', [...settings.flatMap((setting) => ['-o', setting]), '-qq', ...command]);
  const load = ['install', '-y', '--no-install-recommends', '--reinstall', '--download-only', ...packages];
  // The machine's lists of packages may be missing or old: then it looks with lists of our own.
  const loaded = apt(own, ...load) || (apt([...own, ...lists], 'update') && apt([...own, ...lists], ...load));
  const files = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  const done = loaded && files.map((file) => run('dpkg-deb', ['-x', path.join(archives, file), unpacked])).every(Boolean);
  rmSync(archives, { recursive: true });
  return done;
}

/** Minutes that one step may take: a refused download can hang instead of failing. */
const patience = 5;

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: patience * 60_000 }).status === 0;
}
