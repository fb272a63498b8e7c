/**
 * Installs the other engines for the tests, as far as this machine allows: Firefox and WebKit from Debian's packages,
 * Chromium 109 from npm, Firefox 115 from a package of an older Debian. All but WebKit are only unpacked, which needs no privileges.
 */
import { spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { unpack } from '../debian/packages.ts';
import { chromiumArguments } from './find-chromium.ts';
import { findChromium109, findFirefox, findFirefox115, findWebKit, places, unpacked, type Found, type Program } from './find-engines.ts';

/** The minutes that one command may take, because a blocked download can hang instead of failing. */
const patience = 5;

/** The seconds after which apt gives up on a silent server. */
const connecting = ['-o', 'Acquire::http::Timeout=15', '-o', 'Acquire::https::Timeout=15', '-o', 'Acquire::Retries=0'];

/** Runs a command. @returns whether it succeeded, and its output */
function run(program: string, args: string[], environment: Record<string, string> = {}): { ok: boolean; written: string } {
  console.log(`${program} ${args.join(' ')}`);
  const { status, stdout } = spawnSync(program, args, {
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    timeout: patience * 60_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...environment },
  });
  return { ok: status === 0, written: stdout ?? '' };
}

const isDebian = existsSync('/usr/bin/apt-get');

/** Installs packages if this needs no password. */
function install(...packages: string[]): void {
  if (!isDebian) return;
  const [program = '', ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  run(program, [...before, ...connecting, 'update', '-qq']);
  run(program, [...before, ...connecting, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/** Returns the address that this machine gets Debian's packages from. */
function debianMirror(): string | undefined {
  const { written } = run('apt-get', ['indextargets', '--format', '$(REPO_URI)', 'Created-By: Packages', 'Origin: Debian']);
  return written.split('\n').find((address) => /\/debian\/?$/.test(address));
}

/** Unpacks Firefox 115 with the libraries of its own system. Nothing is installed. */
function unpackFirefox115(): void {
  const mirror = isDebian ? debianMirror() : undefined;
  if (!mirror) return;
  const folder = path.join(unpacked, 'apt');
  for (const inner of ['lists/partial', 'cache/archives/partial']) mkdirSync(path.join(folder, inner), { recursive: true });
  const settings = path.join(folder, 'apt.conf');
  const sources = path.join(folder, 'sources.list');
  writeFileSync(sources, `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror} bullseye main\n`);
  writeFileSync(
    settings,
    `Dir::Etc::sourcelist "${sources}"; Dir::Etc::sourceparts "-"; Dir::State::lists "${folder}/lists"; Dir::Cache "${folder}/cache";\n`,
  );
  const environment = { APT_CONFIG: settings };
  if (!run('apt-get', [...connecting, 'update', '-qq'], environment).ok) return;
  const download = spawnSync('apt-get', [...connecting, 'download', '-qq', 'firefox-esr=115.*', 'libffi7', 'libdbus-glib-1-2'], {
    cwd: folder,
    stdio: 'inherit',
    timeout: patience * 60_000,
    env: { ...process.env, ...environment },
  });
  if (download.status !== 0) return;
  const unfinished = `${places.firefox115}.unfinished`;
  const packages = readdirSync(folder).filter((file) => file.endsWith('.deb'));
  if (!packages.every((file) => run('dpkg-deb', ['-x', path.join(folder, file), unfinished]).ok)) return;
  renameSync(unfinished, places.firefox115);
  rmSync(folder, { recursive: true });
}

/** Unpacks Chromium 109, which npm delivers compressed. */
async function unpackChromium109(): Promise<void> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  const packed = path.join(path.dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '../bin/chromium.br');
  const unfinished = `${places.chromium109}.unfinished`;
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(unfinished, { mode: 0o755 }));
  renameSync(unfinished, places.chromium109);
}

/** Removes an unpacked engine that does not start because a library is missing. */
function removeUnlessItStarts(found: Found<Program>, ...more: string[]): void {
  if ('missing' in found || !found.program.startsWith(path.resolve('.cache'))) return;
  const environment = { ...process.env, ...(found.libraries && { LD_LIBRARY_PATH: found.libraries }) };
  const { status } = spawnSync(found.program, [...more, '--version'], { stdio: 'ignore', timeout: patience * 60_000, env: environment });
  if (status !== 0) rmSync(found.program);
}

/**
 * Installs missing engines and prints which ones there are.
 *
 * Never throws: a machine without Debian's packages, without the right to install them, or without a network has
 * fewer engines.
 */
export async function installEngines(): Promise<void> {
  mkdirSync(unpacked, { recursive: true });
  if ('missing' in findFirefox() && isDebian) unpack(['firefox-esr']);
  if ('missing' in findWebKit()) install('xvfb', 'python3-gi', 'gir1.2-webkit2-4.1', 'webkit2gtk-driver');
  if ('missing' in findFirefox115()) unpackFirefox115();
  if ('missing' in findChromium109()) await unpackChromium109();
  removeUnlessItStarts(findFirefox());
  removeUnlessItStarts(findFirefox115());
  removeUnlessItStarts(findChromium109(), ...chromiumArguments());
  for (const found of [findFirefox(), findWebKit(), findFirefox115(), findChromium109()]) {
    if ('missing' in found) console.log(`Not tested in it: ${found.missing}`);
    else console.log(`Testing in ${'program' in found ? found.program : found.driver}`);
  }
}
