/** What all formats have in common: when to save, what to do when that fails, and what this browser keeps meanwhile. */
import { backupKey, keepBackup, keepLastKey, lastKey, markOf, moveToTab, parseBackup, readBackup, type Backup } from './local-backup.ts';
import { betterOutcome, sameOutcome } from './outcome.ts';
import type { Recorder, Sent } from './recorder.ts';
import type { Connection, Interaction, Learner, Objective, Outcome, ReadBack, Standard, Tracker } from './tracker.ts';
import { Outbox } from './outbox.ts';

/** Milliseconds in which answers, ticks and results come together in one commit. */
const pause = 1000;
/** After a commit that failed: milliseconds before the next try, and how many tries there are. */
const retryPause = 2000;
const mostRetries = 5;

/** A tracker over one LMS, or over this browser alone when there is none. */
export class TrackingSession implements Tracker {
  readonly standard: Standard;
  readonly mode: Tracker['mode'];
  readonly recording: boolean;
  readonly learner: Learner;
  readonly passMark: number | undefined;
  readonly stateLimit: number;
  readonly unsentState: string | undefined;

  readonly #recorder: Recorder | undefined;
  /** Whether it is known whose work this is. Nobody else's must go into a learner's record. */
  readonly #hasLearner: boolean;
  readonly #key: string;
  readonly #watchers = new Set<() => void>();
  readonly #outbox = new Outbox();
  #savedState: string;
  #outcome: Outcome;
  #connection: Connection = 'saved';
  #read: (() => string) | undefined;

  /** The state that the recorder has, with its mark, and the mark of the one that the LMS has confirmed. */
  #given: string;
  #givenMark: string;
  #base: string;
  /** Whether something is not confirmed. */
  #dirty = false;
  #retries = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #writing: Promise<void> | undefined;
  /** `left`: the page was left, and may come back. `expired`: the LMS takes no more. `over`: the learner has closed it. */
  #phase: 'open' | 'left' | 'expired' | 'over' = 'open';

