/** A learning record store that enforces cmi5's rules for courses. Every violation is a refusal and fails the test. */
import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

type Json = Record<string, unknown>;

export interface Statement extends Json {
  id: string;
  verb: { id: string };
  context: { contextActivities?: Record<string, { id: string }[]>; extensions?: Json; registration?: string };
  result?: Json & { score?: Json };
  timestamp: string;
}

export interface Answer {
  status: number;
  body?: unknown;
}

const categories = 'https://w3id.org/xapi/cmi5/context/categories/';
const sessionId = 'https://w3id.org/xapi/cmi5/context/extensions/sessionid';
const mastery = 'https://w3id.org/xapi/cmi5/context/extensions/masteryscore';
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const isoDuration = /^PT\d+(?:\.\d{1,2})?S$/;

export const verbOf = ({ verb }: Statement): string => verb.id.split('/').at(-1) ?? '';

/** A learner's enrolment in a course, over all sessions. */
export class Registration {
  readonly id = randomUUID();
  readonly activityId = 'https://lms.example/activities/4711';
  readonly actor = { objectType: 'Agent', name: 'Ada Roy', account: { homePage: 'https://lms.example', name: 'u-17' } };
  readonly statements: Statement[] = [];
  readonly refusals: string[] = [];
  /** The documents by their `stateId`. */
  readonly documents = new Map<string, unknown>();
  session: Session | undefined;
  /** The number of requests that are answered with 503. */
  failures = 0;
  /** The number of requests that are carried out, and whose answers are lost on their way. */
  lost = 0;
  /**
   * Whether a second `passed` or `completed` is answered with 401, be it the same statement: the player of ADL's CATAPULT does that
   * (`player/service/plugins/routes/lrs.js`), as with whatever else breaks a rule.
   */
  refusesRepeats = false;

  verbs(): string[] {
    return this.statements.map(verbOf);
  }

  answered(): Statement[] {
    return this.statements.filter((statement) => verbOf(statement) === 'answered');
  }
}

export interface SessionOptions {
  launchMode?: 'Normal' | 'Browse' | 'Review';
  masteryScore?: number;
  returnURL?: string;
}

/** A launch. */
export class Session {
  readonly token = randomUUID();
  readonly id = randomUUID();
  readonly options: SessionOptions;
  readonly registration: Registration;
  /** Whether the token has expired. */
  expired = false;
  #fetched = false;
  #read = new Set<string>();
  #verbs: string[] = [];
  #last = '';

  constructor(registration: Registration, options: SessionOptions) {
    this.registration = registration;
    this.options = options;
    registration.session = this;
  }

  get launchData(): Json {
    const { returnURL, masteryScore, launchMode = 'Normal' } = this.options;
    return {
      contextTemplate: {
        registration: this.registration.id,
        contextActivities: { grouping: [{ id: 'https://publisher.example/au/1' }] },
        extensions: { [sessionId]: this.id },
      },
      launchMode,
      moveOn: 'CompletedOrPassed',
      ...(masteryScore !== undefined && { masteryScore }),
      ...(returnURL && { returnURL }),
    };
  }

  refuse(what: string): Answer {
    this.registration.refusals.push(what);
    return { status: 400 };
  }

  fetchToken(method: string): Answer {
    if (method !== 'POST') return this.refuse(`${method} to the fetch address`);
    if (this.#fetched) return this.refuse('the token was fetched twice');
    this.#fetched = true;
    return { status: 200, body: { 'auth-token': this.token } };
  }

  /** @returns the answer, or that it is lost */
  handle(method: string, resource: string, query: URLSearchParams, headers: Record<string, unknown>, body: unknown): Answer | 'lost' {
    const { registration } = this;
    if (registration.failures > 0) {
      registration.failures -= 1;
      return { status: 503 };
    }
    const answer = this.#answer(method, resource, query, headers, body);
    if (registration.lost === 0) return answer;
    registration.lost -= 1;
    return 'lost';
  }

  #answer(method: string, resource: string, query: URLSearchParams, headers: Record<string, unknown>, body: unknown): Answer {
    if (this.expired || this.registration.session !== this) return { status: 401 };
    if (headers['authorization'] !== `Basic ${this.token}`) return this.refuse(`authorization ${String(headers['authorization'])}`);
    if (headers['x-experience-api-version'] !== '1.0.3') return this.refuse('no version');
    if (resource === 'statements' && method === 'POST') return this.#post(body);
    if (resource === 'statements' && method === 'GET') {
      const one = query.get('statementId');
      if (one !== null) return { status: this.registration.statements.some(({ id }) => id === one) ? 200 : 404 };
      return query.get('registration') === this.registration.id
        ? { status: 200, body: { statements: this.registration.statements, more: '' } }
        : this.refuse('statements of others');
    }
    const agent = JSON.parse(query.get('agent') ?? 'null') as unknown;
    if (!isDeepStrictEqual(agent, this.registration.actor)) return this.refuse(`${resource} for another agent`);
    if (resource === 'agents/profile') {
      this.#read.add('profile');
      return query.get('profileId') === 'cmi5LearnerPreferences' ? { status: 404 } : this.refuse('an unknown profile');
    }
    return resource === 'activities/state' ? this.#state(method, query, body) : this.refuse(`${method} ${resource}`);
  }

