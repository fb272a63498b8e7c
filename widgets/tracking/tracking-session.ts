/** What all formats share: when to save, how to recover from failures, and when to store a backup in this browser. */
import { earlierWork } from './earlier-work.ts';
import {
  backupKey,
  keepBackup,
  keepLastSession,
  lastSession,
  markOf,
  moveToTab,
  parseBackup,
  readBackups,
  removeBackup,
  removeOldBackups,
  type Backup,
} from './local-backup.ts';
import { betterOutcome, sameOutcome } from './outcome.ts';
import { Outbox } from './outbox.ts';
import { Places } from './places.ts';
import type { Recorder, Sent, TimeLeft } from './recorder.ts';
import { historyAfter, sessionId, splitTrailer, trailerRoom, withTrailer } from './trailer.ts';
import type { Connection, Interaction, Learner, Objective, Outcome, ReadBack, Standard, Tracker } from './tracker.ts';

/** The milliseconds without a change before a commit, and the most that a change waits for its commit. */
const pause = 1000;
const longestPause = 2000;
/** After a failed commit: the milliseconds before the next try, the number of such tries, and the pause between all later tries. */
const retryPause = 2000;
const mostRetries = 5;
const slowRetryPause = 30_000;

/** A tracker that writes to an LMS, or only to this browser if there is none. */
export class TrackingSession implements Tracker {
  readonly standard: Standard;
  readonly mode: Tracker['mode'];
  readonly recording: boolean;
  readonly learner: Learner;
  readonly passMark: number | undefined;
  unsentState: string | undefined;

  readonly #recorder: Recorder | undefined;
  /** Whether the learner is known. Work of an unknown learner never goes into an LMS's record. */
  readonly #hasLearner: boolean;
  #session = sessionId();
  /** The key of the backups of this learner's course. */
  readonly #key: string;
  readonly #watchers = new Set<() => void>();
  readonly #outbox = new Outbox();
  readonly #places = new Places();
  /** The places in the LMS's record at the start, and those of other sessions in this browser. */
  readonly #writtenPlaces: string;
  #otherPlaces: readonly string[] = [];
  readonly #history: readonly string[];
  #before: readonly string[];
  #questionCount = 0;
  #savedState: string;
  /** The outcome of the course, and the outcome that is known to be in the record. */
  #outcome: Outcome;
  #recorded: Outcome;
  #connection: Connection = 'saved';
  #read: (() => string) | undefined;

  /** The state that the recorder was given last. */
  #given: string;
  /** When the latest known state was made. Of two windows, the one with the later state wins. */
  #madeAt = 0;
  /** The number of the last write. */
  #write = 0;
  /** Whether there are changes that have not provably arrived, and since when, by `performance.now()`. */
  #dirty = false;
  #dirtySince: number | undefined;
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;
  /** Whether the learner has closed the course and waits for the last changes to be saved. */
  #closing = false;
  /** `left`: the page was left, but the browser may restore it. `expired`: the LMS takes no more. `over`: the course is closed. */
  #phase: 'open' | 'left' | 'expired' | 'over' = 'open';

