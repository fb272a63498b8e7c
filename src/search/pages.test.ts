import { expect, onTestFinished, test, vi } from 'vitest';
import { findPages } from './pages.ts';

/** What stands in for Pagefind and for the browser's segmenter tell what they do, here. */
const done: string[] = [];

const pagefind = `data:text/javascript,${encodeURIComponent(`
  export const options = async () => {};
  export const search = async (query) => (globalThis.tellSearch(query), { results: [] });
`)}`;

test('what Pagefind needs for its first search is made in a task of its own, so that a letter typed meanwhile does not wait for both', async () => {
  vi.stubGlobal('tellSearch', (query: string) => done.push(`search for ${query}`));
  const makeSegmenter = vi.fn(function () {
    done.push('segmenter');
    setTimeout(() => done.push('next task'));
  });
  vi.stubGlobal('Intl', { Segmenter: makeSegmenter });
  onTestFinished(() => void vi.unstubAllGlobals());
  const found = await findPages(pagefind, 'angry', 'guide', () => true);
  expect(found).toEqual([]);
  expect(done).toEqual(['segmenter', 'next task', 'search for angry']);
});
