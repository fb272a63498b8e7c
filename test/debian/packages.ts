/**
 * Debian's packages, unpacked into `.cache/debian/` rather than installed: that would need the rights to, and would start services on
 * somebody's ports.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

const cache = path.resolve('.cache/debian');

/** The folder that the packages are unpacked into, as into `/`. */
export const unpacked = path.join(cache, 'root');

/** Returns the environment in which unpacked programs find their libraries. */
export function environment(): NodeJS.ProcessEnv {
  const libraries = existsSync(path.join(unpacked, 'usr/lib'))
    ? readdirSync(path.join(unpacked, 'usr/lib'))
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((name) => path.join(unpacked, 'usr/lib', name))
    : [];
  return { ...process.env, LD_LIBRARY_PATH: [...libraries, process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(':') };
}

/**
 * Downloads and unpacks packages, even installed ones, and their missing dependencies.
 *
 * @returns whether everything worked; it never does on systems other than Debian and its derivatives
 */
export function unpack(packages: readonly string[]): boolean {
  mkdirSync(unpacked, { recursive: true });
  // Several suites load packages at the same time, so each call has folders of its own.
  const work = mkdtempSync(path.join(cache, 'loading-'));
  const [archives, lists] = [path.join(work, 'archives'), path.join(work, 'lists')];
  for (const folder of [archives, lists]) mkdirSync(path.join(folder, 'partial'), { recursive: true });
  const own = ['Debug::NoLocking=1', 'APT::Sandbox::User=', `Dir::Cache::archives=${archives}`, 'Acquire::http::Timeout=15'];
  const ownLists = [`Dir::State::lists=${lists}`, 'Dir::Cache::pkgcache=', 'Dir::Cache::srcpkgcache='];
  const apt = (settings: string[], ...command: string[]) =>
    run('apt-get', [...settings.flatMap((setting) => ['-o', setting]), '-qq', ...command]);
  const load = ['install', '-y', '--no-install-recommends', '--reinstall', '--download-only', ...packages];
  // The machine's lists of packages may be missing or old. Then new lists are downloaded.
  const loaded = apt(own, ...load) || (apt([...own, ...ownLists], 'update') && apt([...own, ...ownLists], ...load));
  const files = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  const done = loaded && files.map((file) => run('dpkg-deb', ['-x', path.join(archives, file), unpacked])).every(Boolean);
  rmSync(work, { recursive: true });
  return done;
}

/** The minutes that one step may take, because a blocked download can hang instead of failing. */
const patience = 5;

function run(program: string, args: string[]): boolean {
  return spawnSync(program, args, { stdio: ['ignore', 'inherit', 'inherit'], timeout: patience * 60_000 }).status === 0;
}
