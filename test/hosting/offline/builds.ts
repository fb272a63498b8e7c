/** A server whose site can be replaced by a newer build, and which can be stopped. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
import { writeServiceWorkers, type Locale } from '../../../src/build/offline.ts';
import { hostingSettings } from '../../../src/hosting/settings.ts';
import { serve } from '../../../src/serve/serve.ts';

export class Network {
  #server: Server | undefined;
  #port = 0;
  readonly #folder: string;
  readonly #base: string;

  /** @param folder an own folder, in which the served build is replaced */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Replaces the served build in one step. */
  publish(build: string): void {
    const next = path.join(this.#folder, 'next');
    symlinkSync(path.resolve(build), next);
    renameSync(next, path.join(this.#folder, 'live'));
  }

  /** Starts the server. @returns the address of the site, which stays the same */
  async connect(): Promise<string> {
    const { server, url } = await serve({ folder: path.join(this.#folder, 'live'), base: this.#base, port: this.#port });
    const listeners = server.listeners('request') as RequestListener[];
    server.removeAllListeners('request');
    server.on('request', (request, response) => {
      this.asked.push(request.url ?? '');
      if (!this.gateway?.(request, response)) for (const listener of listeners) listener(request, response);
    });
    this.#server = server;
    this.#port = Number(new URL(url).port);
    return url;
  }

  /** The requests so far, in order. */
  readonly asked: string[] = [];

  /** A gateway between browser and site. It answers a request and returns true, or lets it through. */
  gateway: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;

  /** Makes something else answer in the site's place, like a proxy without a network. */
  async replace(listener: RequestListener): Promise<void> {
    await this.cut();
    const server = createServer(listener);
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
  }

  /** Stops the server. */
  async cut(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

const locales: Locale[] = [{ root: '', language: 'en' }];

/**
 * Copies a build and changes it like the next build would, with its own service worker.
 *
 * @param change applies the changes
 * @param settings `isLeftOut` tells which files and folders are not copied
 */
export async function nextBuild(
  from: string,
  to: string,
  change: (folder: string) => void,
  { base = '/', offline = true, isLeftOut = () => false }: { base?: string; offline?: boolean; isLeftOut?: (file: string) => boolean } = {},
): Promise<string> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) && !isLeftOut(path.relative(from, file)) });
  change(to);
  await writeServiceWorkers(to, { ...hostingSettings(), base, offline }, locales, []);
  return to;
}

/** Replaces a text in every page of a build. */
export function changePages(folder: string, change: (html: string) => string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    const page = path.join(folder, file);
    writeFileSync(page, change(readFileSync(page, 'utf8')));
  }
}

/** Folders with hundreds of pages, with the pages that the tests open. */
const pagesOfPart: Record<string, readonly string[]> = {
  guides: ['routine-close'],
  situations: ['chatty'],
  practice: [],
  phrases: ['support'],
  checklists: ['support'],
  quizzes: ['common-mistakes'],
};

/**
 * Copies the built site with only a few pages of each kind, and with its own service worker. Storing the whole playbook takes a
 * browser five seconds of processor time in each test. The full-text index is complete.
 */
export const partOfTheSite = (to: string): Promise<string> =>
  nextBuild('dist', to, () => undefined, {
    isLeftOut: (file) => {
      const [section = '', name = '', ...inside] = file.split(path.sep);
      // The lines as files of their own are a thousand, and no browser keeps them.
      if (section === 'lines') return true;
      const isOpened = name === '' || inside.length > 0 || pagesOfPart[section]?.includes(name) !== false;
      return !isOpened && statSync(path.join('dist', file)).isDirectory();
    },
  });
