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

/** The manifest's identifier for the objective of the whole course. SCORM 2004 lists it from the start, before all items. */
const manifestObjective = 'course';

/** Whether nothing is saved without this element. Answers and objectives are not essential, because the state contains them, too. */
const isEssential = (element: string): boolean => !/^cmi\.(?:interactions|objectives)\./.test(element);

/** Whether the result of a request cannot be known: on a hidden page, Moodle sends a beacon and returns "true" at once. */
const isHidden = (): boolean => document.visibilityState === 'hidden';

/** Whether there is time to learn the result of a request. */
const canWait = (time: TimeLeft): boolean => time === 'enough' && !isHidden();

/** Whether the LMS records the session. Moodle also records a review after a failure or an end without a result. */
function isRecording(mode: Told['mode'], credit: string, { completed, passed, score }: Outcome): boolean {
  if (mode !== 'review') return mode === 'normal' && credit !== 'no-credit';
  return credit === 'credit' || !(passed ?? (completed && score !== undefined));
}

/** A session with an LMS over SCORM. The calls are synchronous, but proving that the LMS has stored something takes a separate request. */
class ScormRecorder implements Recorder {
  readonly told: Told;
  readonly isProof = false;

  readonly #api: ScormApi;
  readonly #edition: Edition;
  readonly #reportFailed: boolean;
  readonly #probe: ServerProbe;
  /** The entries that the LMS is not known to have stored, in the order in which they are set. */
  readonly #unproven = new Map<string, Entry>();
  /** The elements among them that are still to be set. */
  readonly #unset = new Set<string>();
  /** The elements that this LMS does not support. They are not sent again. */
  readonly #unsupported = new Set<string>();
  /** Whether the LMS may believe that it has sent the unproven entries. */
  #inDoubt = false;
  /** Counts the writes that could not wait. A slower write that notices a new one gives up. */
  #departures = 0;
  #interactionIds: readonly string[] = [];
  /** How many places of the LMS's list have an identifier, and how many of these the LMS may only believe to have sent. */
  #named: number;
  #doubtfulPlaces = 0;
  /** The places of objectives, by their identifiers. */
  readonly #objectivePlaces = new Map<string, number>();
  #openedAt = 0;
  /** Whether the last commit contained the session's time. */
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
    // This is read before anything is set: afterwards an LMS returns what was set, stored or not.
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

  /** Ends the session. A failure is ignored. */
  end(closing: boolean): boolean {
    if (this.#ended) return true;
    this.#ended = true;
    // A page that is being left has just committed, and browsers limit what it may still send.
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
    // LMSs count a course that ends without a status as completed.
    const isNew = ['', 'not attempted', 'unknown', lookedAt].includes(this.#api.get(status));
    if (!this.told.recording) {
      if (isNew && lookedAt && this.told.mode === 'browse') this.#api.set(status, lookedAt);
      return;
    }
    // This also holds for a complete course: after `normal` or `logout`, Moodle deletes the state.
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

  /** Adds an answer. An LMS accepts places only in order, so the places before it get the identifiers of their questions. */
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
   * Sends the unproven entries, and proves their arrival: the server was reachable right before and right after.
   *
   * After a failure an LMS may believe that it has sent its values, and then does not send equal ones again. So each element is first set to
   * another value, which is sent right before the true one. These values are never sent to an unreachable server: an LMS may repeat a failed
   * request as a beacon, which could arrive after the next request.
   */
  async #bring(): Promise<Sent> {
    // The LMS cannot believe to have sent what it was not given.
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

  /** Commits another value for every unproven entry, so that the true ones must be set again. @returns `undefined` on success */
  #setOthers(): Sent | undefined {
    const { otherThan } = this.#edition;
    for (const [element, [, value]] of this.#unproven) {
      // Every state is unique already, and with another exit an LMS would delete it.
      if (otherThan && !/exit|data/.test(element)) this.#api.set(element, otherThan(element, value));
    }
    const sent = otherThan && sentFor(this.#api.commit());
    for (const element of this.#unproven.keys()) this.#unset.add(element);
    return sent;
  }

  /** Sets all waiting elements and commits. @returns `undefined` if the LMS reports success */
  #commit(): Sent | undefined {
    const set = this.#setValues();
    const committed = sentFor(this.#api.commit());
    if (set === 'expired' || committed === 'expired') return 'expired';
    // The commit worked, so an LMS that refused an inessential element would refuse it again: it is dropped.
    if (!committed) for (const element of this.#unset) if (!isEssential(element)) this.#unset.delete(element);
    return set ?? committed;
  }

  /** Sets all waiting elements. Those that failed for a temporary reason wait for the next try. @returns `undefined` if all essential ones are set */
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
      // Inessential elements may fail, but nothing is saved if the state is refused.
      else if (answer !== 'done' && answer !== 'unsupported' && isEssential(element)) sent ??= 'failed';
    }
    return sent;
  }

  /** Whether the LMS does not support an element, or the identifier of its interaction or objective. */
  #isUnsupported(name: string): boolean {
    return this.#unsupported.has(name) || this.#unsupported.has(name.replace(/\.n\..*/, '.n.id'));
  }
}

const sentFor = (answer: Answer): Sent | undefined => (answer === 'done' ? undefined : answer === 'expired' ? answer : 'failed');

/**
 * Closes a window that the LMS opened only for the course: the course's own, or that of the LMS's player around it. A window without a
 * menu bar is such a window even if its opener is unknown, because Moodle removes the opener. If the script may not close the window, the
 * browser does nothing.
 */
function closeWindow(): void {
  try {
    const { opener, top } = window;
    if (opener) window.close();
    else if (!top?.menubar.visible) top?.close();
  } catch {
    // The surrounding window belongs to another origin.
  }
}

/** Opens a session with the LMS. @returns `undefined` if there is no LMS, or it refuses */
export function openScorm(edition: Edition, options: ConnectOptions): Recorder | undefined {
  const found = findApi(edition.apiName, `${edition.callPrefix}Initialize`);
  if (!found) return undefined;
  const api = new ScormApi(found, edition.callPrefix);
  return api.initialize() ? new ScormRecorder(api, edition, options) : undefined;
}
