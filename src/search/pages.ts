/** Searches the full text of guides and practices, with Pagefind: https://pagefind.app/docs/api/ */

interface Pagefind {
  options(options: object): Promise<void>;
  search(query: string, options: { filters: Record<string, string> }): Promise<{ results: PagefindResult[] }>;
}

interface PagefindResult {
  id: string;
  score: number;
  data(): Promise<{
    url: string;
    excerpt: string;
    meta: Record<string, string>;
    filters: Record<string, string[]>;
    sub_results: { title: string; url: string }[];
  }>;
}

/** The kinds of pages that are found by their text, as named in the index. */
export type PageKind = 'guide' | 'practice';

export interface FoundPage {
  url: string;
  title: string;
  /** The language of the page's text, where it is not translated. */
  lang: string | undefined;
  excerpt: { text: string; found: boolean }[];
  /** The sections of the page that match best. */
  sections: { title: string; url: string }[];
}

/** The most pages shown: the lines above are what somebody on a call needs. */
const mostShown: Record<PageKind, number> = { guide: 4, practice: 2 };
/** Pagefind requires every word. With fewer results than this, each word is searched alone as well. */
const enough = 3;

let pagefind: Promise<Pagefind> | undefined;

/**
 * Finds pages of a kind by their text. Rejects where Pagefind cannot be loaded, or none of the records of what it found; the next call tries
 * again. Without a network some records may be there and others not: the owner's `hosting.offlineLimit` decides.
 *
 * @param isWanted whether somebody still waits for them; once it says no, nothing more is searched, and none are found
 */
export async function findPages(address: string, query: string, kind: PageKind, isWanted: () => boolean): Promise<FoundPage[]> {
  pagefind ??= load(address);
  pagefind.catch(() => (pagefind = undefined));
  const found = await ranked(await pagefind, query, kind, isWanted);
  if (!isWanted()) return [];
  const pages = await Promise.allSettled(found.slice(0, mostShown[kind]).map(pageFrom));
  const loaded = pages.filter((page) => page.status === 'fulfilled').map((page) => page.value);
  const failed = pages.find((page) => page.status === 'rejected');
  if (failed && loaded.length === 0) throw failed.reason;
  return loaded;
}

async function load(address: string): Promise<Pagefind> {
  const loaded = (await import(/* @vite-ignore */ address)) as Pagefind;
  // Pagefind takes queries apart with a segmenter. The first one on a page takes a slow device 40 milliseconds, and as a task of its own
  // keeps the next letter waiting less long than within the first search. Where unknown: Pagefind goes by characters.
  await nextTask();
  if ('Segmenter' in Intl) void new Intl.Segmenter();
  // Without its worker Pagefind weighs 11 KB less, and needs no exception from Trusted Types.
  await loaded.options({ noWorker: true, ranking: { termSimilarity: 1.2, termSaturation: 1.4, pageLength: 0.4 } });
  return loaded;
}

async function ranked(engine: Pagefind, query: string, kind: PageKind, isWanted: () => boolean): Promise<PagefindResult[]> {
  const find = async (words: string) => {
    await nextTask();
    if (!isWanted()) return { results: [] };
    return engine.search(words, { filters: { kind } });
  };
  const { results } = await find(query);
  const words = [...new Set(query.toLowerCase().match(/[\p{L}\p{M}\p{N}'’]{3,}/gu) ?? [])].slice(0, 8);
  if (results.length >= enough || words.length < 2) return results;
  const byWord = await Promise.all(words.map(find));
  const merged = new Map(results.map((result) => [result.id, { result, score: 2 * result.score }]));
  for (const { results: some } of byWord) {
    // A word on most pages says little about any of them.
    const rarity = 1 / (1 + some.length);
    for (const result of some) {
      const known = merged.get(result.id);
      if (known) known.score += result.score * rarity;
      else merged.set(result.id, { result, score: result.score * rarity });
    }
  }
  return [...merged.values()].sort((a, b) => b.score - a.score).map(({ result }) => result);
}

/** Each search, and each page, has a task of its own: together they would keep somebody waiting who types on. */
const nextTask = () => new Promise((resolve) => setTimeout(resolve));

async function pageFrom(result: PagefindResult): Promise<FoundPage> {
  await nextTask();
  const { url, excerpt, meta, filters, sub_results: sections } = await result.data();
  return {
    url,
    title: meta['title'] ?? url,
    lang: filters['lang']?.[0],
    excerpt: pieces(excerpt),
    sections: sections
      .filter((section) => section.url !== url)
      .slice(0, 2)
      .map(({ title, url: at }) => ({ title, url: at })),
  };
}

/** Splits an excerpt at the matches. Pagefind marks them as `<mark>` in otherwise escaped text; nothing is ever parsed as HTML. */
function pieces(excerpt: string): FoundPage['excerpt'] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: unescape(piece.replace(/<\/?mark>/g, '')), found: piece.startsWith('<mark>') }));
}

function unescape(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
