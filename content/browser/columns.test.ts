import { expect, test } from 'vitest';
import { toColumns, toRows } from './columns.ts';

test('entries come out of columns as they went in', () => {
  const rows = [
    { id: 'a', tones: ['warm'], step: 'recap' },
    { id: 'b', tones: [], step: 'thanks' },
  ];
  expect(toColumns(rows)).toEqual({ id: ['a', 'b'], tones: [['warm'], []], step: ['recap', 'thanks'] });
  expect(toRows(toColumns(rows))).toEqual(rows);
  expect(toRows(toColumns([]))).toEqual([]);
});
