import { createSituationSearch, type SituationSearch } from 'closing-playbook-widgets/search';
import type { SearchIndex } from './index-file.ts';

export interface Lines {
  search: SituationSearch<SearchIndex['phrases'][number]>;
  index: SearchIndex;
  words: SearchIndex['words'];
}

const loading = new Map<string, Promise<Lines>>();

/** Loads the lines to search in, once for a page. A failed load is tried again the next time. */
export function loadLines(address: string): Promise<Lines> {
  const known = loading.get(address);
  if (known) return known;
  const loaded = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`The lines to search in could not be loaded: ${response.status} for ${address}`);
    const index = (await response.json()) as SearchIndex;
    return { search: createSituationSearch(index), index, words: index.words };
  });
  loading.set(address, loaded);
  loaded.catch(() => loading.delete(address));
  return loaded;
}
