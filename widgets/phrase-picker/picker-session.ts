/** The session of a picker: the call, the saved lists, the results, and what is open on the screen, with the actions that change them. */
import type { LitElement, ReactiveController } from 'lit';
import { copyText } from '../../content/browser/copy-text.ts';
import { drawInSteps, dropDrawing, finishDrawing } from '../../content/browser/draw-in-steps.ts';
import { atRest, restBeforeShowing } from '../../content/browser/rest.ts';
import {
  asClose,
  asSavedLists,
  noLists,
  saidOn,
  today,
  toggled,
  withFavourite,
  withoutSaid,
  withSaid,
  withUnfitted,
  type SavedLists,
} from '../../content/browser/saved-lists.ts';
import { fillText } from '../../content/language/numbers.ts';
import { fillLine, openPlaceholders, textOf, type FilledSegment } from '../../content/line/fill.ts';
import { labelOfPlaceholder } from '../../content/line/placeholder.ts';
import { splitLine } from '../../content/line/split.ts';
import type { Phrase, PhrasesFile } from '../content/types.ts';
import type { PhrasePickerWording, SharedWording } from '../content/wording-types.ts';
import type { Gaps } from '../element/gap.ts';
import { LazyModule } from '../element/lazy-module.ts';
import { ClosingCopyEvent, ClosingResetEvent } from '../events/events.ts';
import type { HoldStill } from '../search/hold-still.ts';
import type { SituationSearch } from '../search/situation-search.ts';
import type { WidgetKey } from '../../content/browser/stores.ts';
import { Remembered, type RememberedOptions } from '../storage/remembered.ts';
import { newCall, queryLimit, type Call, type PickerState } from './call.ts';
import { asFilters, countChoices, facets, knownFilters, noFilters, type Facet, type Filters } from './filters.ts';
import { findLines, otherWordings, spokenResults, type Results, type Slot } from './results.ts';

export type Words = SharedWording & PhrasePickerWording;

/** The lists that can be browsed. */
export type List = 'situations' | 'favourites' | 'recent' | 'unfitted';

/** The note about the last action, and its place. */
export interface Note {
  /** The key of the slot, or the name of another place: `close`, `unfitted`, `kept`. */
  at: string;
  text: string;
  /** Whether the note is a warning. */
  caution: boolean;
  /** Text that could not be copied. It is shown selected instead. */
  byHand?: string | undefined;
}

/** What the session needs of its element. */
interface PickerElement {
  file: () => PhrasesFile | undefined;
  words: () => Words;
  /** The language of the words. */
  language: () => string;
  /** Returns the filters that the page presets. */
  presets: () => Filters;
  /** Speaks a text to screen readers. */
  announce: (text: string) => void;
  /** Loads the module that renders a close. Resolves to whether it is loaded. */
  loadClose: () => Promise<boolean>;
  /** Loads the module that renders the person's own lists. Resolves to whether it is loaded. */
  loadOwnLists: () => Promise<boolean>;
  /** Returns the name under which the session is remembered; `undefined` to remember nothing. */
  keyFor: (name: 'kept' | 'filters' | 'close') => WidgetKey | undefined;
  /** Returns how long lists and filters are remembered. */
  lasts: () => 'tab' | 'day' | undefined;
}

/** The number of entries that "show more" adds to a list. */
const moreAtAPress = 20;
/** The number of characters of a copied line that screen readers speak. */
const mostSpoken = 60;

export class PickerSession implements ReactiveController {
  call: Call = newCall;
  filters: Filters = noFilters;
  saved: SavedLists = noLists;
  results: Results | undefined;
  counts = countChoices([], noFilters);
  /** How many parts of the results are on the screen: the first line, the other best lines, then each of what is below them. */
  drawn = Infinity;
  /** Whether the results are those of an earlier query. They stay until better ones are certain, or typing pauses. */
  isHeld = false;
  /** Whether no word of the query leads to a line. */
  isUnknown = false;
  list: List = 'situations';
  /** The close on the screen: `''` for the person's own, the identifier of a ready-made one, or `undefined` while lines are shown. */
  sequence: string | undefined;
  /** Whether the filters are unfolded on a narrow screen. */
  showsFilters = false;
  /** The line that Enter copies. */
  current: Slot | undefined;
  note: Note | undefined;

