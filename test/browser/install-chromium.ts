/**
 * Makes sure that a browser is there to test in: the one that is found, else Playwright's own, else Debian's where that download is refused.
 */
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium.ts';

const apt = (...args: string[]): [string, string[]] => (process.getuid?.() === 0 ? ['apt-get', args] : ['sudo', ['apt-get', ...args]]);

const attempts: [string, string[]][][] = [
  [['npx', ['playwright', 'install', '--with-deps', 'chromium-headless-shell', 'chromium']]],
  [apt('update', '-qq'), apt('install', '-y', '-qq', 'chromium-headless-shell')],
  // Older systems have no package without the window.
  [apt('install', '-y', '-qq', 'chromium')],
];

/** Minutes that one attempt may take: a refused download can hang instead of failing. */
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
console.log(`Testing in ${findChromium()}`);
