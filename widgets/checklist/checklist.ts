import builtIn from 'built-in:checklist';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { lineParts, type LinePart } from '../../content/schema/line-parts.ts';
import type { ChecklistItem, ChecklistsFile, PublishedChecklist } from '../content/types.ts';
import type { ChecklistWording, SharedWording } from '../content/wording-types.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { themeStyles } from '../element/theme.styles.ts';
import { countText, fillText } from '../element/wording.ts';
import { ClosingCompleteEvent, ClosingProgressEvent, ClosingResetEvent } from '../events/events.ts';
import { Remembered } from '../storage/remembered.ts';
import { checklistStyles } from './checklist.styles.ts';
import { groupsOf, type ItemGroup } from './groups.ts';
import {
  decodeProgress,
  encodeProgress,
  isTicked,
  noProgress,
  noteLimit,
  packProgress,
  tally,
  unpackProgress,
  withBoth,
  withNote,
  withTick,
  type Progress,
} from './progress.ts';

/**
 * A checklist to tick along with while talking, or to work through in a course.
 *
 * @summary A checklist for ending a call well.
 * @tagname closing-checklist
 * @attr {string} checklist - Identifier of the checklist to show; the first one, if left out.
 * @attr {'call' | 'course'} mode - `call`, the default, is for use during calls: "Next call" begins afresh. In `course` it is complete once the required items were ticked, and stays so.
 * @event {ClosingProgressEvent} closing-progress - An item was ticked or unticked.
 * @event {ClosingCompleteEvent} closing-complete - The last of the required items was ticked.
 * @event {ClosingResetEvent} closing-reset - "Next call" was pressed.
 * @csspart heading - The checklist's title.
 * @csspart summary - What it is for.
 * @csspart progress - The bar and its words.
 * @csspart group - The items of one move of the close.
 * @csspart item - An item with its reason, lines and note.
 * @csspart say - A line that shows how an item may be said.
 * @csspart actions - The buttons below.
 * @cssstate complete - The required items are all ticked.
 */
export class ClosingChecklist extends ClosingElement<ChecklistsFile, SharedWording & ChecklistWording> {
  static override styles = [themeStyles, checklistStyles];

  static override properties = { ...ClosingElement.properties, checklist: {}, mode: {} };

  declare checklist: string;
  declare mode: 'call' | 'course';

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'checklist';

  #progress: Progress = noProgress;
  /** What "Next call" cleared, to be taken back. */
  #beforeNextCall: Progress | undefined;
  /** The checklist that the progress belongs to. */
  #shownId: string | undefined;
  /** A state that was set before its checklist was there. */
  #givenState: string | undefined;
  #activeSince: number | undefined;
  /** Items whose notes open by themselves, because there is one. */
  #openNotes: ReadonlySet<string> = new Set();
  #reportedMissing: string | undefined;

