/** Requests to the LMS's learning record store (xAPI 1.0.3, part three). */
import { asRecord } from '../../state/state.ts';
import type { Sent } from '../recorder.ts';
import type { Launch } from './launch.ts';
import type { Statement } from './statements.ts';
import { toJson } from '../../state/to-json.ts';

/** The identifier of our state document in the learner's registration. */
const ownState = 'closing-playbook';

/** The most characters of a `keepalive` request. Browsers allow 64 KiB for all of them together. */
const longestKeptAlive = 20_000;

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

  async #read(resource: string, query: Record<string, string>): Promise<Record<string, unknown> | undefined> {
    const response = await this.#request('GET', resource, query);
    if (!response?.ok) return undefined;
    return asRecord(await response.json().catch(() => undefined));
  }

  #stateQuery(stateId: string): Record<string, string> {
    const { activityId, actor, registration } = this.#launch;
    return { stateId, activityId, agent: toJson(actor), registration };
  }

  /** Reads the LMS's launch data; `undefined` if there is none, so that nothing can be recorded. */
  launchData(): Promise<Record<string, unknown> | undefined> {
    return this.#read('activities/state', this.#stateQuery('LMS.LaunchData'));
  }

  /** Reads the learner's preferences, as cmi5 requires at every start. Most learners have none. */
  async preferences(): Promise<Record<string, unknown>> {
    const agent = toJson(this.#launch.actor);
    return (await this.#read('agents/profile', { profileId: 'cmi5LearnerPreferences', agent })) ?? {};
  }

  async state(): Promise<Record<string, unknown>> {
    return (await this.#read('activities/state', this.#stateQuery(ownState))) ?? {};
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
    if (response?.status !== 400 && response?.status !== 409) return sent(response);
    // Sent alone, 409 means that the store has the statement, and 400 that another try would not help.
    if (statements.length === 1) return 'saved';
    for (const statement of statements) {
      const one = await this.post([statement]);
      if (one !== 'saved') return one;
    }
    return 'saved';
  }
}

function sent(response: Response | undefined): Sent {
  if (response?.ok) return 'saved';
  return response?.status === 401 || response?.status === 403 ? 'expired' : 'failed';
}
