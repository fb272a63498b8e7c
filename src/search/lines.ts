import { createSituationSearch, type SituationSearch } from 'closing-playbook-widgets/search';
import { toRows, type Columns } from './columns.ts';
import type { NotWhen, SearchIndex } from './index-file.ts';

export type Line = SearchIndex['phrases'] extends Columns<infer Row> ? Row : never;

export interface Lines {
  search: SituationSearch<Line>;
  index: SearchIndex;
  words: SearchIndex['words'];
  /** When not to say a line. Comes after the lines; rejects where it cannot be loaded. */
  notWhen(line: string): Promise<string | undefined>;
}

/** Loads the lines to search in, once for a page. A failed load is tried again the next time. */
export function loadLines(address: string): Promise<Lines> {
  return once(address, (index: SearchIndex) => {
    const loadNotWhen = () => once(index.notWhen, (texts: NotWhen) => texts);
    // Asked for here, it is on its way while the search is being made. Who shows a line deals with a failure.
    loadNotWhen().catch(() => undefined);
    return {
      search: createSituationSearch({ ...index, phrases: toRows(index.phrases) }),
      index,
      words: index.words,
      notWhen: async (line) => (await loadNotWhen())[line],
    };
  });
}

const loading = new Map<string, Promise<unknown>>();

/** Makes lines of a file; its address says which shape it has. */
function once<File, Made>(address: string, make: (file: File) => Made): Promise<Made> {
  const known = loading.get(address);
  if (known) return known as Promise<Made>;
  const loaded = fetch(address).then(async (response) => {
    if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}`);
    return make((await response.json()) as File);
  });
  loading.set(address, loaded);
  loaded.catch(() => loading.delete(address));
  return loaded;
}
