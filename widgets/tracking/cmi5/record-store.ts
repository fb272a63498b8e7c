/** Requests to the LMS's learning record store (xAPI 1.0.3, part three). */
import { asRecord } from '../../state/state.ts';
import type { Sent } from '../recorder.ts';
import type { Launch } from './launch.ts';
import { verbOf, type Statement } from './statements.ts';
import { toJson } from '../../state/to-json.ts';

/** The identifier of our state document in the learner's registration. */
const ownState = 'closing-playbook';

/** The most characters of a `keepalive` request. Browsers allow 64 KiB for all of them together. */
const longestKeptAlive = 20_000;

/** The milliseconds before each further try at the start of a session. */
const pauses = [500, 2000];

/** Asks again where the store fails: what a session begins with cannot be made up for later. */
export async function patiently<Answer>(ask: () => Promise<Answer>, isFailure: (answer: Answer) => boolean): Promise<Answer> {
  for (const pause of pauses) {
    const answer = await ask();
    if (!isFailure(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return ask();
}

export class RecordStore {
  readonly #launch: Launch;
  readonly #token: string;

  constructor(launch: Launch, token: string) {
    this.#launch = launch;
    this.#token = token;
  }

  /** @returns the answer; `undefined` when there was none */
  async #request(method: string, resource: string, query: Record<string, string>, content?: object): Promise<Response | undefined> {
    const body = content && toJson(content);
    try {
      const address = new URL(this.#launch.endpoint + resource);
      for (const [name, value] of Object.entries(query)) address.searchParams.set(name, value);
      return await fetch(address, {
        method,
        headers: {
          authorization: `Basic ${this.#token}`,
          'x-experience-api-version': '1.0.3',
          ...(body && { 'content-type': 'application/json' }),
        },
        ...(body && { body, keepalive: body.length < longestKeptAlive }),
      });
    } catch {
      return undefined; // No network, or the LMS allows no request from here.
    }
  }

  /** @returns the answer, empty if there is nothing to read; `undefined` if the store fails, or cannot be reached */
  async #read(resource: string, query: Record<string, string>): Promise<Record<string, unknown> | undefined> {
    const response = await this.#request('GET', resource, query);
    if (!response || response.status >= 500) return undefined;
    return (response.ok && asRecord(await response.json().catch(() => undefined))) || {};
  }

  #readPatiently(resource: string, query: Record<string, string>): Promise<Record<string, unknown> | undefined> {
    return patiently(
      () => this.#read(resource, query),
      (document) => !document,
    );
  }

  #stateQuery(stateId: string): Record<string, string> {
    const { activityId, actor, registration } = this.#launch;
    return { stateId, activityId, agent: toJson(actor), registration };
  }

  /** Reads the LMS's launch data; `undefined` if there is none, so that nothing can be recorded. */
  async launchData(): Promise<Record<string, unknown> | undefined> {
    const document = await this.#readPatiently('activities/state', this.#stateQuery('LMS.LaunchData'));
    return document?.['contextTemplate'] ? document : undefined;
  }

  /** Reads the learner's preferences, as cmi5 requires at every start. Most learners have none. */
  async preferences(): Promise<Record<string, unknown>> {
    const agent = toJson(this.#launch.actor);
    return (await this.#readPatiently('agents/profile', { profileId: 'cmi5LearnerPreferences', agent })) ?? {};
  }

  /** Reads the course's own state. @returns `undefined` if it cannot be known: whoever goes on without it would write over it */
  state(): Promise<Record<string, unknown> | undefined> {
    return this.#readPatiently('activities/state', this.#stateQuery(ownState));
  }

  /** Reads the statements of this registration, as many as one answer holds; `undefined` if the store does not allow it. */
  async statements(): Promise<Record<string, unknown>[] | undefined> {
    const answer = await this.#read('statements', { registration: this.#launch.registration });
    const list: unknown = answer?.['statements'];
    return Array.isArray(list) ? list.map(asRecord).filter((statement) => statement !== undefined) : undefined;
  }

  async putState(document: object): Promise<Sent> {
    return sent(await this.#request('PUT', 'activities/state', this.#stateQuery(ownState), document));
  }

  /** Sends statements in their order. If the store refuses one, the others are still sent. */
  async post(statements: readonly Statement[]): Promise<Sent> {
    const response = await this.#request('POST', 'statements', {}, statements);
    if (!isRefused(response)) return sent(response);
    const [first, ...others] = statements;
    if (!first || others.length === 0) return this.#whyRefused(first, response);
    for (const statement of statements) {
      const one = await this.post([statement]);
      if (one !== 'saved') return one;
    }
    return 'saved';
  }

  /**
   * Says what a refusal means. A store that has the statement may answer 409; ADL's player answers 401 to a second `passed`, as it does to
   * whatever comes after the end of a session. An answer that does not fit the store never will, and is in the state, too.
   */
  async #whyRefused(statement: Statement | undefined, response: Response | undefined): Promise<Sent> {
    if (!statement || response?.status === 409) return 'saved';
    if ((await this.#request('GET', 'statements', { statementId: statement.id }))?.ok) return 'saved';
    return response?.status === 400 && verbOf({ ...statement }) === 'answered' ? 'saved' : sent(response);
  }
}

const isRefused = (response: Response | undefined): boolean => [400, 401, 403, 409].includes(response?.status ?? 0);

function sent(response: Response | undefined): Sent {
  if (response?.ok) return 'saved';
  return response?.status === 401 || response?.status === 403 ? 'expired' : 'failed';
}
