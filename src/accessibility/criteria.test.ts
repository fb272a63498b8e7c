import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { criteria } from './criteria.ts';

/** WCAG 2.2 has so many criteria of these levels: https://www.w3.org/TR/WCAG22/. 4.1.1 is no more. */
const inAll = { A: 31, AA: 24 };

test('every criterion of levels A and AA is there once, in its order', () => {
  for (const level of ['A', 'AA'] as const) expect(criteria.filter((one) => one.level === level)).toHaveLength(inAll[level]);
  const ids = criteria.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)].sort((one, other) => one.localeCompare(other, 'en', { numeric: true })));
});

test('every criterion that applies names tests that are there, and how it was looked at', () => {
  expect(criteria.filter(({ result, evidence }) => result !== 'none' && evidence.length === 0).map(({ id }) => id)).toEqual([]);
  expect(criteria.filter(({ how }) => how.length === 0)).toEqual([]);
  expect(criteria.flatMap(({ evidence }) => evidence).filter((file) => !existsSync(file))).toEqual([]);
});

test('what is not met in full says what is missing', () => {
  for (const { id, result, remark } of criteria) if (result !== 'supports') expect(remark.length, id).toBeGreaterThan(15);
});