  /**
   * @param standard the package's edition
   * @param course the identifier of the course
   * @param recorder the session with the LMS; `undefined` if there is none
   */
  constructor(standard: Standard, course: string, recorder: Recorder | undefined) {
    const before = recorder || standard === 'browser-only' ? undefined : lastSession(course);
    // Some LMSs refuse a course that is reloaded. The session then continues with the same learner's backups.
    if (before) this.#phase = 'expired';
    this.#hasLearner = recorder !== undefined || before !== undefined;
    this.standard = this.#hasLearner ? standard : 'browser-only';
    const told = recorder?.told;
    this.mode = told?.mode ?? 'normal';
    this.recording = told?.recording ?? true;
    this.learner = told?.learner ?? {};
    this.passMark = told?.passMark;
    this.#recorder = recorder;
    const { text, history, places } = splitTrailer(told?.savedState ?? '');
    this.#savedState = this.#given = text;
    this.#history = history;
    this.#before = [markOf(text)];
    this.#writtenPlaces = places;
    this.#places.begin([], places, told?.interactionCount ?? 0);
    this.#outcome = this.#recorded = told?.outcome ?? { completed: false };
    this.#key = before?.key ?? backupKey(course, told?.learnerKey ?? '');
    // Where somebody only looks at the course, a reload that the LMS refuses must not make a learner of them.
    if (recorder) keepLastSession(course, this.recording ? this.#key : '', this.#session);
    removeOldBackups();
    if (!this.recording) this.#connection = 'not-recorded';
    // Earlier work is sent even if the LMS records nothing new, but not while somebody only looks at the course.
    if (this.mode === 'normal' || (this.mode === 'review' && !recorder?.refusesReviews))
      this.#takeUp(readBackups(this.#key), before?.session);
    if (this.#phase === 'expired') this.#tell('session-expired');
    else if (!recorder) this.#keep();
    addEventListener('storage', this.#changedElsewhere);
    addEventListener('pagehide', this.#left);
    addEventListener('pageshow', this.#cameBack);
    addEventListener('online', this.#tryNow);
    document.addEventListener('visibilitychange', this.#hidden);
    // The frame loses the focus when the learner turns to the LMS's buttons. A commit still succeeds then, while many LMSs cannot make
    // one when the frame is closed (https://chromestatus.com/feature/4664843055398912).
    addEventListener('blur', this.#hidden);
  }

  /** The key of this session's backup. If the learner is unknown, all sessions share one. */
  get #ownKey(): string {
    return this.#hasLearner ? `${this.#key}/${this.#session}` : this.#key;
  }

  get stateLimit(): number {
    return (this.#recorder?.told.stateLimit ?? 64_000) - trailerRoom - 2 * this.#questionCount;
  }

  get savedState(): string {
    return this.#savedState;
  }

  get outcome(): Outcome {
    return this.#recorder ? this.#recorded : this.#outcome;
  }

  get connection(): Connection {
    return this.#connection;
  }

  arrange(interactionIds: readonly string[]): void {
    this.#questionCount = interactionIds.length;
    this.#recorder?.arrange(interactionIds);
    this.#places.begin(interactionIds, this.#writtenPlaces, this.#recorder?.told.interactionCount ?? 0);
    for (const places of this.#otherPlaces) this.#places.merge(places);
    if (this.#dirty) this.#keep();
  }

  save(read: () => string): void {
    if (!this.recording) return;
    this.#read = read;
    if (read() !== this.#savedState) this.#change();
  }

  answer(interaction: Interaction): void {
    if (!this.recording) return;
    if (this.#hasLearner) this.#outbox.answer({ ...interaction, place: this.#places.take(interaction.id) });
    this.#change();
  }

  objective(objective: Objective): void {
    if (!this.recording) return;
    if (this.#hasLearner) this.#outbox.objective(objective);
    this.#change();
  }

  finish(outcome: Outcome): void {
    const better = betterOutcome(this.#outcome, outcome);
    if (!this.recording || sameOutcome(better, this.#outcome)) return;
    this.#outcome = better;
    this.#outbox.finish(better);
    this.#change();
  }

  async close(): Promise<void> {
    if (this.#phase === 'over') return;
    this.#closing = true;
    await (this.#bring() ?? this.#writing);
    // If something is not saved yet, the session stays open for further tries and ends after them.
    if (!this.#recorder || !this.#dirty || this.#phase === 'expired') await this.#end();
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  async readBack(): Promise<ReadBack | undefined> {
    const told = this.#recorder?.told;
    if (!told) return undefined;
    const { savedState: state, outcome, resumed, interactionCount, objectiveCount: objectives } = told;
    const interactions = interactionCount === undefined ? undefined : this.#places.answersIn(interactionCount);
    const back = (await this.#recorder?.readBack?.()) ?? { state, outcome, resumed, interactions, objectives };
    return { ...back, state: splitTrailer(back.state).text };
  }

  async #end(): Promise<void> {
    if (this.#phase === 'over') return;
    const wasOpen = this.#phase === 'open';
    clearTimeout(this.#timer);
    this.#phase = 'over';
    if (wasOpen && this.#recorder) this.#tell('closed');
    if (wasOpen) await this.#recorder?.end(true);
  }

  #tell(connection: Connection): void {
    if (connection === this.#connection || !this.recording) return;
    this.#connection = connection;
    this.#notify();
  }

  #notify(): void {
    for (const changed of this.#watchers) changed();
  }

  /** Takes over the work of earlier sessions in this browser that the LMS does not have. */
  #takeUp(backups: ReadonlyMap<string, Backup>, ownBefore = ''): void {
    // Without the LMS, the tab's earlier session continues.
    const own = this.#recorder ? undefined : backups.get(`${this.#key}/${ownBefore}`);
    if (own) {
      this.#session = own.session;
      this.#before = own.before;
      this.#write = own.write;
      this.#outbox.prove(own.proven);
    }
    const told = this.#outcome;
    const record = { recorder: this.#recorder, state: this.#given, history: this.#history, outcome: told };
    const work = earlierWork([...backups.values()], record);
    this.#madeAt = work.madeAt;
    this.#savedState = work.state ?? this.#savedState;
    this.unsentState = work.unsentState;
    this.#outcome = work.outcome;
    this.#otherPlaces = work.places;
    if (work.isEcho) {
      this.#recorder?.distrust();
      this.#recorded = { completed: false };
    }
    if (this.#hasLearner) {
      for (const answer of work.interactions) this.#outbox.answer(answer);
      for (const objective of work.objectives) this.#outbox.objective(objective);
    }
    const isBetter = !sameOutcome(work.outcome, told);
    if (isBetter || work.isEcho) this.#outbox.finish(work.outcome);
    if ((work.isUnsent && this.#hasLearner) || isBetter || this.#savedState !== this.#given) this.#change();
    else if (this.#recorder) moveToTab(this.#ownKey, this.#backup());
    // What an LMS is owed stays for it, where the course was opened without one.
    if (!this.#hasLearner || this.#connection === 'not-kept') return;
    for (const name of backups.keys()) if (name !== this.#ownKey) removeBackup(name);
  }

  #change(): void {
    this.#dirty = true;
    this.#dirtySince ??= performance.now();
    const kept = this.#keep();
    if (!this.#recorder || this.#phase !== 'open') return;
    if (this.#connection === 'not-saved' || this.#connection === 'session-expired') this.#retries = 0;
    if (this.#retries > 0) return; // The next try will send it.
    this.#tell('saving');
    // Without a backup, a crash of the page loses everything since the last commit, so the commit does not wait.
    this.#bringIn(kept ? Math.max(0, Math.min(pause, this.#dirtySince + longestPause - performance.now())) : 0);
  }

  #backup(): Backup {
    return {
      state: this.#savedState,
      outcome: this.#outcome,
      session: this.#session,
      write: this.#write,
      proven: this.#outbox.proven,
      before: this.#before,
      places: String(this.#places),
      lmsPage: this.#recorder?.told.lmsPage,
      madeAt: this.#madeAt,
      at: Date.now(),
      ...this.#outbox.all(),
    };
  }

  /** Reads the course's present state. */
  #readState(): void {
    const state = this.#read?.() ?? this.#savedState;
    if (state === this.#savedState) return;
    this.#savedState = state;
    // The clock may have been set back.
    this.#madeAt = Math.max(this.#madeAt + 1, Date.now());
  }

  /** Stores a backup in this browser. @returns whether it is stored */
  #keep(): boolean {
    if (!this.recording && !this.#dirty) return true;
    this.#readState();
    const kept = keepBackup(this.#ownKey, this.#backup());
    if (!this.#hasLearner) this.#tell(kept ? 'browser-only' : 'not-kept');
    else if (this.#phase === 'expired') this.#tell(kept ? 'session-expired' : 'not-kept');
    return kept;
  }

  #bringIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#bring(), milliseconds);
  }

  /** Sends everything to the LMS. It waits for a write that is under way, unless there is no time for that. */
  #bring(time: TimeLeft = 'enough'): Promise<void> | undefined {
    if (!this.#recorder || this.#phase !== 'open') return undefined;
    if (this.#writing && time === 'enough') return this.#writing.then(() => this.#bring());
    this.#readState();
    if (!this.#dirty && !this.#writing && this.#savedState === this.#given) return undefined;
    clearTimeout(this.#timer);
    this.#given = this.#savedState;
    this.#dirty = false;
    this.#dirtySince = undefined;
    this.#write += 1;
    const [write, outcome] = [this.#write, this.#outcome];
    const handedOver = this.#outbox.handOver(write, this.#recorder.bringsAll(time), (id) => this.#places.take(id));
    const trailer = { history: historyAfter(this.#session, write, this.#history), places: String(this.#places) };
    this.#keep();
    const sent = this.#recorder.write({ state: withTrailer(this.#given, trailer), ...handedOver }, time);
    if (typeof sent === 'string') {
      this.#sent(sent, write, outcome);
      return undefined;
    }
    const writing = sent.then((answer) => {
      if (this.#writing === writing) this.#writing = undefined;
      this.#sent(answer, write, outcome);
    });
    this.#writing = writing;
    return writing;
  }

  #sent(sent: Sent, write: number, outcome: Outcome): void {
    if (sent === 'saved') {
      this.#proved(write, outcome);
      return;
    }
    this.#dirty = true;
    if (sent === 'expired') this.#phase = 'expired';
    const kept = this.#keep();
    if (sent === 'expired' || this.#phase !== 'open') return;
    if (sent === 'unproven') {
      // The learner may only have switched to another window for a moment.
      if (document.visibilityState !== 'hidden') this.#bringIn(pause);
      return;
    }
    const isLost = sent === 'signed-out';
    if (isLost) this.#tell(kept ? 'session-expired' : 'not-kept');
    else if (this.#retries < mostRetries) this.#tell('trying-again');
    else this.#tell(kept ? 'not-saved' : 'not-kept');
    this.#bringIn(!isLost && this.#retries < mostRetries ? retryPause : slowRetryPause);
    this.#retries += 1;
  }

  #proved(write: number, outcome: Outcome): void {
    this.#retries = 0;
    this.#recorded = betterOutcome(this.#recorded, outcome);
    this.#outbox.prove(write);
    if (this.#recorder?.isProof) this.#outbox.forgetProven();
    // On a shared computer, nothing that the LMS has confirmed stays behind. Only a reload of this tab finds the backup.
    if (this.#recorder?.isProof && !this.#dirty) moveToTab(this.#ownKey, this.#backup());
    else this.#keep();
    if (this.#dirty) return;
    this.#tell('saved');
    if (this.#closing) void this.#end();
  }

  readonly #tryNow = (): void => {
    if (!this.#dirty || this.#phase !== 'open') return;
    this.#retries = 0;
    this.#bringIn(0);
  };

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden' || !document.hasFocus()) void this.#bring('little');
    // Writes of a hidden page are not proven, so they are sent again.
    else this.#tryNow();
  };

  readonly #left = (): void => {
    if (this.#phase === 'over' || this.#phase === 'left') return;
    void this.#bring('none');
    clearTimeout(this.#timer);
    if (this.#recorder?.end(false) && this.#phase === 'open') this.#phase = 'left';
  };

  /** Continues after the browser has restored the page from its back/forward cache, although the session had ended. */
  readonly #cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.#phase === 'over') return;
    if (this.#phase === 'left') this.#phase = this.#recorder?.reopen() ? 'open' : 'expired';
    this.#keep();
    this.#tryNow();
  };

  /** Takes over what another window of the same learner has stored. */
  readonly #changedElsewhere = ({ key, newValue }: StorageEvent): void => {
    const backup = key?.startsWith(this.#key) ? parseBackup(newValue) : undefined;
    if (!backup || this.#phase === 'over') return;
    // The other window also stores the same state again after the LMS has taken it.
    if (backup.madeAt > this.#madeAt) {
      this.#savedState = backup.state;
      this.#madeAt = backup.madeAt;
    }
    this.#places.merge(backup.places);
    const better = betterOutcome(this.#outcome, backup.outcome);
    const isBetter = !sameOutcome(better, this.#outcome);
    this.#outcome = better;
    this.#notify();
    if (!this.#hasLearner) return;
    // With each commit, an LMS may write everything that one window knows over what another has written.
    for (const interaction of backup.interactions) this.#outbox.answer(interaction);
    for (const objective of backup.objectives) this.#outbox.objective(objective);
    if (!isBetter) return;
    this.#outbox.finish(better);
    this.#change();
  };
}
