import { prepareSituationSearch, type SituationSearch } from 'closing-playbook-widgets/search';
import { toRows, type Columns } from '../../content/browser/columns.ts';
import type { FurtherLines, NotWhen, SearchIndex } from './index-file.ts';

export type Line = FurtherLines['phrases'] extends Columns<infer Row> ? Row : never;

export interface Lines {
  search: SituationSearch<Line>;
  index: SearchIndex;
  words: SearchIndex['words'];
  tones: FurtherLines['tones'];
  /** All of them, in the order of the playbook; first those alone that situations begin with. */
  phrases: readonly Line[];
  /** Whether these are all. Until then only a settled result counts, and of it the first line. */
  isWhole: boolean;
  /** Returns when not to say a line. It is loaded after the lines; rejects where that fails. */
  notWhen(line: string): Promise<string | undefined>;
}

/** Loads the lines to search in, once for a page: first what is enough for many a first line, then all. */
export function loadLines(address: string): { first: Promise<Lines>; whole: Promise<Lines> } {
  const first = once(`first ${address}`, async () => linesFrom(await loadIndex(address)));
  const whole = once(`whole ${address}`, async () => {
    const index = await loadIndex(address);
    return linesFrom(index, await loadFurther(index));
  });
  return { first, whole };
}

async function linesFrom(index: SearchIndex, further?: FurtherLines): Promise<Lines> {
  const phrases = toRows(further?.phrases ?? index.begins);
  const loadNotWhen = () => load<NotWhen>(index.notWhen);
  // What comes after all lines begins to load while the search is being made. Whoever shows a line handles a failure.
  const afterwards = further && loadNotWhen();
  afterwards?.catch(() => undefined);
  const pairs = further?.of === index.of ? further.counted : undefined;
  return {
    // In slices: whoever types meanwhile sees their letters.
    search: await prepareSituationSearch({ ...index, counted: { words: index.counted, pairs }, phrases }),
    phrases,
    index,
    words: index.words,
    tones: further?.tones ?? [],
    isWhole: further !== undefined,
    notWhen: async (line) => {
      if (!further) await loadFurther(index);
      return (await loadNotWhen())[line];
    },
  };
}

/** Loads what is enough for many a first line. */
export const loadIndex = (address: string): Promise<SearchIndex> => load<SearchIndex>(address, 'words');

const loadFurther = ({ further }: SearchIndex): Promise<FurtherLines> => load<FurtherLines>(further, 'phrases');

/**
 * Loads a file, once for a page.
 *
 * @param key what the file has; without it, it is the answer of a gateway whose session has ended, which may be JSON with status 200
 */
const load = <File>(address: string, key?: keyof File): Promise<File> =>
  once(address, async () => {
    const response = await fetch(address);
    const file = response.ok ? ((await response.json()) as File | null) : null;
    if (!file || (key !== undefined && file[key] === undefined)) throw new Error(`${address} could not be loaded: ${response.status}`);
    return file;
  });

const loading = new Map<string, Promise<unknown>>();

/** Makes something once; what failed is tried again at the next call. */
function once<Made>(name: string, make: () => Promise<Made>): Promise<Made> {
  const known = loading.get(name);
  if (known) return known as Promise<Made>;
  const made = make();
  loading.set(name, made);
  made.catch(() => loading.delete(name));
  return made;
}
