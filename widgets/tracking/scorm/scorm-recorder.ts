import { languageTag } from '../../../content/language/tag.ts';
import type { ConnectOptions } from '../connect-options.ts';
import type { Changes, PlacedInteraction, Recorder, Sent, TimeLeft, Told } from '../recorder.ts';
import type { Objective, Outcome } from '../tracker.ts';
import { numberOf } from '../values.ts';
import type { Edition, Entry } from './edition.ts';
import { findApi, ScormApi, type Answer } from './scorm-api.ts';
import { ServerProbe } from '../server-probe.ts';

const interactions = 'cmi.interactions';
const objectives = 'cmi.objectives';
const stateElement = 'cmi.suspend_data';

/** What the manifest of a package calls the objective of the whole course. SCORM 2004 lists it from the start, before all items. */
const manifestObjective = 'course';

/** Without these, nothing is saved. Answers and objectives are in the state too. */
const isEssential = (element: string): boolean => !/^cmi\.(?:interactions|objectives)\./.test(element);

/** Whether nobody will learn what becomes of a request: Moodle then sends a beacon, and answers "true" at once. */
const isHidden = (): boolean => document.visibilityState === 'hidden';

/** Whether there is time to learn what becomes of a request. */
const canWait = (time: TimeLeft): boolean => time === 'enough' && !isHidden();

/** A review after a failure, or after an end without a result, can still be made better; Moodle records that. */
function isRecording(mode: Told['mode'], credit: string, { completed, passed, score }: Outcome): boolean {
  if (mode !== 'review') return mode === 'normal' && credit !== 'no-credit';
  return credit === 'credit' || !(passed ?? (completed && score !== undefined));
}

/** A session with an LMS over SCORM. The calls are synchronous; proving that what they said is so takes a request of its own. */
class ScormRecorder implements Recorder {
  readonly told: Told;
  readonly isProof = false;

  readonly #api: ScormApi;
  readonly #edition: Edition;
  readonly #reportFailed: boolean;
  readonly #probe: ServerProbe;
  /** What the LMS is not known to have stored, in the order in which it is set. */
  readonly #unproven = new Map<string, Entry>();
  /** Elements among them that are still to be set. */
  readonly #unset = new Set<string>();
  /** Elements that this LMS does not have: they are not sent again. */
  readonly #unsupported = new Set<string>();
  /** Whether an LMS may take what is unproven for sent. */
  #inDoubt = false;
  /** Changes whenever something has to go out at once: what was under way then is not gone on with. */
  #departures = 0;
  #interactionIds: readonly string[] = [];
  /** How many places of the LMS's list have an identifier, and of how many of them the LMS may only believe that it has sent it. */
  #named: number;
  #doubtfulPlaces = 0;
  /** Places of objectives by their identifiers. */
  readonly #objectivePlaces = new Map<string, number>();
  #openedAt = 0;
  /** Whether the time of the session went out with the last commit. */
  #hasTime = false;
  #ended = false;

