import { languageTag } from '../../../content/language/tag.ts';
import type { ConnectOptions } from '../connect.ts';
import type { Changes, Recorder, Sent } from '../recorder.ts';
import type { Interaction, Learner, Objective, Outcome, ReadBack, Standard, Tracker } from '../tracker.ts';
import { numberOf } from '../values.ts';
import type { Edition, Entry } from './edition.ts';
import { findApi, ScormApi } from './scorm-api.ts';

const interactions = 'cmi.interactions';
const objectives = 'cmi.objectives';

/** Without these, nothing is saved. Answers and objectives are in the state too. */
const isEssential = (element: string): boolean => !element.startsWith(`${interactions}.`) && !element.startsWith(`${objectives}.`);

/** A session with an LMS over SCORM. All calls are synchronous, so that leaving needs nothing of its own. */
class ScormRecorder implements Recorder {
  readonly standard: Standard;
  readonly mode: Tracker['mode'];
  readonly recording: boolean;
  readonly learner: Learner;
  readonly passMark: number | undefined;
  readonly stateLimit: number;
  readonly savedState: string;
  readonly outcome: Outcome;
  readonly learnerKey: string;

  readonly #api: ScormApi;
  readonly #edition: Edition;
  readonly #reportFailed: boolean;
  /** What was not set yet, in its order. */
  #entries: Entry[] = [];
  /** Elements that this LMS does not have: they are not sent again. */
  readonly #unsupported = new Set<string>();
  #interactionCount = 0;
  /** Places of objectives by their identifiers. */
  #objectivePlaces = new Map<string, number>();
  /** Read before anything was told: an LMS answers afterwards with what it was told, whether or not it keeps that. */
  readonly #readBack: ReadBack;
  #openedAt = 0;
  #ended = false;

  constructor(api: ScormApi, edition: Edition, { reportFailed = false }: ConnectOptions) {
    const get = (element: string): string => api.get(element);
    this.#api = api;
    this.#edition = edition;
    this.#reportFailed = reportFailed;
    this.standard = edition.standard;
    this.stateLimit = edition.stateLimit;
    const mode = get(edition.mode);
    const credit = get(edition.credit);
    this.mode = mode === 'browse' || mode === 'review' ? mode : 'normal';
    this.recording = credit === 'credit' ? mode !== 'browse' : credit !== 'no-credit' && this.mode === 'normal';
    this.learner = { name: get(edition.learnerName) || undefined, language: languageTag(get(edition.language)) || undefined };
    this.learnerKey = get(edition.learnerId);
    this.passMark = edition.passMark(get);
    this.savedState = get('cmi.suspend_data');
    this.outcome = edition.outcome(get);
    const entry = get(edition.entry);
    this.#readBack = {
      resumed: entry === '' && this.savedState === '' ? undefined : entry === 'resume',
      state: this.savedState,
      outcome: this.outcome,
      interactions: numberOf(get(`${interactions}._count`)),
      objectives: numberOf(get(`${objectives}._count`)),
    };
    this.#begin();
  }

  readBack(): Promise<ReadBack> {
    return Promise.resolve(this.#readBack);
  }

  write(changes: Changes): Sent {
    if (this.#ended) return 'expired';
    if (changes.state !== undefined) this.#entries.push(['cmi.suspend_data', changes.state]);
    for (const interaction of changes.interactions) this.#addInteraction(interaction);
    for (const objective of changes.objectives) this.#addObjective(objective);
    if (changes.outcome) this.#entries.push(...this.#edition.outcomeEntries(changes.outcome, this.#reportFailed));
    const set = this.#setEntries();
    const committed = this.#api.commit();
    if (set === 'expired' || committed === 'expired') return 'expired';
    // The LMS is well, and did not take something that the course can do without: it would not take it the next time either.
    if (committed === 'done') this.#entries = this.#entries.filter(([element]) => isEssential(element));
    return set === 'saved' && committed === 'done' ? 'saved' : 'failed';
  }

  /** Commits once more, because what is left to be set must not depend on the end going well, and terminates whatever comes of it. */
  end(closing: boolean): boolean {
    if (this.#ended) return true;
    this.#ended = true;
    if (this.recording) {
      this.#api.set(this.#edition.sessionTime, this.#edition.duration(Date.now() - this.#openedAt));
      this.#api.commit();
    }
    this.#api.terminate();
    // A window that the LMS opened for the course alone. Where it is no such window, the browser does nothing.
    if (closing && window.opener) window.close();
    return true;
  }

  reopen(): boolean {
    this.#ended = !this.#api.initialize();
    if (!this.#ended) this.#begin();
    return !this.#ended;
  }

  #begin(): void {
    this.#openedAt = Date.now();
    if (!this.recording) return;
    const { exit, status } = this.#edition;
    this.#interactionCount = this.#count(interactions);
    const known = Array.from({ length: this.#count(objectives) }, (_, place) => place);
    this.#objectivePlaces = new Map(known.map((place) => [this.#api.get(`${objectives}.${place}.id`), place]));
    // Also when it is complete: after `normal` or `logout` Moodle forgets the state.
    this.#api.set(exit, 'suspend');
    // An LMS takes a course that ends without any status for completed.
    if (['', 'not attempted', 'unknown', 'browsed'].includes(this.#api.get(status))) this.#api.set(status, 'incomplete');
  }

  #count(list: string): number {
    return numberOf(this.#api.get(`${list}._count`)) ?? 0;
  }

  #addInteraction(interaction: Interaction): void {
    const place = `${interactions}.${this.#interactionCount}`;
    this.#interactionCount += 1;
    this.#entries.push([`${place}.id`, interaction.id], ...this.#edition.interactionEntries(interaction, place));
  }

  #addObjective(objective: Objective): void {
    const known = this.#objectivePlaces.get(objective.id);
    const number = known ?? this.#objectivePlaces.size;
    const place = `${objectives}.${number}`;
    this.#objectivePlaces.set(objective.id, number);
    if (known === undefined) this.#entries.push([`${place}.id`, objective.id]);
    this.#entries.push(...this.#edition.objectiveEntries(objective, place));
  }

  /** Sets what is waiting. What failed for a passing reason waits for the next try. */
  #setEntries(): Sent {
    const waiting: Entry[] = [];
    let sent: Sent = 'saved';
    for (const [element, value] of this.#entries) {
      const name = element.replace(/\.\d+/g, '.n');
      if (this.#isUnsupported(name)) continue;
      const answer = this.#api.set(element, value);
      if (answer === 'unsupported') this.#unsupported.add(name);
      if (answer === 'failed' || answer === 'expired') waiting.push([element, value]);
      if (answer === 'expired') sent = 'expired';
      // Everything else can do without an entry; a state that is refused is not saved.
      else if (answer !== 'done' && isEssential(element)) sent = 'failed';
    }
    this.#entries = waiting;
    return sent;
  }

  /** Without its identifier, nothing of an interaction or objective makes sense. */
  #isUnsupported(name: string): boolean {
    return this.#unsupported.has(name) || this.#unsupported.has(name.replace(/\.n\..*/, '.n.id'));
  }
}

/** Opens a session with the LMS. @returns nothing where there is none, or it refuses */
export function openScorm(edition: Edition, options: ConnectOptions): Recorder | undefined {
  const found = findApi(edition.apiName);
  if (!found) return undefined;
  const api = new ScormApi(found, edition.callPrefix);
  return api.initialize() ? new ScormRecorder(api, edition, options) : undefined;
}