  /**
   * @param standard the package's edition
   * @param course the identifier of the course
   * @param recorder the LMS; `undefined` when there is none
   */
  constructor(standard: Standard, course: string, recorder: Recorder | undefined) {
    const before = recorder || standard === 'browser-only' ? undefined : lastKey(course);
    // A reload may be more than the LMS takes. Then this goes on with what is kept of the same learner.
    if (before) this.#phase = 'expired';
    this.#hasLearner = recorder !== undefined || before !== undefined;
    this.standard = this.#hasLearner ? standard : 'browser-only';
    this.mode = recorder?.mode ?? 'normal';
    this.recording = recorder?.recording ?? true;
    this.learner = recorder?.learner ?? {};
    this.passMark = recorder?.passMark;
    this.stateLimit = recorder?.stateLimit ?? 64_000;
    this.#recorder = recorder;
    this.#savedState = this.#given = recorder?.savedState ?? '';
    this.#base = this.#givenMark = markOf(this.#given);
    this.#outcome = recorder?.outcome ?? { completed: false };
    this.#key = before ?? backupKey(course, recorder?.learnerKey ?? '');
    if (recorder) keepLastKey(course, this.#key);
    const backup = this.recording ? readBackup(this.#key) : undefined;
    if (backup && (!recorder || [backup.base, backup.given].includes(this.#base))) this.#savedState = backup.state;
    else if (backup && backup.state !== this.#savedState) this.unsentState = backup.state;
    if (backup) this.#takeUp(backup);
    if (backup && before) [this.#base, this.#givenMark] = [backup.base, backup.given];
    if (!this.recording) this.#connection = 'not-recorded';
    else if (!recorder) this.#keep();
    addEventListener('storage', this.#changedElsewhere);
    addEventListener('pagehide', this.#left);
    addEventListener('pageshow', this.#cameBack);
    document.addEventListener('visibilitychange', this.#hidden);
    // Whoever goes to the LMS's own buttons leaves the frame: in time for a commit, which many an LMS cannot make any more when the
    // frame is closed (https://chromestatus.com/feature/4664843055398912).
    addEventListener('blur', this.#hidden);
  }

  get savedState(): string {
    return this.#savedState;
  }

  get outcome(): Outcome {
    return this.#outcome;
  }

  get connection(): Connection {
    return this.#connection;
  }

  save(read: () => string): void {
    this.#read = read;
    if (read() !== this.#savedState) this.#change();
  }

  answer(interaction: Interaction): void {
    if (this.#hasLearner) this.#outbox.answer(interaction);
    this.#change();
  }

  objective(objective: Objective): void {
    if (this.#hasLearner) this.#outbox.objective(objective);
    this.#change();
  }

  finish(outcome: Outcome): void {
    const better = betterOutcome(this.#outcome, outcome);
    if (sameOutcome(better, this.#outcome)) return;
    this.#outcome = better;
    this.#outbox.finish(better);
    this.#change();
  }

  async close(): Promise<void> {
    if (this.#phase === 'over') return;
    await this.#write(false);
    clearTimeout(this.#timer);
    this.#phase = 'over';
    if (!this.#dirty && this.#recorder) this.#tell('closed');
    else if (['saving', 'trying-again'].includes(this.#connection)) this.#tell('not-saved');
    this.#forgetIfConfirmed();
    await this.#recorder?.end(true);
  }

  watch(changed: () => void): () => void {
    this.#watchers.add(changed);
    return () => void this.#watchers.delete(changed);
  }

  async readBack(): Promise<ReadBack | undefined> {
    return this.#recorder?.readBack();
  }

  #tell(connection: Connection): void {
    if (connection === this.#connection) return;
    this.#connection = connection;
    this.#notify();
  }

  #notify(): void {
    for (const changed of this.#watchers) changed();
  }

  /** What an earlier session on this computer could not bring to the LMS goes out with this one. */
  #takeUp({ interactions, objectives, outcome }: Backup): void {
    const before = this.#outcome;
    this.#outcome = betterOutcome(before, outcome);
    if (!this.#hasLearner) return;
    for (const interaction of interactions) this.#outbox.answer(interaction);
    for (const objective of objectives) this.#outbox.objective(objective);
    if (!sameOutcome(this.#outcome, before)) this.#outbox.finish(this.#outcome);
    if (!this.#outbox.isEmpty || this.#savedState !== this.#given) this.#change();
  }

  #change(): void {
    if (!this.recording) return;
    this.#dirty = true;
    const kept = this.#keep();
    if (!this.#recorder || this.#phase !== 'open') return;
    if (this.#connection === 'not-saved') this.#retries = 0;
    if (this.#retries > 0) return; // The next try takes it along.
    this.#tell('saving');
    // Without a backup a page that dies takes everything since the last commit with it.
    this.#writeIn(kept ? pause : 0);
  }

  /** Keeps a backup in this browser. @returns whether it is kept */
  #keep(): boolean {
    if (this.#read) this.#savedState = this.#read();
    const backup = { state: this.#savedState, outcome: this.#outcome, base: this.#base, given: this.#givenMark };
    const kept = keepBackup(this.#key, { ...backup, ...this.#outbox.all() });
    if (!this.#hasLearner) this.#tell(kept ? 'browser-only' : 'not-kept');
    else if (this.#phase === 'expired') this.#tell(kept ? 'session-expired' : 'not-kept');
    return kept;
  }

  /** On a shared computer nothing is left behind that the LMS has. Only a reload of this tab finds it. */
  #forgetIfConfirmed(): void {
    if (this.#recorder && this.recording && !this.#dirty && !this.#writing) moveToTab(this.#key);
  }

  #writeIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#write(false), milliseconds);
  }

  /** Brings everything to the LMS. One write at a time, but for the last one: nothing can wait for that. */
  #write(leaving: boolean): Promise<void> | undefined {
    if (!this.#recorder || !this.recording || this.#phase !== 'open') return undefined;
    if (this.#writing && !leaving) return this.#writing.then(() => this.#write(false));
    if (this.#read) this.#savedState = this.#read();
    const state = this.#savedState === this.#given ? undefined : this.#savedState;
    if (!this.#dirty && state === undefined) return undefined;
    clearTimeout(this.#timer);
    this.#given = this.#savedState;
    this.#givenMark = markOf(this.#given);
    this.#dirty = false;
    const changes = { state, ...this.#outbox.handOver() };
    this.#keep();
    const sent = this.#recorder.write(changes, leaving);
    if (typeof sent === 'string') {
      this.#sent(sent);
      return undefined;
    }
    this.#writing = sent.then((answer) => {
      this.#writing = undefined;
      this.#sent(answer);
    });
    return this.#writing;
  }

  #sent(sent: Sent): void {
    if (sent === 'saved') {
      this.#retries = 0;
      this.#base = this.#givenMark;
      this.#outbox.confirm();
      this.#keep();
      if (!this.#dirty) this.#tell('saved');
      return;
    }
    this.#dirty = true;
    if (sent === 'expired') this.#phase = 'expired';
    const kept = this.#keep();
    if (sent === 'expired') return;
    if (this.#retries < mostRetries) {
      this.#retries += 1;
      this.#tell('trying-again');
      if (this.#phase === 'open') this.#writeIn(retryPause);
    } else {
      this.#tell(kept ? 'not-saved' : 'not-kept');
    }
  }

  readonly #hidden = (): void => {
    if (document.visibilityState === 'hidden' || !document.hasFocus()) void this.#write(false);
  };

  readonly #left = (): void => {
    if (this.#phase === 'over' || this.#phase === 'left') return;
    void this.#write(true);
    clearTimeout(this.#timer);
    if (this.#recorder?.end(false) && this.#phase === 'open') this.#phase = 'left';
    this.#forgetIfConfirmed();
  };

  /** The browser kept the whole page and shows it again, though its session was ended. */
  readonly #cameBack = ({ persisted }: PageTransitionEvent): void => {
    if (!persisted || this.#phase === 'over') return;
    if (this.#phase === 'left') this.#phase = this.#recorder?.reopen() ? 'open' : 'expired';
    this.#keep();
    if (this.#dirty && this.#phase === 'open') this.#writeIn(0);
  };

  /** Another window of the same learner saved something: what comes later is in it. */
  readonly #changedElsewhere = ({ key, newValue }: StorageEvent): void => {
    const backup = key === this.#key ? parseBackup(newValue) : undefined;
    if (!backup || this.#phase === 'over') return;
    this.#savedState = backup.state;
    this.#outcome = betterOutcome(this.#outcome, backup.outcome);
    this.#notify();
  };
}
