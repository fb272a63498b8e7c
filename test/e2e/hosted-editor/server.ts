/** What the servers for git have in common: requests of pages elsewhere (CORS), tokens, and the way in by OAuth with PKCE (RFC 7636). */
import { createHash, randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { FakeRepository } from './repository.ts';

export interface Asked {
  method: string;
  /** As it was sent, with its signs still written as %2F. */
  path: string;
  query: URLSearchParams;
  body: string;
}

export interface Told {
  status?: number;
  json?: unknown;
  raw?: Buffer;
  headers?: Record<string, string>;
}

export interface FakeServer {
  url: string;
  server: Server;
  repository: FakeRepository;
  /** Every token that is good. */
  tokens: Set<string>;
  /** Every request of its API, in short. */
  asked: string[];
}

interface Kind {
  /** How the header `Authorization` begins. */
  scheme: string;
  /** The path that the API begins with. */
  api: string;
  /** The paths of OAuth; without them there is no such way in for a page. */
  authorize?: string;
  token?: string;
  /** Headers of answers that pages of other origins may read. */
  exposed?: string;
  answer(asked: Asked, repository: FakeRepository): Told;
}

/** The application that an administrator has made for the editor. */
export const application = 'e1d1705a00000000000000000000cafe';

export async function startFake(kind: Kind, files: Readonly<Record<string, string>>): Promise<FakeServer> {
  const repository = new FakeRepository(files);
  const tokens = new Set<string>();
  const asked: string[] = [];
  const codes = new Map<string, { challenge: string; redirect: string }>();
  const refreshing = new Set<string>();

  function signIn(query: URLSearchParams): string {
    const [challenge, redirect, state] = ['code_challenge', 'redirect_uri', 'state'].map((name) => query.get(name) ?? '');
    const isRight =
      query.get('client_id') === application &&
      query.get('response_type') === 'code' &&
      query.get('code_challenge_method') === 'S256' &&
      /^[\w-]{43}$/.test(challenge ?? '') &&
      redirect?.endsWith('/edit/') === true;
    if (!isRight) return '<p>The request is invalid.</p>';
    const code = randomUUID();
    codes.set(code, { challenge: challenge ?? '', redirect });
    return `<a href="${redirect}?${new URLSearchParams({ code, state: state ?? '' }).toString().replaceAll('&', '&amp;')}">Authorize</a>`;
  }

  function giveToken(sent: URLSearchParams): Told {
    const wrong = { status: 400, json: { error: 'invalid_grant', error_description: 'The grant is invalid.' } };
    if (sent.get('client_id') !== application)
      return { status: 401, json: { error: 'invalid_client', error_description: 'Unknown client.' } };
    if (sent.get('grant_type') === 'refresh_token') {
      if (!refreshing.delete(sent.get('refresh_token') ?? '')) return wrong;
    } else {
      const code = codes.get(sent.get('code') ?? '');
      codes.delete(sent.get('code') ?? '');
      const challenge = createHash('sha256')
        .update(sent.get('code_verifier') ?? '')
        .digest('base64url');
      if (code?.challenge !== challenge || code.redirect !== sent.get('redirect_uri')) return wrong;
    }
    const [token, refresh] = [randomUUID(), randomUUID()];
    tokens.add(token);
    refreshing.add(refresh);
    return { json: { access_token: token, token_type: 'bearer', expires_in: 7200, refresh_token: refresh } };
  }

  function answer(request: IncomingMessage, body: string): Told | string {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === kind.authorize) return signIn(searchParams);
    if (pathname === kind.token && request.method === 'POST') return giveToken(new URLSearchParams(body));
    if (!pathname.startsWith(kind.api)) return { status: 404, json: { message: '404 Not Found' } };
    const [scheme, token = ''] = (request.headers.authorization ?? '').split(' ');
    if (scheme !== kind.scheme || !tokens.has(token)) return { status: 401, json: { message: '401 Unauthorized' } };
    const path = pathname.slice(kind.api.length);
    asked.push(`${request.method ?? ''} ${path}`);
    return kind.answer({ method: request.method ?? '', path, query: searchParams, body }, repository);
  }

  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      const cors = {
        'access-control-allow-origin': '*',
        'access-control-allow-methods': 'GET, POST, PUT, DELETE, OPTIONS',
        'access-control-allow-headers': 'authorization, content-type',
        ...(kind.exposed === undefined ? {} : { 'access-control-expose-headers': kind.exposed }),
      };
      if (request.method === 'OPTIONS') {
        response.writeHead(204, cors).end();
        return;
      }
      const told = answer(request, Buffer.concat(parts).toString('utf8'));
      if (typeof told === 'string') {
        response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(told);
        return;
      }
      const { status = 200, json, raw, headers } = told;
      response.writeHead(status, { ...cors, 'content-type': raw ? 'application/octet-stream' : 'application/json', ...headers });
      response.end(raw ?? JSON.stringify(json));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, server, repository, tokens, asked };
}
