import { expect, it } from 'vitest';
import { prunePhrasings } from './pruned-phrasings.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';

it('keeps what says something new, in its order, and short lists whole', () => {
  const file = smallPlaybook();
  expect(prunePhrasings(file)).toEqual(file);
  const alike = Array.from({ length: 90 }, (_, at) => `she keeps on talking and talking to me, call number ${at % 9}${'!'.repeat(at)}`);
  const situations = file.situations.map((each) =>
    each.id === 'chatty' ? { ...each, phrasings: [...alike, 'motormouth', 'gasbag'] } : each,
  );
  const kept = prunePhrasings({ ...file, situations }).situations.find(({ id }) => id === 'chatty')?.phrasings ?? [];
  expect(kept.length).toBeLessThan(75);
  expect(kept.slice(-2)).toEqual(['motormouth', 'gasbag']);
});

it('keeps every word of the short phrasings, whatever is left for the long ones', () => {
  const file = smallPlaybook();
  const words = Array.from({ length: 120 }, (_, at) => `w${at}x keeps talking`);
  const long = Array.from({ length: 120 }, (_, at) => `she told me once more about holiday number ${at} and would not stop`);
  const situations = file.situations.map((each) => (each.id === 'chatty' ? { ...each, phrasings: [...long, ...words] } : each));
  const kept = prunePhrasings({ ...file, situations }, 0.05).situations.find(({ id }) => id === 'chatty')?.phrasings ?? [];
  expect(kept).toEqual(words);
});

it('keeps what two words say together, though each of them stands elsewhere', () => {
  const file = smallPlaybook();
  const words = Array.from({ length: 120 }, (_, at) => `keeps w${at}x talking`);
  const situations = file.situations.map((each) => (each.id === 'chatty' ? { ...each, phrasings: [...words, 'keeps talking'] } : each));
  const kept = prunePhrasings({ ...file, situations }, 0.05).situations.find(({ id }) => id === 'chatty')?.phrasings ?? [];
  expect(kept).toContain('keeps talking');
});
