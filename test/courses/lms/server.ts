/** The server of the LMSs: serves the kit, course pages and the LMSs' pages, and stores what courses send. */
import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Attempt } from './attempt.ts';
import { Session, type Registration, type SessionOptions } from './record-store.ts';

const here = import.meta.dirname;
const dist = fileURLToPath(new URL('../../../widgets/dist/', import.meta.url));
const scormAgain = path.dirname(fileURLToPath(import.meta.resolve('scorm-again/cross-frame-api')));

/** The scripts in the LMSs' pages. */
const scripts = [
  ...['value-table', 'strict-lms', 'lms-page', 'scorm-again-page'],
  ...['moodle-like/data-model', 'moodle-like/api', 'moodle-like/send', 'moodle-like/player-page'],
];

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain',
};

export interface LaunchOptions {
  /** The address of the course. */
  course: string;
  /** Whether a button opens the course in its own window. */
  popup?: boolean;
  noApi?: boolean;
  /** `browse`: to look at the course, called Preview in a Moodle-like LMS. `review`: after the end; a Moodle-like LMS chooses it by itself. */
  mode?: 'browse' | 'review' | undefined;
}

/** The parts of a response. */
interface Answer {
  status: number;
  type?: string | undefined;
  body?: Buffer | string;
  headers?: Record<string, string>;
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Reads the fields of a form, in either of the two encodings that browsers use. */
async function fieldsOf(request: IncomingMessage): Promise<[string, string][]> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  const form = await new Response(new Uint8Array(await bodyOf(request)), { headers }).formData();
  return [...form].map(([name, value]) => [name, String(value)]);
}

