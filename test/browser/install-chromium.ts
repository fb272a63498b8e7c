/**
 * Makes sure that there is a browser for the tests, preferably the headless shell, which needs less than half of the processor time. It takes
 * a browser that is found, otherwise downloads Playwright's, otherwise Debian's. If Debian's Chromium is installed, its shell is unpacked.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { unpack } from '../debian/packages.ts';
import { findChromium, findShell, unpackedShell } from './find-chromium.ts';

const apt = (...args: string[]): [string, string[]] => (process.getuid?.() === 0 ? ['apt-get', args] : ['sudo', ['apt-get', ...args]]);

const attempts: [string, string[]][][] = [
  [['npx', ['playwright', 'install', '--with-deps', 'chromium-headless-shell']]],
  [apt('update', '-qq'), apt('install', '-y', '-qq', 'chromium-headless-shell')],
  // Older systems have no package of the headless shell.
  [apt('install', '-y', '-qq', 'chromium')],
];

/** The minutes that one attempt may take, because a blocked download can hang instead of failing. */
const patience = 5;

function isThere(): boolean {
  try {
    findChromium();
    return true;
  } catch {
    return false;
  }
}

for (const attempt of attempts) {
  if (isThere()) break;
  for (const [program, args] of attempt) {
    console.log(`No Chromium yet: ${program} ${args.join(' ')}`);
    spawnSync(program, args, { stdio: 'inherit', timeout: patience * 60_000, env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
  }
}

// Debian's browser has installed the libraries that the shell needs.
if (!process.env['CHROMIUM_PATH'] && !findShell() && existsSync('/usr/bin/chromium')) {
  unpack(['chromium-headless-shell', 'chromium-common']);
  const starts = spawnSync(unpackedShell, ['--version']).status === 0;
  if (!starts) rmSync(unpackedShell, { force: true });
}
console.log(`Testing in ${findChromium()}`);
