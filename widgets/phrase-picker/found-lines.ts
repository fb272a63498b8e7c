/** The lines found for a call while its query is typed: when they change, and in which steps they are drawn. */
import type { LitElement, ReactiveController } from 'lit';
import { drawInSteps, dropDrawing } from '../../content/browser/draw-in-steps.ts';
import { atRest, restBeforeShowing } from '../../content/browser/rest.ts';
import type { Phrase, PickerFile } from '../content/picker-content.ts';
import { LazyModule } from '../element/lazy-module.ts';
import type { HoldStill } from '../search/hold-still.ts';
import { builtInCounts, countChoices, isFiltered, knownFilters, noFilters, type Filters } from './filters.ts';
import { certainPart, findLines, type Results, type Search } from './results.ts';
import { asBeginning, type WholePlaybook } from './whole-playbook.ts';

/** What lines are looked for by, and who is told of them. */
interface LookedFor {
  playbook: WholePlaybook;
  query: () => string;
  filters: () => Filters;
  /** Whether something is shown or asked for that takes all lines. */
  isInUse: () => boolean;
  /** Other results have come. */
  changed: () => void;
  /** Typing has come to rest: what was found can be spoken. */
  speak: () => void;
}

export class FoundLines implements ReactiveController {
  results: Results | undefined;
  /** For each filter: how many lines its choices would leave. */
  counts = countChoices([], noFilters);
  /** Whether these are the counts under the present filters; else there is but every choice. */
  isCounted = true;
  /** How many parts of the results are on the screen: the first line, the other best lines, then each of what is below them. */
  drawn = Infinity;
  /** Whether the results are those of an earlier query. They stay until better ones are certain, or typing pauses. */
  isHeld = false;
  /** Whether no word of the query leads to a line. */
  isUnknown = false;

  /** Whether nothing answers what is asked for, because lines are still to come. */
  #isMissing = false;
  /** Whether something else is asked for than the results answer. */
  #isStale = true;
  /** The content that the results are of. */
  #file: PickerFile | undefined;
  #search: { in: PickerFile; find: Search } | undefined;
  /** The content that a search is being made of, or was made of last. */
  #searched: PickerFile | undefined;
  /** Whether the results are to be spoken once they are whole. */
  #isToSpeak = false;
  #hold: HoldStill | undefined;
  /** The filters that `counts` was made for. */
  #counted = '';
  /** Whether typing has paused. */
  #rested = true;
  /** Whether the results answer what is being typed, and not a filter or a state that was set. */
  #isTyped = false;

