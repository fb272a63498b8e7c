import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSituationSearch, type SearchOptions } from './situation-search.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';

const file = smallPlaybook();
const search = createSituationSearch(file);
const first = (query: string, options?: SearchOptions) => search(query, options).groups[0]?.id;

describe('finding', () => {
  it('finds a situation by a sentence, any word of which may match', () => {
    expect(first('the old lady will not stop talking to me today')).toBe('chatty');
    expect(first('stories, so many stories')).toBe('chatty');
  });

  it('finds steps and kinds of call as well', () => {
    expect(search('ask if there is anything else').groups[0]).toMatchObject({ kind: 'step', id: 'anything-else', label: 'Anything else' });
    expect(search('end a sales call').groups[0]).toMatchObject({ kind: 'context', id: 'sales' });
  });

  it('tells having an answer from lacking one', () => {
    expect(first("I don't have an answer")).toBe('unresolved');
    expect(first('I dont have an answer')).toBe('unresolved');
    expect(first('I have an answer')).toBe('all-done');
  });

  it('takes the word that is still being typed for all that begin so', () => {
    expect(first('furi')).toBe('upset');
    expect(first('chatterb')).toBe('chatty');
  });

  it('forgives one slip in a word', () => {
    for (const slipped of ['furoius bill', 'furius bill', 'furiious bill', 'furioys bill']) expect(first(slipped), slipped).toBe('upset');
  });

  it('shows, of a situation, the line that makes the move that was asked for', () => {
    expect(search('thank an angry customer').groups.find((group) => group.id === 'upset')?.phrases[0]?.id).toBe('upset-thank');
  });

  it('shows, of a situation that is named without a move, the line that the playbook puts first', () => {
    const [signal, thank] = ['upset-signal', 'upset-thank'].map((id) => ({
      ...(file.phrases.find((line) => line.id === id) as (typeof file.phrases)[number]),
      contexts: ['support', 'sales'],
    })) as [(typeof file.phrases)[number], (typeof file.phrases)[number]];
    // "furious time" leans to thanks a little, by "thank them for their time".
    for (const phrases of [
      [signal, thank],
      [thank, signal],
    ]) {
      const groups = createSituationSearch({ ...file, phrases })('furious about the bill this time').groups;
      expect(groups.find((group) => group.id === 'upset')?.phrases[0]?.id).toBe(phrases[0]?.id);
    }
  });

  it('takes no common word for a rare one, and knows every entry by each of its words, however few there are', () => {
    const situations = Array.from({ length: 30 }, (_, at) => ({
      ...(file.situations[0] as (typeof file.situations)[number]),
      id: `s${at}`,
      label: `Thing${at}`,
      when: `Your caller mentions thing${at}.`,
      phrasings: at === 7 ? ['caller zebra', 'caller lion'] : at === 8 ? ['two refunds missing'] : at === 9 ? ['refund asked'] : [],
    }));
    const phrases = situations.map(({ id }) => ({
      ...(file.phrases[0] as (typeof file.phrases)[number]),
      id: `of-${id}`,
      situations: [id],
    }));
    const searchIt = createSituationSearch({ ...file, situations, phrases, steps: [], contexts: [] });
    expect(searchIt('caller mentions thing12 ').groups[0]?.id).toBe('s12');
    expect(
      searchIt('refund')
        .groups.slice(0, 2)
        .map(({ id }) => id)
        .sort(),
    ).toEqual(['s8', 's9']);
  });

  it('names the words that led there, as they were typed', () => {
    expect(search("She WON'T stop  talking!").groups[0]?.why).toContain('stop talking');
    expect(search('qqqq').groups[0]?.why).toBe('');
    expect(search('customer').groups.every(({ why }) => why === 'customer' || why === '')).toBe(true);
  });
});

