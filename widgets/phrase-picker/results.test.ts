import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stateLimit } from '../state/state.ts';
import type { Phrase } from '../content/picker-content.ts';
import { createSituationSearch } from '../search/situation-search.ts';
import { decodePicker, encodePicker } from './call.ts';
import { inOrder, missingStatements, sequencesFor } from './close-view.ts';
import { asFilters, countChoices, knownFilters, noFilters } from './filters.ts';
import { playbook } from './picker-playbook.fixture.ts';
import { findLines, otherWordings } from './results.ts';
import { asSavedLists, noLists, saidOn, withFavourite, withoutSaid, withSaid, withUnfitted } from '../../content/browser/saved-lists.ts';

const file = playbook();
const search = createSituationSearch<Phrase>(file);
const ids = (phrases: readonly { id: string }[] | undefined) => phrases?.map(({ id }) => id);

describe('filters', () => {
  it('count what each choice would leave beside the other filters', () => {
    const counts = countChoices(file.phrases, { ...noFilters, context: 'sales' });
    expect([...counts.situation]).toEqual([
      ['chatty', 1],
      ['said-no', 1],
    ]);
    expect(counts.context.get('support')).toBe(5);
  });

  it('leave out what the content does not know', () => {
    expect(knownFilters(file, { ...noFilters, context: 'sales', tone: 'shouting' })).toEqual({ ...noFilters, context: 'sales' });
    expect(asFilters({ context: 3, tone: 'warm', __proto__: null })).toEqual({ ...noFilters, tone: 'warm' });
    expect(asFilters('x')).toBeUndefined();
  });
});

describe('results', () => {
  it('are nothing until something is typed or picked', () => {
    expect(findLines(file, search, '  ', { ...noFilters, context: 'sales' })).toBeUndefined();
  });

  it('put the best line of each likely situation first, and none of them twice', () => {
    const results = findLines(file, search, 'she will not stop talking', noFilters);
    expect(results?.best[0]?.group?.id).toBe('chatty');
    const best = ids(results?.best.map(({ phrase }) => phrase)) ?? [];
    expect(new Set(best).size).toBe(best.length);
    for (const { slots } of results?.more ?? []) for (const { phrase } of slots) expect(best).not.toContain(phrase.id);
  });

  it('of a picked situation begin with its first line, and go on in the order of the close', () => {
    const lastFirst = playbook((small) => small.phrases.unshift(...small.phrases.splice(2, 1)));
    const picked = (from: typeof file) => {
      const results = findLines(from, search, '', { ...noFilters, situation: 'chatty' });
      return ids([...(results?.best ?? []), ...(results?.more[0]?.slots ?? [])].map(({ phrase }) => phrase));
    };
    expect(picked(file)).toEqual(['chat-recap', 'chat-recap-2', 'chat-bye']);
    expect(picked(lastFirst)).toEqual(['chat-bye', 'chat-recap', 'chat-recap-2']);
  });

  it('set the filters aside rather than leave an empty screen', () => {
    const results = findLines(file, search, '', { ...noFilters, situation: 'said-no', context: 'support' });
    expect(results?.unfiltered).toBe(true);
    expect(results?.best).toHaveLength(1);
  });

  it('know other wordings of the same move, and come round to the first', () => {
    const recap = file.phrases[0]!;
    expect(ids(otherWordings(file.phrases, recap, noFilters))).toEqual(['chat-recap', 'chat-recap-2']);
    expect(otherWordings(file.phrases, file.phrases[2]!, noFilters)).toEqual([]);
  });
});

describe('closes', () => {
  it('sort what was collected by the order of the steps', () => {
    expect(ids(inOrder(file, ['chat-bye', 'gone', 'angry-thank', 'chat-recap']))).toEqual(['chat-recap', 'angry-thank', 'chat-bye']);
  });

  it('offer all ready-made ones where none passes the filters', () => {
    expect(sequencesFor(file, { ...noFilters, tone: 'formal' })).toHaveLength(1);
    expect(sequencesFor(file, noFilters, 'chat-close')).toHaveLength(0);
  });
});

describe('saved lists', () => {
  it('marks what was said for a day, and lists it as recent', () => {
    const lists = withSaid(withSaid(noLists, ['a'], 'Monday'), ['b'], 'Monday');
    expect(saidOn(lists, 'Monday')).toEqual(['b', 'a']);
    expect(saidOn(lists, 'Tuesday')).toEqual([]);
    expect(withSaid(lists, ['c'], 'Tuesday')).toMatchObject({ said: ['c'], recent: ['c', 'b', 'a'] });
    expect(withoutSaid(lists, 'b', 'Monday')).toMatchObject({ said: ['a'], recent: ['b', 'a'] });
  });

  it('holds favourites and queries once, the latest first', () => {
    expect(withFavourite(withFavourite(noLists, 'a'), 'a').favourites).toEqual([]);
    const lists = ['x', 'y', ' x '].reduce(withUnfitted, noLists);
    expect(lists.unfitted).toEqual(['x', 'y']);
  });
});

describe('state', () => {
  const texts = fc.array(fc.string({ maxLength: 60 }), { maxLength: 60 });
  const anyState = fc.record({
    call: fc.record({
      query: fc.string({ maxLength: 400 }),
      values: fc.dictionary(fc.stringMatching(/^[a-z-]{1,20}$/), fc.string({ maxLength: 120 })),
      close: texts,
    }),
    filters: fc.record({ context: fc.string(), situation: fc.string(), step: fc.string(), tone: fc.string() }),
    saved: fc.record({ favourites: texts, recent: texts, said: texts, day: fc.string({ maxLength: 20 }), unfitted: texts }),
  });

  it('comes back as it was where it fits, and always fits', () => {
    const state = {
      call: { query: 'chatty', values: { name: 'Ada' }, close: ['chat-bye'] },
      filters: { ...noFilters, tone: 'formal' },
      saved: withSaid(noLists, ['a'], 'Monday'),
    };
    expect(decodePicker(encodePicker(state))).toEqual(state);
    fc.assert(fc.property(anyState, (any) => {
      const text = encodePicker(any);
      return text.length <= stateLimit && decodePicker(text) !== undefined;
    }), { numRuns: 60 }); // prettier-ignore
  });

  it('takes anything without throwing', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      decodePicker(`phrase-picker/1 ${JSON.stringify(value)}`);
      asSavedLists(value);
      asFilters(value);
    }), { numRuns: 100 }); // prettier-ignore
    for (const bad of ['', 'quiz/1 {}', 'phrase-picker/1 {', 7, null]) expect(decodePicker(bad)).toBeUndefined();
  });
});

describe('lines that have to be said word for word', () => {
  const demanding = playbook((small) => {
    for (const step of small.steps) if (step.id === 'recap') step.needsStatement = true;
    for (const line of small.phrases) if (line.id === 'chat-recap-2') line.verbatim = true;
  });
  const missing = (close: readonly string[], context?: string, from = demanding) => missingStatements(from, inOrder(from, close), context);

  it('are told where a close has none for a move that needs one', () => {
    expect(missing(['chat-bye', 'chat-recap'])).toEqual(['Recap']);
    expect(missing(['chat-bye', 'chat-recap-2'])).toEqual([]);
  });

  it('are asked for only where there is one for the kind of call, and a move needs one', () => {
    expect(missing(['chat-bye'], 'sales')).toEqual(['Recap']);
    expect(missing(['chat-bye'], 'casual')).toEqual([]);
    expect(missing(['chat-bye'], undefined, file)).toEqual([]);
  });
});
