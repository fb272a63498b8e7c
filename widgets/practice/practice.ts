import builtIn from 'built-in:practice';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fillText } from '../../content/language/numbers.ts';
import type { PracticeChoice } from '../../content/practice/call.ts';
import type { PracticesFile, PublishedPractice } from '../content/types.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { ClosingCompleteEvent, ClosingResetEvent } from '../events/events.ts';
import { bestResult } from '../state/best-result.ts';
import { asRecord, asText } from '../state/state.ts';
import { Remembered } from '../storage/remembered.ts';
import type { Recorder, Voice } from './aloud.ts';
import { decodeAttempt, encodeAttempt, packAttempt, reviveAttempt, type Attempt } from './attempt.ts';
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
 * @event {ClosingProgressEvent} closing-progress - A line was said: how many, and of how many at least.
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
export class ClosingPractice extends ClosingElement<PracticesFile, Words> {
  static override styles = [...ClosingElement.styles, practiceStyles];

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

  /** The practices of the content, without the lines that lead nowhere. */
  #practices: readonly PublishedPractice[] = [];
  readonly #session = new PracticeSession(this);
  /** What "Start again" cleared, to be taken back. */
  #beforeReset: Attempt | undefined;
  /** What `#wanted` was when the attempt was taken up. */
  #shown = '';
  /** A state that was set and not taken yet: that waits for the practice that is set with it, or is not there yet. */
  #givenState: string | undefined;
  /** What is handed over, where the browser does not copy. */
  #handedOver = '';
  /** What shows a call once it is taken, records and speaks. */
  readonly #playing = new LazyModule(this, () => import('./playing.ts'));
  /** Checks content that the page provides. */
  #check: typeof playable | undefined;
  #recorder: Recorder | undefined;
  #speaker: Voice | undefined;

