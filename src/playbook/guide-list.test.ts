import { expect, test } from 'vitest';
import { contentFolder } from '../../content/folder.ts';
import { layersOf } from '../../content/layers/layers.ts';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { guidesByPart } from './guide-list.ts';
import { hasPage } from './links.ts';

const { playbook } = await loadLayered('en', layersOf(contentFolder()));
const [first] = playbook.guides;
/** The same with some 1,000 guides, most of them in one part. */
const large = {
  ...playbook,
  guides: [
    ...playbook.guides,
    ...Array.from({ length: 1000 }, (_, at) => ({ ...first, id: `large-${at}` }) as (typeof playbook.guides)[number]),
  ],
};

test('a list of some dozens of guides is one page', () => {
  const parts = guidesByPart(playbook);
  expect(parts.flatMap(({ guides, shown }) => guides.slice(0, shown)).length).toBe(playbook.guides.length);
  expect(parts.flatMap(({ pages }) => pages)).toEqual([]);
});

test('of a thousand guides, no page has more than a browser shows at once, and each stands on the overview or one page of its part', () => {
  const parts = guidesByPart(large);
  const overview = parts.flatMap(({ guides, shown }) => guides.slice(0, shown));
  const pages = parts.flatMap((part) => part.pages);
  for (const list of [overview, ...pages.map(({ entries }) => entries)]) expect(list.length).toBeLessThanOrEqual(400);
  for (const part of parts) {
    const listed = part.pages.length > 0 ? part.pages.flatMap(({ entries }) => entries) : part.guides.slice(0, part.shown);
    expect(listed).toEqual(part.guides);
  }
  expect(parts.flatMap(({ guides }) => guides).length).toBe(large.guides.length);
  expect(new Set(pages.map(({ address }) => address)).size).toBe(pages.length);
  for (const { address } of pages) {
    expect(hasPage(large, address)).toBe(true);
    expect(hasPage(playbook, address)).toBe(false);
  }
});
