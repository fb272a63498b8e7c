import { spawnSync } from 'node:child_process';

export interface Run {
  /** Of the processor, children left out: user and system. */
  seconds: number;
  mebibytes: number;
  /** The lines that it printed. */
  output: string[];
}

/** Writes what a process took when it ends, where nothing else writes. */
const report = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from 'node:worker_threads';
  if (isMainThread) process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    process.stderr.write('\\nTOOK ' + JSON.stringify([(userCPUTime + systemCPUTime) / 1e6, maxRSS / 1024])); });`,
)}`;

/**
 * Runs a script with this Node and measures it, threads included. Wall time is left out: it depends on what else the machine does.
 *
 * @throws {Error} with what it said, where it fails
 */
export function measuredRun(script: readonly string[], environment: Record<string, string> = {}, cwd = '.'): Run {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', report, ...script], {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
  });
  const [, json] = /^TOOK (\[.*\])$/m.exec(stderr) ?? [];
  const [seconds, mebibytes] = JSON.parse(json ?? '[0,0]') as [number, number];
  if (status !== 0) throw new Error(`${script.join(' ')} ended with ${status}:\n${stdout}\n${stderr}`);
  return { seconds, mebibytes, output: stdout.split('\n') };
}
