/** Two servers: one for the kit, and one for pages of a foreign origin. */
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the built kit. `KIT_DIST` names another build to test. */
const dist = process.env['KIT_DIST'] ?? fileURLToPath(new URL('../../widgets/dist/', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

export interface Origin {
  /** The origin, without a slash at its end. */
  readonly address: string;
  close(): Promise<void>;
}

async function listen(listener: RequestListener): Promise<Origin> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The version of the kit at `/other/`. */
export const otherVersion = '99.0.0';

/**
 * Serves the kit three times, for pages that load it more than once: the same at `/kit/` and `/copy/`, and at `/other/` the kit of
 * another version.
 */
export async function serveKit(): Promise<Origin> {
  const files = new Map(readdirSync(dist).map((name) => [name, readFileSync(path.join(dist, name), 'utf8')]));
  if (!files.has('closing-playbook.js')) throw new Error(`${dist} has no kit: npm run build --workspace widgets`);
  const { version } = JSON.parse(readFileSync(new URL('../../widgets/package.json', import.meta.url), 'utf8')) as { version: string };
  // The version stands in the code as a string, in any kind of quotes.
  const asOther = (text: string) =>
    ['"', "'", '`'].reduce((changed, quote) => changed.replaceAll(quote + version + quote, quote + otherVersion + quote), text);
  return listen((request, response) => {
    const [, folder = '', name = ''] = new URL(request.url ?? '/', 'http://kit').pathname.split('/');
    const text = files.get(name);
    if (text === undefined || !['kit', 'copy', 'other'].includes(folder)) {
      response.writeHead(404, { 'access-control-allow-origin': '*' }).end();
      return;
    }
    response.writeHead(200, {
      'content-type': types[path.extname(name)] ?? 'text/plain',
      'access-control-allow-origin': '*',
      'cache-control': 'no-store',
    });
    response.end(folder === 'other' ? asOther(text) : text);
  });
}

export interface Served {
  body: string | Buffer;
  headers?: Record<string, string>;
  /** The milliseconds before the file is sent. */
  delay?: number;
  status?: number;
}

export interface Pages extends Origin {
  /** Publishes a file under a path of the origin. @returns its address */
  put(file: string, served: Served | string): string;
}

/** Serves the files that tests publish. */
export async function servePages(): Promise<Pages> {
  const files = new Map<string, Served>([['/favicon.ico', { body: '', status: 204 }]]);
  const origin = await listen((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://page');
    const { body, headers, delay = 0, status } = files.get(pathname) ?? { body: '', status: 404 };
    setTimeout(() => {
      response.writeHead(status ?? 200, { 'content-type': types[path.extname(pathname)] ?? 'text/plain', ...headers }).end(body);
    }, delay);
  });
  return {
    ...origin,
    put(file, served) {
      files.set(`/${file}`, typeof served === 'object' ? served : { body: served });
      return `${origin.address}/${file}`;
    },
  };
}
