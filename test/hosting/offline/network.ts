/** A server whose site can be replaced by a newer build, and which can be stopped. */
import { mkdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import path from 'node:path';
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
