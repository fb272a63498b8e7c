/** When a file last changed, by git. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * The last commit of every file in a folder, by one call of git.
 * A shallow clone knows only the commits that it holds: files whose history is cut off get no day rather than a wrong one.
 *
 * @returns whole path → the time of the commit; nothing where there is no git
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
    // Not a git checkout, or no git on this machine.
  }
  return found;
}
