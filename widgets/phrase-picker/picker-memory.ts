/** What the device remembers of a picker: the person's own lists, the filters of last time, and the close of the call. */
import type { ReactiveControllerHost } from 'lit';
import { asClose, asSavedLists, noLists, saidOn, today, type SavedLists } from '../../content/browser/saved-lists.ts';
import type { WidgetKey } from '../../content/browser/stores.ts';
import { Remembered, type RememberedOptions } from '../storage/remembered.ts';
import { asFilters, noFilters, type Filters } from './filters.ts';

/** Where and how long a picker is remembered. */
export interface MemoryOptions {
  /** Returns the name under which something is remembered; `undefined` to remember nothing. */
  keyFor: (name: 'kept' | 'filters' | 'close') => WidgetKey | undefined;
  /** Returns how long lists and filters are remembered. */
  lasts: () => 'tab' | 'day' | undefined;
}

export class PickerMemory {
  lists: SavedLists = noLists;
  readonly #host: ReactiveControllerHost;
  readonly #lists: Remembered<SavedLists>;
  readonly #filters: Remembered<Filters>;
  readonly #close: Remembered<readonly string[]>;

  constructor(host: ReactiveControllerHost, { keyFor, lasts }: MemoryOptions) {
    this.#host = host;
    // Another tab is another call, so the filters and the close of this one stay.
    const changed = () => undefined;
    const remembered = <Value extends object>(name: 'kept' | 'filters' | 'close', options: Omit<RememberedOptions<Value>, 'key'>) =>
      new Remembered<Value>(host, { key: () => keyFor(name), ...options });
    this.#lists = remembered('kept', {
      lasts,
      revive: asSavedLists,
      changed: (lists = noLists) => {
        this.lists = lists;
        host.requestUpdate();
      },
    });
    this.#filters = remembered('filters', { lasts, revive: asFilters, changed });
    // A close belongs to one call. It survives a reload of its tab, but not its end.
    this.#close = remembered('close', { lasts: () => 'tab', revive: asClose, changed });
  }

  /** Whether lists survive a reload. */
  get keeps(): boolean {
    return this.#lists.keeps;
  }

  /** The identifiers of lines that were said today. */
  get said(): readonly string[] {
    return saidOn(this.lists, today());
  }

  /** Reads what is kept, and takes the lists from there. @returns the filters and the close */
  read(): { filters: Filters; close: readonly string[] } {
    this.lists = this.#lists.read() ?? noLists;
    return { filters: this.#filters.read() ?? noFilters, close: this.#close.read() ?? [] };
  }

  /** The lists that the device has now, or else this page. */
  get listsHere(): SavedLists {
    return this.#lists.read() ?? this.lists;
  }

  saveLists(lists: SavedLists): void {
    this.lists = lists;
    this.#lists.save(lists);
    this.#host.requestUpdate();
  }

  saveFilters(filters: Filters): void {
    this.#filters.save(filters);
  }

  saveClose(close: readonly string[]): void {
    this.#close.save(close.length > 0 ? close : undefined);
  }
}