  readonly #kept = new Remembered<Progress>(this, {
    // What is ticked in a course and what is ticked in a call are two things.
    key: () => this.#shownId && this.keyFor(this.mode === 'course' ? `course/${this.#shownId}` : this.#shownId),
    revive: unpackProgress,
    changed: (progress) => {
      if (!progress) return; // Cleared by somebody else: what the person sees is not taken away.
      this.#show(progress);
      this.#beforeNextCall = undefined;
      this.requestUpdate();
    },
  });

  constructor() {
    super();
    this.checklist = '';
    this.mode = 'call';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#pressed);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#pressed);
  }

  /** Ticks and notes of the checklist shown, as a text of at most 4,096 characters. */
  override get state(): string {
    return this.#givenState ?? encodeProgress(this.#shownId ?? this.checklist, this.#progress);
  }

  override set state(state: string) {
    this.#givenState = state;
    this.#takeState();
    this.requestUpdate();
  }

  /** The checklist as plain text, with what is ticked and noted; `''` while there is none. */
  async exportText(): Promise<string> {
    const { checklistText } = await import('./paper.ts');
    const checklist = this.#checklist;
    return checklist && this.file ? checklistText(checklist, groupsOf(this.file, checklist), this.#progress, this.words) : '';
  }

  /** Clears ticks and notes, as "Next call" does, without an event. */
  reset(): void {
    this.#beforeNextCall = this.#progress;
    this.#change({ ...noProgress, complete: this.mode === 'course' && this.#progress.complete });
    this.#activeSince = undefined;
  }

  /** A single checklist may stand for a whole file. */
  protected override completeContent(raw: Record<string, unknown>): Record<string, unknown> {
    if (!Array.isArray(raw['items'])) return raw;
    const { $schema: _schema, version = 1, language, steps = [], ...checklist } = raw;
    return { version, ...(language === undefined ? {} : { language }), steps, checklists: [checklist] };
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const checklist = this.#checklist;
    if (checklist && (checklist.id !== this.#shownId || changed.has('remember') || changed.has('mode'))) {
      this.#shownId = checklist.id;
      this.#beforeNextCall = undefined;
      this.#activeSince = undefined;
      // What was opened was opened in another list.
      for (const opened of this.renderRoot.querySelectorAll('details')) opened.open = false;
      this.#show(this.#kept.read() ?? noProgress);
      this.#takeState();
    }
    if (this.file && !checklist && this.#reportedMissing !== this.checklist) {
      this.#reportedMissing = this.checklist;
      this.report([{ path: 'checklists', message: `there is no checklist "${this.checklist}"` }]);
    }
    this.markState('complete', this.#isComplete);
  }

  protected override renderContent(file: ChecklistsFile): TemplateResult {
    const { words } = this;
    const checklist = this.#checklist;
    if (!checklist) return html`<p class="card caution">${fillText(words.noneOfContent, { id: this.checklist })}</p>`;
    return html`
      <section class="card" aria-label="${words.label}: ${checklist.title}">
        <header lang=${file.language}>
          <h2 part="heading">${checklist.title}</h2>
          <p class="quiet" part="summary">${checklist.summary}</p>
          ${this.#renderProgress()}
        </header>
        <div lang=${file.language}>${groupsOf(file, checklist).map((group) => this.#renderGroup(group))}</div>
        ${this.#isComplete ? html`<p class="complete">${words.complete}</p>` : nothing} ${this.#renderActions()}
        ${this.#kept.keeps || this.remember === 'off' ? nothing : html`<p class="quiet">${words.notRemembered}</p>`}
      </section>
    `;
  }

  get #checklist(): PublishedChecklist | undefined {
    const checklists = this.file?.checklists;
    return this.checklist ? checklists?.find(({ id }) => id === this.checklist) : checklists?.[0];
  }

  get #tally(): ReturnType<typeof tally> {
    return tally(this.#checklist?.items ?? [], this.#progress);
  }

  get #isComplete(): boolean {
    return this.#checklist !== undefined && ((this.mode === 'course' && this.#progress.complete) || this.#tally.requiredLeft === 0);
  }

  #takeState(): void {
    if (this.#givenState === undefined || this.#shownId === undefined) return;
    const decoded = decodeProgress(this.#givenState);
    this.#givenState = undefined;
    if (decoded?.contentId !== this.#shownId) return;
    this.#show(decoded.progress);
    this.#change(decoded.progress);
  }

  /** Shows progress that was not made here and now. */
  #show(progress: Progress): void {
    this.#progress = progress;
    this.#openNotes = new Set(progress.notes.keys());
  }

  #change(progress: Progress): void {
    this.#progress = progress;
    this.#kept.save(packProgress(progress));
    this.requestUpdate();
  }

  /** Adds the time since the last action of the person. */
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
    this.dispatchEvent(new ClosingCompleteEvent({ contentId: this.#shownId ?? '', score: 100, passed: true, duration }));
  }

  #tellProgress(): void {
    const { done, total } = this.#tally;
    const items = (this.#checklist?.items ?? []).map((item) => ({ id: item.id, text: item.text, done: isTicked(this.#progress, item) }));
    this.announce(this.#progressWords);
    this.dispatchEvent(new ClosingProgressEvent({ contentId: this.#shownId ?? '', done, total, items }));
  }

  #note(item: ChecklistItem, note: string): void {
    this.#change(this.#timed(withNote(this.#progress, item, note)));
  }

  #nextCall(): void {
    this.reset();
    this.announce(this.words.nextCallReady);
    this.dispatchEvent(new ClosingResetEvent(this.#shownId ?? ''));
    // The next call begins at the top.
    this.renderRoot.querySelector<HTMLElement>('input')?.focus();
  }

  #undo(): void {
    if (!this.#beforeNextCall) return;
    this.#show(withBoth(this.#beforeNextCall, this.#progress));
    this.#change(this.#progress);
    this.#beforeNextCall = undefined;
    this.announce(this.words.undone);
    this.#tellProgress();
    this.renderRoot.querySelector<HTMLElement>('.next-call')?.focus();
  }

  /** One key each, and only while the focus is in the widget and not in a text: WCAG 2.1.4. */
  readonly #pressed = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (this.mode === 'course' || event.altKey || target instanceof HTMLTextAreaElement) return;
    const command = event.ctrlKey || event.metaKey;
    const key = event.key.toLowerCase();
    if (key === 'n' && !command) this.#nextCall();
    else if (key === 'z' && command && this.#beforeNextCall) this.#undo();
    else return;
    event.preventDefault();
  };

  get #progressWords(): string {
    const { done, total } = this.#tally;
    return countText(this.words.progress, done, this.wordingLanguage, { total });
  }

  #renderProgress(): TemplateResult {
    const { done, total, requiredLeft } = this.#tally;
    const left = countText(this.words.requiredLeft, requiredLeft, this.wordingLanguage);
    return html`
      <div class="progress" part="progress" lang=${this.wordingLanguage}>
        <progress max=${total} .value=${done} aria-labelledby="progress"></progress>
        <span id="progress">${this.#progressWords}</span>
        ${requiredLeft > 0 ? html`<span class="quiet">${left}</span>` : nothing}
      </div>
    `;
  }

  #renderGroup(group: ItemGroup): TemplateResult {
    return html`
      <fieldset part="group">
        <legend>${group.label}</legend>
        <ul>
          ${group.items.map((item) => this.#renderItem(item))}
        </ul>
      </fieldset>
    `;
  }

  #renderItem(item: ChecklistItem): TemplateResult {
    const { words } = this;
    const ticked = isTicked(this.#progress, item);
    return html`
      <li part="item" class=${ticked ? 'ticked' : nothing}>
        <label class="tick">
          <input
            type="checkbox"
            .checked=${ticked}
            aria-describedby="why-${item.id}"
            @change=${(event: Event) => this.#tick(item, (event.target as HTMLInputElement).checked)}
          />
          <span>
            <span class="text">${item.text}</span>
            ${item.required ? nothing : html`<span class="quiet" lang=${this.wordingLanguage}>(${words.optional})</span>`}
          </span>
        </label>
        <p class="why quiet" id="why-${item.id}">${item.why}</p>
        <div class="more">${item.say.length > 0 ? this.#renderLines(item) : nothing} ${this.#renderNote(item)}</div>
      </li>
    `;
  }

  #renderLines(item: ChecklistItem): TemplateResult {
    return html`
      <details>
        <summary lang=${this.wordingLanguage}>${this.words.sayIt}<span class="unseen">: ${item.text}</span></summary>
        ${item.say.map(({ text }) => html`<blockquote class="say" part="say">${lineParts(text).map(renderPart)}</blockquote>`)}
      </details>
    `;
  }

  #renderNote(item: ChecklistItem): TemplateResult {
    const name = `${this.words.note}: ${item.text}`;
    return html`
      <details ?open=${this.#openNotes.has(item.id)} lang=${this.wordingLanguage}>
        <summary>${this.words.note}<span class="unseen">: ${item.text}</span></summary>
        <textarea
          rows="2"
          maxlength=${noteLimit}
          aria-label=${name}
          .value=${this.#progress.notes.get(item.id) ?? ''}
          @input=${(event: Event) => this.#note(item, (event.target as HTMLTextAreaElement).value)}
        ></textarea>
      </details>
    `;
  }

  #renderActions(): TemplateResult {
    const { words } = this;
    return html`
      <footer part="actions">
        ${
          this.mode === 'course'
            ? nothing
            : html`<button type="button" class="next-call primary" aria-keyshortcuts="N" @click=${this.#nextCall}>
                ${words.nextCall}<kbd aria-hidden="true">N</kbd>
              </button>`
        }
        ${
          this.#beforeNextCall
            ? html`<span class="quiet">${words.nextCallReady}</span>
                <button type="button" aria-keyshortcuts="Control+Z" @click=${this.#undo}>${words.undo}</button>`
            : nothing
        }
        <button type="button" @click=${this.#print}>${words.print}</button>
        <button type="button" @click=${this.#export}>${words.exportText}</button>
      </footer>
    `;
  }

  async #print(): Promise<void> {
    const checklist = this.#checklist;
    if (!checklist || !this.file) return;
    const { printChecklist } = await import('./paper.ts');
    printChecklist(checklist, groupsOf(this.file, checklist), this.#progress);
  }

  async #export(): Promise<void> {
    const { saveText } = await import('./paper.ts');
    saveText(`${this.#shownId ?? 'checklist'}.txt`, await this.exportText());
  }
}

/** A gap stays visibly a gap; its identifier says in words what belongs there. */
const renderPart = (part: LinePart): TemplateResult | string =>
  'text' in part ? part.text : html`<span class="gap">${part.placeholder.replaceAll('-', ' ')}</span>`;
