import builtIn from 'built-in:phrase-picker';
import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Phrase, PhrasesFile } from '../content/types.ts';
import type { PhrasePickerWording, SharedWording } from '../content/wording-types.ts';
import { ClosingElement } from '../element/closing-element.ts';
import { themeStyles } from '../element/theme.styles.ts';
import { countText, fillText } from '../element/wording.ts';
import { ClosingCopyEvent, ClosingResetEvent } from '../events/events.ts';
import type { createSituationSearch, SituationSearch } from '../search/situation-search.ts';
import { Remembered } from '../storage/remembered.ts';
import { renderBrowse } from './browse-view.ts';
import { decodePicker, encodePicker, newCall, queryLimit, type Call } from './call.ts';
import { copyText } from './copying.ts';
import { filledText } from './fill-in-fields.ts';
import { asFilters, choicesOf, countChoices, facets, knownFilters, noFilters, type Facet, type Filters } from './filters.ts';
import { renderHead } from './head-view.ts';
import { asKept, nothingKept, saidOn, today, toggled, withFavourite, withoutSaid, withSaid, withUnfitted, type Kept } from './kept.ts';
import { moveFocus } from './move-focus.ts';
import { renderNote } from './note-view.ts';
import { phrasePickerStyles } from './phrase-picker.styles.ts';
import { findLines, otherWordings, type Results, type Slot } from './results.ts';
import { renderResults } from './results-view.ts';
import type { Actions, List, Note, View } from './view.ts';

/** The count of results is spoken when typing rests this long, in milliseconds: sooner, it would talk over every letter. */
const restBeforeSpeaking = 700;
/** So many more lines at a press. */
const moreAtAPress = 20;

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
 * @csspart fields - The fields for a line's gaps.
 * @csspart actions - The buttons of a line.
 * @csspart note - What copying came to.
 * @csspart close - The close being built, or one that is ready-made.
 */
export class ClosingPhrasePicker extends ClosingElement<PhrasesFile, SharedWording & PhrasePickerWording> {
  static override styles = [themeStyles, phrasePickerStyles];

  static override properties = { ...ClosingElement.properties, context: {}, situation: {}, step: {}, tone: {} };

  declare context: string;
  declare situation: string;
  declare step: string;
  declare tone: string;

  protected override readonly builtIn = builtIn;
  protected override readonly widgetName = 'phrase-picker';

  #call: Call = newCall;
  #filters: Filters = noFilters;
  #kept: Kept = nothingKept;
  /** Whether filters and what is kept were taken up: from the device, or from a state that was set. */
  #restored = false;
  /** What "Next call" cleared, to be taken back. */
  #before: { call: Call; filters: Filters } | undefined;

  /** Makes `#search`. It is loaded beside the content, which is far larger. */
  #createSearch: typeof createSituationSearch | undefined;
  #search: SituationSearch | undefined;
  #results: Results | undefined;
  #counts = countChoices([], noFilters);
  /** The filters that `#counts` was made for. */
  #counted = '';
  /** Whether results, counts or what is open have to be worked out again. */
  #stale = true;

  #list: List = 'situations';
  /** The close on the screen: `''` the person's own, else a ready-made one; `undefined` while lines are shown. */
  #sequence: string | undefined;
  /** What draws a close: loaded when the first is opened. */
  #closeView: typeof import('./close-view.ts') | undefined;
  #current: Slot | undefined;
  #open = new Set<string>();
  /** Slot → the phrase that it shows instead of its own. */
  #wordings = new Map<string, Phrase>();
  #shown = new Map<string, number>();
  #note: Note | undefined;
  #speaking: ReturnType<typeof setTimeout> | undefined;
  #reported = '';

