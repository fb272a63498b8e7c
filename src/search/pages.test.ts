import { beforeEach, expect, test, vi } from 'vitest';
import { findPages } from './pages.ts';

/** What stands in for Pagefind and for the browser's segmenter tell what they do, here. */
const done: string[] = [];

/** A browser loads Pagefind once; what it finds is told by each test. */
const pagefind = `data:text/javascript,${encodeURIComponent(`
  export const options = async () => {};
  export const search = async (query) => ({ results: globalThis.searchFor(query) });
`)}`;

const searchFor = vi.fn<(query: string) => object[]>();

beforeEach(() => {
  vi.stubGlobal('searchFor', searchFor.mockReset());
  return () => vi.unstubAllGlobals();
});

/** Pages as Pagefind finds them, where only the records of some can be loaded. */
const found = (titles: readonly string[], loadable: readonly string[]) =>
  titles.map((title, at) => ({
    id: title,
    score: titles.length - at,
    data: () =>
      loadable.includes(title)
        ? Promise.resolve({ url: `/${title}`, excerpt: '', meta: { title }, filters: {}, sub_results: [] })
        : Promise.reject(new TypeError('Failed to fetch')),
  }));

test('what Pagefind needs for its first search is made in a task of its own, so that a letter typed meanwhile does not wait for both', async () => {
  searchFor.mockImplementation((query) => (done.push(`search for ${query}`), []));
  const makeSegmenter = vi.fn(function () {
    done.push('segmenter');
    setTimeout(() => done.push('next task'));
  });
  vi.stubGlobal('Intl', { Segmenter: makeSegmenter });
  expect(await findPages(pagefind, 'angry', 'guide', () => true)).toEqual([]);
  expect(done).toEqual(['segmenter', 'next task', 'search for angry']);
});

test('a page whose record cannot be loaded takes no other page with it', async () => {
  searchFor.mockReturnValue(found(['first', 'second', 'third'], ['first', 'third']));
  const pages = await findPages(pagefind, 'angry', 'guide', () => true);
  expect(pages.map(({ title }) => title)).toEqual(['first', 'third']);
});

test('where no record of what was found can be loaded, that is a failure, and not nothing found', async () => {
  searchFor.mockReturnValue(found(['first', 'second', 'third'], []));
  await expect(findPages(pagefind, 'angry', 'guide', () => true)).rejects.toThrow('Failed to fetch');
});
