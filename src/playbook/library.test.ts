import { expect, test } from 'vitest';
import { layersOf } from '../../content/layers/layers.ts';
import { loadLayered } from '../../content/layers/load-layered.ts';
import { contentFolder } from '../../content/folder.ts';
import { addressesIn, libraryOf, libraryOfSituation, pageInLibrary, phraseAddress } from './library.ts';
import { linesFor, linesOf, movesOf } from './lines.ts';

const { playbook } = await loadLayered('en', layersOf(contentFolder()));
/** The same with some 10,000 lines. */
const large = {
  ...playbook,
  phrases: Array.from({ length: 12 }, (_, round) => playbook.phrases.map((phrase) => ({ ...phrase, id: `${phrase.id}-r${round}` }))).flat(),
};

const ids = (phrases: readonly { id: string }[]) => phrases.map(({ id }) => id).toSorted();

test('each line of a library stands on one of its pages, and no page has more than a browser shows at once', () => {
  for (const { id } of large.contexts) {
    const library = libraryOf(large, id);
    const pages = library.moves.flatMap((move) => move.pages);
    expect(Math.max(...pages.map(({ entries }) => entries.length))).toBeLessThanOrEqual(80);
    expect(ids(pages.flatMap(({ entries }) => entries))).toEqual(ids(linesFor(large, id)));
    expect(new Set(addressesIn(library)).size).toBe(addressesIn(library).length);
  }
});

test('a situation has pages for its moves only where its own page would be too large, and then each of its lines is on one of them', () => {
  for (const either of [playbook, large])
    for (const situation of either.situations) {
      const { own, further } = linesOf(either, situation);
      const library = libraryOfSituation(either, situation);
      expect(library !== undefined, situation.id).toBe(own.length + further.length > 36);
      if (!library) continue;
      const pages = library.moves.flatMap((move) => move.pages);
      expect(Math.max(...pages.map(({ entries }) => entries.length))).toBeLessThanOrEqual(80);
      expect(ids(pages.flatMap(({ entries }) => entries))).toEqual(ids([...own, ...further]));
      // Its own page begins with the same lines as one that has all of them, and is as small.
      const overview = library.moves.flatMap(({ phrases }) => phrases.slice(0, library.shown));
      expect(overview.length).toBeLessThanOrEqual(22);
      for (const { phrases } of movesOf(either, situation).moves) expect(overview).toContain(phrases[0]);
    }
});

test('an address from when a library was one page leads to the page that has the line or the move now', () => {
  expect(pageInLibrary(playbook, '/phrases/support/#chatty-signal-queue')).toBe('/phrases/support/signal/#chatty-signal-queue');
  expect(pageInLibrary(playbook, '/phrases/support/#step-recap')).toBe('/phrases/support/recap/');
  for (const other of ['/phrases/support/', '/phrases/support/#nothing', '/phrases/nothing/#chatty-signal-queue', '/guides/a/#b'])
    expect(pageInLibrary(playbook, other)).toBe(other);
  const last = large.phrases.findLast(({ step, contexts }) => step === 'goodbye' && contexts[0] === 'support');
  expect(last && phraseAddress(large, last)).toMatch(/^\/phrases\/support\/goodbye\/\d+\/#.+-r\d+$/);
});

test('the closes have an address of their own, even where a move is called so', () => {
  const [step] = playbook.steps;
  const named = { ...playbook, steps: step ? [{ ...step, id: 'whole-closes' }, ...playbook.steps] : [] };
  expect(libraryOf(playbook, 'support').closes[0]?.address).toBe('/phrases/support/whole-closes/');
  expect(libraryOf(named, 'support').closes[0]?.address).toBe('/phrases/support/whole--closes/');
});
