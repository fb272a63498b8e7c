import builtIn from 'built-in:phrase-picker';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { PhrasesFile } from '../content/types.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { Remembered } from '../storage/remembered.ts';
import { actionsOn } from './actions.ts';
import { renderBrowse } from './browse-view.ts';
import { decodePicker, encodePicker } from './call.ts';
import type { Desk } from './desk.ts';
import { asFilters, choicesOf, facets, knownFilters, noFilters, type Facet, type Filters } from './filters.ts';
import { renderHead } from './head-view.ts';
import { asKept, nothingKept, saidOn, today, type Kept } from './kept.ts';
import { pressed } from './keyboard.ts';
import { renderNote } from './note-view.ts';
import { phrasePickerStyles } from './phrase-picker.styles.ts';
import { otherWordings, type Results } from './results.ts';
import { renderResults } from './results-view.ts';
import { PickerSession } from './session.ts';
import { restBeforeSpeaking, spokenResults } from './spoken-results.ts';
import type { View, Words } from './view.ts';

/**
 * Finds the line to say by what is happening on the call, fills it in, copies it, and builds a whole close of such lines.
 *
 * What is filled in belongs to one call: it stays in the page's memory, is in no event and not in the browser's storage, and "Next
 * call" clears it. The `state` property has it, for a page that asks.
 *
 * @summary Lines to say, found by what is happening on the call.
 * @tagname closing-phrase-picker
 * @attr {string} context - Identifier of the kind of call to begin with, like `support`.
 * @attr {string} situation - Identifier of the situation to begin with, like `chatty`.
 * @attr {string} step - Identifier of the step to begin with, like `thank`.
 * @attr {string} tone - Identifier of the tone to begin with, like `warm`.
 * @event {ClosingCopyEvent} closing-copy - A line or a whole close was copied.
 * @event {ClosingResetEvent} closing-reset - "Next call" was pressed.
 * @csspart search - The field to type in.
 * @csspart filters - The four filters.
 * @csspart best - The best lines of the likeliest situations.
 * @csspart more - Further lines of one of them.
 * @csspart line - A line with all that belongs to it.
 * @csspart situation - The name of the situation above a line.
 * @csspart say - The words to say.
 * @csspart not-now - When not to say them.
 * @csspart fields - The fields for a line's placeholders.
 * @csspart actions - The buttons of a line.
 * @csspart note - What copying came to.
 * @csspart close - The close being built, or one that is ready-made.
 */
export class ClosingPhrasePicker extends ClosingElement<PhrasesFile, Words> {
  static override styles = [...ClosingElement.styles, phrasePickerStyles];

  static override properties = { context: {}, situation: {}, step: {}, tone: {} };

  declare context: string;
  declare situation: string;
  declare step: string;
  declare tone: string;

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'phrase-picker';

  readonly #session = new PickerSession();
  /** Whether filters and what is kept were taken up: from the device, or from a state that was set. */
  #restored = false;
  /** It is loaded beside the content, which is far larger. */
  readonly #search = new LazyModule(this, () => import('../search/situation-search.ts'));
  /** What draws a close: loaded when the first is opened. */
  readonly #closeView = new LazyModule(this, () => import('./close-view.ts'));
  #speaking: ReturnType<typeof setTimeout> | undefined;
  #reported = '';