  /** The call that "Next call" cleared, so that it can be undone. */
  #before: { call: Call; filters: Filters } | undefined;
  /** Whether a filter was set, a line opened, or anything copied since then. What else is done in a call takes the way back away. */
  #isUsedSince = false;
  /** Slot → the phrase that is shown instead of the slot's own. */
  readonly #wordings = new Map<string, Phrase>();
  /** List → number of entries that are shown beyond the first few. */
  readonly #more = new Map<string, number>();
  /** Whether results and counts are out of date. */
  #isStale = true;
  /** Whether the saved lists were read, from the device or from a state that was set. */
  #restored = false;
  #search: SituationSearch | undefined;
  /** The content that the search is of, or is being made of. */
  #searched: PhrasesFile | undefined;
  #hold: HoldStill | undefined;
  /** The filters that `counts` was made for. */
  #counted = '';
  /** Whether typing has paused. */
  #rested = true;
  /** Whether the results answer what is being typed, and not a filter or a state that was set. */
  #isTyped = false;

  readonly #host: LitElement;
  readonly #element: PickerElement;
  /** The search. It loads at the same time as the content, which is far larger. */
  readonly #searchModule: LazyModule<typeof import('../search/search-while-typing.ts')>;
  readonly #savedHere: Remembered<SavedLists>;
  readonly #filtersHere: Remembered<Filters>;
  readonly #closeHere: Remembered<readonly string[]>;
  readonly #settle = atRest(() => this.#endTyping(), restBeforeShowing);
  readonly #speak = atRest(() => {
    const { file } = this.#element;
    this.#endTyping();
    const text = file() && (this.isUnknown ? this.words.nothingFits : spokenResults(this.results, this.words, this.language));
    if (text !== undefined) this.#element.announce(text);
  });

  constructor(host: LitElement, element: PickerElement) {
    this.#host = host;
    this.#element = element;
    this.#searchModule = new LazyModule(host, () => import('../search/search-while-typing.ts'));
    const remembered = <Value extends object>(
      name: 'kept' | 'filters' | 'close',
      revive: (value: unknown) => Value | undefined,
      more: Partial<RememberedOptions<Value>> = {},
    ) =>
      new Remembered<Value>(host, {
        key: () => element.keyFor(name),
        lasts: element.lasts,
        revive,
        // Another tab is another call, so the lines of this one stay.
        changed: () => undefined,
        ...more,
      });
    this.#savedHere = remembered('kept', asSavedLists, {
      changed: (saved) => {
        this.saved = saved ?? noLists;
        host.requestUpdate();
      },
    });
    this.#filtersHere = remembered('filters', asFilters);
    // A close belongs to one call. It survives a reload of its tab, but not its end.
    this.#closeHere = remembered('close', asClose, { lasts: () => 'tab' });
    host.addController(this);
  }

  hostConnected(): void {
    void this.#loadSearch();
  }

  hostDisconnected(): void {
    this.#settle.cancel();
    this.#speak.cancel();
  }

  hostUpdate(): void {
    const file = this.#element.file();
    if (file && this.#isStale) this.#find(file);
  }

  /** The content to render. */
  get file(): PhrasesFile {
    const file = this.#element.file();
    if (!file) throw new Error('There is no content yet.');
    return file;
  }

  get words(): Words {
    return this.#element.words();
  }

  get language(): string {
    return this.#element.language();
  }

  /** The filters without values that the content does not have. */
  get knownFilters(): Filters {
    return knownFilters(this.file, this.filters);
  }

  /** The identifiers of lines that were said today. */
  get said(): readonly string[] {
    return saidOn(this.saved, today());
  }

  get canUndo(): boolean {
    return this.#before !== undefined;
  }

  /** Whether saved lists survive a reload. */
  get keeps(): boolean {
    return this.#savedHere.keeps;
  }

  isOpen(slot: Slot): boolean {
    return slot.key === this.current?.key;
  }

  /** Returns the phrase that a slot shows: its own, or another wording. */
  phraseIn(slot: Slot): Phrase {
    return this.#wordings.get(slot.key) ?? slot.phrase;
  }

  /** Returns the pieces of a line with values filled in. Optional placeholders without a value are included, so that people see them. */
  shownSegments({ text }: Phrase): FilledSegment[] {
    const { placeholders, language } = this.file;
    const allOpen = placeholders.map(({ id, label }) => ({ id, label }));
    return fillLine(splitLine(text), allOpen, this.call.values, language);
  }

  /** The placeholders of lines, to render as fields. */
  get gaps(): Gaps {
    const { placeholders, language } = this.file;
    return { placeholders, values: this.call.values, language, optional: this.words.optional, fill: (id, value) => this.fill(id, value) };
  }

  /** Returns the text of a line as it is shown, to speak it. */
  shownText(phrase: Phrase): string {
    return textOf(this.shownSegments(phrase));
  }

  otherWordings(phrase: Phrase): readonly Phrase[] {
    return otherWordings(this.file.phrases, phrase, this.knownFilters);
  }

  /** Returns how many entries of a list are shown. @param least the number at first */
  shown(list: string, least: number): number {
    return least + (this.#more.get(list) ?? 0);
  }

  /** Takes new content, and drops everything that was computed from the old. */
  contentChanged(): void {
    this.#search = this.#searched = undefined;
    this.#counted = '';
    this.results = undefined;
    if (!this.#restored) this.restore();
    this.#refresh();
  }

  /** Reads what the device has saved. The page's presets override the filters of last time. */
  restore(): void {
    this.#restored = true;
    this.saved = this.#savedHere.read() ?? noLists;
    const filters: Record<Facet, string> = { ...(this.#filtersHere.read() ?? noFilters) };
    const presets = this.#element.presets();
    for (const facet of facets) filters[facet] = presets[facet] || filters[facet];
    this.filters = filters;
    this.call = { ...this.call, close: this.#closeHere.read() ?? [] };
    this.#isStale = true;
  }

  /** Replaces the session by a state that was set. */
  take({ call, filters, saved }: PickerState): void {
    this.#restored = true;
    this.#before = undefined;
    this.#isTyped = false;
    this.filters = filters;
    this.#setCall(call);
    this.#save(saved);
    this.#refresh();
  }

  /** Sets the filters that the page asks for. */
  preset(facet: Facet, id: string): void {
    if (id) this.#isUsedSince = true;
    this.#isTyped = false;
    this.filters = { ...this.filters, [facet]: id };
    this.#isStale = true;
  }

  ask(query: string): void {
    this.sequence = undefined;
    this.#before = undefined;
    this.call = { ...this.call, query: query.slice(0, queryLimit) };
    this.#rested = query.trim() === '';
    this.#isTyped = true;
    this.#refresh();
    this.#settle.soon();
    this.#speak.soon();
    void this.#loadSearch();
  }

  filterBy(filters: Filters): void {
    this.#isUsedSince = true;
    this.#isTyped = false;
    this.filters = filters;
    this.#filtersHere.save(filters);
    this.#refresh();
    this.#speak.soon();
  }

  foldFilters(): void {
    this.showsFilters = !this.showsFilters;
    this.#host.requestUpdate();
  }

  clearFilters(): void {
    this.filterBy(noFilters);
    this.focusSearch();
  }

  /** Shows the lines of a situation, a step or a context instead of search results. */
  pick(facet: Facet, id: string): void {
    this.#before = undefined;
    this.call = { ...this.call, query: '' };
    this.filterBy({ ...this.filters, situation: '', step: '', [facet]: id });
    void this.#focusNext('.current .primary');
  }

  browse(list: List): void {
    this.list = list;
    this.#refresh();
    // They load at the beginning. Where that failed, this tries again.
    if (list !== 'situations') void this.#element.loadOwnLists().then((isLoaded) => isLoaded || this.#sayNotLoaded());
  }

  /** Says that what was asked for cannot be loaded, until something else is asked for. */
  #sayNotLoaded(): void {
    this.#say({ at: 'head', text: this.words.notLoaded, caution: true });
  }

  /** Opens a line, and focuses one of its placeholders, or its copy button. */
  open(slot: Slot, placeholder?: string): Promise<void> {
    this.#isUsedSince = true;
    this.current = slot;
    return this.#focusNext(placeholder === undefined ? '.current .primary' : `.current [data-placeholder="${placeholder}"]`);
  }

  fill(placeholder: string, value: string): void {
    this.#before = undefined;
    this.call = { ...this.call, values: { ...this.call.values, [placeholder]: value } };
    this.#host.requestUpdate();
  }

  /** Shows the next wording of the same move in a slot. */
  another(slot: Slot): void {
    const shown = this.phraseIn(slot);
    const wordings = this.otherWordings(shown);
    const next = wordings[(wordings.findIndex(({ id }) => id === shown.id) + 1) % wordings.length];
    if (!next) return;
    this.#wordings.set(slot.key, next);
    this.note = undefined;
    this.current = slot;
    this.#element.announce(this.shownText(next));
    void this.#holdFocus();
  }

  toggleSaid({ id }: Phrase): void {
    this.#save(this.said.includes(id) ? withoutSaid(this.saved, id, today()) : withSaid(this.saved, [id], today()));
  }

  toggleFavourite({ id }: Phrase): void {
    this.#save(withFavourite(this.saved, id));
    void this.#holdFocus();
  }

  /** Adds a line to the close, or removes it. */
  toggleCollected({ id }: Phrase): void {
    this.#before = undefined;
    this.#setCall({ ...this.call, close: toggled(this.call.close, id) });
    this.#host.requestUpdate();
    void this.#holdFocus();
  }

  /** Shows more of a list, and focuses the first new entry. There is none if the list was one of an earlier query. */
  async showMore(list: string, event: Event): Promise<void> {
    const before = (event.currentTarget as Element).previousElementSibling;
    const count = before?.childElementCount ?? 0;
    this.#more.set(list, (this.#more.get(list) ?? 0) + moreAtAPress);
    const hadFocus = this.#hasFocus;
    await this.#update();
    before?.children[count]?.querySelector<HTMLElement>('[data-stop]')?.focus();
    if (hadFocus) this.#keepPlace();
  }

  /** Saves the query for the owner of the playbook, as one without a fitting line. */
  keepUnfitted(): void {
    this.#save(withUnfitted(this.saved, this.call.query));
    this.#say({ at: 'kept', text: this.words.nothingFittedKept, caution: false });
  }

  copyUnfitted(): void {
    void this.#copy('unfitted', this.saved.unfitted.join('\n'));
  }

  clearUnfitted(): void {
    this.#save({ ...this.saved, unfitted: [] });
    this.#element.announce(this.words.unfittedCleared);
    void this.#holdFocus();
  }

  /** Shows the person's close, or a ready-made one. If its module fails to load, the lines stay, and the next press tries again. */
  async openClose(sequence = ''): Promise<void> {
    const { query } = this.call;
    const isLoaded = await this.#element.loadClose();
    if (query !== this.call.query) return; // The person has typed on meanwhile.
    if (!isLoaded) {
      this.#sayNotLoaded();
      return;
    }
    this.sequence = sequence;
    this.note = undefined;
    await this.#focusNext('.title');
  }

  closeClose(): void {
    this.sequence = undefined;
    this.note = undefined;
    void this.#focusNext('.to-close');
  }

  /**
   * Clears the call, as "Next call" does, without an event. Context and tone stay, because they belong to the agent; situation and step go.
   */
  clearCall(): void {
    const { situation, step } = this.#element.presets();
    // Pressed twice, "Next call" is still undone: nothing was done since the first time. Otherwise the call before does not come back.
    if (!this.#before || this.#isUsedSince) this.#before = { call: this.call, filters: this.filters };
    this.#isUsedSince = false;
    this.#setCall(newCall);
    this.filters = { ...this.filters, situation, step };
    this.list = 'situations';
    this.sequence = undefined;
    this.#refresh();
  }

  nextCall(): void {
    this.clearCall();
    this.#filtersHere.save(this.filters);
    this.#element.announce(this.words.nextCallReady);
    this.#host.dispatchEvent(new ClosingResetEvent(''));
    this.focusSearch();
  }

  undo(): void {
    if (!this.#before) return;
    this.#setCall(this.#before.call);
    this.filterBy(this.#before.filters);
    this.#before = undefined;
    this.#element.announce(this.words.undone);
    this.focusSearch();
  }

  /** Copies a line, and marks it as said. */
  copy(slot?: Slot): void {
    // The results on the screen may still be those of an earlier query.
    if (!slot) void this.settle();
    slot ??= this.current;
    if (!slot) return;
    const phrase = this.phraseIn(slot);
    if (!this.isOpen(slot)) void this.open(slot);
    this.#save(withSaid(this.saved, [phrase.id], today()));
    void this.#copyPhrases(slot.key, [phrase]);
  }

  copyClose(phrases: readonly Phrase[]): void {
    if (phrases.length > 0) void this.#copyPhrases('close', phrases);
  }

  focusSearch(): void {
    this.#root.querySelector<HTMLElement>('#query')?.focus();
  }

  async #copyPhrases(at: string, phrases: readonly Phrase[]): Promise<void> {
    const { placeholders, language } = this.file;
    const filled = phrases.map(({ text }) => fillLine(splitLine(text), placeholders, this.call.values, language));
    const open = openPlaceholders(filled.flat());
    const lines = filled.map(textOf);
    const spoken = lines.length === 1 ? lines[0] : undefined;
    if (!(await this.#copy(at, lines.join('\n'), { open: open.map((id) => labelOfPlaceholder(id, placeholders)), spoken }))) return;
    const all = <Value>(values: readonly Value[]) => [...new Set(values)];
    this.#host.dispatchEvent(
      new ClosingCopyEvent({
        phraseIds: phrases.map(({ id }) => id),
        steps: all(phrases.map(({ step }) => step)),
        situations: all(phrases.flatMap(({ situations }) => situations)),
        open,
      }),
    );
  }

  /**
   * Copies a text and shows a note about it. If copying fails, the text is shown selected.
   *
   * @param at the place of the note
   * @param about the labels of open placeholders, and the line, for screen readers
   */
  async #copy(at: string, text: string, about: { open?: readonly string[]; spoken?: string | undefined } = {}): Promise<boolean> {
    this.#isUsedSince = true;
    const { words } = this;
    const { open = [], spoken } = about;
    const copied = await copyText(text, this.#root);
    if (!copied) {
      this.#say({ at, text: words.copyFailed, caution: true, byHand: text });
      await this.#update();
      this.#root.querySelector('textarea')?.select();
    } else if (open.length > 0) {
      const warning = fillText(words.copiedOpen, { gaps: open.join(', ') });
      this.#say({ at, text: warning, caution: true }, spoken && `${warning} ${shortened(spoken)}`);
    } else this.#say({ at, text: words.copied, caution: false }, spoken && fillText(words.copiedLine, { line: shortened(spoken) }));
    return copied;
  }

  /** Shows a note in its place, and speaks it or a longer text. */
  #say(note: Note, spoken = note.text): void {
    this.#speak.cancel(); // What was going to be said is out of date.
    this.note = note;
    this.#element.announce(spoken);
  }

  #save(saved: SavedLists): void {
    this.saved = saved;
    this.#savedHere.save(saved);
    this.#host.requestUpdate();
  }

  #setCall(call: Call): void {
    this.call = call;
    this.#closeHere.save(call.close.length > 0 ? call.close : undefined);
  }

  /** Whether the screen is behind what was typed. */
  get isBehind(): boolean {
    return this.isHeld || this.drawn < Infinity;
  }

  /** Shows the present results, certain or not, and all of them at once. */
  settle(): Promise<void> {
    this.#endTyping();
    return this.#update();
  }

  /** Takes what was typed for complete, and shows what was held back until then. */
  #endTyping(): void {
    this.#rested = true;
    const file = this.#element.file();
    if (this.isHeld && file) this.#find(file);
    this.#host.requestUpdate();
  }

  #refresh(): void {
    this.#isStale = true;
    this.#host.requestUpdate();
  }

  #find(file: PhrasesFile): void {
    this.#isStale = false;
    const filters = this.knownFilters;
    const { query } = this.call;
    if (query) void this.#loadSearch();
    const found = findLines(file, this.#search, query, filters);
    this.#hold ??= this.#searchModule.module && new this.#searchModule.module.HoldStill();
    const typed = this.#search && query.trim() ? found : undefined;
    this.isHeld = !!typed && !this.#hold?.takes(typed.found, this.#rested);
    if (this.isHeld) return;
    // Without a word that matched, the results are only for browsing.
    this.isUnknown = !!typed && typed.found.groups.every(({ score }) => score === 0);
    this.results = this.isUnknown ? undefined : found;
    // The query does not change the counts, and counting thousands of lines at every letter would be slow.
    const counted = JSON.stringify(filters);
    if (counted !== this.#counted) this.counts = countChoices(file.phrases, filters);
    this.#counted = counted;
    this.note = undefined;
    this.#more.clear();
    this.current = this.results?.best[0];
    if (!typed || !this.results || !this.#isTyped) {
      this.drawn = Infinity;
      dropDrawing(this.#host);
      return;
    }
    // What is typed is drawn one part after the other: on a slow device all of them together keep the next letter waiting.
    this.drawn = 0;
    const further = this.results.confident ? this.results.more.map((_, at) => 3 + at) : [];
    const steps = [1, 2, ...further, Infinity].map((drawn) => () => {
      this.drawn = drawn;
      this.#host.requestUpdate();
    });
    drawInSteps(this.#host, steps, false);
  }

  /**
   * Loads the search, and makes it in slices once something is typed. Until then, the lists stay on the screen. If it fails to load, the next
   * letter tries again.
   */
  async #loadSearch(): Promise<void> {
    const made = await this.#searchModule.load();
    const file = this.#element.file();
    if (!made || !file || !this.call.query || this.#searched === file) return;
    this.#searched = file;
    const search = await made.prepareSituationSearch(file);
    // Other content has come meanwhile.
    if (this.#searched !== file) return;
    this.#search = search;
    this.#refresh();
    this.#speak.soon();
  }

  get #root(): ShadowRoot {
    return this.#host.renderRoot as ShadowRoot;
  }

  /** Renders all that there is: whoever waits for it acts on what is there then. */
  async #update(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    finishDrawing(this.#host);
    await this.#host.updateComplete;
    if (this.sequence !== undefined || !this.current || this.#root.querySelector('.current')) return;
    // The line is gone, because it was one of an earlier query or was taken out of its list. Enter copies only what is seen.
    this.current = this.results?.best[0];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
  }

  /** Focuses an element after the next rendering. */
  async #focusNext(selector: string): Promise<void> {
    await this.#update();
    this.#root.querySelector<HTMLElement>(selector)?.focus();
    this.#keepPlace();
  }

  /** Keeps the focus in the picker over the next rendering. */
  async #holdFocus(): Promise<void> {
    const hadFocus = this.#hasFocus;
    await this.#update();
    if (hadFocus) this.#keepPlace();
  }

  /** Whether an element of the picker is focused. Safari focuses no button that is clicked: nothing is lost there. */
  get #hasFocus(): boolean {
    return this.#root.activeElement !== null;
  }

  /** Focuses the search field if the focused element is gone, so that keyboard users never lose their place. */
  #keepPlace(): void {
    if (!this.#hasFocus) this.focusSearch();
  }
}

/** Returns the first words of a line. */
function shortened(line: string): string {
  return line.length <= mostSpoken ? line : line.slice(0, mostSpoken).replace(/\s+\S*$/, '…');
}
