/** Whatever is pasted into the field: an answer, or that nothing fits; and no more work than for a long sentence. Work is counted, not timed. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createSituationSearch } from './situation-search.ts';
import { smallPlaybook } from './search-playbook.fixture.ts';

const search = createSituationSearch(smallPlaybook());
const first = (query: string) => search(query).groups[0]?.id;

/** Counts how often search looks at a character, and up a word: all that it does with a query goes through these. */
function workOf(query: string): number {
  const looks = [vi.spyOn(String.prototype, 'charCodeAt'), vi.spyOn(Map.prototype, 'get'), vi.spyOn(String.prototype, 'slice')];
  search(query);
  const work = looks.reduce((sum, { mock }) => sum + mock.calls.length, 0);
  vi.restoreAllMocks();
  return work;
}

afterEach(() => void vi.restoreAllMocks());

const sentence = 'the customer who called about the refund will not stop talking, and now three people are waiting for me ';
const email = `From: Ms Ä. Example <a.example@example.org>\r\nTo: desk@example.org\r\nSubject: RE: RE: FW: your call\r\n
> On Monday you wrote:\r\n>> ${sentence}\r\n-- \r\nTel. +44 20 7946 0000 | https://example.org/a?b=c&d=%20\r\n`;

const long = {
  'ten thousand of one letter': 'a'.repeat(10_000),
  'ten thousand letters in words': sentence.repeat(100).slice(0, 10_000),
  'as many different words': Array.from({ length: 2500 }, (_, at) => `q${at.toString(36)}x`).join(' '),
  'one word of many parts': 'gesprächsbeendigungs'.repeat(500),
  'marks without end on one letter': `a${'\u0301'.repeat(10_000)}`,
  'ten thousand emoji': '😡'.repeat(5000),
  'a pasted e-mail, again and again': email.repeat(25),
  'apostrophes between letters': "a'".repeat(5000),
};

describe('what is too long', () => {
  it.each(Object.entries(long))('takes no more work than a long sentence: %s', (_, query) => {
    // 400 characters are read of whatever is given.
    expect(workOf(query)).toBeLessThan(4 * workOf(sentence.repeat(4)) + 2000);
  });

  it('is still answered by what it begins with', () => {
    expect(first(`stop talking ${'x'.repeat(10_000)}`)).toBe('chatty');
  });
});

const nothing = {
  nothing: '',
  spaces: ' \t\n\u00a0\u3000',
  'punctuation alone': '?!… — «» ¿¡ ()[]{}<> %$& \\/|',
  emoji: '😡🤯👍🏽 👩‍💻',
  'half a character': '\ud83d \udc00',
  'signs that nobody sees': '\u0000\u0007\u200b\u202e\u2066\ufeff',
  'a regular expression': '.*(?<=a+)+$ [^\\]',
  'names of what every object has': '__proto__ constructor toString',
};

it.each(Object.entries(nothing))('says of %s that nothing fits, and has what to browse', (_, query) => {
  const { groups, confident } = search(query);
  expect(confident).toBe(false);
  expect(groups.length).toBeGreaterThan(0);
});

describe('what comes with more than the words', () => {
  const plain = first('she will not stop talking');
  it('has the words whole, as they were meant', () => {
    expect(search('tal\u00adk\u2060ing\u200f').groups).toEqual(
      search('talking').groups.map((group) => ({ ...group, why: expect.any(String) as string })),
    );
  });

  it.each([
    ['marks of direction', '\u202eshe\u202c will \u2067not\u2069 stop\u200f talking\u200e'],
    ['soft hyphens and joiners from a web page', 'she will not st\u00adop tal\u2060king\ufeff'],
    ['letters of other widths', 'ｓｈｅ ｗｉｌｌ ｎｏｔ ｓｔｏｐ ｔａｌｋｉｎｇ'],
    ['quotes, dashes and emoji', '“she — will not… stop talking!!” 😡'],
    ['lines of an e-mail', '> she will not\r\n> stop talking\r\n'],
    ['words of other scripts', 'клиент: she will not stop talking 話をやめない'],
  ])('finds the same in spite of %s', (_, query) => {
    expect(first(query)).toBe(plain);
  });
});
