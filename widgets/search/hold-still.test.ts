import { expect, it } from 'vitest';
import { HoldStill } from './hold-still.ts';
import { createSituationSearch } from './situation-search.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';

const search = createSituationSearch(smallPlaybook());
const [angry, talking, nothing] = [search('angry customer'), search('keeps telling stories'), search('qqqq')];

it('lets nothing new in while somebody types, until two letters lead to it', () => {
  const hold = new HoldStill();
  expect(hold.takes(angry, true)).toBe(true);
  expect(hold.takes(talking, false)).toBe(false);
  expect(hold.takes(talking, false)).toBe(true);
});

it('lets in what is there already, and never what is unsure', () => {
  const hold = new HoldStill();
  hold.takes(angry, true);
  expect(hold.takes(angry, false)).toBe(true);
  expect(hold.takes(nothing, false)).toBe(false);
  expect(hold.takes(nothing, false)).toBe(false);
});

it('lets everything in at rest, and forgets what was shown when it is cleared', () => {
  const hold = new HoldStill();
  expect(hold.takes(nothing, true)).toBe(true);
  expect(hold.takes(angry, true)).toBe(true);
  hold.clear();
  expect(hold.takes(angry, false)).toBe(false);
});

it('lets in nothing that hardly stands out, while somebody types', () => {
  const hold = new HoldStill();
  const close = {
    ...angry,
    groups: angry.groups.slice(0, 1).flatMap((group) => [group, { ...group, id: 'other', score: group.score / 1.1 }]),
  };
  hold.takes(close, false);
  expect(hold.takes(close, false)).toBe(false);
  expect(hold.takes(close, true)).toBe(true);
  expect(hold.takes(close, false)).toBe(true);
});
