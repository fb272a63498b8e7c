/** Where a person stands in the picker: the call, what is kept, what was found, and what is open on the screen. */
import type { Phrase, PhrasesFile } from '../content/types.ts';
import type { createSituationSearch, SituationSearch } from '../search/situation-search.ts';
import { newCall, type Call } from './call.ts';
import { countChoices, knownFilters, noFilters, type Filters } from './filters.ts';
import { nothingKept, type Kept } from './kept.ts';
import { findLines, type Results, type Slot } from './results.ts';
import type { List, Note } from './view.ts';

export class PickerSession {
  call: Call = newCall;
  filters: Filters = noFilters;
  kept: Kept = nothingKept;
  /** What "Next call" cleared, to be taken back. */
  before: { call: Call; filters: Filters } | undefined;

  results: Results | undefined;
  counts = countChoices([], noFilters);
  /** Whether results, counts or what is open have to be worked out again. */
  isStale = true;

  list: List = 'situations';
  /** The close on the screen: `''` the person's own, else a ready-made one; `undefined` while lines are shown. */
  sequence: string | undefined;
  current: Slot | undefined;
  open = new Set<string>();
  /** Slot → the phrase that it shows instead of its own. */
  readonly wordings = new Map<string, Phrase>();
  /** List → how many entries it shows beyond the first few. */
  readonly shown = new Map<string, number>();
  note: Note | undefined;

  #search: SituationSearch | undefined;
  /** The filters that `counts` was made for. */
  #counted = '';

  /** Whether there is what finds lines by what is typed. */
  get canSearch(): boolean {
    return this.#search !== undefined;
  }

  phraseIn(slot: Slot): Phrase {
    return this.wordings.get(slot.key) ?? slot.phrase;
  }

  /** Other content is shown: what was worked out from the last is of no use. */
  contentChanged(): void {
    this.#search = undefined;
    this.#counted = '';
    this.results = undefined;
  }

  /**
   * Clears what belongs to a call. Kind of call and tone belong to the desk; situation and step to the call.
   *
   * @param presets those of the page, to begin the next call with
   */
  clearCall({ situation, step }: Pick<Filters, 'situation' | 'step'>): void {
    this.before = { call: this.call, filters: this.filters };
    this.call = newCall;
    this.filters = { ...this.filters, situation, step };
    this.list = 'situations';
    this.sequence = undefined;
  }

  /** Works out what to show. */
  find(file: PhrasesFile, createSearch: typeof createSituationSearch | undefined): void {
    this.isStale = false;
    const filters = knownFilters(file, this.filters);
    const { query } = this.call;
    if (query) this.#search ??= createSearch?.(file);
    this.results = findLines(file, this.#search, query, filters, this.results?.found);
    // What was typed changes no count, and counting thousands of lines at every letter would be felt.
    const counted = JSON.stringify(filters);
    if (counted !== this.#counted) this.counts = countChoices(file.phrases, filters);
    this.#counted = counted;
    this.note = undefined;
    this.shown.clear();
    this.current = this.results?.best[0];
    this.open = new Set(this.current ? [this.current.key] : []);
  }
}
