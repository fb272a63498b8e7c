/** A server whose site can be exchanged for a newer build, and which can be gone. */
import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  /** @param folder a place of its own, in which the build to serve is exchanged */
  constructor(folder: string, base: string) {
    this.#folder = folder;
    this.#base = base;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  /** Puts a build in the place of the one before, in one step. */
  publish(build: string): void {
    const next = path.join(this.#folder, 'next');
    symlinkSync(path.resolve(build), next);
    renameSync(next, path.join(this.#folder, 'live'));
  }

  /** Answers from now on; returns the address of the site, which stays the same. */
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

  /** What was asked for, in order. */
  readonly asked: string[] = [];

  /** Stands between browser and site: answers a request itself and returns true, or lets it through. */
  gateway: ((request: IncomingMessage, response: ServerResponse) => boolean) | undefined;

  /** Something else answers in the site's place: a proxy without a network behind it. */
  async replace(listener: RequestListener): Promise<void> {
    await this.cut();
    const server = createServer(listener);
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
  }

  /** Nothing answers any more. */
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
 * A copy of a build, as the next build would be: changed, with the service worker that belongs to it.
 *
 * @param change what is different in it
 */
export async function nextBuild(
  from: string,
  to: string,
  change: (folder: string) => void,
  { base = '/', offline = true } = {},
): Promise<string> {
  rmSync(to, { recursive: true, force: true });
  cpSync(from, to, { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
  change(to);
  await writeServiceWorkers(to, { ...hostingSettings(), base, offline }, locales);
  return to;
}

/** Changes the text of every page of a build. */
export function changePages(folder: string, change: (html: string) => string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    const page = path.join(folder, file);
    writeFileSync(page, change(readFileSync(page, 'utf8')));
  }
}

/** Folders of pages by the hundred → the pages that the tests open. */
const pagesOfPart: Record<string, readonly string[]> = {
  guides: ['routine-close'],
  situations: ['chatty'],
  practice: [],
  phrases: ['support'],
  checklists: ['support'],
  quizzes: ['common-mistakes'],
};

/**
 * A copy of the built site with a few pages of each kind, and the service worker that belongs to it. To keep the whole playbook takes a
 * browser five seconds of a processor, in each test once more. The full-text index stays whole.
 */
export const partOfTheSite = (to: string): Promise<string> =>
  nextBuild('dist', to, (folder) => {
    for (const [section, left] of Object.entries(pagesOfPart)) {
      const entries = readdirSync(path.join(folder, section), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      for (const { name } of entries) if (!left.includes(name)) rmSync(path.join(folder, section, name), { recursive: true });
    }
  });