  #state(method: string, query: URLSearchParams, body: unknown): Answer {
    const stateId = query.get('stateId') ?? '';
    if (query.get('activityId') !== this.registration.activityId) return this.refuse('state of another activity');
    if (query.get('registration') !== this.registration.id) return this.refuse('state of another registration');
    if (stateId === 'LMS.LaunchData') {
      if (method !== 'GET') return this.refuse('LMS.LaunchData is the LMS’s');
      this.#read.add('launch data');
      return { status: 200, body: this.launchData };
    }
    if (method === 'GET') {
      const document = this.registration.documents.get(stateId);
      return document ? { status: 200, body: document } : { status: 404 };
    }
    if (method !== 'PUT') return this.refuse(`${method} of a state`);
    if (this.#mode !== 'Normal') return this.refuse(`a state in mode ${this.#mode}`);
    this.registration.documents.set(stateId, body);
    return { status: 204 };
  }

  get #mode(): string {
    return this.options.launchMode ?? 'Normal';
  }

  #post(body: unknown): Answer {
    const statements = (Array.isArray(body) ? body : [body]) as Statement[];
    const fresh: Statement[] = [];
    const { refusesRepeats } = this.registration;
    const isRepeat = (statement: Statement) =>
      ['passed', 'completed'].includes(verbOf(statement)) && this.registration.verbs().includes(verbOf(statement));
    if (refusesRepeats && statements.some(isRepeat)) return { status: 401 };
    for (const statement of statements) {
      const known = this.registration.statements.find(({ id }) => id === statement.id);
      if (known && !isDeepStrictEqual(known, statement)) return { status: 409 };
      if (known) continue;
      const wrong = this.#whyWrong(statement);
      if (wrong) return this.refuse(`${verbOf(statement)}: ${wrong}`);
      fresh.push(statement);
      this.#verbs.push(verbOf(statement));
      this.#last = statement.timestamp;
    }
    this.registration.statements.push(...fresh);
    return { status: 200, body: statements.map(({ id }) => id) };
  }

  #whyWrong(statement: Statement): string | undefined {
    const verb = verbOf(statement);
    const { registration } = this;
    const before = registration.verbs();
    if (!uuid.test(statement.id)) return `identifier ${statement.id}`;
    if (!isDeepStrictEqual(statement['actor'], registration.actor)) return 'another actor';
    if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(statement.timestamp)) return `timestamp ${statement.timestamp}`;
    if (statement.timestamp < this.#last) return 'older than the one before';
    if (this.#verbs.length === 0 && verb !== 'initialized') return 'the first statement is not initialized';
    if (this.#verbs.length === 0 && this.#read.size < 2) return `only these were read before: ${[...this.#read].join()}`;
    if (this.#verbs.includes('terminated')) return 'after terminated';
    const template = this.launchData['contextTemplate'] as Statement['context'];
    if (statement.context.registration !== registration.id) return 'another registration';
    if (statement.context.extensions?.[sessionId] !== this.id) return 'another session';
    if (!isDeepStrictEqual(statement.context.contextActivities?.['grouping'], template.contextActivities?.['grouping']))
      return 'no grouping';
    const given = (statement.context.contextActivities?.['category'] ?? []).map(({ id }) => id);
    if (verb === 'answered') return this.#whyWrongAnswer(statement, given);
    if (!given.includes(`${categories}cmi5`)) return 'without its category';
    const { result = {} } = statement;
    const hasMoveOn = 'success' in result || 'completion' in result;
    if (given.includes(`${categories}moveon`) !== hasMoveOn) return 'the moveon category goes with success and completion';
    if ((statement['object'] as Json)['id'] !== registration.activityId) return 'about another activity';
    if (this.#verbs.includes(verb)) return 'twice in a session';
    if (['passed', 'completed'].includes(verb) && before.includes(verb)) return 'twice in a registration';
    if (verb === 'failed' && before.includes('passed')) return 'after passed';
    if (['passed', 'failed'].includes(verb) && this.#verbs.some((told) => ['passed', 'failed'].includes(told))) return 'two judgements';
    if (this.#mode !== 'Normal' && !['initialized', 'terminated'].includes(verb)) return `in mode ${this.#mode}`;
    return this.#whyWrongResult(verb, statement);
  }

  #whyWrongAnswer(statement: Statement, given: string[]): string | undefined {
    if (given.includes(`${categories}cmi5`)) return 'cmi5 does not define it';
    if (this.#mode !== 'Normal') return `in mode ${this.#mode}`;
    const definition = (statement['object'] as { definition?: Json }).definition ?? {};
    const { response, success, duration } = statement.result ?? {};
    const choices = ((definition['choices'] ?? []) as { id: string }[]).map(({ id }) => id);
    const [right] = definition['correctResponsesPattern'] as string[];
    if (!['choice', 'sequencing'].includes(String(definition['interactionType']))) return 'no interaction type';
    if (![String(response), right ?? ''].every((text) => text.split('[,]').every((entry) => choices.includes(entry))))
      return 'unknown choices';
    if (success !== (response === right)) return 'success does not fit the response';
    return isoDuration.test(String(duration)) ? undefined : `duration ${String(duration)}`;
  }

  #whyWrongResult(verb: string, { result = {}, context }: Statement): string | undefined {
    const { score, success, completion, duration } = result as Json & { score?: { scaled: number; raw: number; min: number; max: number } };
    if (verb !== 'initialized' && !isoDuration.test(String(duration))) return `duration ${String(duration)}`;
    if ((verb === 'completed') !== (completion === true)) return 'completion';
    if (success !== (verb === 'passed' ? true : verb === 'failed' ? false : undefined)) return 'success';
    const judged = verb === 'passed' || verb === 'failed';
    if (!judged) return score ? 'a score' : undefined;
    const { masteryScore } = this.options;
    if (context.extensions?.[mastery] !== masteryScore) return 'the mastery score is not copied';
    if (!score || !Number.isInteger(score.raw) || score.min !== 0 || score.max !== 100) return 'the score';
    if (masteryScore !== undefined && score.scaled >= masteryScore !== (verb === 'passed')) return 'the score contradicts the verb';
    return undefined;
  }
}
