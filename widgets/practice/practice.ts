import builtIn from 'built-in:practice';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PracticeChoice } from '../../content/practice/call.ts';
import type { PracticesFile, PublishedPractice } from '../content/types.ts';
import { EntryElement } from '../element/entry-element.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { ClosingCompleteEvent, ClosingResetEvent } from '../events/events.ts';
import { bestResult } from '../state/best-result.ts';
import type { Recorder, Voice } from './aloud.ts';
import { decodeAttempt, encodeAttempt, packAttempt, reviveAttempt, type Attempt } from './attempt.ts';
import type { OwnLines } from './own-lines.ts';
import type { playable } from './playable.ts';
import { practiceStyles } from './practice.styles.ts';
import { renderScene, type SceneView, type Words } from './scene-view.ts';
import { newAttempt, PracticeSession } from './practice-session.ts';

/**
 * The last minute of a call, to be played: the other person speaks, the player picks what to say, and the person answers to that. At the
 * end it tells how they remember the call, where it turned, and what to say instead.
 *
 * @summary The end of a call to play, with somebody who answers back.
 * @tagname closing-practice
 * @attr {string} practice - Identifier of the practice to play; the first one, if left out.
 * @attr {string} seed - Fixes how the other person comes to the call, and every order: the same text gives the same call. Left out, each call has its own.
 * @attr {'practice' | 'course'} mode - In `practice`, the default, the last call is what counts. In `course` it is complete once a call has ended, and the best result stands.
 * @attr {boolean} say-first - Whether players are asked to say a line of their own, aloud, before they see the lines. They can change it.
 * @attr {boolean} voice - Whether the other person is heard, where the device has a voice of its own. Players can change it.
 * @attr {string} playbook - Base address of the playbook's site, for links to guides, instead of the one built in.
 * @event {ClosingAnswerEvent} closing-answer - A line was said.
 * @event {ClosingProgressEvent} closing-progress - A line was said: how many, and of how many at least. Also where "Start again" was undone.
 * @event {ClosingCompleteEvent} closing-complete - The call has ended. In a course it tells the best result so far.
 * @event {ClosingResetEvent} closing-reset - "Start again" or "Play it again" was pressed.
 * @csspart heading - The practice's title.
 * @csspart summary - What it is for.
 * @csspart scene - What the player has to know.
 * @csspart transcript - What was said so far.
 * @csspart line - A line of it.
 * @csspart gauge - How the other person feels, and how much time is left.
 * @csspart choices - The lines that can be said.
 * @csspart choice - One of them.
 * @csspart result - How the call ended.
 * @csspart promises - What was promised.
 * @csspart moves - The moves that were made and missed, and the mistakes.
 * @csspart turns - The call once more, line by line.
 * @csspart turn - One line of it, with what it did.
 * @csspart guide - A link to a guide or a checklist.
 * @csspart actions - The buttons.
 * @cssstate complete - The call has ended; in a course, one has.
 * @cssstate passed - The pass mark is reached.
 */
export class ClosingPractice extends EntryElement<PracticesFile, Words, PublishedPractice, Attempt> {
  static override styles = [...EntryElement.styles, practiceStyles];

  static override properties = {
    practice: {},
    seed: {},
    mode: {},
    sayFirst: { type: Boolean, attribute: 'say-first' },
    voice: { type: Boolean },
    playbook: {},
  };

  declare practice: string;
  declare seed: string;
  declare mode: 'practice' | 'course';
  declare sayFirst: boolean;
  declare voice: boolean;
  declare playbook: string;

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'practice';
  protected override readonly entriesAt = 'practices';
  /** Without the lines that lead nowhere. */
  protected override entries: readonly PublishedPractice[] = [];

  readonly #session = new PracticeSession(this);
  /** What shows a call once it is taken, records, speaks, and keeps the player's own lines. */
  readonly #playing = new LazyModule(this, () => import('./playing.ts'));
  /** Checks content that the page provides. */
  #check: typeof playable | undefined;
  #recorder: Recorder | undefined;
  #voice: Voice | undefined;
  #own: OwnLines | undefined;

  constructor() {
    super(reviveAttempt);
    this.practice = '';
    this.seed = '';
    this.mode = 'practice';
    this.sayFirst = false;
    this.voice = false;
    this.playbook = '';
  }

