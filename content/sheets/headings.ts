/** Finds the row that names the columns, and which column is which. */
import { nearest } from '../read/nearest.ts';
import type { Problem } from '../read/index.ts';
import { folded, plain } from './columns.ts';
import { columnLetters, type Table } from './table.ts';

/** Where the columns of a sheet stand. */
export interface Headings {
  /** The index of the first row below the headings. */
  firstRow: number;
  /** Heading → the indexes of its columns, from left to right: a heading that is merged over several has several. */
  places: ReadonlyMap<string, readonly number[]>;
  /** Columns with a heading that is not known, and texts in columns without one: both are left alone. */
  strange: { column: number; heading: string; near?: string }[];
}

/** Above the headings there may be a title, a logo, a date. */
const mostRowsAbove = 20;

/**
 * Finds the headings of a sheet: the row, or the two rows one under the other, that names the most columns.
 *
 * @param known the headings of the columns that there may be
 * @returns undefined where no row names two of them
 */
export function findHeadings({ rows }: Table, known: readonly string[]): Headings | undefined {
  const byFolded = new Map(known.map((heading) => [folded(heading), heading]));
  const inOne = (row: readonly string[]) => row.map((cell) => byFolded.get(folded(cell)));
  const inTwo = (above: readonly string[], below: readonly string[]) => {
    // What is merged over several columns stands in the first alone once the sheet is saved as CSV.
    let group = '';
    return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
      const own = above[column] ?? '';
      if (own !== '') group = own;
      const sub = below[column] ?? '';
      return (
        byFolded.get(folded(`${group} ${sub}`)) ??
        byFolded.get(folded(sub)) ??
        (sub === '' || sub === own ? byFolded.get(folded(own)) : undefined)
      );
    });
  };
  let best: { found: (string | undefined)[]; count: number; row: number; height: number } | undefined;
  for (let row = 0; row < Math.min(rows.length, mostRowsAbove); row += 1) {
    const cells = rows[row] ?? [];
    for (const [height, found] of [
      [1, inOne(cells)],
      [2, inTwo(cells, rows[row + 1] ?? [])],
    ] as const) {
      const count = new Set(found.filter((heading) => heading !== undefined)).size;
      if (count > (best?.count ?? 1)) best = { found, count, row, height };
    }
  }
  if (!best) return undefined;
  const places = new Map<string, number[]>();
  for (const [column, heading] of best.found.entries())
    if (heading !== undefined) places.set(heading, [...(places.get(heading) ?? []), column]);
  const firstRow = best.row + best.height;
  return { firstRow, places, strange: strangeIn(rows, best.row, firstRow, best.found, known, places) };
}

function strangeIn(
  rows: Table['rows'],
  row: number,
  firstRow: number,
  found: readonly (string | undefined)[],
  known: readonly string[],
  places: ReadonlyMap<string, unknown>,
): Headings['strange'] {
  const width = rows.slice(row).reduce((widest, cells) => Math.max(widest, cells.length), 0);
  const absent = known.filter((heading) => !places.has(heading));
  return Array.from({ length: width }, (_, column) => column).flatMap((column) => {
    if (found[column] !== undefined) return [];
    const heading =
      rows
        .slice(row, firstRow)
        .map((cells) => (cells[column] ?? '').trim())
        .find((cell) => cell !== '') ?? '';
    if (!rows.slice(firstRow).some((cells) => (cells[column] ?? '').trim() !== '')) return [];
    const near = nearest(heading, absent);
    return [{ column, heading, ...(near === undefined ? {} : { near }) }];
  });
}

/** Tells of a column that is left alone. */
const toldOf = ({ column, heading }: Headings['strange'][number]): string =>
  heading === ''
    ? `Column ${columnLetters(column)} has no heading: it is left alone.`
    : `Column ${columnLetters(column)}, "${heading}", is none of the playbook's: it is left alone.`;

/** A heading that is nearly one of ours is told as what is wrong. */
export const misspelt = ({ strange, firstRow }: Headings, file: string): Problem[] =>
  strange.flatMap(({ column, heading, near }) =>
    near === undefined
      ? []
      : [{ file, line: firstRow, column: column + 1, message: `the heading '${heading}' is not known here. Did you mean '${near}'?` }],
  );

/** What is left alone: columns that are nothing of ours. */
export const leftAlone = ({ strange }: Headings): string[] => strange.filter(({ near }) => near === undefined).map(toldOf);

/** Returns the column of a heading, counted from 1. */
export const columnOf = ({ places }: Headings, heading: string): number => (places.get(heading)?.[0] ?? 0) + 1;

/** Returns a function that reads the text in a row under a heading; empty where there is none. */
export const textsIn =
  ({ rows }: Table, { places }: Headings) =>
  (row: number, heading: string): string =>
    plain(rows[row]?.[places.get(heading)?.[0] ?? -1] ?? '');