const page = (title: string, body: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title></head><body>${body}</body></html>`;

const json = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

const signInPage: Answer = { status: 200, type: types['.html'], body: page('Sign in', '<form><label>Password <input></label></form>') };

/** The response to anybody who is not signed in. */
const toSignIn: Answer = { status: 303, headers: { location: '/sign-in' } };

/** The default values of an attempt's learner and mode. */
function launchData({ standard, data, given: own }: Attempt, mode = 'normal'): Record<string, string> {
  const credit = mode === 'normal' ? 'credit' : 'no-credit';
  const given: Record<string, string> =
    standard === 'scorm12'
      ? { 'cmi.core.student_id': 'u-17', 'cmi.core.student_name': 'Roy, Ada', 'cmi.core.lesson_mode': mode, 'cmi.core.credit': credit }
      : { 'cmi.learner_id': 'u-17', 'cmi.learner_name': 'Roy, Ada', 'cmi.mode': mode, 'cmi.credit': credit };
  return { ...data, ...given, ...own };
}

export class LmsServer {
  readonly #files = new Map<string, { body: Buffer | string; type: string }>();
  readonly #attempts = new Map<string, Attempt>();
  readonly #sessions = new Map<string, Session>();
  /** The LMSs' pages, rendered for each request. */
  readonly #pages = new Map<string, (cookie: string) => Answer>();
  readonly #server = createServer((request, response) => {
    this.#answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });

  /** The server's two host names, which make two origins. */
  address = '';
  otherAddress = '';

  async start(): Promise<void> {
    for (const name of readdirSync(dist).filter((file) => file.endsWith('.js'))) {
      this.put(`kit/${name}`, readFileSync(path.join(dist, name)));
    }
    for (const name of scripts)
      this.put(`lms/${name}.ts`, stripTypeScriptTypes(readFileSync(path.join(here, `${name}.ts`), 'utf8')), types['.js']);
    for (const name of ['scorm12.min.js', 'scorm2004.min.js'])
      this.put(`scorm-again/${name}`, readFileSync(path.join(scormAgain, '..', name)));
    this.put('favicon.ico', '');
    this.put('empty', '', types['.html']);
    this.put('left', page('The LMS again', ''), types['.html']);
    await new Promise<void>((resolve) => this.#server.listen(0, resolve));
    const { port } = this.#server.address() as AddressInfo;
    this.address = `http://127.0.0.1:${port}`;
    this.otherAddress = `http://localhost:${port}`;
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** Publishes a file. @returns its address */
  put(name: string, body: Buffer | string, type = types[path.extname(name)] ?? 'application/octet-stream'): string {
    this.#files.set(`/${name}`, { body, type });
    return `${this.address}/${name}`;
  }

  /** Returns the address of the LMS's page with an attempt's course. Opening it signs in. */
  lmsPage(attempt: Attempt, { course, popup, noApi, mode }: LaunchOptions): string {
    this.#attempts.set(attempt.id, attempt);
    const own = `${this.address}/attempts/${attempt.id}`;
    const name = `/attempts/${attempt.id}/page/${randomUUID()}`;
    // LMSs serve the files of a course only to users who are signed in.
    const file = course.startsWith(`${this.address}/`) ? course.replace(this.address, `${own}/content`) : course;
    this.#pages.set(name, (cookie) => {
      attempt.signIn();
      if (attempt.lms === 'moodle-like') return this.#playerPage(attempt, own, file, cookie, mode === 'browse', popup);
      const { standard, faults, record } = attempt;
      const launch = { standard, data: launchData(attempt, mode), faults, record, attempt: own, course: file, noApi };
      const script = attempt.lms === 'scorm-again' ? 'scorm-again-page' : 'lms-page';
      const library = attempt.lms === 'scorm-again' ? `<script src="/scorm-again/${attempt.standard}.min.js"></script>` : '';
      const buttons = `${popup ? '<button id="open">Open the course</button>' : ''}<button id="exit">Leave the course</button>`;
      const data = `<script type="application/json" id="launch">${json(launch)}</script>`;
      const body = page('LMS', `${buttons}${data}${library}<script type="module" src="/lms/${script}.ts"></script>`);
      return { status: 200, type: types['.html'], body };
    });
    return this.address + name;
  }

  /** Renders the course in a frame below a header, or in a frame of its own window, which does not know its opener. */
  #playerPage({ id, activity }: Attempt, own: string, course: string, known: string, browse = false, popup = false): Answer {
    const cookie = activity.isSignedIn(known) ? known : activity.signIn().cookie;
    const key = activity.keyOf(cookie);
    const launch = { data: activity.open(browse ? 'preview' : 'enter'), store: `${own}/store`, key, course };
    const head =
      '<header style="block-size:260px"><a href="/left" id="exit">Exit activity</a> <button id="contents">Course</button></header>';
    const data = `<script type="application/json" id="launch">${json(launch)}</script>`;
    const player = page('Player', `${head}<main></main>${data}<script type="module" src="/lms/moodle-like/player-page.ts"></script>`);
    const address = new URL(`${own}/page/${randomUUID()}`);
    this.#pages.set(address.pathname, () => ({ status: 200, type: types['.html'], body: player }));
    const opener = `<button id="open" onclick="open('${address.href}', 'course', 'width=900,height=700').opener = null">Open the course</button>`;
    return {
      status: 200,
      type: types['.html'],
      body: popup ? page('Activity', opener) : player,
      headers: { 'set-cookie': `session=${cookie}; Path=/attempts/${id}` },
    };
  }

  /** Launches a course over cmi5. @returns its address with all launch parameters */
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
      const attempt = this.#attempts.get(id);
      const answer = attempt ? await this.#answerFor(attempt, rest, request) : { status: 404 };
      if (answer)
        response.writeHead(answer.status, { ...(answer.type && { 'content-type': answer.type }), ...answer.headers }).end(answer.body);
      else request.socket.destroy();
    } else if (room === 'xapi' || room === 'fetch') {
      const crossOrigin = { 'access-control-allow-origin': '*', 'access-control-allow-methods': '*' };
      const headers = { ...crossOrigin, 'access-control-allow-headers': 'authorization, content-type, x-experience-api-version' };
      const session = this.#sessions.get(id);
      if (method === 'OPTIONS' || !session) {
        response.writeHead(session ? 204 : 404, headers).end();
        return;
      }
      const body = String(await bodyOf(request));
      const content = body ? (JSON.parse(body) as unknown) : undefined;
      const answer =
        room === 'fetch' ? session.fetchToken(method) : session.handle(method, rest.join('/'), searchParams, request.headers, content);
      if (answer === 'lost') {
        request.socket.destroy();
        return;
      }
      response.writeHead(answer.status, { ...headers, 'content-type': 'application/json' });
      response.end(answer.body === undefined ? '' : JSON.stringify(answer.body));
    } else {
      const { status, type = 'text/plain', body } = room === 'sign-in' ? signInPage : this.#file(pathname);
      // Scripts of the kit and of LMSs never change, and a browser compiles them once.
      const keep = ['kit', 'lms', 'scorm-again'].includes(room) && { 'cache-control': 'max-age=86400, immutable' };
      response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*', ...keep }).end(body);
    }
  }

  #file(name: string): Answer {
    const file = this.#files.get(name);
    return file ? { status: 200, ...file } : { status: 404 };
  }

  /** Answers a request for an attempt. @returns `undefined` if the server is unreachable */
  async #answerFor(attempt: Attempt, [resource = '', ...rest]: string[], request: IncomingMessage): Promise<Answer | undefined> {
    // These messages are for the tests and exist in no LMS.
    if (resource === 'refusals') attempt.refusals.push(String(await bodyOf(request)));
    else if (resource === 'failed-commits') attempt.failedCommits += 1;
    else if (resource === 'ended') attempt.endings += 1;
    else if (resource === 'slow') await setTimeout(700);
    else return this.#answerAsLms(attempt, resource, rest.join('/'), request);
    return { status: 204 };
  }

  async #answerAsLms(attempt: Attempt, resource: string, name: string, request: IncomingMessage): Promise<Answer | undefined> {
    if (attempt.outage === 'unreachable') return undefined;
    if (attempt.outage === 'unavailable') return { status: 503 };
    const cookie = /session=([\w-]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';
    if (resource === 'page') return this.#pages.get(`/attempts/${attempt.id}/page/${name}`)?.(cookie) ?? { status: 404 };
    if (attempt.lms === 'moodle-like' ? !attempt.activity.isSignedIn(cookie) : attempt.expired) return toSignIn;
    if (resource === 'content') return this.#file(`/${name}`);
    if (resource === 'store') {
      const [[, key] = ['', ''], ...values] = await fieldsOf(request);
      attempt.commits += 1;
      // The request that ends the session contains its time.
      if (values.some(([element]) => element.endsWith('total_time'))) attempt.endings += 1;
      return { status: 200, type: types['.html'], body: attempt.activity.store(cookie, key, values) };
    }
    const body = JSON.parse(String(await bodyOf(request))) as unknown;
    if (resource === 'data') {
      attempt.commit(body as Record<string, string>);
      return { status: 204 };
    }
    attempt.record = body as NonNullable<Attempt['record']>;
    attempt.commits += 1;
    // This is the response that scorm-again expects.
    return { status: 200, type: types['.json'], body: '{"result":true,"errorCode":0}' };
  }
}