  override get ready(): Promise<void> {
    return super.ready
      .then(() => this.#playing.load())
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  /** Begins a new call, like "Play it again", but without an event. */
  override reset(): void {
    const { attempt } = this.#session;
    const { best, passed } = attempt;
    this.cleared = attempt;
    this.dropState();
    this.#replace({ ...newAttempt(), best, passed });
  }

  /** Accepts a single practice in place of a whole file, and a file without the lists of names. */
  protected override async completeContent(raw: Record<string, unknown>): Promise<Record<string, unknown>> {
    this.#check = (await import('./playable.ts')).playable;
    const { contexts = [], situations = [], steps = [], mistakes = [], guides = [], checklists = [], ...rest } = raw;
    const names = { contexts, situations, steps, mistakes, guides, checklists };
    if (!Array.isArray(rest['moments'])) return { ...names, ...rest };
    // In a single practice, these keys are its own lists of identifiers.
    const own = Object.fromEntries(['situations', 'mistakes'].flatMap((key) => (key in raw ? [[key, raw[key]]] : [])));
    return { ...names, situations: [], mistakes: [], practices: [{ ...rest, ...own }] };
  }

  protected override contentLoaded(file: PracticesFile): void {
    const checked = file.practices.map((practice, index) => this.#check?.(practice, `practices[${index}]`) ?? { practice, flaws: [] });
    this.entries = checked.map(({ practice }) => practice);
    const flaws = checked.flatMap((each) => each.flaws);
    if (flaws.length > 0) this.reportProblems(flaws);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { module } = this.#playing;
    if (module && !this.#own) this.#equip(module);
    super.willUpdate(changed);
    const { attempt, isOver, result } = this.#session;
    this.markDone(isOver || attempt.best !== undefined, result.passed || attempt.passed === true);
  }

  /** Makes what comes with the module of a call. */
  #equip(playing: typeof import('./playing.ts')): void {
    this.#session.playing = playing;
    this.#recorder = new playing.Recorder(this);
    this.#voice = new playing.Voice(this, () => this.shown?.lang ?? this.file?.language ?? this.wordingLanguage);
    this.#own = new playing.OwnLines(this, {
      key: () => this.shown && this.keyFor(`own/${this.shown.id}`),
      lasts: () => this.ownLasts,
    });
  }

  protected override get wantedId(): string {
    return this.practice;
  }

  protected override takeUp(practice: PublishedPractice | undefined, isAnother: boolean): void {
    const session = this.#session;
    if (!isAnother && practice === session.practice && this.seed === session.givenSeed) return;
    this.#show(isAnother ? (this.kept.read() ?? newAttempt()) : session.attempt);
    if (isAnother) this.#own?.read();
    void this.#playing.load();
  }

  protected override follow(attempt: Attempt): void {
    // A call that is going on here stays.
    if (!this.#session.isBegun) this.#show(attempt);
  }

  protected override encode(id: string): string {
    return encodeAttempt(id, this.#session.attempt);
  }

  protected override restore({ id }: PublishedPractice, state: string): void {
    const attempt = decodeAttempt(id, state);
    if (attempt) this.#replace(attempt);
  }

  protected override renderEntry(file: PracticesFile, practice: PublishedPractice): TemplateResult {
    const { words, wordingLanguage: language } = this;
    const { isBegun } = this.#session;
    const view = this.#view(file, practice);
    return html`
      <section
        class="card"
        aria-label="${words.label}: ${practice.title}"
        lang=${practice.lang ?? file.language}
        @keydown=${(event: KeyboardEvent) => this.#playing.module?.goToLine(this.renderRoot, event)}
      >
        <header>
          <h2 part="heading">${practice.title}</h2>
          ${isBegun ? nothing : html`<p class="quiet" part="summary">${practice.summary}</p>`}
        </header>
        ${
          practice.moments.length === 0
            ? html`<p class="caution" lang=${language}>${words.unplayable}</p>`
            : html`${renderScene(view)} ${isBegun || this.#playing.failed ? this.#renderCall(view) : nothing}`
        }
        ${this.renderNotKept(this.kept)}
      </section>
    `;
  }

  #renderCall(view: SceneView): TemplateResult {
    const { call } = this.#session;
    const { module } = this.#playing;
    const own = this.#own;
    if (!module || !own || !call)
      return html`${this.#playing.failed ? html`<p class="caution" lang=${view.language}>${this.words.notLoaded}</p>` : nothing}`;
    const ending = module.endingOf(call);
    if (!ending) return html`${module.renderTranscript({ ...view, call })} ${module.renderNow({ ...view, call })}`;
    const { attempt, result } = this.#session;
    return module.renderReview({
      ...view,
      call,
      ending,
      course: this.mode === 'course' ? { ...result, passMark: call.practice.passMark, best: attempt.best } : undefined,
      playbook: this.playbook || this.builtIn.address,
      own,
      keepsOwn: own.keeps && this.remember !== 'off',
      another: module.anotherLike(this.entries, call.practice),
      playAgain: () => this.#playAgain(),
      playFrom: (turn) => this.#playFrom(turn),
      playAnother: (id) => this.#playAnother(id),
      handOver: (text) => void own.handOver(text).then((isCopied) => this.announce(isCopied ? this.words.copied : this.words.copyFailed)),
    });
  }

  #view(file: PracticesFile, practice: PublishedPractice): SceneView {
    return {
      file,
      session: this.#session,
      practice,
      words: this.words,
      language: this.wordingLanguage,
      sayFirst: this.sayFirst,
      isHeard: this.voice,
      voice: this.#voice,
      recorder: this.#recorder,
      canUndo: this.cleared !== undefined,
      begin: () => void this.#begin(),
      say: (choice) => this.#say(choice),
      showLines: () => this.#showLines(),
      record: () => void this.#record(),
      wantSayFirst: (wanted) => (this.sayFirst = wanted),
      wantVoice: (wanted) => (this.voice = wanted),
      startAgain: () => this.#startAgain(),
      undo: () => this.#undo(),
    };
  }

  #show(attempt: Attempt): void {
    this.#session.show(this.shown, attempt, this.seed);
    if (this.#own) this.#own.toCopy = '';
    this.#recorder?.forget();
    this.#voice?.stop();
    this.requestUpdate();
  }

  #change(attempt: Attempt): void {
    this.#session.change(attempt);
    this.kept.save(packAttempt(attempt));
  }

  /** Shows and keeps another attempt than the one that is going on. */
  #replace(attempt: Attempt): void {
    this.#change(attempt);
    this.#show(attempt);
  }

  async #begin(): Promise<void> {
    if (!(await this.#playing.load())) {
      this.announce(this.words.notLoaded);
      return;
    }
    this.cleared = undefined;
    this.#session.begin();
    this.#hear();
  }

  /** Presents the other person's line: announces it, and speaks it if the player wants that. */
  #hear(): void {
    const { call, playing } = this.#session;
    if (!call || !playing) return;
    const line = playing.saidTo(call);
    this.announce(`${call.practice.caller.name}: ${line}`);
    if (this.voice) this.#voice?.speak(line);
    this.#focus('.now', '.transcript > li:last-child');
  }

