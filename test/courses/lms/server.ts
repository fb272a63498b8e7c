/** The LMS's side: serves the kit, course pages and the LMS's pages, and keeps what courses send. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { Session, type Registration, type SessionOptions } from './record-store.ts';
import type { Faults } from './strict-lms.ts';

const here = import.meta.dirname;
const dist = fileURLToPath(new URL('../../../widgets/dist/', import.meta.url));
const scormAgain = path.dirname(fileURLToPath(import.meta.resolve('scorm-again/cross-frame-api')));

const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, verbatimModuleSyntax: true };

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
};

/** What an LMS keeps of one learner's attempt over SCORM, however often it is launched. */
export interface Attempt {
  readonly id: string;
  readonly standard: 'scorm12' | 'scorm2004';
  /** As of the last commit. */
  data: Record<string, string>;
  commits: number;
  failedCommits: number;
  endings: number;
  readonly refusals: string[];
  faults: Faults;
  /** scorm-again's own record. */
  record: unknown;
}

export interface PageOptions {
  /** The address of the course. */
  course: string;
  /** A button opens it in a window of its own. */
  popup?: boolean;
  noApi?: boolean;
  /** The LMS is scorm-again. */
  scormAgain?: boolean;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

export class LmsServer {
  readonly #files = new Map<string, { body: Buffer | string; type: string }>();
  readonly #attempts = new Map<string, Attempt>();
  readonly #sessions = new Map<string, Session>();
  readonly #pages = new Map<string, () => string>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  /** The same server under two names: two origins. */
  address = '';
  otherAddress = '';

  async start(): Promise<void> {
    for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
      this.put(`kit/${name}`, readFileSync(path.join(dist, name)));
    }
    for (const name of ['value-table', 'strict-lms', 'lms-page', 'scorm-again-page']) {
      const { outputText } = ts.transpileModule(readFileSync(path.join(here, `${name}.ts`), 'utf8'), { compilerOptions });
      this.put(`lms/${name}.ts`, outputText, types['.js']);
    }
    for (const name of ['scorm12.min.js', 'scorm2004.min.js'])
      this.put(`scorm-again/${name}`, readFileSync(path.join(scormAgain, '..', name)));
    this.put('favicon.ico', '');
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    const { port } = this.#server.address() as AddressInfo;
    this.address = `http://127.0.0.1:${port}`;
    this.otherAddress = `http://localhost:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Puts a file there. @returns its address */
  put(name: string, body: Buffer | string, type = types[path.extname(name)] ?? 'application/octet-stream'): string {
    this.#files.set(`/${name}`, { body, type });
    return `${this.address}/${name}`;
  }

  attempt(standard: Attempt['standard'], data: Record<string, string> = {}, faults: Faults = {}): Attempt {
    const is12 = standard === 'scorm12';
    const defaults: Record<string, string> = is12
      ? {
          'cmi.core.student_id': 'u-17',
          'cmi.core.student_name': 'Roy, Ada',
          'cmi.core.lesson_mode': 'normal',
          'cmi.core.credit': 'credit',
        }
      : { 'cmi.learner_id': 'u-17', 'cmi.learner_name': 'Roy, Ada', 'cmi.mode': 'normal', 'cmi.credit': 'credit' };
    const id = randomUUID();
    const record = { data: { ...defaults, ...data }, commits: 0, failedCommits: 0, endings: 0, refusals: [], record: undefined };
    const attempt: Attempt = { id, standard, faults, ...record };
    this.#attempts.set(id, attempt);
    return attempt;
  }

  /** The address of a page of the LMS that holds an attempt's course. */
  lmsPage(attempt: Attempt, options: PageOptions): string {
    const { course, popup, noApi } = options;
    const name = `/lms/${randomUUID()}.html`;
    this.#pages.set(name, () => {
      const launch = { ...attempt, attempt: `${this.address}/attempts/${attempt.id}`, course, noApi };
      const script = options.scormAgain ? 'scorm-again-page' : 'lms-page';
      const library = options.scormAgain ? `<script src="/scorm-again/${attempt.standard}.min.js"></script>` : '';
      const buttons = `${popup ? '<button id="open">Open the course</button>' : ''}<button id="exit">Leave the course</button>`;
      const data = `<script type="application/json" id="launch">${json(launch)}</script>`;
      return page('LMS', `${buttons}${data}${library}<script type="module" src="/lms/${script}.ts"></script>`);
    });
    return this.address + name;
  }

  /** Launches a course over cmi5. @returns its address with all parameters */
  launchCmi5(registration: Registration, course: string, options: SessionOptions = {}): string {
    const session = new Session(registration, options);
    this.#sessions.set(session.id, session);
    const address = new URL(course);
    const { actor, id, activityId } = registration;
    const endpoint = `${this.otherAddress}/xapi/${session.id}/`;
    const parameters = {
      endpoint,
      fetch: `${this.otherAddress}/fetch/${session.id}`,
      actor: JSON.stringify(actor),
      registration: id,
      activityId,
    };
    for (const [name, value] of Object.entries(parameters)) address.searchParams.set(name, value);
    return address.href;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', this.address);
    const method = request.method ?? 'GET';
    const [, room = '', id = '', ...rest] = pathname.split('/');
    if (room === 'attempts') {
      const kept = this.#keep(id, rest.join('/'), await bodyOf(request));
      // What scorm-again wants to hear.
      if (kept && rest[0] === 'record')
        response.writeHead(200, { 'content-type': 'application/json' }).end('{"result":true,"errorCode":0}');
      else response.writeHead(kept ? 204 : 404).end();
    } else if (room === 'xapi' || room === 'fetch') {
      const crossOrigin = { 'access-control-allow-origin': '*', 'access-control-allow-methods': '*' };
      const headers = { ...crossOrigin, 'access-control-allow-headers': 'authorization, content-type, x-experience-api-version' };
      const session = this.#sessions.get(id);
      if (method === 'OPTIONS' || !session) {
        response.writeHead(session ? 204 : 404, headers).end();
        return;
      }
      const body = await bodyOf(request);
      const content = body ? (JSON.parse(body) as unknown) : undefined;
      const answer =
        room === 'fetch' ? session.fetchToken(method) : session.handle(method, rest.join('/'), searchParams, request.headers, content);
      response.writeHead(answer.status, { ...headers, 'content-type': 'application/json' });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    } else {
      const made = this.#pages.get(pathname)?.();
      const file = made === undefined ? this.#files.get(pathname) : { body: made, type: types['.html'] };
      response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain', 'access-control-allow-origin': '*' });
      response.end(file?.body ?? '');
    }
  }

  #keep(id: string, resource: string, body: string): boolean {
    const attempt = this.#attempts.get(id);
    if (!attempt) return false;
    if (resource === 'data') {
      attempt.data = JSON.parse(body) as Record<string, string>;
      attempt.commits += 1;
    } else if (resource === 'record') {
      attempt.record = JSON.parse(body);
      attempt.commits += 1;
    } else if (resource === 'failed-commits') attempt.failedCommits += 1;
    else if (resource === 'ended') attempt.endings += 1;
    else if (resource === 'refusals') attempt.refusals.push(body);
    else return false;
    return true;
  }
}
