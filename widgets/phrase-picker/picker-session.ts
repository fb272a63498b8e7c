/** The session of a picker: the call, the saved lists, and what is open on the screen, with the actions that change them. */
import type { LitElement } from 'lit';
import { copyText } from '../../content/browser/copy-text.ts';
import { finishDrawing } from '../../content/browser/draw-in-steps.ts';
import { toggled, today, withFavourite, withoutSaid, withSaid, type SavedLists } from '../../content/browser/saved-lists.ts';
import type { Phrase, PickerFile } from '../content/picker-content.ts';
import type { PhrasePickerWording, SharedWording } from '../content/wording-types.ts';
import { ClosingResetEvent } from '../events/events.ts';
import { decodePicker, encodePicker, newCall, queryLimit, type Call } from './call.ts';
import { copyEvent, linesToCopy, shownText, whatWasCopied, type Note } from './filled-lines.ts';
import { isFiltered, knownFilters, noFilters, withPresets, type Facet, type Filters } from './filters.ts';
import { FoundLines } from './found-lines.ts';
import { KeptFocus } from './kept-focus.ts';
import { PickerMemory, type MemoryOptions } from './picker-memory.ts';
import { otherWordings, spokenResults, type Slot } from './results.ts';
import type { WholePlaybook } from './whole-playbook.ts';

export type Words = SharedWording & PhrasePickerWording;

/** The lists that can be browsed. */
export type List = 'situations' | 'favourites' | 'recent' | 'unfitted';

/** What the session needs of its element. */
interface PickerElement extends MemoryOptions {
  playbook: WholePlaybook;
  words: () => Words;
  /** The language of the words. */
  language: () => string;
  /** Returns the filters that the page presets. */
  presets: () => Filters;
  /** Speaks a text to screen readers. */
  announce: (text: string) => void;
  /** Loads what renders a close. Resolves to whether it is loaded. */
  loadClose: () => Promise<boolean>;
  /** Loads what renders one of the person's own lists. Resolves to whether it is loaded. */
  loadOwnList: (list: List) => Promise<boolean>;
}

/** The number of entries that "show more" adds to a list. */
const moreAtAPress = 20;

export class PickerSession {
  call: Call = newCall;
  filters: Filters = noFilters;
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
  /** Whether a line was used or a filter set since then. Typing, filling in and collecting are not undone: they drop `#before`. */
  #isUsedSince = false;
  /** Slot → the phrase that is shown instead of the slot's own. */
  readonly #wordings = new Map<string, Phrase>();
  /** List → number of entries that are shown beyond the first few. */
  readonly #more = new Map<string, number>();
  /** The words for which Enter asked before search had come. */
  #asked = '';
  /** Whether the saved lists were read, from the device or from a state that was set. */
  #restored = false;
  readonly found: FoundLines;
  readonly memory: PickerMemory;
  readonly #focus: KeptFocus;
  readonly #host: LitElement;
  readonly #element: PickerElement;

