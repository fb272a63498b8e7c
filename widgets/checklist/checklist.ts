import builtIn from 'built-in:checklist';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { isCommand, keyOf } from '../../content/browser/keys.ts';
import { countText, fillText } from '../../content/language/numbers.ts';
import { ClosingCompleteEvent, ClosingProgressEvent, ClosingResetEvent } from '../events/events.ts';
import { asText } from '../state/state.ts';
import { Remembered } from '../storage/remembered.ts';
import { checklistStyles } from './checklist.styles.ts';
import type { Words } from './groups.ts';
import { renderItems, type ItemsView } from './items-view.ts';
import {
  decodeProgress,
  encodeProgress,
  isTicked,
  noProgress,
  packProgress,
  tally,
  unpackProgress,
  withBoth,
  withNote,
  withTick,
  type Progress,
  type Tally,
} from './progress.ts';
import type { Sheet } from './sheet.ts';

/**
 * A checklist to tick along with while talking, or to work through in a course.
 *
 * @summary A checklist for ending a call well.
 * @tagname closing-checklist
 * @attr {string} checklist - Identifier of the checklist to show; the first one, if left out.
 * @attr {'call' | 'course'} mode - `call`, the default, is for use during calls: "Next call" begins afresh. In `course` it is complete once
 * the required items were ticked, and stays so.
 * @event {ClosingProgressEvent} closing-progress - An item was ticked or unticked.
 * @event {ClosingCompleteEvent} closing-complete - The last of the required items was ticked.
 * @event {ClosingResetEvent} closing-reset - "Next call" was pressed.
 * @csspart heading - The checklist's title.
 * @csspart summary - What it is for.
 * @csspart progress - The bar and its words.
 * @csspart group - The items of one move of the close.
 * @csspart item - An item with a line to say; its reason, further lines and note are unfolded.
 * @csspart say - A line that shows how an item may be said.
 * @csspart fields - A gap in a line, with the field to fill it in.
 * @csspart actions - The buttons below.
 * @cssstate complete - The required items are all ticked.
 */
export class ClosingChecklist extends ClosingElement<ChecklistsFile, Words> {
  static override styles = [...ClosingElement.styles, checklistStyles];

  static override properties = { checklist: {}, mode: {} };

  declare checklist: string;
  declare mode: 'call' | 'course';

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'checklist';

  #progress: Progress = noProgress;
  /** What "Next call" cleared, so that it can be undone: the progress and the values of placeholders. */
  #beforeNextCall: { progress: Progress; values: Readonly<Record<string, string>> } | undefined;
  /** The checklist that the progress belongs to. */
  #shownId = '';
  /** What `#wanted` was when the progress was taken up. */
  #shown = '';
  /** A state that was set and not taken yet: that waits for the checklist that is set with it, or is not there yet. */
  #givenState: string | undefined;
  #activeSince: number | undefined;
  /** The unfolded items. Those with a note are unfolded from the start. */
  #unfolded = new Set<string>();
  /** The values of placeholders. They belong to one call: they stay in memory, and are in no event and no storage. */
  #values: Readonly<Record<string, string>> = {};
  readonly #details = new LazyModule(this, () => import('./details.ts'));
  /** Prints and saves. It is loaded once somebody asks for that. */
  readonly #sheets = new LazyModule(this, () => import('./sheet.ts'));

