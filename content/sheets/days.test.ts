import { expect, it } from 'vitest';
import { readerOfDays } from './days.ts';

/** Reads the first of several cells of a column; a cell may be followed by the day that stands in the playbook now. */
const read = (...cells: (string | [cell: string, now: string])[]) => {
  const column = cells.map((each) => (typeof each === 'string' ? { cell: each, now: '' } : { cell: each[0], now: each[1] }));
  return readerOfDays(column)(column[0]?.cell ?? '');
};

it.each([
  ['as the playbook has it', ['2026-11-30'], '2026-11-30'],
  ['as in Germany', ['3.4.2026'], '2026-04-03'],
  ['with two digits of the year', ['03.04.26', '30.11.26'], '2026-04-03'],
  ['as in Britain, by another day of the column', ['03/04/2026', '30/11/2026'], '2026-04-03'],
  ['as in America, by another day of the column', ['03/04/2026', '11/30/2026'], '2026-03-04'],
  ['as in the Netherlands', ['3-4-2026', '30-11-2026'], '2026-04-03'],
  ['by what stands in the playbook', [['03/04/2026', '2026-03-04']], '2026-03-04'],
  ['where day and month are the same, nothing is told', ['03/04/2026', ['05/05/2026', '2026-05-05']], '03/04/2026'],
  ['where nothing tells which is the month', ['03/04/2026'], '03/04/2026'],
  ['where one day tells this and another that', ['03/04/2026', '30/11/2026', '11/30/2026'], '03/04/2026'],
  ['a day that there is not', ['31/02/2026', '30/11/2026'], '31/02/2026'],
  ['a number', ['46356'], '46356'],
  ['nothing', [''], ''],
] as const)('a day is read %s', (_, cells, day) => {
  expect(read(...(cells as unknown as (string | [string, string])[]))).toBe(day);
});
