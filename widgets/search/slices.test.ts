import { expect, test } from 'vitest';
import { inSlices, runThrough } from './slices.ts';
import { createSituationSearch, prepareSituationSearch } from './situation-search.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';

/** Work of so many steps, each of so many milliseconds. */
function* steps(count: number, each: number): Generator<void, number> {
  for (let step = 0; step < count; step++) {
    const until = performance.now() + each;
    while (performance.now() < until) continue;
    yield;
  }
  return count;
}

test('work in slices lets other tasks run in between, and comes to the same', async () => {
  let others = 0;
  let isDone = false;
  const count = () => {
    others++;
    if (!isDone) setTimeout(count);
  };
  setTimeout(count);
  expect(await inSlices(steps(20, 5))).toBe(20);
  isDone = true;
  expect(others).toBeGreaterThan(1);
  expect(runThrough(steps(3, 0))).toBe(3);
});

test('a search that was made in slices finds what one made at once finds', async () => {
  const [atOnce, inParts] = [createSituationSearch(smallPlaybook()), await prepareSituationSearch(smallPlaybook())];
  for (const query of ['stop talking', 'they want a refund', 'xyzzy', '']) expect(inParts(query)).toEqual(atOnce(query));
});
