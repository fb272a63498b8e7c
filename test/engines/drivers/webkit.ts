/**
 * Drives WebKitGTK, which has Safari's engine: a window (webkit-window.py) on a virtual display, driven by
 * WebKitWebDriver over HTTP. https://www.w3.org/TR/webdriver2/
 *
 * Fonts, the Tab key and the on-screen keyboard are the system's and not Safari's.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { WebKitPrograms } from '../../browser/find-engines.ts';
import { webDriverScript, type Engine } from '../engine.ts';
import { keyActions } from './keys.ts';
import { within } from './within.ts';

const windowProgram = fileURLToPath(new URL('webkit-window.py', import.meta.url));

/** Returns a free port. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** Calls a function for each line of a process's output. */
function eachLine(stream: Readable | null, take: (line: string) => void): void {
  let begun = '';
  stream?.setEncoding('utf8').on('data', (text: string) => {
    const lines = (begun + text).split('\n');
    begun = lines.pop() ?? '';
    lines.forEach(take);
  });
}

export async function startWebKit({ display: displayProgram, python, driver: driverProgram }: WebKitPrograms): Promise<Engine> {
  const folder = mkdtempSync(path.join(tmpdir(), 'closing-playbook-webkit-'));
  const processes: ChildProcess[] = [];
  const run = (program: string, args: string[], environment: Record<string, string> = {}): ChildProcess => {
    const started = spawn(program, args, { env: { ...process.env, ...environment } });
    processes.push(started);
    return started;
  };

  // Xvfb takes the first free display and writes its number.
  const display = await new Promise<string>((resolve, reject) => {
    const server = run(displayProgram, ['-displayfd', '1', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp']);
    eachLine(server.stdout, (line) => resolve(`:${line.trim()}`));
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`${displayProgram} has ended.`)));
  });

  const inspector = `127.0.0.1:${await freePort()}`;
  const window_ = run(python, [windowProgram, folder], { DISPLAY: display, WEBKIT_INSPECTOR_SERVER: inspector, NO_AT_BRIDGE: '1' });
  const heard: string[] = [];
  const answers: (() => void)[] = [];
  const said: string[] = [];
  eachLine(window_.stderr, (line) => {
    if (/CONSOLE (?:\w+ )?(?:ERROR|WARN)/.test(line)) heard.push(line);
    else said.push(line);
  });
  eachLine(window_.stdout, () => answers.shift()?.());
  const ended = new Promise<never>((_, reject) => {
    window_.once('exit', () => reject(new Error(`The window of WebKit has ended. ${said.join('\n')}`)));
  });
  // An error matters only to callers that wait for the answer.
  ended.catch(() => undefined);
  const answered = (): Promise<void> => Promise.race([new Promise<void>((resolve) => void answers.push(resolve)), ended]);
  /** Sends the window a command and waits until it is done. */
  const command = (name: string, value: unknown): Promise<void> => {
    const done = answered();
    window_.stdin?.write(`${JSON.stringify({ [name]: value })}\n`);
    return done;
  };
  await answered();

  const port = await freePort();
  run(driverProgram, [`--port=${port}`, `--target=${inspector}`]);
  const ask = async (method: string, address: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${address}`, { method, ...(body && { body: JSON.stringify(body) }) });
    const { value } = (await response.json()) as { value: unknown };
    if (response.ok) return value;
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  };
  const ready = (): Promise<unknown> => ask('GET', '/status').catch(() => undefined);
  await within(30, 'an answer of WebKitWebDriver', ready);
  const [targetAddr, targetPort] = inspector.split(':');
  const capabilities = { alwaysMatch: { 'webkitgtk:browserOptions': { targetAddr, targetPort: Number(targetPort) } } };
  const { sessionId } = (await ask('POST', '/session', { capabilities })) as { sessionId: string };
  const send = (method: string, resource: string, body?: object) => ask(method, `/session/${sessionId}/${resource}`, body);
  // The frame may appear a moment later.
  await send('POST', 'timeouts', { implicit: 10_000 });
  const read = (script: string, ...args: unknown[]) => send('POST', 'execute/sync', { script, args });

  return {
    async open(address) {
      await send('POST', 'url', { url: address });
    },
    async evaluate(script, ...given) {
      const answer = await send('POST', 'execute/async', { script: webDriverScript(script), args: given });
      const { value, error } = answer as { value: never; error?: string };
      if (error !== undefined) throw new Error(error);
      return value;
    },
    async press(...keys) {
      await send('POST', 'actions', keyActions(keys));
    },
    async type(text) {
      await send('POST', 'actions', keyActions([...text]));
    },
    async resize(width, height) {
      await command('resize', [width, height]);
      await within(10, `a page of ${width} px`, async () => (await read('return innerWidth')) === width || undefined);
    },
    async prefer(scheme) {
      await command('dark', scheme === 'dark');
      const matches = 'return matchMedia(`(prefers-color-scheme: ${arguments[0]})`).matches';
      await within(10, `a page in ${scheme} mode`, async () => (await read(matches, scheme)) === true || undefined);
    },
    async enter(frame) {
      const element = await send('POST', 'element', { using: 'css selector', value: frame });
      await send('POST', 'frame', { id: element });
    },
    async leave() {
      await send('POST', 'frame', { id: null });
    },
    async print() {
      const file = path.join(folder, 'printed.pdf');
      await command('print', file);
      return readFileSync(file);
    },
    async complaints() {
      // Messages of the page's process arrive through two other processes, so they take a moment.
      await wait(50);
      return heard.splice(0);
    },
    async close() {
      await send('DELETE', '').catch(() => undefined);
      for (const started of processes.toReversed()) {
        const ended = new Promise((resolve) => started.once('exit', resolve));
        if (started.exitCode === null && started.kill()) await Promise.race([ended, wait(5000)]);
        if (started.exitCode === null) started.kill('SIGKILL');
      }
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}
