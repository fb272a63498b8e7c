/** Answers of the editor's server. */
import type { IncomingMessage, ServerResponse } from 'node:http';

/** The most bytes of a request that are taken: pictures are sent whole. */
const mostBytes = 64 * 1024 * 1024;

/** The headers of every answer: nothing is kept by browsers and proxies, nothing is shown in frames of others. */
const common = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  // Forms of the same origin must name it: with "no-referrer" browsers say that they come from "null".
  'referrer-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'x-frame-options': 'SAMEORIGIN',
};

/** The Content-Security-Policy of our own pages: our own style sheet and script, forms to ourselves, no more. */
const ownPolicy =
  "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

export interface Answer {
  status?: number;
  type: string;
  body: string | Uint8Array;
  headers?: Readonly<Record<string, string>>;
}

export const page = (body: string, status = 200): Answer => ({
  status,
  type: 'text/html; charset=utf-8',
  body,
  headers: { 'content-security-policy': ownPolicy },
});

export const json = (value: unknown, status = 200): Answer => ({ status, type: 'application/json', body: JSON.stringify(value) });

export const text = (body: string, status = 200): Answer => ({ status, type: 'text/plain; charset=utf-8', body });

/** Sends somebody on to another page, seen from the one that was asked for. */
export const onTo = (location: string): Answer => ({ ...text('', 303), headers: { location } });

export function send(response: ServerResponse, { status = 200, type, body, headers = {} }: Answer): void {
  response.writeHead(status, { ...common, 'content-type': type, ...headers }).end(body);
}

/** Reads the body of a request. @throws {Error} for one that is too large */
export async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length;
    if (size > mostBytes) throw new Error(`This is more than ${mostBytes / 1024 / 1024} MB at once.`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}
