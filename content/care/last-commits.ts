/** Asks git when files last changed. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * Returns the last commit of every file in a folder, with one call of git. A shallow clone knows only the commits that it holds: files
 * whose history is cut off are left out, because their day would be wrong.
 *
 * @returns whole path → the time of the commit; empty where there is no git
 */
export function lastCommits(folder: string): Map<string, Date> {
  const found = new Map<string, Date>();
  const git = (...args: string[]) =>
    execFileSync('git', ['-C', folder, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 2 ** 28 });
  try {
    const root = git('rev-parse', '--show-toplevel').trim();
    const cutOff =
      git('rev-parse', '--is-shallow-repository').trim() === 'true'
        ? new Set(git('rev-list', '--max-parents=0', 'HEAD').split('\n'))
        : new Set();
    let commit = { id: '', date: new Date(0) };
    for (const row of git('-c', 'core.quotePath=false', 'log', '--format=commit %H %cI', '--name-only', '--', '.').split('\n')) {
      const head = /^commit (\w+) (.+)$/.exec(row);
      if (head) commit = { id: head[1] ?? '', date: new Date(head[2] ?? 0) };
      else if (row !== '' && !found.has(path.join(root, row)) && !cutOff.has(commit.id)) found.set(path.join(root, row), commit.date);
    }
  } catch {
    // The folder is no git checkout, or git is not installed: both are fine, the dates are just not known.
  }
  return found;
}
