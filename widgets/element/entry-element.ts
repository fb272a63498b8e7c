import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { fillText } from '../../content/language/numbers.ts';
import type { SharedWording } from '../content/wording-types.ts';
import { asText } from '../state/state.ts';
import { Remembered } from '../storage/remembered.ts';
import { ClosingElement } from './closing-element.ts';

/**
 * The base of widgets that show one entry of their content, and keep what a person does with it: a checklist, a quiz, a practice.
 *
 * The entry that is shown stays on the screen until the one that the page asks for is there, or is known to be missing. A state that the
 * page sets waits for the entry that is set with it.
 */
export abstract class EntryElement<
  File,
  Words extends SharedWording & { noneOfContent: string },
  Entry extends { id: string },
  Attempt,
  Cleared = Attempt,
> extends ClosingElement<File, Words> {
  /**
   * `course` where it counts: what is done then is kept by itself.
   *
   * @internal Each widget documents its own.
   */
  abstract mode: string;

  /** The entry that is shown. */
  protected shown: Entry | undefined;
  /** What the person did with it, as it is kept. */
  protected readonly kept: Remembered<Attempt>;
  /** What starting again cleared, so that it can be undone. */
  protected cleared: Cleared | undefined;
  /** What `#wanted` was when the entry was taken up. */
  #takenUp = '';
  /** The identifier that the content has no entry of. */
  #missing: string | undefined;
  /** A state that was set and not taken yet. */
  #givenState: string | undefined;

  /** The identifier of the entry that the page asks for; `''` for the first one. */
  protected abstract get wantedId(): string;

  /** The entries of the content. */
  protected abstract get entries(): readonly Entry[];

  /** Where the content has the entries. */
  protected abstract readonly entriesAt: string;

  /**
   * Takes up the entry in `shown`; `undefined` where it is missing.
   *
   * @param isAnother whether it is another one than before, or is kept elsewhere now; otherwise only its content may have changed
   */
  protected abstract takeUp(entry: Entry | undefined, isAnother: boolean): void;

  /** Renders the entry that is shown. */
  protected abstract renderEntry(file: File, entry: Entry): TemplateResult;

  /** Returns the state of what the person did. @param id the identifier of the entry */
  protected abstract encode(id: string): string;

  /** Shows what another tab, or another element on the page, has made of it. */
  protected abstract follow(attempt: Attempt): void;

  /** Starts again, without an event. */
  abstract reset(): void;

  /** Shows and keeps what a state says, if it is one of the entry. */
  protected abstract restore(entry: Entry, state: string): void;

  /** @param revive reads what was kept, which may be anything */
  constructor(revive: (kept: unknown) => Attempt | undefined) {
    super();
    this.kept = new Remembered<Attempt>(this, {
      // A course keeps it apart from calls.
      key: () => this.shown && this.keyFor(this.mode === 'course' ? `course/${this.shown.id}` : this.shown.id),
      revive,
      // Cleared by somebody else: what the person sees is not taken away.
      changed: (attempt) => attempt && this.follow(attempt),
      lasts: () => this.lasts,
      ended: () => {
        this.reset();
        this.cleared = undefined;
      },
    });
  }

  override get state(): string {
    return this.#givenState ?? this.encode(this.shown?.id ?? this.wantedId);
  }

  override set state(state: string) {
    this.#givenState = asText(state);
    this.noticeContent();
    this.#takeState();
    this.requestUpdate();
  }

  /** How long what the person does is kept: a course is taken up again on another day, a call is not. */
  protected get lasts(): 'tab' | 'day' | undefined {
    return this.ownLasts ?? (this.mode === 'course' ? undefined : 'day');
  }

  /** Marks what is done of the entry that is shown; of a missing one, nothing is. */
  protected markDone(complete: boolean, passed: boolean): void {
    const isShown = this.shown !== undefined;
    this.markState('complete', isShown && complete);
    this.markState('passed', isShown && passed);
  }

  /** Drops a state that waits. */
  protected dropState(): void {
    this.#givenState = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    if (this.isLoading) return;
    const entry = this.#wantedEntry;
    const wanted = this.#wanted;
    const isAnother = entry !== undefined && wanted !== this.#takenUp;
    if (isAnother) {
      this.#takenUp = wanted;
      this.cleared = undefined;
    }
    this.shown = entry;
    this.takeUp(entry, isAnother);
    this.#takeState();
    const missing = entry || !this.file ? undefined : this.wantedId;
    if (missing !== undefined && missing !== this.#missing)
      this.reportProblems([{ path: this.entriesAt, message: `there is no ${this.widgetName} "${missing}"` }]);
    this.#missing = missing;
  }

  protected override renderContent(file: File): TemplateResult | typeof nothing {
    const { shown } = this;
    this.markState('ready', shown !== undefined);
    this.markState('failed', shown === undefined);
    if (shown) return this.renderEntry(file, shown);
    if (this.#missing === undefined) return nothing;
    return html`<p class="card caution">${fillText(this.words.noneOfContent, { id: this.#missing })}</p>`;
  }

  get #wantedEntry(): Entry | undefined {
    const id = this.wantedId;
    return id ? this.entries.find((entry) => entry.id === id) : this.entries[0];
  }

  /** Stands for the entry that the page asks for, and for where what is done with it is kept. */
  get #wanted(): string {
    return [this.#wantedEntry?.id, this.mode, this.remember].join();
  }

  #takeState(): void {
    const state = this.#givenState;
    if (state === undefined || !this.shown || this.isLoading || this.#wanted !== this.#takenUp) return;
    this.#givenState = undefined;
    this.cleared = undefined;
    // A state that is set again may have no room for all that is there.
    if (state !== this.encode(this.shown.id)) this.restore(this.shown, state);
  }
}
