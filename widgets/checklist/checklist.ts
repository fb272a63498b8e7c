import builtIn from 'built-in:checklist';
import { html, nothing, type CSSResult, type PropertyValues, type TemplateResult } from 'lit';
import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import { EntryElement } from '../element/entry-element.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { isCommand, keyOf } from '../../content/browser/keys.ts';
import { countText } from '../../content/language/numbers.ts';
import { ClosingCompleteEvent, ClosingProgressEvent, ClosingResetEvent } from '../events/events.ts';
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

/** What "Next call" cleared: the progress and the values of placeholders. */
interface Cleared {
  progress: Progress;
  values: Readonly<Record<string, string>>;
}

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
export class ClosingChecklist extends EntryElement<ChecklistsFile, Words, PublishedChecklist, Progress, Cleared> {
  static override styles = [...EntryElement.styles, checklistStyles];

  static override properties = { checklist: {}, mode: {} };

  declare checklist: string;
  declare mode: 'call' | 'course';

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'checklist';
  protected override readonly entriesAt = 'checklists';

  #progress: Progress = noProgress;
  #activeSince: number | undefined;
  /** The unfolded items. Those with a note are unfolded from the start. */
  #unfolded = new Set<string>();
  /** The values of placeholders. They belong to one call: they stay in memory, and are in no event and no storage. */
  #values: Readonly<Record<string, string>> = {};
  readonly #details = new LazyModule(this, () => import('./details.ts'));
  /** Prints and saves. It is loaded once somebody asks for that. */
  readonly #sheets = new LazyModule(this, () => import('./sheet.ts'));

  constructor() {
    super(unpackProgress);
    this.checklist = '';
    this.mode = 'call';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#details.load();
  }

  /** Returns the checklist as plain text with ticks and notes, `''` without content. Rejects if the module that writes it fails to load. */
  async exportText(): Promise<string> {
    const sheets = await this.#sheets.load();
    if (!sheets) throw new Error(this.words.notLoaded);
    return this.#sheet ? sheets.checklistText(this.#sheet) : '';
  }

  /** Clears ticks and notes, as "Next call" does, without an event. */
  override reset(): void {
    // Pressed twice, "Next call" is still undone: nothing was done since the first time.
    if (!this.cleared || this.#activeSince || Object.keys(this.#values).length > 0)
      this.cleared = { progress: this.#progress, values: this.#values };
    this.dropState();
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
    const hasMore = this.#unfolded.size > 0 || this.shown?.items.some(({ say }) => say.length > 0) === true;
    return hasMore && this.#details.isLoading;
  }

  protected override get lazyStyles(): readonly CSSResult[] | undefined {
    return this.#details.module?.styles;
  }

  protected override get wantedId(): string {
    return this.checklist;
  }

  protected override get entries(): readonly PublishedChecklist[] {
    return this.file?.checklists ?? [];
  }

  protected override takeUp(_checklist: PublishedChecklist | undefined, isAnother: boolean): void {
    if (isAnother) this.#show(this.kept.read() ?? noProgress);
  }

  protected override follow(progress: Progress): void {
    this.#show(progress);
    this.requestUpdate();
  }

  protected override encode(id: string): string {
    return encodeProgress(id, this.#progress);
  }

  protected override restore({ id }: PublishedChecklist, state: string): void {
    const decoded = decodeProgress(state);
    if (decoded?.contentId !== id) return;
    this.#show(decoded.progress);
    this.#change(decoded.progress);
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    this.markState('complete', this.#isComplete);
  }

  protected override renderEntry(file: ChecklistsFile, checklist: PublishedChecklist): TemplateResult {
    return html`
      <section class="card" aria-label="${this.words.label}: ${checklist.title}" @keydown=${this.#pressed}>
        <header lang=${checklist.lang ?? file.language}>
          <h2 part="heading">${checklist.title}</h2>
          <p class="quiet" part="summary">${checklist.summary}</p>
        </header>
        ${renderItems(this.#itemsView(file), checklist)} ${this.#renderBar()} ${this.#renderActions()} ${this.renderNotKept(this.kept)}
      </section>
    `;
  }

  get #contentId(): string {
    return this.shown?.id ?? '';
  }

  get #tally(): Tally {
    return tally(this.shown?.items ?? [], this.#progress);
  }

  get #isComplete(): boolean {
    return this.shown !== undefined && ((this.mode === 'course' && this.#progress.complete) || this.#tally.requiredLeft === 0);
  }

  #itemsView(file: ChecklistsFile): ItemsView {
    return {
      file,
      words: this.words,
      language: this.wordingLanguage,
      progress: this.#progress,
      lasts: this.mode === 'course' ? 'course' : (this.kept.keeps && this.remember !== 'off' && this.lasts) || 'page',
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
    const { file, shown: checklist, words } = this;
    return checklist && file && { file, checklist, progress: this.#progress, values: this.#values, words };
  }

  /** Shows progress that was loaded or set, instead of made by the person just now. Nothing is undone from there. */
  #show(progress: Progress): void {
    this.#progress = progress;
    this.cleared = undefined;
    this.#activeSince = undefined;
    this.#unfolded = new Set(progress.notes.keys());
  }

  #change(progress: Progress): void {
    this.#progress = progress;
    this.kept.save(packProgress(progress));
    this.requestUpdate();
  }

  /** Adds the time since the person's last action. */
  #timed(progress: Progress): Progress {
    // Not by the clock, which may be set meanwhile.
    const now = performance.now();
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
    this.dispatchEvent(new ClosingCompleteEvent({ contentId: this.#contentId, score: 100, passed: true, duration }));
  }

  #tellProgress(): void {
    const { done, total } = this.#tally;
    const items = (this.shown?.items ?? []).map((item) => ({ id: item.id, text: item.text, done: isTicked(this.#progress, item) }));
    this.announce(this.#progressWords);
    this.dispatchEvent(new ClosingProgressEvent({ contentId: this.#contentId, done, total, items }));
  }

  #nextCall(): void {
    this.reset();
    this.announce(`${this.words.nextCallReady} ${this.words.undoKey}`);
    this.dispatchEvent(new ClosingResetEvent(this.#contentId));
    // The focus moves to the top for the next call.
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  #undo(): void {
    if (!this.cleared) return;
    const { progress, values } = this.cleared;
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
    else if (isCommand(event, 'z') && this.cleared) this.#undo();
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
          this.cleared
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
