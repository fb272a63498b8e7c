import { expect, test } from 'vitest';
import { parametersIn, readQuery } from './query.ts';

const parameters = [
  { name: 'checklist', values: ['routine-close', 'telesales'], pattern: '' },
  { name: 'remember', values: [], pattern: '[a-z0-9-]{1,40}' },
];

test('takes what it knows, in any order, and leaves the rest alone', () => {
  const answer = readQuery('?utm_source=mail&remember=desk-2&checklist=telesales&constructor=1', parameters);
  expect(answer).toEqual({
    given: new Map([
      ['checklist', 'telesales'],
      ['remember', 'desk-2'],
    ]),
  });
});

test('an empty value is none', () => {
  expect(readQuery('?checklist=&remember', parameters)).toEqual({ given: new Map() });
});

test.each([
  ['checklist=nonsense', 'checklist', 'nonsense'],
  ['checklist=__proto__', 'checklist', '__proto__'],
  ['checklist=%3Cscript%3Ealert(1)%3C/script%3E', 'checklist', '<script>alert(1)</script>'],
  ['remember=a%20b', 'remember', 'a b'],
  ['remember=desk%0Atop', 'remember', 'desk\ntop'],
  [`remember=${'x'.repeat(41)}`, 'remember', 'x'.repeat(41)],
  ['checklist=%ff%fe', 'checklist', '\ufffd\ufffd'],
])('refuses %s', (query, name, value) => {
  expect(readQuery(query, parameters)).toEqual({ refused: { reason: 'value', name, value } });
});

test('refuses what is too long to be meant, before reading it', () => {
  expect(readQuery(`?x=${'y'.repeat(100_000)}`, parameters)).toEqual({ refused: { reason: 'length' } });
});

test.each([
  ['written as in HTML', '?checklist=telesales&amp;remember=desk-2'],
  ['written as in HTML twice', '?checklist=telesales&amp;amp;remember=desk-2'],
  ['as WordPress writes it', '?checklist=telesales&#038;remember=desk-2'],
  ['as a number without a zero', '?checklist=telesales&#38;remember=desk-2#top'],
  ['encoded', '?checklist%3Dtelesales%26remember%3Ddesk-2'],
  ['encoded in HTML', '?checklist=telesales%26amp%3Bremember=desk-2'],
  ['with two question marks', '??checklist=telesales&remember=desk-2'],
  ['with an encoded question mark', '?%3Fchecklist=telesales&remember=desk-2'],
  ['in typographic quotes', '?checklist=“telesales”&remember=desk-2”'],
  ['with spaces', '?checklist=%20telesales%C2%A0&remember=+desk-2%20'],
  ['with signs without a width', '?checklist=%E2%80%8Btelesales&remember=desk-2%EF%BB%BF'],
  ['in capitals', '?CHECKLIST=TELESALES&Remember=Desk-2'],
  ['with a slash at its end', '?checklist=telesales&remember=desk-2/'],
  ['with a fragment', '?checklist=telesales&remember=desk-2#?secret=abc'],
])('an address is understood %s', (_how, query) => {
  expect(readQuery(query, parameters)).toEqual({ given: new Map(Object.entries({ checklist: 'telesales', remember: 'desk-2' })) });
});

test('of a name that comes twice the first counts', () => {
  expect(parametersIn('?quiz=a&quiz=b').get('quiz')).toBe('a');
});