  readonly #keptHere = new Remembered<Kept>(this, {
    key: () => this.keyFor('kept'),
    revive: asKept,
    changed: (kept) => {
      this.#session.kept = kept ?? nothingKept;
      this.requestUpdate();
    },
  });
  readonly #filtersHere = new Remembered<Filters>(this, {
    key: () => this.keyFor('filters'),
    revive: asFilters,
    changed: () => {
      // Another tab is another call: lines here stay where they are.
    },
  });

  readonly #desk: Desk = {
    session: this.#session,
    file: () => this.file,
    words: () => this.words,
    root: () => this.renderRoot as ShadowRoot,
    update: () => {
      this.requestUpdate();
      return this.updateComplete;
    },
    refresh: () => this.#refresh(),
    filterBy: (filters) => this.#filterBy(filters),
    keep: (kept) => this.#keep(kept),
    announce: (text) => this.announce(text),
    tell: (event) => void this.dispatchEvent(event),
    speakSoon: () => this.#speakSoon(),
    hush: () => clearTimeout(this.#speaking),
    loadSearch: () => void this.#loadSearch(),
    loadClose: async () => (await this.#closeView.load()) !== undefined,
    reset: () => {
      this.reset();
      this.#filtersHere.save(this.#session.filters);
    },
  };
  readonly #actions = actionsOn(this.#desk);

  constructor() {
    super();
    for (const facet of facets) this[facet] = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('keydown', this.#pressed);
    void this.#loadSearch();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#pressed);
    clearTimeout(this.#speaking);
  }

  /**
   * The call with its query, what was filled in, its close, the filters, and what is kept on the device, as a text of at most 4,096
   * characters. What was filled in may be private: keep it no longer than the call.
   */
  override get state(): string {
    return encodePicker(this.#session);
  }

  override set state(state: string) {
    const decoded = decodePicker(state);
    if (!decoded) return;
    this.#session.call = decoded.call;
    this.#session.filters = decoded.filters;
    this.#restored = true;
    this.#keep(decoded.kept);
    this.#refresh();
  }

  /** Clears what belongs to a call, as "Next call" does, without an event. */
  reset(): void {
    this.#session.clearCall(this);
    this.#refresh();
  }

  protected override contentLoaded(file: PhrasesFile): void {
    this.#session.contentChanged();
    if (!this.#restored) this.#restore();
    this.#reportPresets(file);
    this.#refresh();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { file } = this;
    const session = this.#session;
    if (file && changed.has('remember') && changed.get('remember') !== undefined) this.#restore();
    for (const facet of facets) {
      if (!changed.has(facet) || (!this[facet] && !changed.get(facet))) continue;
      session.filters = { ...session.filters, [facet]: this[facet] };
      session.isStale = true;
      if (file) this.#reportPresets(file);
    }
    if (file && session.isStale) session.find(file, this.#search.module?.createSituationSearch);
  }

  protected override renderContent(file: PhrasesFile): TemplateResult {
    const { words } = this;
    const { counts, results, sequence } = this.#session;
    const view = this.#view(file);
    return html`
      <section class="card" aria-label=${words.label}>
        ${renderHead(view, counts, sequence === undefined ? results?.count : undefined)}
        ${
          sequence !== undefined
            ? this.#closeView.module?.renderClose(view)
            : results
              ? this.#renderFound(view, results)
              : renderBrowse(view, counts)
        }
        ${this.#keptHere.keeps || this.remember === 'off' ? nothing : html`<p class="quiet">${words.notRemembered}</p>`}
      </section>
    `;
  }

  #renderFound(view: View, results: Results): TemplateResult {
    const { words } = this;
    const hint = results.count === 0 ? words.noLines : results.unfiltered ? words.unfiltered : results.confident ? '' : words.nearest;
    return html`
      ${hint ? html`<p class="hint">${hint}</p>` : nothing} ${renderResults(view, results)}
      ${
        view.call.query.trim()
          ? html`<button type="button" class="plain unfitted" @click=${this.#actions.keepUnfitted}>${words.nothingFitted}</button>
              ${renderNote(view, 'kept')}`
          : nothing
      }
    `;
  }

  #view(file: PhrasesFile): View {
    const session = this.#session;
    const { call, kept, list, note, sequence = '', current, before } = session;
    const filters = knownFilters(file, session.filters);
    return {
      words: this.words,
      language: this.wordingLanguage,
      file,
      call,
      filters,
      kept,
      said: saidOn(kept, today()),
      list,
      note,
      sequence,
      current: current?.key,
      canUndo: before !== undefined,
      isOpen: (slot) => session.open.has(slot.key),
      phraseIn: (slot) => session.phraseIn(slot),
      otherWordings: (phrase) => otherWordings(file.phrases, phrase, filters),
      shown: (name, least) => least + (session.shown.get(name) ?? 0),
      do: this.#actions,
    };
  }

  /** Takes up what the device has kept. The page's presets go before the filters of last time. */
  #restore(): void {
    this.#restored = true;
    this.#session.kept = this.#keptHere.read() ?? nothingKept;
    const filters: Record<Facet, string> = { ...(this.#filtersHere.read() ?? noFilters) };
    for (const facet of facets) filters[facet] = this[facet] || filters[facet];
    this.#session.filters = filters;
    this.#session.isStale = true;
  }

  #reportPresets(file: PhrasesFile): void {
    const wrong = facets.filter((facet) => this[facet] && !choicesOf(file, facet).some(({ id }) => id === this[facet]));
    const problems = wrong.map((facet) => ({ path: facet, message: `there is no ${facet} "${this[facet]}"; every line is shown` }));
    const text = JSON.stringify(problems);
    if (problems.length > 0 && text !== this.#reported) this.reportProblems(problems);
    this.#reported = text;
  }

  #keep(kept: Kept): void {
    this.#session.kept = kept;
    this.#keptHere.save(kept);
    this.requestUpdate();
  }

  #filterBy(filters: Filters): void {
    this.#session.filters = filters;
    this.#filtersHere.save(filters);
    this.#refresh();
    this.#speakSoon();
  }

  #refresh(): void {
    this.#session.isStale = true;
    this.requestUpdate();
  }

  /** Until it is there, what can be browsed stays on the screen. Where it cannot be loaded, the next letter asks again. */
  async #loadSearch(): Promise<void> {
    if (!(await this.#search.load()) || !this.#session.call.query || this.#session.canSearch) return;
    this.#refresh();
    this.#speakSoon();
  }

  #speakSoon(): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      const text = spokenResults(this.#session.results, this.words, this.wordingLanguage);
      if (text !== undefined) this.announce(text);
    }, restBeforeSpeaking);
  }

  readonly #pressed = (event: KeyboardEvent): void => pressed(event, this.#desk, this.#actions);
}