describe('abbreviations', () => {
  const abbreviations = [
    { id: 'irt', typed: ['irate'], means: ['angry'] },
    { id: 'so', typed: [], means: ['chatterbox', 'furious'] },
  ];
  const short = createSituationSearch({ ...file, abbreviations });

  it('are read as what they mean, each of their meanings, as whole words alone', () => {
    for (const query of ['irt', 'IRATE', 'irt customer']) {
      expect(short(query).groups[0]?.id, query).toBe('upset');
      expect(short(query).groups[0]?.why, query).toContain(query.split(' ')[0]);
    }
    expect(short('so').groups.map(({ id }) => id)).toEqual(expect.arrayContaining(['chatty', 'upset']));
    expect(short('irts').groups[0]?.score ?? 0).toBeLessThan(short('irt').groups[0]?.score ?? 0);
  });
});

describe('further situations', () => {
  const ids = (query: string, playbook = file) => createSituationSearch(playbook)(query).groups.map(({ id }) => id);

  it('show where the query names them, not for words that most situations have', () => {
    expect(ids('angry customer, keeps telling stories')).toEqual(expect.arrayContaining(['upset', 'chatty']));
    expect(ids('she is crying')).toEqual(['upset']);
  });

  it('show where the playbook calls them near', () => {
    const situations = file.situations.map((each) => (each.id === 'upset' ? { ...each, near: ['unresolved'] } : each));
    expect(ids('furious, no answer', { ...file, situations })).toContain('unresolved');
  });
});

describe('what the playbook has nothing on', () => {
  const otherSubjects = [{ id: 'computers', phrasings: ['reset a password', 'the printer is broken', 'install it today'] }];
  const narrow = createSituationSearch({ ...file, otherSubjects });

  it('is told so, where another subject fits better, and where no word is known', () => {
    for (const query of ['reset my password', 'printer', 'qqqq zzzz']) expect(narrow(query).confident, query).toBe(false);
    for (const query of ["she won't stop talking", 'furious about the bill']) expect(narrow(query).confident, query).toBe(true);
  });

  it('is never among the groups', () => {
    expect(narrow('reset my password').groups.every(({ phrases }) => phrases.length > 0)).toBe(true);
  });
});

describe('never an empty screen', () => {
  it('offers what to browse, and nothing as near, where a query shares no more than letters, or words that say nothing', () => {
    const everywhere = { ...file, situations: file.situations.map((each) => ({ ...each, phrasings: [...each.phrasings, 'the caller'] })) };
    const found = createSituationSearch(everywhere);
    // Some letters of "stories", and a word that all situations have.
    for (const query of ['zqstorx', 'the zqstorx']) {
      expect(found(query).confident, query).toBe(false);
      for (const { score, why } of found(query).groups) expect([score, why], query).toEqual([0, '']);
      expect(
        found(query)
          .groups.map(({ id }) => id)
          .slice(0, 2),
        query,
      ).toEqual(['all-done', 'chatty']);
    }
    for (const query of ['stor', 'storeis', 'the stories']) expect(found(query).groups[0], query).toMatchObject({ id: 'chatty' });
  });

  it('offers what to browse where nothing matches', () => {
    for (const query of ['', '   ', 'qqqq', '?!', '🙂']) {
      const { groups, confident } = search(query);
      expect(
        groups.map((group) => group.id),
        query,
      ).toEqual(['all-done', 'chatty', 'upset', 'unresolved', 'signal', 'thank']);
      expect(confident, query).toBe(false);
    }
  });

  it('is sure only of what matched well', () => {
    expect(search("she won't stop talking").confident).toBe(true);
    expect(search('the').confident).toBe(false);
  });
});