  readonly #kept = new Remembered<Attempt>(this, {
    key: () => {
      const id = this.#session.practice?.id;
      return id && this.keyFor(this.mode === 'course' ? `course/${id}` : id);
    },
    revive: reviveAttempt,
    changed: (attempt) => {
      // Another window cleared the attempt or played on. A call that is going on here stays.
      if (attempt && !this.#session.isBegun) this.#show(attempt);
    },
    lasts: () => this.lastsIn(this.mode),
    ended: () => {
      this.reset();
      this.#beforeReset = undefined;
    },
  });

  /** The player's own lines, by the identifier of their moment. They are private, so the `state` property does not contain them. */
  #own: Readonly<Record<string, string>> = {};
  readonly #keptOwn = new Remembered<Readonly<Record<string, string>>>(this, {
    key: () => this.#session.practice && this.keyFor(`own/${this.#session.practice.id}`),
    lasts: () => this.lastsIn(),
    revive: (kept) => {
      const texts = Object.entries(asRecord(kept) ?? {}).filter(([, text]) => typeof text === 'string');
      return Object.fromEntries(texts) as Record<string, string>;
    },
    changed: (own = {}) => {
      this.#own = own;
      this.requestUpdate();
    },
  });

  constructor() {
    super();
    this.practice = '';
    this.seed = '';
    this.mode = 'practice';
    this.sayFirst = false;
    this.voice = false;
    this.playbook = '';
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#hush();
  }

  /** The attempt, as a text of at most 4,096 characters. */
  override get state(): string {
    return this.#givenState ?? encodeAttempt(this.#session.practice?.id ?? this.practice, this.#session.attempt);
  }

  override set state(state: string) {
    this.#givenState = asText(state);
    this.noticeContent();
    if (this.#wanted === this.#shown) this.#takeState();
    this.requestUpdate();
  }

  override get ready(): Promise<void> {
    return super.ready
      .then(() => this.#playing.load())
      .then(() => this.updateComplete)
      .then(() => undefined);
  }

  /** Begins a new call, like "Play it again", but without an event. */
  reset(): void {
    const { attempt } = this.#session;
    const { best, passed } = attempt;
    this.#beforeReset = attempt;
    this.#givenState = undefined;
    this.#change({ ...newAttempt(), best, passed });
    this.#show(this.#session.attempt);
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
    this.#practices = checked.map(({ practice }) => practice);
    const flaws = checked.flatMap((each) => each.flaws);
    if (flaws.length > 0) this.reportProblems(flaws);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const session = this.#session;
    const { module } = this.#playing;
    if (module && !this.#recorder) {
      session.playing = module;
      this.#recorder = new module.Recorder(() => this.requestUpdate());
      this.#speaker = new module.Voice(
        () => this.file?.language ?? this.wordingLanguage,
        () => this.requestUpdate(),
      );
    }
    if (this.isLoading) return; // The practice that is shown stays until the other one is there.
    const practice = this.#chosen;
    const another = this.#wanted !== this.#shown;
    this.#shown = this.#wanted;
    if (another || practice !== session.practice || changed.has('seed')) {
      session.show(practice, session.attempt, this.seed);
      if (practice && another) {
        this.#beforeReset = undefined;
        this.#show(this.#kept.read() ?? newAttempt());
        this.#own = this.#keptOwn.read() ?? {};
      }
      void this.#playing.load();
    }
    this.#takeState();
    if (this.file && !practice) this.reportMissing('practices', this.practice);
    const { attempt, isOver, result } = session;
    this.markState('complete', isOver || attempt.best !== undefined);
    this.markState('passed', result.passed || attempt.passed === true);
  }

  get #chosen(): PublishedPractice | undefined {
    return this.practice ? this.#practices.find(({ id }) => id === this.practice) : this.#practices[0];
  }

  /** Stands for the practice that the page has set, and for where its attempt is kept. */
  get #wanted(): string {
    return [this.#chosen?.id, this.mode, this.remember].join();
  }

  protected override renderContent(file: PracticesFile): TemplateResult {
    const { words, wordingLanguage: language } = this;
    const { practice, isBegun } = this.#session;
    // While other content loads, the practice may be one of that.
    if (!practice)
      return this.isLoading ? html`` : html`<p class="card caution">${fillText(words.noneOfContent, { id: this.practice })}</p>`;
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
            : html`${renderScene(view)} ${isBegun || this.#playing.failed ? this.#renderCall(file, view) : nothing}`
        }
        ${this.#kept.keeps || this.remember === 'off' ? nothing : html`<p class="quiet" lang=${language}>${words.notRemembered}</p>`}
      </section>
    `;
  }

  #renderCall(file: PracticesFile, view: SceneView): TemplateResult {
    const { call } = this.#session;
    const { module } = this.#playing;
    if (!module || !call)
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
      own: this.#own,
      keepsOwn: this.#keptOwn.keeps && this.remember !== 'off',
      handedOver: this.#handedOver,
      another: module.anotherLike({ ...file, practices: [...this.#practices] }, call.practice),
      playAgain: () => this.#playAgain(),
      playFrom: (turn) => this.#playFrom(turn),
      playAnother: (id) => this.#playAnother(id),
      write: (moment, text) => this.#write(moment, text),
      handOver: (text) => void this.#handOver(text),
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
      voice: this.#speaker,
      recorder: this.#recorder,
      canUndo: this.#beforeReset !== undefined,
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
    this.#session.show(this.#session.practice, attempt, this.seed);
    this.#handedOver = '';
    this.#hush();
    this.requestUpdate();
  }

  #takeState(): void {
    const { practice } = this.#session;
    if (this.#givenState === undefined || !practice || this.isLoading) return;
    const attempt = decodeAttempt(practice.id, this.#givenState);
    this.#givenState = undefined;
    if (!attempt) return;
    this.#change(attempt);
    this.#show(attempt);
  }

  #change(attempt: Attempt): void {
    this.#session.change(attempt);
    this.#kept.save(packAttempt(attempt));
  }

  async #begin(): Promise<void> {
    if (!(await this.#playing.load())) {
      this.announce(this.words.notLoaded);
      return;
    }
    this.#beforeReset = undefined;
    this.#session.begin();
    this.#hear();
  }

  /** Presents the other person's line: announces it, and speaks it if the player wants that. */
  #hear(): void {
    const { call, playing } = this.#session;
    if (!call || !playing) return;
    const line = playing.saidTo(call);
    this.announce(`${call.practice.caller.name}: ${line}`);
    if (this.voice) this.#speaker?.speak(line);
    this.#focus('.now', '.transcript > li:last-child');
  }

  #say(choice: PracticeChoice): void {
    const session = this.#session;
    const { call: before, latency, playing } = session;
    if (!playing || !before) return;
    this.#beforeReset = undefined;
    this.#change(session.said(choice));
    const { call = before, isOver } = session;
    if (isOver) this.#focus('.result');
    else this.#hear();
    this.dispatchEvent(playing.answerOf(before, choice, latency));
    this.dispatchEvent(playing.progressOf(call));
    if (!isOver) return;
    this.#speaker?.stop();
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
    this.#speaker?.stop();
    await recorder?.start();
    const state = this.#recorder?.state;
    if (state !== 'idle') this.announce(state === 'recording' ? this.words.recording : this.words.noMicrophone);
  }

  #startAgain(): void {
    this.reset();
    this.announce(this.words.startedAgain);
    this.#focus('.primary');
    this.#tellReset();
  }

  #undo(): void {
    if (!this.#beforeReset) return;
    this.#change(this.#beforeReset);
    this.#show(this.#session.attempt);
    this.#beforeReset = undefined;
    this.announce(this.words.undone);
    this.#focus('.now, .result');
  }

  #playAgain(): void {
    this.reset();
    this.#beforeReset = undefined;
    this.#focus('.primary');
    this.#tellReset();
  }

  #tellReset(): void {
    this.dispatchEvent(new ClosingResetEvent(this.#session.practice?.id ?? ''));
  }

  /** Takes the call back to the moment before a line. */
  #playFrom(turn: number): void {
    const { attempt } = this.#session;
    this.#change({ ...attempt, said: attempt.said.slice(0, turn) });
    this.#handedOver = '';
    void this.#begin();
  }

  #playAnother(id: string): void {
    this.practice = id;
    this.#focus('.primary');
  }

  #write(moment: string, text: string): void {
    const { [moment]: _, ...others } = this.#own;
    this.#own = text.trim() === '' ? others : { ...others, [moment]: text };
    this.#keptOwn.save(this.#own);
    this.requestUpdate();
  }

  async #handOver(text: string): Promise<void> {
    const copied = await this.#playing.module?.handOver(text, this.renderRoot as ShadowRoot);
    this.#handedOver = copied ? '' : text;
    this.announce(copied ? this.words.copied : this.words.copyFailed);
    this.requestUpdate();
    if (copied) return;
    await this.updateComplete;
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>('.handed-over');
    field?.focus();
    field?.select();
  }

  /** Stops the voice and releases the microphone. */
  #hush(): void {
    this.#recorder?.forget();
    this.#speaker?.stop();
  }

  /** After the next update, focuses the first match and scrolls another element into view. */
  #focus(selector: string, inSight?: string): void {
    void this.updateComplete.then(() => {
      this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
      if (inSight) this.renderRoot.querySelector(inSight)?.scrollIntoView({ block: 'nearest' });
    });
  }
}
