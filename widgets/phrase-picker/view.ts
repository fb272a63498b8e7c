/** What the parts of the picker's screen are drawn from, and what can be done there. */
import type { PhrasesFile, Phrase } from '../content/types.ts';
import type { PhrasePickerWording, SharedWording } from '../content/wording-types.ts';
import type { Call } from './call.ts';
import type { Facet, Filters } from './filters.ts';
import type { Kept } from './kept.ts';
import type { Slot } from './results.ts';

export type Words = SharedWording & PhrasePickerWording;

/** The lists to browse in. */
export type List = 'situations' | 'favourites' | 'recent' | 'unfitted';

/** What was said about the last copying, and where. */
export interface Note {
  /** The key of the slot, `close` or `unfitted`. */
  at: string;
  text: string;
  /** Whether it is a warning. */
  caution: boolean;
  /** Text that could not be copied: it is shown selected. */
  byHand?: string | undefined;
}

export interface Actions {
  ask: (query: string) => void;
  choose: (facet: Facet, id: string) => void;
  clearFilters: () => void;
  /** Shows the lines of a situation, a step or a context, whatever was typed. */
  pick: (facet: Facet, id: string) => void;
  /** The person's eye is on this line now; `open` shows or hides what belongs to it. */
  goTo: (slot: Slot, open?: boolean) => void;
  fill: (placeholder: string, value: string) => void;
  copy: (slot?: Slot) => void;
  another: (slot: Slot) => void;
  said: (phrase: Phrase) => void;
  favourite: (phrase: Phrase) => void;
  collect: (phrase: Phrase) => void;
  /** Shows more of a list, and goes to the first line that was not there. */
  showMore: (list: string, event: Event) => void;
  browse: (list: List) => void;
  keepUnfitted: () => void;
  copyUnfitted: () => void;
  clearUnfitted: () => void;
  openClose: (sequence?: string) => void;
  closeClose: () => void;
  copyClose: (phrases: readonly Phrase[]) => void;
  nextCall: () => void;
  undo: () => void;
}

export interface View {
  readonly words: Words;
  readonly language: string;
  readonly file: PhrasesFile;
  readonly call: Call;
  readonly filters: Filters;
  readonly kept: Kept;
  readonly said: readonly string[];
  readonly list: List;
  readonly note: Note | undefined;
  /** The ready-made close that is shown; `''` for the person's own. */
  readonly sequence: string;
  /** The key of the line that Enter copies. */
  readonly current: string | undefined;
  /** Whether "Next call" can be taken back. */
  readonly canUndo: boolean;
  isOpen: (slot: Slot) => boolean;
  /** The phrase that a slot shows: its own, or another wording. */
  phraseIn: (slot: Slot) => Phrase;
  otherWordings: (phrase: Phrase) => readonly Phrase[];
  /** How many entries of a list are shown, when at first it is `least`. */
  shown: (list: string, least: number) => number;
  readonly do: Actions;
}
