/** cmi5: a session with the LMS's learning record store. */
import { languageTag } from '../../../content/language/tag.ts';
import { asRecord } from '../../state/state.ts';
import type { ConnectOptions } from '../connect-options.ts';
import { outcomeFrom } from '../outcome.ts';
import type { Changes, Recorder, Sent, TimeLeft, Told } from '../recorder.ts';
import { asPercent, asShare, isoDuration, numberOf } from '../values.ts';
import type { Outcome, ReadBack } from '../tracker.ts';
import { keepSession, openSession, readLaunch, type Launch, type LaunchedSession } from './launch.ts';
import { patiently, RecordStore } from './record-store.ts';
import { StatementWriter, verbOf, type Statement, type Verb } from './statements.ts';
import { toJson } from '../../state/to-json.ts';

class Cmi5Recorder implements Recorder {
  readonly told: Told;
  readonly isProof = true;
  readonly refusesReviews = true;

  readonly #store: RecordStore;
  readonly #statements: StatementWriter;
  readonly #launch: Launch;
  readonly #session: LaunchedSession;
  readonly #startedAt: number;
  /** The same moment by the page's monotonic clock, in milliseconds. */
  readonly #beganAt: number;
  readonly #returnAddress: string | undefined;
  readonly #reportFailed: boolean;
  /** What the record store has, or was sent. */
  #judged: Outcome;
  /** Statements that are not sent yet. */
  #waiting: Statement[] = [];
  /** The score of a failure. It is sent at the end, because cmi5 allows one judgement per session, and another try may still pass. */
  #failedScore: number | undefined;
  /** The state document to store, until the store has it. */
  #document: object | undefined;
  #state: string;
  #outcome: Outcome;

  constructor(
    launch: Launch,
    session: LaunchedSession,
    store: RecordStore,
    documents: Record<'launchData' | 'preferences' | 'state', Record<string, unknown>>,
    { language, reportFailed = false }: ConnectOptions,
  ) {
    const { launchMode, masteryScore, returnURL } = documents.launchData;
    const { state } = documents.state;
    this.#launch = launch;
    this.#session = session;
    this.#store = store;
    this.#startedAt = session.startedAt ?? Date.now();
    this.#beganAt = performance.now() - Math.max(0, Date.now() - this.#startedAt);
    this.#reportFailed = reportFailed;
    this.#returnAddress = typeof returnURL === 'string' && /^https?:\/\//i.test(returnURL) ? returnURL : undefined;
    this.#statements = new StatementWriter(launch, documents.launchData, language, this.#startedAt);
    const mode = launchMode === 'Browse' ? 'browse' : launchMode === 'Review' ? 'review' : 'normal';
    const languages = documents.preferences['languagePreference'];
    const name = launch.actor['name'];
    const outcome = outcomeFrom(documents.state);
    this.#state = typeof state === 'string' ? state : '';
    this.#outcome = outcome;
    this.told = {
      standard: 'cmi5',
      mode,
      recording: mode === 'normal',
      learner: {
        name: typeof name === 'string' ? name : undefined,
        language: languageTag(String(languages).split(',')[0]) || undefined,
      },
      learnerKey: toJson([launch.actor['account'] ?? launch.actor, launch.registration]),
      passMark: asPercent(numberOf(String(masteryScore))),
      stateLimit: 64_000,
      savedState: this.#state,
      outcome,
      resumed: this.#state !== '',
    };
    // A failure that is not to be reported was never sent.
    this.#judged = outcome.passed === false && !reportFailed ? { completed: false } : outcome;
  }

