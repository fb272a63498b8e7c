import { describe, expect, it } from 'vitest';
import type { BuiltInPhrases, Phrase } from '../content/picker-content.ts';
import type { PhrasesFile } from '../content/types.ts';
import { builtInCounts, countChoices, noFilters } from '../phrase-picker/filters.ts';
import { playbook } from '../phrase-picker/picker-playbook.fixture.ts';
import { certainPart, findLines } from '../phrase-picker/results.ts';
import { withRest } from '../phrase-picker/with-rest.ts';
import { createSituationSearch } from '../search/situation-search.ts';
import { runThrough } from '../search/slices.ts';
import { beginningOf, restOf } from './phrases-in-parts.ts';

/** What of the phrases reaches a page: JSON. */
const sent = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data)) as Data;
const putTogether = (file: PhrasesFile): BuiltInPhrases =>
  runThrough(
    withRest(
      sent(beginningOf(file)),
      restOf(file).map((part) => ({ default: sent(part) })),
    ),
  );

/** A playbook with so many lines. */
const large = (lines: number) =>
  playbook(({ phrases }) => {
    for (let at = phrases.length; at < lines; at++) phrases.push({ ...phrases[at % 6]!, id: `line-${at}` });
  });

describe('phrases in parts', () => {
  it('are put together what the picker reads, in the order of the playbook', () => {
    const file = large(4321);
    file.phrases[0]!.verbatim = true;
    file.phrases[1]!.lang = 'es';
    file.situations[0]!.near = ['angry'];
    const whole = putTogether(file);
    expect(whole.phrases).toEqual(
      file.phrases.map(({ why: _why, direction: _direction, ...line }) => ({ verbatim: false, lang: 'en', ...line })),
    );
    expect(whole.sequences).toEqual(file.sequences);
    expect(whole.situations[0]).toEqual({ id: 'chatty', label: 'They talk on', group: 'all', near: ['angry'] });
    expect(whole.placeholders[0]).toEqual({ id: 'name', label: "Caller's name", kind: 'name', optional: true, ifEmpty: '' });
  });

  it('begin with as much however many lines there are, and are otherwise of one size', () => {
    const sizeAtFirst = (lines: number) => JSON.stringify({ ...beginningOf(large(lines)), counts: undefined }).length;
    expect(sizeAtFirst(10_000)).toBe(sizeAtFirst(100));
    const parts = restOf(large(10_000));
    expect(parts.map(({ phrases }) => phrases.id.length)).toEqual(Array<number>(5).fill(2000));
    const together = withRest(beginningOf(playbook()), parts.map((part) => ({ default: part }))); // prettier-ignore
    for (const _ of parts) expect(together.next().done, 'a part a step').toBe(false);
    expect(together.next().done).toBe(true);
    expect(restOf(playbook(({ phrases }) => phrases.splice(0)))).toHaveLength(1);
  });

  it('find what the playbook finds', () => {
    const file = playbook();
    const [byTexts, byParts] = [createSituationSearch<Phrase>(file), createSituationSearch<Phrase>(putTogether(file))];
    for (const query of ['she will not stop talking', 'thank', 'furious', 'qqqq'])
      expect(
        byParts(query).groups.map(({ id, phrases }) => [id, phrases.map((line) => line.id)]),
        query,
      ).toEqual(byTexts(query).groups.map(({ id, phrases }) => [id, phrases.map((line) => line.id)]));
  });

  it('know at first how many lines each choice leaves', () => {
    const file = playbook();
    expect(builtInCounts(sent(beginningOf(file)))).toEqual(countChoices(file.phrases, noFilters));
  });

  it('have a certain first line only where nothing but the situation is picked', () => {
    const beginning = beginningOf(playbook());
    const certain = (filters: object) => {
      const all = { ...noFilters, ...filters };
      return certainPart(findLines(beginning, undefined, '', all), all, false)?.best.map(({ phrase }) => phrase.id);
    };
    expect(certain({ situation: 'angry' })).toEqual(['angry-recap']);
    expect(certain({ situation: 'angry', tone: 'friendly' })).toBeUndefined();
    expect(certain({ situation: 'angry', tone: 'formal' })).toBeUndefined();
    expect(certain({ step: 'thank' })).toBeUndefined();
    const search = createSituationSearch<Phrase>(beginning);
    const typed = (query: string, filters = noFilters) => certainPart(findLines(beginning, search, query, filters), filters, true);
    expect(typed('furious')?.best.map(({ phrase }) => phrase.id)).toEqual(['angry-recap']);
    expect(typed('furious')).toMatchObject({ more: [], others: [], isPart: true });
    expect(typed('furious', { ...noFilters, situation: 'angry' })).toBeUndefined();
    expect(typed('thank them')).toBeUndefined();
  });
});
