/** Reads days as spreadsheets write them: a file of CSV has them as people in the country of the program do. */
import { dayWritten, isDay, isoDay } from '../schema/care.ts';

/** Day and month, or month and day, and the year, as in 03/04/2026. */
const eitherWay = /^(\d{1,2})[-/.] ?(\d{1,2})[-/.] ?(\d{2}|\d{4})$/;

type Order = 'day first' | 'month first';

/** A cell with the day that stands in the playbook now; empty where there is none. */
export interface DayCell {
  cell: string;
  now: string;
}

/**
 * Makes what reads the days of a column. In one column all are written alike: a day after the 12th, or one that is as it was, tells which
 * number is the month.
 *
 * @returns a function that returns a day as 2026-11-29; what cannot be told stays as it is written
 */
export function readerOfDays(cells: readonly DayCell[]): (cell: string) => string {
  const orders = new Set(cells.flatMap(orderOf));
  const [order] = orders.size === 1 ? orders : [];
  return (cell) => {
    const day = (order && readAs(order, cell)) ?? dayWritten(cell);
    return day !== undefined && isDay(day) ? day : cell;
  };
}

function readAs(order: Order, cell: string): string | undefined {
  const [, first, second, year] = eitherWay.exec(cell) ?? [];
  if (first === undefined || second === undefined || year === undefined) return undefined;
  const whole = year.length === 2 ? `20${year}` : year;
  return order === 'day first' ? isoDay(whole, second, first) : isoDay(whole, first, second);
}

function orderOf({ cell, now }: DayCell): Order[] {
  const possible = (['day first', 'month first'] as const).filter((order) => isDay(readAs(order, cell) ?? ''));
  const asNow = possible.filter((order) => readAs(order, cell) === now);
  if (possible.length === 1) return possible;
  return asNow.length === 1 ? asNow : [];
}
