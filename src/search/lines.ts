import { prepareSituationSearch, type SituationSearch } from 'closing-playbook-widgets/search';
import { toRows, type Columns } from './columns.ts';
import type { NotWhen, SearchIndex } from './index-file.ts';

export type Line = SearchIndex['phrases'] extends Columns<infer Row> ? Row : never;

export interface Lines {
  search: SituationSearch<Line>;
  index: SearchIndex;
  words: SearchIndex['words'];
  /** All of them, in the order of the playbook. */
  phrases: readonly Line[];
  /** Returns when not to say a line. It is loaded after the lines; rejects where that fails. */
  notWhen(line: string): Promise<string | undefined>;
}

/** Loads the lines to search in, once for a page. A failed load is tried again at the next call. */
export function loadLines(address: string): Promise<Lines> {
  return once(address, async (index: SearchIndex) => {
    const loadNotWhen = () => once(index.notWhen, (texts: NotWhen) => texts);
    // Starts loading while the search is being made. Whoever shows a line handles a failure.
    loadNotWhen().catch(() => undefined);
    const phrases = toRows(index.phrases);
    return {
      // In slices: whoever types meanwhile sees their letters.
      search: await prepareSituationSearch({ ...index, phrases }),
      phrases,
      index,
      words: index.words,
      notWhen: async (line) => (await loadNotWhen())[line],
    };
  });
}

const loading = new Map<string, Promise<unknown>>();

/** Loads a file once and makes something of it. A failed load is tried again at the next call. */
function once<File, Made>(address: string, make: (file: File) => Made | Promise<Made>): Promise<Made> {
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