  readonly #host: LitElement;
  readonly #by: LookedFor;
  /** The search. It loads at the same time as the content, which is far larger. */
  readonly #searchModule: LazyModule<typeof import('../search/search-while-typing.ts')>;
  readonly #pause = atRest(() => this.settle(), restBeforeShowing);
  readonly #speak = atRest(() => {
    this.settle();
    this.#isToSpeak = this.#isPart;
    if (this.#by.playbook.file && !this.#isPart) this.#by.speak();
  });

  constructor(host: LitElement, by: LookedFor) {
    this.#host = host;
    this.#by = by;
    this.#searchModule = new LazyModule(host, () => import('../search/search-while-typing.ts'));
    host.addController(this);
  }

  hostConnected(): void {
    void this.bringSearch();
    // It was moved while somebody typed.
    if (!this.#rested) this.#pause.soon();
  }

  hostDisconnected(): void {
    this.#pause.cancel();
    this.silence();
  }

  hostUpdate(): void {
    const { file } = this.#by.playbook;
    if (file && (this.#isStale || file !== this.#file)) this.#find(file);
  }

  /** Whether the screen is behind what was typed. */
  get isBehind(): boolean {
    return this.isHeld || this.drawn < Infinity;
  }

  /** Whether nothing answers what is asked for, because the search or lines are still to come. */
  get isAwaited(): boolean {
    return this.#isMissing || (!this.#search && this.#by.query().trim() !== '');
  }

  /** Whether more lines are to come for what is asked for. */
  get #isPart(): boolean {
    return this.isAwaited || this.results?.isPart === true;
  }

  /** Drops everything that was found in earlier content. */
  contentChanged(): void {
    this.#search = this.#searched = undefined;
    this.#counted = '';
    this.results = undefined;
    this.#isMissing = this.isUnknown = false;
    this.refresh();
  }

  /** Finds anew what stands there whole at once: by a filter, or a state that was set. */
  findAtOnce(): void {
    this.#isTyped = false;
    this.refresh();
  }

  /** Finds what fits the query that was typed so far. */
  findTyped(): void {
    this.#rested = this.#by.query().trim() === '';
    this.#isTyped = true;
    this.refresh();
    this.#pause.soon();
    this.#speak.soon();
    void this.bringSearch();
  }

  /** Finds anew with the next rendering. */
  refresh(): void {
    this.#isStale = true;
    this.#host.requestUpdate();
  }

  /** Speaks what was found, once typing rests. */
  speakSoon(): void {
    this.#speak.soon();
  }

  /** Drops what was going to be spoken. */
  silence(): void {
    this.#speak.cancel();
    this.#isToSpeak = false;
  }

  /** Takes what was typed for complete, and shows what was held back until then, with the next rendering. */
  settle(): void {
    this.#rested = true;
    const { file } = this.#by.playbook;
    if (this.isHeld && file) this.#find(file);
    this.#host.requestUpdate();
  }

  #find(file: PickerFile): void {
    const isAskedAnew = this.#isStale;
    this.#isStale = false;
    this.#file = file;
    const isWhole = !asBeginning(file);
    const filters = knownFilters(file, this.#by.filters());
    const query = this.#by.query();
    const isQuery = query.trim() !== '';
    if (query) void this.bringSearch();
    if (this.#by.isInUse()) void this.#by.playbook.load();
    this.#count(file, filters);
    const found = findLines(file, this.#search?.find, query, filters);
    this.#hold ??= this.#searchModule.module && new this.#searchModule.module.HoldStill();
    const typed = this.#search && isQuery ? found : undefined;
    const isOfAll = isWhole && (!typed || this.#search?.in === file);
    const shown = isOfAll ? found : certainPart(found, filters, isQuery);
    this.#isMissing = !isOfAll && !shown && (isQuery || isFiltered(filters));
    this.isHeld = this.#isMissing || (!!typed && !this.#hold?.takes(typed.found, this.#rested));
    if (this.isHeld) return;
    const goesOn = !isAskedAnew && this.results?.isPart && shown?.best[0]?.key === this.results.best[0]?.key;
    // Without a word that matched, the results are only for browsing.
    this.isUnknown = !!typed && typed.found.groups.every(({ score }) => score === 0);
    this.results = this.isUnknown ? undefined : shown;
    if (!goesOn) this.#by.changed();
    if (this.#isToSpeak && !this.#isPart) this.#speak.soon();
    if (typed && this.results && this.#isTyped) this.#draw(this.results);
    else {
      this.drawn = Infinity;
      dropDrawing(this.#host);
    }
  }

  /** The query does not change the counts, and counting thousands of lines at every letter would be slow. */
  #count(file: PickerFile, filters: Filters): void {
    const isWhole = !asBeginning(file);
    const counted = JSON.stringify([isWhole, filters]);
    const isKnown = 'counts' in file && (!isWhole || !isFiltered(filters));
    if (counted !== this.#counted) this.counts = isKnown ? builtInCounts(file) : countChoices(file.phrases, filters);
    this.isCounted = isWhole || !isFiltered(filters);
    this.#counted = counted;
  }

  /** Draws one part after the other: on a slow device all of them together keep the next letter waiting. */
  #draw({ confident, more }: Results): void {
    this.drawn = 0;
    const further = confident ? more.map((_, at) => 3 + at) : [];
    const steps = [1, 2, ...further, Infinity].map((drawn) => () => {
      this.drawn = drawn;
      this.#host.requestUpdate();
    });
    drawInSteps(this.#host, steps, false);
  }

  /**
   * Loads the search, and makes it in slices once something is typed. Until then, the lists stay on the screen. If it fails to load, the next
   * letter tries again.
   *
   * @returns whether it is loaded
   */
  async bringSearch(): Promise<boolean> {
    const made = await this.#searchModule.load();
    const { file } = this.#by.playbook;
    if (made && file && this.#by.query() && this.#searched !== file) {
      this.#searched = file;
      const find = await made.prepareSituationSearch<Phrase>(file);
      // Other content may have come meanwhile.
      if (this.#searched === file) {
        this.#search = { in: file, find };
        // What was found before stays where it is the same.
        this.#file = undefined;
        this.#host.requestUpdate();
        this.#speak.soon();
      }
    }
    return made !== undefined;
  }
}