  constructor(api: ScormApi, edition: Edition, { reportFailed = false, probe }: ConnectOptions) {
    const get = (element: string): string => api.get(element);
    this.#api = api;
    this.#edition = edition;
    this.#reportFailed = reportFailed;
    this.#probe = new ServerProbe(probe);
    const count = (list: string): number | undefined => numberOf(get(`${list}._count`));
    const [given, outcome] = [get(edition.mode), edition.outcome(get)];
    const mode = given === 'browse' || given === 'review' ? given : 'normal';
    const entry = get(edition.entry);
    const savedState = get(stateElement);
    const objectiveCount = count(objectives);
    for (let place = 0; place < (objectiveCount ?? 0); place += 1) this.#objectivePlaces.set(get(`${objectives}.${place}.id`), place);
    // Read before anything is told: an LMS answers afterwards with what it was told, whether or not it keeps that.
    this.told = {
      standard: edition.standard,
      mode,
      recording: isRecording(mode, get(edition.credit), outcome),
      learner: { name: get(edition.learnerName) || undefined, language: languageTag(get(edition.language)) || undefined },
      learnerKey: get(edition.learnerId),
      passMark: edition.passMark(get),
      stateLimit: edition.stateLimit,
      savedState,
      resumed: entry || savedState ? entry === 'resume' : undefined,
      outcome,
      lmsPage: api.page,
      interactionCount: count(interactions),
      objectiveCount: objectiveCount && objectiveCount - Number(this.#objectivePlaces.has(manifestObjective)),
    };
    this.#named = this.told.interactionCount ?? 0;
    this.#begin();
  }

  arrange(interactionIds: readonly string[]): void {
    this.#interactionIds = interactionIds;
  }

  distrust(): void {
    this.#inDoubt = true;
    this.#doubtfulPlaces = this.#named;
  }

  bringsAll(time: TimeLeft): boolean {
    return !this.#edition.otherThan || !this.#inDoubt || canWait(time);
  }

  write({ state, interactions: answers, objectives: items, outcome }: Changes, time: TimeLeft): Sent | Promise<Sent> {
    if (this.#ended) return 'expired';
    for (const answer of answers) this.#addInteraction(answer);
    for (const item of items) this.#addObjective(item);
    if (outcome) this.#put(...this.#edition.outcomeEntries(outcome, this.#reportFailed));
    if (state !== undefined) this.#put([stateElement, state]);
    if (canWait(time)) return this.#bring();
    this.#departures += 1;
    this.#hasTime = time === 'none';
    if (this.#hasTime) this.#putTime();
    const sent = this.#commit();
    this.#inDoubt = true;
    return sent ?? 'unproven';
  }

  /** Ends the session, whatever comes of it. */
  end(closing: boolean): boolean {
    if (this.#ended) return true;
    this.#ended = true;
    // A page that is left has just committed, and may send only so much more.
    if (this.told.recording && !this.#hasTime) {
      this.#putTime();
      this.#api.commit();
    }
    this.#api.terminate();
    if (closing) closeWindow();
    return true;
  }

  reopen(): boolean {
    this.#ended = !this.#api.initialize();
    if (!this.#ended) this.#begin();
    return !this.#ended;
  }

  #begin(): void {
    this.#openedAt = performance.now();
    this.#hasTime = false;
    const { exit, status, lookedAt } = this.#edition;
    // An LMS takes a course that ends without any status for completed.
    const isNew = ['', 'not attempted', 'unknown', lookedAt].includes(this.#api.get(status));
    if (!this.told.recording) {
      if (isNew && lookedAt && this.told.mode === 'browse') this.#api.set(status, lookedAt);
      return;
    }
    // Also when it is complete: after `normal` or `logout` Moodle forgets the state.
    this.#put([exit, 'suspend']);
    if (isNew) this.#put([status, 'incomplete']);
    this.#setValues();
  }

  #putTime(): void {
    this.#api.set(this.#edition.sessionTime, this.#edition.duration(performance.now() - this.#openedAt));
  }

  #put(...entries: readonly Entry[]): void {
    for (const entry of entries) {
      this.#unproven.set(entry[0], entry);
      this.#unset.add(entry[0]);
    }
  }

  /** An LMS takes no place before those in front of it: they get the identifiers that their questions will have. */
  #addInteraction(interaction: PlacedInteraction): void {
    const { place, id } = interaction;
    this.#inDoubt ||= place < this.#doubtfulPlaces;
    for (; this.#named < place; this.#named += 1) {
      const ids = this.#interactionIds;
      this.#put([`${interactions}.${this.#named}.id`, ids[this.#named % ids.length] ?? id]);
    }
    this.#named = Math.max(this.#named, place + 1);
    const name = `${interactions}.${place}`;
    this.#put([`${name}.id`, id], ...this.#edition.interactionEntries(interaction, name));
  }

  #addObjective(objective: Objective): void {
    const { id } = objective;
    const number = this.#objectivePlaces.get(id) ?? this.#objectivePlaces.size;
    const place = `${objectives}.${number}`;
    if (!this.#objectivePlaces.has(id)) this.#put([`${place}.id`, id]);
    this.#objectivePlaces.set(id, number);
    this.#put(...this.#edition.objectiveEntries(objective, place));
  }

  /**
   * Brings what is unproven, and proves that it has arrived: the server could be reached right before and right after it.
   *
   * After a failure an LMS may take its values for sent, and not send what is equal again. Then each gets another value first, and that
   * goes out right before the true ones. It never goes out to a server that cannot be reached: a request that fails may be sent by a
   * beacon, and arrive after the next one.
   */
  async #bring(): Promise<Sent> {
    // What the LMS was not given it does not take for sent.
    if (!navigator.onLine) return 'failed';
    const departures = this.#departures;
    const isLeft = (): boolean => departures !== this.#departures;
    const before = await this.#probe.look();
    if (isLeft() || isHidden()) return 'unproven';
    const unsent = before ?? (this.#inDoubt ? this.#setOthers() : undefined);
    if (unsent) return unsent;
    this.#inDoubt = true;
    const sent = this.#commit();
    if (sent === 'expired') return sent;
    const trouble = (await this.#probe.look()) ?? sent;
    if (isLeft()) return 'unproven';
    if (trouble) return trouble;
    this.#unproven.clear();
    this.#inDoubt = false;
    return 'saved';
  }

  /** Sets everything that is unproven to another value and commits that; then it is to be set again. @returns nothing where all is well */
  #setOthers(): Sent | undefined {
    const { otherThan } = this.#edition;
    for (const [element, [, value]] of this.#unproven) {
      // Each state differs from all others, and without the right exit an LMS would forget it.
      if (otherThan && !/exit|data/.test(element)) this.#api.set(element, otherThan(element, value));
    }
    const sent = otherThan && sentFor(this.#api.commit());
    for (const element of this.#unproven.keys()) this.#unset.add(element);
    return sent;
  }

  /** Sets what is to be set, and commits. @returns nothing where the LMS says that it is done */
  #commit(): Sent | undefined {
    const set = this.#setValues();
    const committed = sentFor(this.#api.commit());
    if (set === 'expired' || committed === 'expired') return 'expired';
    // The LMS is well, and did not take something that the course can do without: it would not take it the next time either.
    if (!committed) for (const element of this.#unset) if (!isEssential(element)) this.#unset.delete(element);
    return set ?? committed;
  }

  /** Sets what is waiting. What failed for a passing reason waits for the next try. @returns nothing where all was taken that matters */
  #setValues(): Sent | undefined {
    let sent: Sent | undefined;
    for (const element of this.#unset) {
      const name = element.replace(/\.\d+/g, '.n');
      const [, value = '', plainer] = this.#unproven.get(element) ?? [];
      let answer: Answer = this.#isUnsupported(name) ? 'unsupported' : this.#api.set(element, value);
      if (answer === 'refused' && plainer !== undefined) answer = this.#api.set(element, plainer);
      if (answer === 'unsupported') this.#unsupported.add(name);
      if (answer === 'done' || answer === 'unsupported' || (answer === 'refused' && !isEssential(element))) this.#unset.delete(element);
      if (answer === 'expired') sent = 'expired';
      // Everything else can do without an entry; a state that is refused is not saved.
      else if (answer !== 'done' && answer !== 'unsupported' && isEssential(element)) sent ??= 'failed';
    }
    return sent;
  }

  /** Without its identifier, nothing of an interaction or objective makes sense. */
  #isUnsupported(name: string): boolean {
    return this.#unsupported.has(name) || this.#unsupported.has(name.replace(/\.n\..*/, '.n.id'));
  }
}

const sentFor = (answer: Answer): Sent | undefined => (answer === 'done' ? undefined : answer === 'expired' ? answer : 'failed');

/**
 * Closes the window that the LMS opened for the course alone: the course's own, or that of the LMS's player around it. A window without
 * a menu was opened as one of its own, also where it does not know by whom: Moodle makes it forget. Where a script may not close it, the
 * browser does nothing.
 */
function closeWindow(): void {
  try {
    const { opener, top } = window;
    if (opener) window.close();
    else if (!top?.menubar.visible) top?.close();
  } catch {
    // The window around belongs to another origin.
  }
}

/** Opens a session with the LMS. @returns nothing where there is none, or it refuses */
export function openScorm(edition: Edition, options: ConnectOptions): Recorder | undefined {
  const found = findApi(edition.apiName);
  if (!found) return undefined;
  const api = new ScormApi(found, edition.callPrefix);
  return api.initialize() ? new ScormRecorder(api, edition, options) : undefined;
}
