import { expect, it } from 'vitest';
import { withLeanPhrasings } from './lean.ts';
import { smallPlaybook } from './small-playbook.ts';

it('keeps what says something new, in its order, and short lists whole', () => {
  const file = smallPlaybook();
  expect(withLeanPhrasings(file)).toEqual(file);
  const alike = Array.from({ length: 90 }, (_, at) => `she keeps on talking and talking to me, call number ${at % 9}${'!'.repeat(at)}`);
  const situations = file.situations.map((each) =>
    each.id === 'chatty' ? { ...each, phrasings: [...alike, 'motormouth', 'gasbag'] } : each,
  );
  const kept = withLeanPhrasings({ ...file, situations }).situations.find(({ id }) => id === 'chatty')?.phrasings ?? [];
  expect(kept.length).toBe(68);
  expect(kept.slice(-2)).toEqual(['motormouth', 'gasbag']);
});