describe('filters', () => {
  it('lets through only lines that pass all of them', () => {
    const { groups } = search('angry customer', { contexts: ['sales'], tones: ['friendly'] });
    expect(groups.length).toBeGreaterThan(0);
    for (const line of groups.flatMap((group) => group.phrases)) {
      expect(line.contexts).toContain('sales');
      expect(line.tones).toContain('friendly');
    }
  });

  it('takes an empty list for no filter, and an unknown value for none that passes', () => {
    expect(search('angry', { contexts: [], steps: [] })).toEqual(search('angry'));
    expect(search('angry', { situations: ['nowhere'] }).groups).toEqual([]);
  });

  it('keeps to its limits', () => {
    const [all, few] = [search('thank angry stop answer'), search('thank angry stop answer', { limit: 2, lines: 1 })];
    expect(few.groups).toHaveLength(2);
    expect(Math.max(...all.groups.slice(0, 2).map(({ phrases }) => phrases.length))).toBeGreaterThan(1);
    // They cut off what comes later, and change nothing of what comes first.
    expect(few).toEqual({ ...all, groups: all.groups.slice(0, 2).map((group) => ({ ...group, phrases: group.phrases.slice(0, 1) })) });
  });
});

describe('while typing', () => {
  it('keeps what is on the screen in its place when another fits as well', () => {
    const standing = { groups: search('chatterbox').groups.slice(0, 1), confident: true };
    const tie = 'angry stories';
    expect(search(tie, { standing }).groups[0]?.id).toBe('chatty');
    const other = { groups: search('angry customer').groups.slice(0, 1), confident: true };
    expect(search(tie, { standing: other }).groups[0]?.id).toBe('upset');
  });

  it('gives way to what fits clearly better', () => {
    const standing = search('chatterbox');
    expect(search('furious about the bill', { standing }).groups[0]?.id).toBe('upset');
  });
});

describe('any input', () => {
  const anything = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'toString',
      '\\',
      '(.*)+[',
      '\ud800',
      '這個客戶一直講話',
      'ลูกค้าโกรธ',
      'زبون غاضب',
      'ग्राहक नाराज़ है',
    ),
  );

  it('is answered with lines of the playbook, and the same each time', () => {
    const ids = new Set(file.phrases.map((line) => line.id));
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), (parts) => {
        const query = parts.join(' ');
        const { groups } = search(query);
        expect(groups.length).toBeGreaterThan(0);
        expect(groups.every((group) => group.phrases.length > 0 && group.phrases.every((line) => ids.has(line.id)))).toBe(true);
        expect(groups.every((group) => Number.isFinite(group.score))).toBe(true);
        expect(search(query)).toEqual(search(query));
      }),
    );
  });

  it('reads the beginning of a long text, and no more of ten thousand characters than of one thousand', () => {
    for (const letter of ['a', 'ab ', '🙂', '這', "n't ", 'angry customer ']) {
      const found = (length: number) => search(letter.repeat(Math.ceil(length / letter.length))).groups.map(({ id }) => id);
      expect(found(10_000), letter).toEqual(found(1000));
    }
    expect(search(`angry customer ${'chatterbox '.repeat(1000)}`).groups.map(({ id }) => id)).toContain('upset');
    expect(search(`${'zzz '.repeat(1000)}angry customer`)).toEqual(search('zzz '.repeat(1000)));
  });

  it('searches a playbook in another language and script', () => {
    for (const [language, phrasing, query] of [
      ['de', 'der Kunde ist wütend', 'wutend'],
      ['zh', '客戶很生氣', '生氣'],
      ['th', 'ลูกค้าโกรธ', 'โกรธ'],
      ['ar', 'العميل غاضب جدا', 'غاضب'],
    ] as const) {
      const other = smallPlaybook(language);
      const situations = other.situations.map((each) => (each.id === 'upset' ? { ...each, phrasings: [phrasing] } : each));
      expect(createSituationSearch({ ...other, situations })(query).groups[0]?.id, language).toBe('upset');
    }
  });

  it('lives with a playbook that has next to nothing', () => {
    const empty = { ...file, situations: [], steps: [], contexts: [], phrases: [] };
    expect(createSituationSearch(empty)('angry')).toEqual({ groups: [], confident: false, settled: false });
    expect(createSituationSearch({ ...file, phrases: [] })('angry').groups).toEqual([]);
    const bare = { ...file, situations: file.situations.map((each) => ({ ...each, phrasings: [] })) };
    expect(createSituationSearch(bare)('upset').groups[0]?.id).toBe('upset');
  });
});
