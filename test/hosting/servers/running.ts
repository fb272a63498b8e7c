/** Starts a server program in the foreground, waits until it responds, and stops it, at the latest with this process. */
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { environment } from '../../debian/packages.ts';

export interface RunningServer {
  /** The address of the site: origin and base path. */
  url: string;
  stop(): Promise<void>;
}

/** Returns a free port. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => (address && typeof address === 'object' ? resolve(address.port) : reject(new Error('No port is free.'))));
    });
  });
}

/** The seconds in which a server must respond, even on a busy machine. */
const patience = 30;

export async function start(program: string, args: string[], url: string): Promise<RunningServer> {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: environment() });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.once('error', (error) => (said += error.message));
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);

  const until = Date.now() + patience * 1000;
  for (;;) {
    const answers = await fetch(url).then(
      () => true,
      () => false,
    );
    if (answers) break;
    if (child.exitCode !== null || Date.now() > until) {
      child.kill('SIGKILL');
      throw new Error(`${program} does not answer at ${url}:\n${said}`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url,
    stop: async () => {
      process.off('exit', stop);
      stop();
      await ended;
    },
  };
}
