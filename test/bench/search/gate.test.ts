import { expect, it } from 'vitest';
import { countPhrasings } from '../../../widgets/search/count-phrasings.ts';
import { createSituationSearch, type CountedPlaybook, type SearchablePlaybook } from '../../../widgets/search/situation-search.ts';
import { publishedPhrases } from '../../search/published-phrases.ts';
import { crossCheck } from './cross-check.ts';
import { judge, readFloors, refusals } from './gate.ts';
import { own } from './own.ts';
import { figures, slippedFigures } from './figures.ts';
import { isRight, readQueries, readSecondLanguage, readSpanish, readTerse } from './queries.ts';

const file = await publishedPhrases();
const refusedNow = refusals(file);

it('finds held-out phrasings as often as was accepted', { timeout: 60_000 }, async () => {
  expect(judge(await crossCheck(file, own), refusedNow, readFloors())).toEqual([]);
});

it('says where everything is told that nothing fits, and where nothing is', () => {
  const floors = { hit1: 0, three: 0, outOfScope: 0.7, refused: 0.03, entries: {} };
  const check = { all: { hit1: 1, hit3: 1, three: 1, none: 0 }, entries: new Map() } as unknown as Parameters<typeof judge>[0];
  expect(judge(check, { outOfScope: 1, refused: 1 }, floors)).toHaveLength(1);
  expect(judge(check, { outOfScope: 0, refused: 0 }, floors)).toHaveLength(1);
});

it('says which entry suffers when another takes its phrasings', { timeout: 60_000 }, async () => {
  const [taker, victim] = [file.situations.find(({ id }) => id === 'all-done'), file.situations.find(({ id }) => id === 'voicemail')];
  if (!taker || !victim) throw new Error('The test needs the situations all-done and voicemail.');
  // Ten situations, alone, are enough for one to suffer.
  const few = [taker, victim, ...file.situations.filter((each) => each !== taker && each !== victim).slice(0, 8)];
  const problemsWith = async (taken: readonly string[]) => {
    const situations = few.map((each) =>
      each === taker
        ? { ...each, phrasings: [...each.phrasings, ...taken] }
        : each === victim && taken.length > 0
          ? { ...each, phrasings: victim.phrasings.slice(0, 10) }
          : each,
    );
    return judge(await crossCheck({ ...file, situations, steps: [], contexts: [] }, own), refusedNow, readFloors()).join('\n');
  };
  expect(await problemsWith(victim.phrasings.slice(10))).toContain('situations/voicemail');
  expect(await problemsWith([])).not.toContain('situations/voicemail');
});

it('answers every query of the visible set as often right as it is meant to, and a slip costs next to nothing', async () => {
  const engine = own(file);
  const queries = readQueries();
  const plain = await figures(engine, queries);
  const slipped = await slippedFigures(engine, queries);
  expect(plain.none).toBe(0);
  expect(plain.hit1).toBeGreaterThanOrEqual(0.8);
  expect(plain.three).toBeGreaterThanOrEqual(0.95);
  expect(plain.hit1 - slipped.hit1).toBeLessThanOrEqual(0.05);
});

it('answers in Spanish as it does in English', async () => {
  const spanish = await publishedPhrases('es');
  const found = await figures(own(spanish), readSpanish());
  expect(found.hit1).toBeGreaterThanOrEqual(0.9);
  expect(found.three).toBeGreaterThanOrEqual(0.95);
  const { outOfScope, refused } = refusals(spanish);
  expect(outOfScope).toBeGreaterThanOrEqual(0.8);
  expect(refused).toBeLessThanOrEqual(0.03);
});

it.each([
  ['the texts', file],
  ['what pages load', { ...file, counted: countPhrasings(file) }],
])('tells having an answer from lacking one, by %s', (_, playbook: SearchablePlaybook | CountedPlaybook) => {
  const search = createSituationSearch(playbook);
  const first = (query: string) => search(query).groups[0]?.id;
  expect(first('I have an answer')).toBe('all-done');
  for (const query of ["I don't have an answer", 'i dont have an answer']) expect(first(query), query).toBe('unresolved');
});

it('offers nothing as near where no word is known that says something, and something for every query that can be seen', () => {
  const search = createSituationSearch(file);
  const isNear = (query: string) => search(query).groups.some(({ score }) => score > 0);
  for (const query of ['zzqx', 'asdf', 'the zzqx', 'lorem ipsum', 'qwerty zxcvb']) expect(isNear(query), query).toBe(false);
  for (const { query } of [...readQueries(), ...readTerse(), ...readSecondLanguage()]) expect(isNear(query), query).toBe(true);
});

it('asks only for what the playbook has', () => {
  for (const query of readQueries())
    expect(
      file.phrases.some((line) => isRight(query, line)),
      query.query,
    ).toBe(true);
});