  /** Tells the store that the session begins. @returns whether the store accepted it */
  async begin(): Promise<boolean> {
    if (this.#session.startedAt !== undefined) return true; // Before a reload.
    const initialized = this.#statements.defined('initialized');
    const sent = await patiently(
      () => this.#store.post([initialized]),
      (answer) => answer === 'failed',
    );
    if (sent !== 'saved') return false;
    this.#session.startedAt = this.#startedAt;
    keepSession(this.#launch, this.#session);
    return true;
  }

  arrange(): void {
    // Statements are sorted by their timestamps.
  }

  distrust(): void {
    // A record store stores a statement before it answers, so its answer is proof.
  }

  bringsAll(): boolean {
    return true;
  }

  write({ state, interactions, outcome }: Changes, time: TimeLeft): Promise<Sent> {
    if (this.#session.terminated) return Promise.resolve('expired');
    for (const interaction of interactions) this.#waiting.push(this.#statements.answered(interaction));
    if (outcome) this.#judge(outcome);
    this.#state = state ?? this.#state;
    this.#outcome = outcome ?? this.#outcome;
    if (state !== undefined || outcome) this.#document = { state: this.#state, ...this.#outcome };
    // Statements that end the session in this moment go out in the same request, after all others.
    return Promise.resolve().then(() => this.#bring(time === 'none'));
  }

  end(closing: boolean): boolean | Promise<boolean> {
    // A page that is left may be a reload, and an ended session cannot continue. A finished course loses nothing by that.
    const done = !this.told.recording || this.#judged.completed || this.#judged.passed !== undefined || this.#failedScore !== undefined;
    if (!closing && !done) return false;
    if (this.#session.terminated) return true;
    this.#session.terminated = true;
    keepSession(this.#launch, this.#session);
    const elapsed = { duration: this.#elapsed };
    if (this.#failedScore !== undefined) {
      this.#waiting.push(this.#statements.defined('failed', { ...elapsed, success: false, ...scoreResult(this.#failedScore) }));
    }
    this.#waiting.push(this.#statements.defined('terminated', elapsed));
    const brought = this.#bring(!closing);
    if (!closing) return true;
    return brought.then(() => {
      if (this.#returnAddress) location.assign(this.#returnAddress);
      else if (window.opener) window.close();
      return true;
    });
  }

  reopen(): boolean {
    return false;
  }

  /** Reads the outcome from the statements, if the store allows it, because the state has only what the course wrote there itself. */
  async readBack(): Promise<ReadBack> {
    const { savedState: state, outcome: kept, resumed } = this.told;
    const told = await this.#store.statements();
    if (!told) return { resumed, state, outcome: kept, interactions: undefined, objectives: undefined };
    const of = (verb: Verb) => told.filter((statement) => verbOf(statement) === verb);
    const judged = of('passed')[0] ?? of('failed')[0];
    const score = asRecord(asRecord(judged?.['result'])?.['score'])?.['scaled'];
    const outcome = {
      completed: of('completed').length > 0,
      passed: of('passed').length > 0 ? true : judged ? false : undefined,
      score: typeof score === 'number' ? asPercent(score) : undefined,
    };
    return { resumed, state, outcome, interactions: of('answered').length, objectives: undefined };
  }

  get #elapsed(): string {
    return isoDuration(performance.now() - this.#beganAt);
  }

  #judge({ completed, passed, score = 0 }: Outcome): void {
    const failed = passed === false;
    if (failed && !this.#reportFailed) return;
    if (passed && !this.#judged.passed) {
      this.#failedScore = undefined;
      this.#waiting.push(this.#statements.defined('passed', { duration: this.#elapsed, success: true, ...scoreResult(score) }));
    }
    if (failed && !this.#judged.passed) this.#failedScore = score;
    if (completed && !this.#judged.completed) {
      this.#waiting.push(this.#statements.defined('completed', { duration: this.#elapsed, completion: true }));
    }
    this.#judged = { completed: completed || this.#judged.completed, passed: passed || this.#judged.passed };
  }

  /**
   * Sends statements before the state. If only the state arrived, the next session would believe that the statements had, too. A page that
   * is being left cannot wait, so it sends both at once.
   */
  async #bring(leaving: boolean): Promise<Sent> {
    const statements = this.#waiting.splice(0);
    const posted = statements.length > 0 ? this.#store.post(statements) : 'saved';
    const sent = leaving ? 'saved' : await posted;
    if (sent !== 'saved') this.#waiting.unshift(...statements);
    const document = this.#document;
    if (sent !== 'saved' || !document) return sent;
    const put = await this.#store.putState(document);
    if (put === 'saved' && this.#document === document) this.#document = undefined;
    return leaving ? posted : put;
  }
}

/** Writes a score of 0 to 100. cmi5 wants a whole number for `raw`. */
const scoreResult = (score: number): object => ({
  score: { scaled: asShare(score), raw: Math.round(score), min: 0, max: 100 },
});

/** Opens a session with the LMS. @returns `undefined` without an LMS, or if it refuses */
export async function openCmi5(options: ConnectOptions): Promise<Recorder | undefined> {
  const launch = readLaunch(location.href);
  const session = launch && (await openSession(launch));
  if (!launch || !session || session.terminated) return undefined;
  const store = new RecordStore(launch, session.token);
  const launchData = await store.launchData();
  if (!launchData) return undefined;
  const [preferences, state] = await Promise.all([store.preferences(), store.state()]);
  if (!state) return undefined;
  const recorder = new Cmi5Recorder(launch, session, store, { launchData, preferences, state }, options);
  return (await recorder.begin()) ? recorder : undefined;
}
