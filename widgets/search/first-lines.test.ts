import { expect, it } from 'vitest';
import { firstLines } from './first-lines.ts';
import { createSituationSearch } from './situation-search.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';

const search = createSituationSearch(smallPlaybook());
const shown = (query: string) => firstLines(search(query)).map(({ group, line }) => `${group.id} ${line.id}`);

it('are the best of each situation that the query names', () => {
  expect(shown('angry customer, keeps telling stories').slice(0, 2)).toEqual(['chatty chatty-signal', 'upset upset-signal']);
});

it('are the next best of a situation that stands alone', () => {
  expect(shown('furious about the bill')).toEqual(['upset upset-signal', 'upset upset-thank', 'upset done-thank']);
});

it('never hold a line twice', () => {
  for (const query of ['thank an angry customer', 'no answer yet, furious', 'problem solved, thank them']) {
    const lines = firstLines(search(query)).map(({ line }) => line.id);
    expect(new Set(lines).size, query).toBe(lines.length);
  }
});
