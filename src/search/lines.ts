import { createSituationSearch, type SituationSearch } from 'closing-playbook-widgets/search';
import type { SearchIndex } from './index-file.ts';

export interface Lines {
  search: SituationSearch;
  index: SearchIndex;
  words: SearchIndex['words'];
  /** What the filters are set to. */
  choice(): { contexts?: string[]; tones?: string[] };
  /** The filters, as fields; `changed` is called when one is set. */
  filters(changed: () => void): HTMLElement;
}

const loading = new Map<string, Promise<Lines>>();

/** Loads the lines to search in, once for a page. A failed load is tried again the next time. */
export function loadLines(address: string): Promise<Lines> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`The lines to search in could not be loaded: ${response.status} for ${address}`);
    return linesFrom((await response.json()) as SearchIndex);
  });
  loading.set(address, loaded);
  loaded.catch(() => loading.delete(address));
  return loaded;
}

function linesFrom(index: SearchIndex): Lines {
  const { words } = index;
  const context = select('context', words.contextFilter, words.anyContext, index.contexts);
  const tone = select('tone', words.toneFilter, words.anyTone, index.tones);
  return {
    search: createSituationSearch(index),
    index,
    words,
    choice: () => ({
      ...(context.value && { contexts: [context.value] }),
      ...(tone.value && { tones: [tone.value] }),
    }),
    filters(changed) {
      const row = document.createElement('div');
      row.className = 'search-filters';
      row.append(context, tone);
      row.addEventListener('change', changed);
      return row;
    },
  };
}

function select(name: string, label: string, any: string, entries: readonly { id: string; label: string }[]): HTMLSelectElement {
  const field = document.createElement('select');
  field.ariaLabel = label;
  // Chosen in one call, it would be wrong in the next: not a part of what the form sends or the browser restores.
  field.autocomplete = 'off';
  field.dataset['filter'] = name;
  field.append(new Option(any, ''), ...entries.map((entry) => new Option(entry.label, entry.id)));
  return field;
}