  constructor(host: LitElement, element: PickerElement) {
    this.#host = host;
    this.#element = element;
    this.found = new FoundLines(host, {
      playbook: element.playbook,
      query: () => this.call.query,
      filters: () => this.filters,
      isInUse: () => this.isInUse,
      changed: () => {
        this.note = undefined;
        this.#more.clear();
        // They are of the content and the filters that the lines before were found by.
        this.#wordings.clear();
        this.current = this.found.results?.best[0];
        if (this.found.isAwaited) return;
        if (this.#asked && this.#asked === this.call.query) void host.updateComplete.then(() => this.#focus.isInSearch && this.copy());
        this.#asked = '';
      },
      speak: () => {
        const { isUnknown, results } = this.found;
        const text = isUnknown ? this.words.nothingFits : spokenResults(results, this.words, this.language);
        if (text !== undefined) element.announce(text);
      },
    });
    this.#focus = new KeptFocus(host);
    this.memory = new PickerMemory(host, element);
  }

  /** The content to render, as far as it is there. */
  get file(): PickerFile {
    const { file } = this.#element.playbook;
    if (!file) throw new Error('There is no content yet.');
    return file;
  }

  /** Whether all of it is there. */
  get isWhole(): boolean {
    return this.#element.playbook.isWhole;
  }

  /** Whether something is shown or asked for that takes all lines. */
  get isInUse(): boolean {
    const { favourites, recent } = this.saved;
    const isAsked = this.call.query.trim() !== '' || isFiltered(this.filters);
    return isAsked || favourites.length + recent.length > 0 || this.list !== 'situations' || this.sequence !== undefined;
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

  get saved(): SavedLists {
    return this.memory.lists;
  }

  get canUndo(): boolean {
    return this.#before !== undefined;
  }

  isOpen(slot: Slot): boolean {
    return slot.key === this.current?.key;
  }

  /** Returns the phrase that a slot shows: its own, or another wording. */
  phraseIn(slot: Slot): Phrase {
    return this.#wordings.get(slot.key) ?? slot.phrase;
  }

  /** Whether there are other wordings of a line, or may be among those that are still to come. */
  mayReword(phrase: Phrase): boolean {
    return !this.isWhole || this.#otherWordings(phrase).length > 0;
  }

  #otherWordings(phrase: Phrase): readonly Phrase[] {
    return otherWordings(this.file.phrases, phrase, this.knownFilters);
  }

  /** Returns how many entries of a list are shown. @param least the number at first */
  shown(list: string, least: number): number {
    return least + (this.#more.get(list) ?? 0);
  }

  /** Takes new content, and drops everything that was computed from the old. */
  contentChanged(): void {
    if (!this.#restored) this.restore();
    this.found.contentChanged();
  }

  /** Reads what the device has saved. The page's presets override the filters of last time. */
  restore(): void {
    this.#restored = true;
    const { filters, close } = this.memory.read();
    this.filters = withPresets(filters, this.#element.presets());
    this.call = { ...this.call, close };
    this.found.refresh();
  }

  /** Replaces the session by a state that was set, unless that is the present one: it may have no room for all that is there. */
  take(state: string): void {
    const decoded = decodePicker(state, this.memory.listsHere);
    if (!decoded) return;
    this.#before = undefined;
    this.#host.requestUpdate();
    if (this.#restored && state === encodePicker(this)) return;
    this.#restored = true;
    this.filters = decoded.filters;
    this.#setCall(decoded.call);
    this.memory.saveLists(decoded.saved);
    this.found.findAtOnce();
  }

  /** Sets the filters that the page asks for. */
  preset(facet: Facet, id: string): void {
    if (id) this.#isUsedSince = true;
    this.filters = { ...this.filters, [facet]: id };
    this.found.findAtOnce();
  }

  ask(query: string): void {
    this.sequence = undefined;
    this.#before = undefined;
    this.call = { ...this.call, query: query.slice(0, queryLimit) };
    this.found.findTyped();
  }

  filterBy(filters: Filters): void {
    this.#isUsedSince = true;
    this.filters = filters;
    this.memory.saveFilters(filters);
    this.found.findAtOnce();
    this.found.speakSoon();
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
    this.found.refresh();
    // They load at the beginning. Where that failed, this tries again.
    if (list !== 'situations') void this.#element.loadOwnList(list).then((isLoaded) => isLoaded || this.#sayNotLoaded());
  }

  /** Says that what was asked for cannot be loaded, until something else is asked for. */
  #sayNotLoaded(): void {
    const { playbook } = this.#element;
    // Of lines that are missing in what is on the screen it is written there already.
    if (playbook.failed && this.isInUse) this.announce(this.words.notLoaded);
    else this.say({ at: 'head', text: this.words.notLoaded, caution: true });
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
  async another(slot: Slot): Promise<void> {
    if (!this.isWhole && !(await this.#element.playbook.load())) {
      this.#sayNotLoaded();
      return;
    }
    const shown = this.phraseIn(slot);
    const wordings = this.#otherWordings(shown);
    const next = wordings[(wordings.findIndex(({ id }) => id === shown.id) + 1) % wordings.length];
    if (!next) return;
    this.#isUsedSince = true;
    this.#wordings.set(slot.key, next);
    this.note = undefined;
    this.current = slot;
    this.announce(shownText(this, next));
    await this.#update();
  }

  toggleSaid({ id }: Phrase): void {
    this.#isUsedSince = true;
    this.memory.saveLists(this.memory.said.includes(id) ? withoutSaid(this.saved, id, today()) : withSaid(this.saved, [id], today()));
  }

  toggleFavourite({ id }: Phrase): void {
    this.#isUsedSince = true;
    this.memory.saveLists(withFavourite(this.saved, id));
    void this.#update();
  }

  /** Adds a line to the close, or removes it. */
  toggleCollected({ id }: Phrase): void {
    this.#before = undefined;
    this.#setCall({ ...this.call, close: toggled(this.call.close, id) });
    this.#host.requestUpdate();
    void this.#update();
  }

  /** Shows more of a list, and focuses the first new entry. There is none if the list was one of an earlier query. */
  async showMore(list: string, event: Event): Promise<void> {
    const before = (event.currentTarget as Element).previousElementSibling;
    const count = before?.childElementCount ?? 0;
    this.#more.set(list, (this.#more.get(list) ?? 0) + moreAtAPress);
    await this.#update();
    before?.children[count]?.querySelector<HTMLElement>('[data-stop]')?.focus();
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
    this.#isUsedSince = true;
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
    this.memory.saveFilters(this.filters);
    this.list = 'situations';
    this.sequence = undefined;
    this.found.refresh();
  }

  nextCall(): void {
    this.clearCall();
    this.announce(this.words.nextCallReady);
    this.#host.dispatchEvent(new ClosingResetEvent(''));
    this.focusSearch();
  }

  undo(): void {
    if (!this.#before) return;
    this.#setCall(this.#before.call);
    this.filterBy(this.#before.filters);
    this.#before = undefined;
    this.announce(this.words.undone);
    this.focusSearch();
  }

  /** Copies a line, and marks it as said. */
  copy(slot?: Slot): void {
    if (!slot) {
      // Of a close that is on the screen, no single line is seen.
      if (this.sequence !== undefined) return;
      // What stands there until search has come are lines of a filter, for none of these words.
      if (this.found.isAwaited) {
        this.#asked = this.call.query;
        void this.found.bringSearch().then((isLoaded) => isLoaded || this.#sayNotLoaded());
        return;
      }
      // The results on the screen may still be those of an earlier query.
      void this.settle();
      this.#dropUnseen();
    }
    slot ??= this.current;
    if (!slot) return;
    const phrase = this.phraseIn(slot);
    if (!this.isOpen(slot)) void this.open(slot);
    this.memory.saveLists(withSaid(this.saved, [phrase.id], today()));
    void this.#copyPhrases(slot.key, [phrase]);
  }

  copyClose(phrases: readonly Phrase[]): void {
    if (phrases.length > 0) void this.#copyPhrases('close', phrases);
  }

  focusSearch(): void {
    this.#focus.toSearch();
  }

  async #copyPhrases(at: string, phrases: readonly Phrase[]): Promise<void> {
    const copied = linesToCopy(this.file, phrases, this.call.values);
    const { spoken, ...note } = whatWasCopied(this.words, copied);
    if (await this.copyText(copied.text, { at, ...note }, spoken)) this.#host.dispatchEvent(copyEvent(phrases, copied.open));
  }

  /** Copies a text and shows the note about it. If copying fails, the text is shown selected. @returns whether it is copied */
  async copyText(text: string, note: Note, spoken?: string): Promise<boolean> {
    this.#isUsedSince = true;
    const isCopied = await copyText(text, this.#focus.root);
    if (isCopied) this.say(note, spoken);
    else {
      this.say({ at: note.at, text: this.words.copyFailed, caution: true, byHand: text });
      await this.#update();
      this.#focus.root.querySelector('textarea')?.select();
    }
    return isCopied;
  }

  announce(text: string): void {
    this.#element.announce(text);
  }

  /** Shows a note in its place, and speaks it or a longer text. */
  say(note: Note, spoken = note.text): void {
    this.found.silence(); // What was going to be said is out of date.
    this.note = note;
    this.announce(spoken);
  }

  #setCall(call: Call): void {
    this.call = call;
    this.memory.saveClose(call.close);
  }

  /** Shows the present results, certain or not, and all of them at once. */
  settle(): Promise<void> {
    this.found.settle();
    return this.#update();
  }

  /** Renders all that there is: whoever waits for it acts on what is there then. */
  async #update(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    finishDrawing(this.#host);
    await this.#host.updateComplete;
    if (this.sequence === undefined && this.#dropUnseen()) await this.#host.updateComplete;
  }

  /**
   * Enter copies only what is seen. A line is gone if it was one of an earlier query, or was taken out of its list, also in another tab.
   *
   * @returns whether it is gone
   */
  #dropUnseen(): boolean {
    if (!this.current || this.#focus.root.querySelector('.current')) return false;
    this.current = this.found.results?.best[0];
    this.#host.requestUpdate();
    return true;
  }

  /** Focuses an element of the next rendering. */
  #focusNext(selector: string): Promise<void> {
    return this.#focus.toNext(selector, this.#update());
  }
}