  #say(choice: PracticeChoice): void {
    const session = this.#session;
    const { call: before, latency, playing } = session;
    if (!playing || !before) return;
    this.cleared = undefined;
    this.#recorder?.lineSaid();
    this.#change(session.said(choice));
    const { call = before, isOver } = session;
    if (isOver) this.#focus('.result');
    else this.#hear();
    this.dispatchEvent(playing.answerOf(before, choice, latency));
    this.dispatchEvent(playing.progressOf(call));
    if (!isOver) return;
    this.#voice?.stop();
    let { result } = session;
    const { attempt } = session;
    if (this.mode === 'course') {
      result = bestResult(result, attempt);
      this.#change({ ...attempt, best: result.score, passed: result.passed });
    }
    const told = { duration: attempt.seconds, answered: call.turns.length, right: playing.rightLines(call) };
    this.dispatchEvent(new ClosingCompleteEvent({ contentId: call.practice.id, ...result, ...told }));
  }

  #showLines(): void {
    this.#recorder?.stop();
    this.#session.showLines();
    this.#focus('.now');
  }

  async #record(): Promise<void> {
    const recorder = this.#recorder;
    if (recorder?.state === 'recording') {
      this.#showLines();
      return;
    }
    this.#voice?.stop();
    const state = await recorder?.start();
    if (!state) return;
    this.announce(state === 'recording' ? this.words.recording : this.words.noMicrophone);
    // Without a microphone, the button that was pressed is gone.
    this.#focus('.primary');
  }

  #startAgain(): void {
    this.reset();
    this.announce(this.words.startedAgain);
    this.#focus('.primary');
    this.#tellReset();
  }

  #undo(): void {
    if (!this.cleared) return;
    this.#replace(this.cleared);
    this.cleared = undefined;
    this.announce(this.words.undone);
    this.#focus('.now, .result');
    const { call, playing } = this.#session;
    if (call && playing) this.dispatchEvent(playing.progressOf(call));
  }

  #playAgain(): void {
    this.reset();
    this.cleared = undefined;
    this.#focus('.primary');
    this.#tellReset();
  }

  #tellReset(): void {
    this.dispatchEvent(new ClosingResetEvent(this.#session.practice?.id ?? ''));
  }

  /** Takes the call back to the moment before a line. */
  #playFrom(turn: number): void {
    const { attempt } = this.#session;
    this.#replace({ ...attempt, said: attempt.said.slice(0, turn) });
    void this.#begin();
  }

  #playAnother(id: string): void {
    this.practice = id;
    this.#focus('.primary');
  }

  /** After the next update, focuses the first match and scrolls another element into view. */
  #focus(selector: string, inSight?: string): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
      if (inSight) this.renderRoot.querySelector(inSight)?.scrollIntoView({ block: 'nearest' });
    });
  }
}
