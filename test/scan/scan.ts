/** `npm run scan`: asks the registry for known holes in the packages of the lock file; without an answer it says so, and does not pass. */
import { spawnSync } from 'node:child_process';
import { judged } from './judged.ts';

const { stdout } = spawnSync('npm', ['audit', '--json'], {
  encoding: 'utf8',
  shell: process.platform === 'win32',
  maxBuffer: 64 * 2 ** 20,
});
const { text, exitCode } = judged(stdout);
console.log(text);
process.exitCode = exitCode;
