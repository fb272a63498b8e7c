import { expect, test } from 'vitest';
import { readQuery } from './query.ts';

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
  ['remember=desk%0A', 'remember', 'desk\n'],
  [`remember=${'x'.repeat(41)}`, 'remember', 'x'.repeat(41)],
  ['checklist=%ff%fe', 'checklist', '\ufffd\ufffd'],
])('refuses %s', (query, name, value) => {
  expect(readQuery(query, parameters)).toEqual({ refused: { reason: 'value', name, value } });
});

test('refuses what is too long to be meant, before reading it', () => {
  expect(readQuery(`?x=${'y'.repeat(100_000)}`, parameters)).toEqual({ refused: { reason: 'length' } });
});
