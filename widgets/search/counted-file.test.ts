import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countPhrasings } from './count-phrasings.ts';
import { decodeCounts, encodePairs, encodeWords } from './counted-file.ts';
import { createSituationSearch } from './situation-search.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';
import { runThrough } from './slices.ts';
import { pairNumber, type Counts, type TextCounts } from './text-counts.ts';

const numbers = fc.oneof(fc.nat({ max: 70 }), fc.nat({ max: 200_000 }));
const counts = fc
  .uniqueArray(fc.tuple(numbers, numbers), { minLength: 1, maxLength: 6, selector: ([entry]) => entry })
  .map((list): Counts => {
    const sorted = list.sort(([a], [b]) => a - b);
    return { entries: sorted.map(([entry]) => entry), counts: sorted.map(([, count]) => count) };
  });
const word = fc.stringMatching(/^[a-z0-9éßжन]{1,40}$/);
const texts = fc.record({
  words: fc
    .uniqueArray(fc.tuple(word, counts), { selector: ([written]) => written })
    .map((list): TextCounts['words'] => list.sort(([a], [b]) => (a < b ? -1 : 1))),
  pairs: fc.array(fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 20_000 }), counts)).map((list): TextCounts['pairs'] => {
    const pairs = new Map(list.map(([first, second, having]) => [pairNumber(first, second), having]));
    return new Map([...pairs].sort(([a], [b]) => a - b));
  }),
});

describe('counted texts', () => {
  it('are read as they were written, whatever the words and numbers', () => {
    fc.assert(
      fc.property(texts, (made) => {
        const file = JSON.parse(JSON.stringify([encodeWords(made), encodePairs(made)])) as [
          ReturnType<typeof encodeWords>,
          ReturnType<typeof encodePairs>,
        ];
        expect(runThrough(decodeCounts(...file))).toEqual(made);
      }),
    );
  });

  it.each(['en', 'es', 'de', 'zh', 'ar'])('find what the texts find, in any language (%s)', (language) => {
    const file = smallPlaybook(language);
    const counted = countPhrasings(file);
    const [byTexts, byCounts] = [createSituationSearch(file), createSituationSearch({ ...file, counted })];
    for (const query of ["she won't stop talking", 'i have an answer', 'angry custmer', 'thank', 'xyzzy', ''])
      expect(byCounts(query), query).toEqual(byTexts(query));
  });

  it('are enough for a first line before the pairs are there, and tell where they are not', () => {
    const file = smallPlaybook();
    const { words } = countPhrasings(file);
    const search = createSituationSearch({ ...file, counted: { words } });
    expect(search('furious')).toMatchObject({ settled: true, confident: true });
    expect(search('furious').groups[0]?.id).toBe('upset');
    // Only pairs tell which of the two it is.
    expect(search('have answer').settled).toBe(false);
    expect(search('thank them'), 'a move has no line that always comes first').toMatchObject({ settled: false });
  });
});

it('keeps counts as near 1, 2, 5 or 20 texts, so that pages load less', () => {
  const phrasings = Array.from({ length: 7 }, (_, at) => `refund number${at}`).concat('no refund', 'money');
  const file = { ...smallPlaybook(), situations: [{ id: 'refund', label: 'Money back', when: 'They ask.', phrasings }] };
  const { words } = runThrough(decodeCounts(countPhrasings(file).words));
  const countOf = (written: string) => words.find(([word]) => word === written)?.[1].counts;
  expect(countOf('refund'), '7 and a half').toEqual([5]);
  expect(countOf('money'), 'one, and the name').toEqual([2]);
  expect(countOf('number3')).toEqual([1]);
});

it('leaves out, of very many words, those of one long text alone', () => {
  const terse = Array.from({ length: 2100 }, (_, at) => `w${at}x`);
  const long = [
    'once amid eight other words of a long text',
    'twice amid eight other words of a long text',
    'twice amid eight words again',
  ];
  const situations = [{ id: 'long', label: 'Long', when: 'They go on.', phrasings: [...terse, ...long] }];
  const { words } = runThrough(decodeCounts(countPhrasings({ ...smallPlaybook(), situations }).words));
  const kept = new Set(words.map(([word]) => word));
  expect([kept.has('w7x'), kept.has('once'), kept.has('twice')]).toEqual([true, false, true]);
});

it('keeps, of very many pairs, those that say more than their words', () => {
  // Each entry has words of its own, and two words that all have: together only in the first.
  const situations = Array.from({ length: 12 }, (_, entry) => ({
    id: `s${entry}`,
    label: `Label${entry}`,
    when: `When${entry}`,
    phrasings: [
      entry === 0 ? 'keeps talking' : 'talking, keeps',
      ...Array.from({ length: 40 }, (_, text) => Array.from({ length: 19 }, (_, word) => `w${entry}t${text}x${word}`).join(' ')),
    ],
  }));
  const counted = countPhrasings({ ...smallPlaybook(), situations, steps: [], contexts: [] });
  const { pairs } = runThrough(decodeCounts(counted.words, counted.pairs));
  expect([...pairs.values()]).toEqual([
    { entries: [0], counts: [1] },
    { entries: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], counts: Array.from({ length: 11 }, () => 1) },
  ]);
});