  readonly #keptHere = new Remembered<Kept>(this, {
    key: () => this.keyFor('kept'),
    revive: asKept,
    changed: (kept) => {
      this.#kept = kept ?? nothingKept;
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
   * The call with its query, fill-ins and close, the filters, and what is kept on the device, as a text of at most 4,096
   * characters. What was filled in may be private: keep it no longer than the call.
   */
  override get state(): string {
    return encodePicker({ call: this.#call, filters: this.#filters, kept: this.#kept });
  }

  override set state(state: string) {
    const decoded = decodePicker(state);
    if (!decoded) return;
    this.#call = decoded.call;
    this.#filters = decoded.filters;
    this.#restored = true;
    this.#keep(decoded.kept);
    this.#refresh();
  }

  /** Clears what belongs to a call, as "Next call" does, without an event. */
  reset(): void {
    this.#before = { call: this.#call, filters: this.#filters };
    this.#call = newCall;
    // Kind of call and tone belong to the desk; situation and step to the call.
    this.#filters = { ...this.#filters, situation: this.situation, step: this.step };
    this.#list = 'situations';
    this.#sequence = undefined;
    this.#refresh();
  }

  protected override contentLoaded(file: PhrasesFile): void {
    this.#search = undefined;
    this.#counted = '';
    this.#results = undefined;
    if (!this.#restored) this.#restore();
    this.#reportPresets(file);
    this.#refresh();
  }

  protected override willUpdate(changed: PropertyValues): void {
    super.willUpdate(changed);
    const { file } = this;
    if (file && changed.has('remember') && changed.get('remember') !== undefined) this.#restore();
    for (const facet of facets) {
      if (!changed.has(facet) || (!this[facet] && !changed.get(facet))) continue;
      this.#filters = { ...this.#filters, [facet]: this[facet] };
      this.#stale = true;
      if (file) this.#reportPresets(file);
    }
    if (file && this.#stale) this.#find(file);
  }

  protected override renderContent(file: PhrasesFile): TemplateResult {
    const { words } = this;
    const view = this.#view(file);
    const results = this.#results;
    return html`
      <section class="card" aria-label=${words.label}>
        ${renderHead(view, this.#counts, this.#sequence === undefined ? results?.count : undefined)}
        ${this.#sequence !== undefined ? this.#closeView?.renderClose(view) : results ? this.#renderFound(view, results) : renderBrowse(view, this.#counts)}
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
        this.#call.query.trim()
          ? html`<button type="button" class="plain unfitted" @click=${this.#actions.keepUnfitted}>${words.nothingFitted}</button>
              ${renderNote(view, 'kept')}`
          : nothing
      }
    `;
  }

  #view(file: PhrasesFile): View {
    return {
      words: this.words,
      language: this.wordingLanguage,
      file,
      call: this.#call,
      filters: knownFilters(file, this.#filters),
      kept: this.#kept,
      said: saidOn(this.#kept, today()),
      list: this.#list,
      note: this.#note,
      sequence: this.#sequence ?? '',
      current: this.#current?.key,
      canUndo: this.#before !== undefined,
      isOpen: (slot) => this.#open.has(slot.key),
      phraseIn: (slot) => this.#phraseIn(slot),
      otherWordings: (phrase) => otherWordings(file.phrases, phrase, knownFilters(file, this.#filters)),
      shown: (list, least) => least + (this.#shown.get(list) ?? 0),
      do: this.#actions,
    };
  }

  readonly #actions: Actions = {
    ask: (query) => {
      this.#sequence = undefined;
      this.#before = undefined;
      this.#call = { ...this.#call, query: query.slice(0, queryLimit) };
      this.#refresh();
      this.#speakSoon();
      void this.#loadSearch();
    },
    choose: (facet, id) => this.#filterBy({ ...this.#filters, [facet]: id }),
    clearFilters: () => {
      this.#filterBy(noFilters);
      this.#focusSearch();
    },
    pick: (facet, id) => {
      this.#before = undefined;
      this.#call = { ...this.#call, query: '' };
      this.#filterBy({ ...this.#filters, situation: '', step: '', [facet]: id });
      void this.#focus('.say');
    },
    goTo: (slot, open) => {
      this.#current = slot;
      if (open === true) this.#open.add(slot.key);
      else if (open === false) this.#open.delete(slot.key);
      this.requestUpdate();
    },
    fill: (placeholder, value) => {
      this.#before = undefined;
      this.#call = { ...this.#call, values: { ...this.#call.values, [placeholder]: value } };
      this.requestUpdate();
    },
    copy: (slot = this.#current) => {
      if (!slot) return;
      const phrase = this.#phraseIn(slot);
      this.#open.add(slot.key);
      this.#keep(withSaid(this.#kept, [phrase.id], today()));
      void this.#copy(slot.key, [phrase]);
    },
    another: (slot) => {
      const shown = this.#phraseIn(slot);
      const wordings = otherWordings(this.file?.phrases ?? [], shown, this.file ? knownFilters(this.file, this.#filters) : noFilters);
      const next = wordings[(wordings.findIndex(({ id }) => id === shown.id) + 1) % wordings.length];
      if (!next) return;
      this.#wordings.set(slot.key, next);
      this.#note = undefined;
      this.#current = slot;
      this.announce(next.text.replaceAll(/[{}]/g, ''));
    },
    said: ({ id }) => {
      const said = saidOn(this.#kept, today()).includes(id);
      this.#keep(said ? withoutSaid(this.#kept, id, today()) : withSaid(this.#kept, [id], today()));
    },
    favourite: ({ id }) => {
      this.#keep(withFavourite(this.#kept, id));
      void this.#holdFocus();
    },
    collect: ({ id }) => {
      this.#before = undefined;
      this.#call = { ...this.#call, close: toggled(this.#call.close, id) };
      this.requestUpdate();
      void this.#holdFocus();
    },
    showMore: (list, event) => {
      const before = (event.currentTarget as Element).previousElementSibling;
      const count = before?.childElementCount ?? 0;
      this.#shown.set(list, (this.#shown.get(list) ?? 0) + moreAtAPress);
      this.requestUpdate();
      void this.updateComplete.then(() => before?.children[count]?.querySelector<HTMLElement>('[data-stop]')?.focus());
    },
    browse: (list) => {
      this.#list = list;
      this.#refresh();
    },
    keepUnfitted: () => {
      this.#keep(withUnfitted(this.#kept, this.#call.query));
      this.#say({ at: 'kept', text: this.words.nothingFittedKept, caution: false });
    },
    copyUnfitted: () => void this.#copyText('unfitted', this.#kept.unfitted.join('\n'), []),
    clearUnfitted: () => {
      this.#keep({ ...this.#kept, unfitted: [] });
      this.announce(this.words.unfittedCleared);
      void this.#holdFocus();
    },
    openClose: (sequence = '') => void this.#openClose(sequence),
    closeClose: () => {
      this.#sequence = undefined;
      this.#note = undefined;
      this.requestUpdate();
      void this.#focus('.to-close');
    },
    copyClose: (phrases) => {
      if (phrases.length > 0) void this.#copy('close', phrases);
    },
    nextCall: () => {
      this.reset();
      this.#filtersHere.save(this.#filters);
      this.announce(this.words.nextCallReady);
      this.dispatchEvent(new ClosingResetEvent(''));
      this.#focusSearch();
    },
    undo: () => {
      if (!this.#before) return;
      this.#call = this.#before.call;
      this.#before = { ...this.#before, call: newCall };
      this.#filterBy(this.#before.filters);
      this.#before = undefined;
      this.announce(this.words.undone);
      this.#focusSearch();
    },
  };

  #phraseIn(slot: Slot): Phrase {
    return this.#wordings.get(slot.key) ?? slot.phrase;
  }

  /** Takes up what the device has kept. The page's presets go before the filters of last time. */
  #restore(): void {
    this.#restored = true;
    this.#kept = this.#keptHere.read() ?? nothingKept;
    const filters: Record<Facet, string> = { ...(this.#filtersHere.read() ?? noFilters) };
    for (const facet of facets) filters[facet] = this[facet] || filters[facet];
    this.#filters = filters;
    this.#stale = true;
  }

  #reportPresets(file: PhrasesFile): void {
    const wrong = facets.filter((facet) => this[facet] && !choicesOf(file, facet).some(({ id }) => id === this[facet]));
    const problems = wrong.map((facet) => ({ path: facet, message: `there is no ${facet} "${this[facet]}"; every line is shown` }));
    const text = JSON.stringify(problems);
    if (problems.length > 0 && text !== this.#reported) this.report(problems);
    this.#reported = text;
  }

  #keep(kept: Kept): void {
    this.#kept = kept;
    this.#keptHere.save(kept);
    this.requestUpdate();
  }

  #filterBy(filters: Filters): void {
    this.#filters = filters;
    this.#filtersHere.save(filters);
    this.#refresh();
    this.#speakSoon();
  }

  #refresh(): void {
    this.#stale = true;
    this.requestUpdate();
  }

  /** Until it is there, what can be browsed stays on the screen. Where it cannot be loaded, the next letter asks again. */
  async #loadSearch(): Promise<void> {
    try {
      this.#createSearch ??= (await import('../search/situation-search.ts')).createSituationSearch;
    } catch {
      return;
    }
    if (!this.#call.query || this.#search) return;
    this.#refresh();
    this.#speakSoon();
  }

  #find(file: PhrasesFile): void {
    this.#stale = false;
    const filters = knownFilters(file, this.#filters);
    const { query } = this.#call;
    if (query) this.#search ??= this.#createSearch?.(file);
    this.#results = findLines(file, this.#search, query, filters, this.#results?.found);
    // What was typed changes no count, and counting thousands of lines at every letter would be felt.
    const counted = JSON.stringify(filters);
    if (counted !== this.#counted) this.#counts = countChoices(file.phrases, filters);
    this.#counted = counted;
    this.#note = undefined;
    this.#shown.clear();
    this.#current = this.#results?.best[0];
    this.#open = new Set(this.#current ? [this.#current.key] : []);
  }

  /** Says how much was found, once the person has stopped typing. */
  #speakSoon(): void {
    clearTimeout(this.#speaking);
    this.#speaking = setTimeout(() => {
      const results = this.#results;
      const first = results?.best[0]?.group?.label;
      if (!results || first === undefined) return;
      const lines = countText(this.words.lines, results.count, this.wordingLanguage);
      const hint = results.unfiltered ? this.words.unfiltered : results.confident ? '' : this.words.nearest;
      this.announce(`${hint} ${fillText(this.words.spoken, { lines, first })}`.trim());
    }, restBeforeSpeaking);
  }

  /** Where what draws it cannot be loaded, the lines stay; the next press asks again. */
  async #openClose(sequence: string): Promise<void> {
    const { query } = this.#call;
    try {
      this.#closeView ??= await import('./close-view.ts');
    } catch {
      return;
    }
    if (query !== this.#call.query) return; // The person has gone on typing.
    this.#sequence = sequence;
    this.#note = undefined;
    this.requestUpdate();
    void this.#focus('.title');
  }

  #say(note: Note): void {
    clearTimeout(this.#speaking);
    this.#note = note;
    this.announce(note.text);
  }

  async #copy(at: string, phrases: readonly Phrase[]): Promise<void> {
    if (!this.file) return;
    const { text, open, labels } = filledText(
      { file: this.file, call: this.#call },
      phrases.map((phrase) => phrase.text),
    );
    if (!(await this.#copyText(at, text, labels))) return;
    const all = <Value>(values: readonly Value[]) => [...new Set(values)];
    this.dispatchEvent(
      new ClosingCopyEvent({
        phraseIds: phrases.map(({ id }) => id),
        steps: all(phrases.map(({ step }) => step)),
        situations: all(phrases.flatMap(({ situations }) => situations)),
        open,
      }),
    );
  }

  async #copyText(at: string, text: string, gaps: readonly string[]): Promise<boolean> {
    const { words } = this;
    const copied = await copyText(text, this.renderRoot as ShadowRoot);
    const warning = gaps.length > 0 ? fillText(words.copiedOpen, { gaps: gaps.join(', ') }) : '';
    if (copied) this.#say({ at, text: warning || words.copied, caution: warning !== '' });
    else {
      this.#say({ at, text: words.copyFailed, caution: true, byHand: text });
      await this.updateComplete;
      this.renderRoot.querySelector('textarea')?.select();
    }
    return copied;
  }

  #focusSearch(): void {
    this.renderRoot.querySelector<HTMLElement>('#query')?.focus();
  }

  /** Puts the focus somewhere once it is there. */
  async #focus(selector: string): Promise<void> {
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Where what had the focus is gone, the search field has it: a keyboard's place is never lost. */
  async #holdFocus(): Promise<void> {
    await this.updateComplete;
    if (!this.shadowRoot?.activeElement) this.#focusSearch();
  }

  /** Backs out one level; returns whether there was one. */
  #back(): boolean {
    if (this.#sequence !== undefined) {
      this.#actions.closeClose();
      return true;
    }
    if (this.#call.query) this.#actions.ask('');
    else if (this.#filters.situation || this.#filters.step) this.#filterBy({ ...this.#filters, situation: '', step: '' });
    else if (this.#list !== 'situations') this.#actions.browse('situations');
    else return false;
    this.#focusSearch();
    return true;
  }

  /** Arrows, Escape, and letters typed while a line has the focus, which go on with the search. Enter is the lines' own. */
  readonly #pressed = (event: KeyboardEvent): void => {
    const target = event.composedPath()[0];
    if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey || !(target instanceof Element))
      return;
    let done = false;
    if (event.key === 'Escape') done = this.#back();
    else if (target.matches('select, textarea')) return;
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
      done = moveFocus(this.renderRoot, target, event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key.length === 1 && event.key !== ' ' && !target.matches('input')) this.#focusSearch();
    if (done) event.preventDefault();
  };
}
