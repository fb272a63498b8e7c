/**
 * The editor's server. It answers this machine alone, and only below a path that nobody knows but whoever started it: other users of the
 * machine and pages of other sites cannot read or write anything.
 */
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { layersOf } from '../../../content/layers/layers.ts';
import { editionsAt } from '../edition/edition.ts';
import { savingAt, type SavePlace } from '../save/save.ts';
import { bodyOf, json, send, text, type Answer } from './answer.ts';
import type { EditorBundle } from '../cms/bundle.ts';
import { ownPages } from '../home/pages.ts';
import { cmsPages } from './cms-pages.ts';
import { giteaApi } from './gitea.ts';
import { previewWith } from './preview.ts';

export interface EditorSettings extends Omit<SavePlace, 'editions'> {
  /** The first port that is tried; the next one that is free is taken. 0 takes any. */
  port?: number;
  /** Makes the script of the forms; a test has another. */
  bundle?: () => Promise<EditorBundle>;
}

export interface Editor {
  server: Server;
  /** The address of the first page, with the secret in it. */
  url: string;
}

/**
 * Starts the editor; resolves once it answers.
 *
 * @throws {Error} where a folder that is named is not there, and where no port is free
 */
export async function startEditor(settings: EditorSettings): Promise<Editor> {
  layersOf(settings.content, settings.given);
  const key = randomBytes(18).toString('base64url');
  const editions = editionsAt(settings);
  const saving = savingAt({ ...settings, editions });
  const api = giteaApi(editions, saving, 'The page "Side by side" shows both.');
  const cms = cmsPages(editions, key, settings.bundle);
  const pages = ownPages(editions, saving, `/${key}/`, settings.project);
  const preview = previewWith({ ...process.env, PLAYBOOK: settings.given });

  async function answer(request: IncomingMessage, origin: string): Promise<Answer> {
    const strange = strangerIn(request, origin);
    if (strange !== undefined) return text(strange, 403);
    const { pathname, searchParams } = new URL(`${origin}${request.url?.startsWith('/') ? request.url : '/'}`);
    const inside = pathname.startsWith(`/${key}/`) ? pathname.slice(key.length + 1) : undefined;
    if (inside === undefined) return text(elsewhere, 404);
    const { method = 'GET' } = request;
    if (inside.startsWith('/api/v1/')) {
      if (request.headers.authorization !== `token ${key}`) return json({ message: 'This needs the token of the editor.' }, 401);
      return api({ method, path: inside.slice('/api/v1'.length), query: searchParams, body: await bodyOf(request) });
    }
    if (inside.startsWith('/cms/')) return cms(inside.slice('/cms/'.length), origin);
    if (inside.startsWith('/site/')) return preview.show(inside.slice('/site'.length), searchParams.get('at'));
    return (
      (await pages({ method, path: inside.slice(1), query: searchParams, body: await bodyOf(request) })) ??
      text('There is no such page.', 404)
    );
  }

  const server = createServer((request, response) => {
    const { port } = server.address() as AddressInfo;
    answer(request, `http://127.0.0.1:${port}`).then(
      (given) => send(response, given),
      (error: unknown) => {
        console.error(error);
        const message = error instanceof Error ? error.message : String(error);
        // The forms show the message of an answer; whoever opens a page reads it.
        send(response, request.url?.includes('/api/v1/') ? json({ message }, 500) : text(message, 500));
      },
    );
  });
  server.on('close', () => preview.stop());
  process.once('exit', () => preview.stop());
  // It is read while somebody goes to the address. What is wrong with it is told there.
  void editions.now().catch(() => undefined);
  const port = await listen(server, settings.port ?? 0);
  return { server, url: `http://127.0.0.1:${port}/${key}/` };
}

const elsewhere =
  'There is nothing here. The address of the editor is another each time that it is started: use the one that the terminal shows.';

/**
 * Tells whether a request comes from elsewhere than the editor's own pages. A name that leads to this machine (DNS rebinding) shows in
 * `Host`, a page of another site in `Origin` or `Sec-Fetch-Site`.
 *
 * @returns what to answer
 */
function strangerIn({ headers, method }: IncomingMessage, origin: string): string | undefined {
  if (headers.host !== new URL(origin).host) return `The editor is at ${origin} alone.`;
  const isWriting = method !== 'GET' && method !== 'HEAD';
  if (headers.origin !== undefined ? headers.origin !== origin : isWriting && headers['sec-fetch-site'] !== undefined)
    return 'Only pages of the editor itself may do this.';
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || (site === 'none' && !isWriting)
    ? undefined
    : 'Only pages of the editor itself may do this.';
}

/** The most ports that are tried. */
const mostPorts = 20;

/** @throws {Error} where no port is free */
function listen(server: Server, first: number, tries = mostPorts): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EADDRINUSE' || first === 0) reject(error);
      else if (tries > 1) listen(server, first + 1, tries - 1).then(resolve, reject);
      else reject(new Error(`The ports from ${first - mostPorts + 1} to ${first} are taken. Name a free one: --port 5000`));
    });
    server.listen(first, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
