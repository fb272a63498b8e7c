/** What the picker's actions act on: the element, as far as they know it. */
import type { PhrasesFile } from '../content/types.ts';
import type { Filters } from './filters.ts';
import type { Kept } from './kept.ts';
import type { PickerSession } from './session.ts';
import type { Words } from './view.ts';

export interface Desk {
  readonly session: PickerSession;
  file: () => PhrasesFile | undefined;
  words: () => Words;
  root: () => ShadowRoot;
  /** Draws again, with what was found as it is. @returns when that is done */
  update: () => Promise<unknown>;
  /** Finds again, and draws. */
  refresh: () => void;
  /** Filters by these, and remembers them. */
  filterBy: (filters: Filters) => void;
  /** Remembers on the device. */
  keep: (kept: Kept) => void;
  /** Says something to screen readers. */
  announce: (text: string) => void;
  /** Tells the page. */
  tell: (event: Event) => void;
  /** Says how much was found, once the person has stopped typing. */
  speakSoon: () => void;
  /** What was going to be said is out of date. */
  hush: () => void;
  /** Loads the search, where it is not there. */
  loadSearch: () => void;
  /** Loads what draws a close. @returns whether it is there */
  loadClose: () => Promise<boolean>;
  /** Begins the next call, as `reset()` does, and remembers the filters. */
  reset: () => void;
}
