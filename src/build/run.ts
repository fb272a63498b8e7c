import { spawn } from 'node:child_process';

/** Minutes after which a program counts as stuck. */
const patience = 10;

/** Runs a program to its end, with its output shown. Rejects if it fails or takes longer than ten minutes. */
export function run(program: string, args: string[], environment: Record<string, string> = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...environment },
      timeout: patience * 60_000,
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`"${[program, ...args].join(' ')}" did not succeed.`));
    });
  });
}