  readonly #kept = new Remembered<Progress>(this, {
    // A checklist in a course and the same one in calls keep separate progress.
    key: () => (this.#shownId ? this.keyFor(this.mode === 'course' ? `course/${this.#shownId}` : this.#shownId) : undefined),
    revive: unpackProgress,
    changed: (progress) => {
      if (!progress) return; // Cleared by somebody else: what the person sees is not taken away.
      this.#show(progress);
      this.requestUpdate();
    },
    lasts: () => this.lastsIn(this.mode),
    ended: () => {
      this.reset();
      this.#beforeNextCall = undefined;
    },
  });

  constructor() {
    super();
    this.checklist = '';
    this.mode = 'call';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#details.load();
  }

  /** Ticks and notes of the checklist shown, as a text of at most 4,096 characters. */
  override get state(): string {
    return this.#givenState ?? encodeProgress(this.#shownId || this.checklist, this.#progress);
  }

  override set state(state: string) {
    this.#givenState = asText(state);
    this.noticeContent();
    if (this.#wanted === this.#shown) this.#takeState();
    this.requestUpdate();
  }

  /** Returns the checklist as plain text with ticks and notes, `''` without content. Rejects if the module that writes it fails to load. */
  async exportText(): Promise<string> {
    const sheets = await this.#sheets.load();
    if (!sheets) throw new Error(this.words.notLoaded);
    return this.#sheet ? sheets.checklistText(this.#sheet) : '';
  }

  /** Clears ticks and notes, as "Next call" does, without an event. */
  reset(): void {
    // Pressed twice, "Next call" is still undone: nothing was done since the first time.
    if (!this.#beforeNextCall || this.#activeSince || Object.keys(this.#values).length > 0)
      this.#beforeNextCall = { progress: this.#progress, values: this.#values };
    this.#givenState = undefined;
    this.#values = {};
    this.#change({ ...noProgress, complete: this.mode === 'course' && this.#progress.complete });
    this.#activeSince = undefined;
  }

  /** Accepts a single checklist in place of a whole file. */
  protected override completeContent(raw: Record<string, unknown>): Record<string, unknown> {
    const { steps = [], ...rest } = raw;
    return { steps, ...(Array.isArray(rest['items']) ? { checklists: [rest] } : rest) };
  }

  /** Waits for lines and existing notes before the first rendering, because the list would move when they came later. */
  protected override isWaiting(): boolean {
    const hasMore = this.#unfolded.size > 0 || this.#checklist?.items.some(({ say }) => say.length > 0) === true;
    return hasMore && this.#details.isLoading;
  }

  protected override get lazyStyles(): readonly CSSResult[] | undefined {
    return this.#details.module?.styles;
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const checklist = this.#checklist;
    if (checklist && this.#wanted !== this.#shown) {
      this.#shownId = checklist.id;
      this.#shown = this.#wanted;
      this.#activeSince = undefined;
      this.#show(this.#kept.read() ?? noProgress);
    }
    this.#takeState();
    if (this.file && !checklist && !this.isLoading) this.reportMissing('checklists', this.checklist);
    this.markState('complete', this.#isComplete);
  }

  protected override renderContent(file: ChecklistsFile): TemplateResult {
    const { words } = this;
    const checklist = this.#checklist;
    // While other content loads, the checklist may be one of that.
    if (!checklist)
      return this.isLoading ? html`` : html`<p class="card caution">${fillText(words.noneOfContent, { id: this.checklist })}</p>`;
    return html`
      <section class="card" aria-label="${words.label}: ${checklist.title}" @keydown=${this.#pressed}>
        <header lang=${checklist.lang ?? file.language}>
          <h2 part="heading">${checklist.title}</h2>
          <p class="quiet" part="summary">${checklist.summary}</p>
        </header>
        ${renderItems(this.#itemsView(file), checklist)} ${this.#renderBar()} ${this.#renderActions()}
        ${this.#kept.keeps || this.remember === 'off' ? nothing : html`<p class="quiet">${words.notRemembered}</p>`}
      </section>
    `;
  }

  get #checklist(): PublishedChecklist | undefined {
    const checklists = this.file?.checklists;
    return this.checklist ? checklists?.find(({ id }) => id === this.checklist) : checklists?.[0];
  }

  /** Stands for the checklist that the page has set, and for where its progress is kept. */
  get #wanted(): string {
    return [this.#checklist?.id, this.mode, this.remember].join();
  }

  get #tally(): Tally {
    return tally(this.#checklist?.items ?? [], this.#progress);
  }

  get #isComplete(): boolean {
    return this.#checklist !== undefined && ((this.mode === 'course' && this.#progress.complete) || this.#tally.requiredLeft === 0);
  }

  #itemsView(file: ChecklistsFile): ItemsView {
    return {
      file,
      words: this.words,
      language: this.wordingLanguage,
      progress: this.#progress,
      lasts: this.mode === 'course' ? 'course' : (this.#kept.keeps && this.remember !== 'off' && this.lastsIn(this.mode)) || 'page',
      unfolded: this.#unfolded,
      gaps: {
        placeholders: file.placeholders,
        values: this.#values,
        language: file.language,
        optional: this.words.optional,
        fill: (id, value) => {
          const { [id]: _, ...others } = this.#values;
          this.#values = value ? { ...others, [id]: value } : others;
          this.requestUpdate();
        },
      },
      details: this.#details.module,
      detailsFailed: this.#details.failed,
      tick: (item, on) => this.#tick(item, on),
      note: (item, note) => this.#change(this.#timed(withNote(this.#progress, item, note))),
      unfold: ({ id }) => {
        if (!this.#unfolded.delete(id)) this.#unfolded.add(id);
        this.requestUpdate();
        void this.#details.load();
      },
    };
  }

  /** Returns what the module for printing and saving needs. */
  get #sheet(): Sheet | undefined {
    const checklist = this.#checklist;
    return checklist && this.file && { file: this.file, checklist, progress: this.#progress, values: this.#values, words: this.words };
  }

  #takeState(): void {
    if (this.#givenState === undefined || !this.#checklist || this.isLoading) return;
    const decoded = decodeProgress(this.#givenState);
    this.#givenState = undefined;
    if (decoded?.contentId !== this.#shownId) return;
    this.#show(decoded.progress);
    this.#change(decoded.progress);
  }

  /** Shows progress that was loaded or set, instead of made by the person just now. Nothing is undone from there. */
  #show(progress: Progress): void {
    this.#progress = progress;
    this.#beforeNextCall = undefined;
    this.#unfolded = new Set(progress.notes.keys());
  }

  #change(progress: Progress): void {
    this.#progress = progress;
    this.#kept.save(packProgress(progress));
    this.requestUpdate();
  }

  /** Adds the time since the person's last action. */
  #timed(progress: Progress): Progress {
    const now = Date.now();
    const seconds = progress.seconds + (now - (this.#activeSince ?? now)) / 1000;
    this.#activeSince = now;
    return { ...progress, seconds };
  }

  #tick(item: ChecklistItem, on: boolean): void {
    const wasComplete = this.#isComplete;
    this.#change(this.#timed(withTick(this.#progress, item, on)));
    this.#tellProgress();
    if (wasComplete || !this.#isComplete) return;
    this.#change({ ...this.#progress, complete: this.mode === 'course' });
    this.announce(this.words.complete);
    const duration = Math.round(this.#progress.seconds);
    this.dispatchEvent(new ClosingCompleteEvent({ contentId: this.#shownId, score: 100, passed: true, duration }));
  }

  #tellProgress(): void {
    const { done, total } = this.#tally;
    const items = (this.#checklist?.items ?? []).map((item) => ({ id: item.id, text: item.text, done: isTicked(this.#progress, item) }));
    this.announce(this.#progressWords);
    this.dispatchEvent(new ClosingProgressEvent({ contentId: this.#shownId, done, total, items }));
  }

  #nextCall(): void {
    this.reset();
    this.announce(`${this.words.nextCallReady} ${this.words.undoKey}`);
    this.dispatchEvent(new ClosingResetEvent(this.#shownId));
    // The focus moves to the top for the next call.
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  #undo(): void {
    if (!this.#beforeNextCall) return;
    const { progress, values } = this.#beforeNextCall;
    this.#values = { ...values, ...this.#values };
    this.#show(withBoth(progress, this.#progress));
    this.#change(this.#progress);
    this.announce(this.words.undone);
    this.#tellProgress();
    this.renderRoot.querySelector<HTMLElement>('.primary')?.focus();
  }

  /** Handles single-key shortcuts, only while the focus is in the widget and not in a text field (WCAG 2.1.4). */
  #pressed(event: KeyboardEvent): void {
    if (this.mode === 'course' || event.altKey || (event.target as Element).matches('textarea, [type=text]')) return;
    if (keyOf(event) === 'n' && !event.ctrlKey && !event.metaKey) this.#nextCall();
    else if (isCommand(event, 'z') && this.#beforeNextCall) this.#undo();
    else return;
    event.preventDefault();
  }

  get #progressWords(): string {
    const { done, total } = this.#tally;
    return countText(this.words.progress, done, this.wordingLanguage, { total });
  }

  /** Renders progress and "Next call" in a sticky bar, within reach of the thumb. */
  #renderBar(): TemplateResult {
    const { words } = this;
    const { done, total, requiredLeft } = this.#tally;
    const left = countText(words.requiredLeft, requiredLeft, this.wordingLanguage);
    return html`
      <div class="bar">
        <div class="progress" part="progress">
          <progress max=${total} .value=${done} aria-labelledby="progress"></progress>
          <span id="progress">${this.#progressWords}</span>
          <span class=${this.#isComplete ? 'complete' : 'quiet'}>${this.#isComplete ? words.complete : left}</span>
        </div>
        ${
          this.mode === 'course'
            ? nothing
            : html`<button type="button" class="primary" aria-keyshortcuts="N" @click=${this.#nextCall}>
                ${words.nextCall}<kbd aria-hidden="true">N</kbd>
              </button>`
        }
      </div>
    `;
  }

  #renderActions(): TemplateResult {
    const { words } = this;
    return html`
      <footer part="actions">
        ${
          this.#beforeNextCall
            ? html`<span class="quiet">${words.nextCallReady}</span>
                <button type="button" aria-keyshortcuts="Control+Z" @click=${this.#undo}>${words.undo}</button>`
            : nothing
        }
        <button type="button" @click=${() => this.#leaveScreen('printChecklist')}>${words.print}</button>
        <button type="button" @click=${() => this.#leaveScreen('saveChecklist')}>${words.exportText}</button>
        ${this.#sheets.failed ? html`<span class="quiet">${words.notLoaded}</span>` : nothing}
      </footer>
    `;
  }

  /** Prints or saves the checklist, or says that the module for it failed to load. */
  async #leaveScreen(how: 'printChecklist' | 'saveChecklist'): Promise<void> {
    const sheets = await this.#sheets.load();
    if (!sheets) this.announce(this.words.notLoaded);
    else if (this.#sheet) sheets[how](this.#sheet);
  }
}
