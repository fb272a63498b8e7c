/** From the rows of a sheet to entries, each of which knows in which cells it stands. */
import { isDeepStrictEqual } from 'node:util';
import { isObject } from '../read/parse.ts';
import { asIdentifier, freeIdentifier } from '../read/identifiers.ts';
import type { WrittenEntry } from '../read/parse.ts';
import type { Place, Problem } from '../read/problem.ts';
import type { Path } from '../read/yaml.ts';
import { contentTypes, type ContentTypeName } from '../schema/index.ts';
import { cellOf, partsKey, plain, valueAt, valueOfCell, type Column, type Columns } from './columns.ts';
import { readerOfDays, type DayCell } from './days.ts';
import type { Headings } from './headings.ts';
import { failedFormula, type Table } from './table.ts';

/** An entry that a sheet adds or changes. */
export interface PlannedEntry {
  id: string;
  /** All its keys, as they are to be. */
  value: Record<string, unknown>;
  /** How it is now; undefined where it is new. */
  now: Readonly<Record<string, unknown>> | undefined;
  /** The keys that differ. */
  changed: string[];
}

/** The same with where it stands. */
export interface SheetEntry extends PlannedEntry {
  /** The rows of the entry, from 1 on. */
  rows: number[];
  written: WrittenEntry;
}

export interface SheetEntries {
  entries: SheetEntry[];
  /** What is wrong, by row and column. */
  problems: Problem[];
  /** The identifiers of the entries that are as the sheet has them. */
  same: string[];
  /** What somebody is told of the sheet as a whole. */
  notes: string[];
}

/** So many entries whose parts stand in another order were put so by hand; more of them by sorting the sheet. */
const mostReordered = 3;

/** What the playbook has now. */
export interface Present {
  /** Every entry of the type that the language has itself, by its identifier. */
  entries: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** Every identifier that is taken. */
  taken: ReadonlySet<string>;
}

/** The keys of which the first that an entry has is what people call it by. */
const mainTexts = ['text', 'title', 'label', 'prompt', 'name', 'says'];

/** Returns what people call an entry by. */
export function mainText(value: Readonly<Record<string, unknown>>): string {
  const key = mainTexts.find((name) => typeof value[name] === 'string');
  return key === undefined ? '' : String(value[key]);
}

/** The columns and cells of one sheet. */
interface Sheet {
  type: ContentTypeName;
  /** All columns that the type may have. */
  columns: Columns;
  /** Those of an entry that are there, without the identifier. */
  entryColumns: readonly Column[];
  /** Those of its parts that are there. */
  partColumns: readonly Column[];
  idHeading: string;
  /** What problems call the sheet. */
  file: string;
  isThere(column: Column): boolean;
  cellIn(row: number, heading: string): string;
  placeIn(row: number, heading: string): Place;
}

/** The rows of one entry, from 0 on; `id` is empty where none is written. */
interface Group {
  id: string;
  rows: number[];
}

/**
 * @param idHeading the heading of the column of identifiers
 * @param file what problems call the sheet
 */
export function readEntries(
  table: Table,
  { firstRow, places }: Headings,
  type: ContentTypeName,
  columns: Columns,
  idHeading: string,
  present: Present,
  file: string,
): SheetEntries {
  const isThere = ({ heading }: Column) => places.has(heading);
  const written: Sheet = {
    type,
    columns,
    entryColumns: columns.entry.filter((column) => isThere(column) && column.path[0] !== 'id'),
    partColumns: columns.parts.filter(isThere),
    idHeading,
    file,
    isThere,
    cellIn(row, heading) {
      const found = (places.get(heading) ?? []).map((column) => plain(table.rows[row]?.[column] ?? '')).filter((cell) => cell !== '');
      return [...new Set(found)].join('\n');
    },
    placeIn: (row, heading) => ({ file, line: row + 1, column: (places.get(heading)?.[0] ?? 0) + 1 }),
  };
  const rows = table.rows.flatMap((cells, row) => (row < firstRow || cells.every((cell) => cell.trim() === '') ? [] : [row]));
  const sheet = withDays(written, rows, present);
  const { groups, problems } = groupRows(sheet, rows);

  const reordered = groups.filter((group) => isReordered(sheet, group, present.entries.get(group.id))).length;
  const isSorted = reordered > mostReordered;
  const notes = isSorted
    ? [
        `The rows of ${reordered} entries stand in another order, as if the sheet had been sorted: their parts stay in the order of the playbook.`,
      ]
    : [];
  const taken = new Set([...present.taken, ...groups.map(({ id }) => id)]);
  const byText = new Map([...present.entries].map(([id, value]) => [mainText(value), id]));
  const read: SheetEntries = { entries: [], problems, same: [], notes };
  for (const group of groups) {
    const unreadable = wrongCells(sheet, group);
    if (unreadable.length > 0) {
      problems.push(...unreadable);
      continue;
    }
    const called = nameOf(sheet, group);
    const id = group.id === '' ? (byText.get(called) ?? freeIdentifier(proposed(called, group.rows[0] ?? 0), taken)) : group.id;
    taken.add(id);
    const entry = entryOf(sheet, group, id, present.entries.get(id), isSorted);
    if ('message' in entry) problems.push(entry);
    else if (entry.changed.length === 0) read.same.push(id);
    else read.entries.push(entry);
  }
  return read;
}

/** Returns a sheet whose days are read as the spreadsheet has written them. */
function withDays(sheet: Sheet, rows: readonly number[], { entries }: Present): Sheet {
  const { entryColumns, idHeading, cellIn } = sheet;
  const readers = new Map(
    entryColumns.flatMap(({ form, heading, path }) => {
      if (form !== 'day') return [];
      const now = (row: number) => valueAt(entries.get(cellIn(row, idHeading)), path);
      const cells = rows.map((row): DayCell => ({ cell: cellIn(row, heading), now: String(now(row) ?? '') }));
      return [[heading, readerOfDays(cells)] as const];
    }),
  );
  return { ...sheet, cellIn: (row, heading) => readers.get(heading)?.(cellIn(row, heading)) ?? cellIn(row, heading) };
}

/** Puts the rows of an entry together: a row without an identifier that has cells of a part alone belongs to the entry above. */
function groupRows({ type, entryColumns, partColumns, idHeading, cellIn, placeIn }: Sheet, rows: readonly number[]) {
  const groups: Group[] = [];
  const byId = new Map<string, Group>();
  const problems: Problem[] = [];
  for (const row of rows) {
    const id = cellIn(row, idHeading);
    const known = byId.get(id);
    const last = groups.at(-1);
    if (known && partColumns.length > 0) known.rows.push(row);
    else if (known) {
      problems.push({
        ...placeIn(row, idHeading),
        message: `the identifier '${id}' stands twice in ${contentTypes[type].path}: also in row ${(known.rows[0] ?? 0) + 1}`,
        hint: 'Every identifier is used once: give one of the two another.',
      });
    } else if (id === '' && last && partColumns.length > 0 && entryColumns.every(({ heading }) => cellIn(row, heading) === '')) {
      last.rows.push(row);
    } else {
      const group = { id, rows: [row] };
      groups.push(group);
      if (id !== '') byId.set(id, group);
    }
  }
  return { groups, problems };
}

/** Reports cells of which no entry can be made: formulas that failed, and rows of an entry that say different things of it. */
function wrongCells({ entryColumns, partColumns, idHeading, cellIn, placeIn }: Sheet, { rows }: Group): Problem[] {
  const failed = rows.flatMap((row) =>
    [...entryColumns, ...partColumns].flatMap(({ heading }): Problem[] => {
      const cell = cellIn(row, heading);
      const hint = 'Format the cell as text, and write it again; or put an apostrophe before it.';
      return failedFormula.test(cell) ? [{ ...placeIn(row, heading), message: `a formula that failed stands here (${cell})`, hint }] : [];
    }),
  );
  const conflicts = entryColumns.flatMap(({ heading }): Problem[] => {
    const [first = 0, ...others] = rows.filter((row) => cellIn(row, heading) !== '');
    const other = others.find((row) => cellIn(row, heading) !== cellIn(first, heading));
    if (other === undefined) return [];
    const message = `'${heading}' is another in row ${first + 1} of the same entry`;
    return [{ ...placeIn(other, heading), message, hint: 'Leave one of the two: it holds for all rows of the entry.' }];
  });
  const parts = rows.map((row) => partColumns.map(({ heading }) => cellIn(row, heading)).join('\n')).filter((part) => part.trim() !== '');
  const half = parts.length / 2;
  const twice =
    half >= 2 && isDeepStrictEqual(parts.slice(0, half), parts.slice(half))
      ? [
          {
            ...placeIn(rows[half] ?? 0, idHeading),
            message: `the rows of this entry stand twice: also from row ${(rows[0] ?? 0) + 1} on`,
            hint: 'Delete the copy; or empty its identifiers, if it is to be an entry of its own.',
          },
        ]
      : [];
  return [...failed, ...conflicts, ...twice];
}

/** The rows of the parts of an entry. */
const partRowsOf = ({ partColumns, cellIn }: Sheet, { rows }: Group): number[] =>
  rows.filter((row) => partColumns.some(({ heading }) => cellIn(row, heading) !== ''));

/** Returns what the sheet has of parts, and the same of those that the playbook has now. */
function cellsOfParts({ partColumns, cellIn }: Sheet, partRows: readonly number[], before: readonly unknown[]) {
  return {
    cells: partRows.map((row) => partColumns.map((column) => valueOfCell(column, cellIn(row, column.heading)))),
    cellsBefore: before.map((part) => partColumns.map((column) => valueInCell(column, part))),
  };
}

/** Tells whether the parts of an entry are those that it has now, in another order. */
function isReordered(sheet: Sheet, group: Group, now: PlannedEntry['now']): boolean {
  const before = partsIn(now, partsKey(sheet.type, now));
  const { cells, cellsBefore } = cellsOfParts(sheet, partRowsOf(sheet, group), before);
  const sorted = (rows: readonly unknown[]) => rows.map((row) => JSON.stringify(row)).sort();
  return before.length > 1 && !isDeepStrictEqual(cells, cellsBefore) && isDeepStrictEqual(sorted(cells), sorted(cellsBefore));
}

const partsIn = (value: PlannedEntry['now'], key: string | undefined): readonly unknown[] => {
  const list: unknown = key === undefined ? undefined : value?.[key];
  return Array.isArray(list) ? list : [];
};

/** Returns what a column says of an entry as a whole. */
const cellOfEntry = ({ cellIn }: Sheet, { rows }: Group, heading: string): string =>
  rows.map((row) => cellIn(row, heading)).find((cell) => cell !== '') ?? '';

/** Returns what people call an entry by, as the sheet has it. */
function nameOf(sheet: Sheet, group: Group): string {
  const column = mainTexts.map((key) => sheet.entryColumns.find(({ path }) => path[0] === key)).find((each) => each !== undefined);
  return column ? cellOfEntry(sheet, group, column.heading) : '';
}

/**
 * Makes an entry of its rows.
 *
 * @param now how it is now; undefined where it is new
 * @param isSorted whether its parts stay in the order that they have now
 * @returns a problem where parts of it would be lost
 */
function entryOf(sheet: Sheet, group: Group, id: string, now: PlannedEntry['now'], isSorted: boolean): SheetEntry | Problem {
  const { type, columns, entryColumns, partColumns, idHeading, file, isThere, placeIn } = sheet;
  const value: Record<string, unknown> = { ...now, id };
  const changed = new Set<string>(now ? [] : ['id']);
  for (const column of entryColumns) {
    const cell = valueOfCell(column, cellOfEntry(sheet, group, column.heading));
    if (isDeepStrictEqual(cell, valueInCell(column, now))) continue;
    put(value, column.path, cell);
    changed.add(column.path[0] ?? '');
  }
  const list = partsKey(type, value);
  let partRows = partRowsOf(sheet, group);
  const listNow = partsKey(type, now);
  if (listNow !== undefined && listNow !== list && partColumns.length > 0) {
    Reflect.deleteProperty(value, listNow);
    changed.add(listNow);
  }
  if (list !== undefined && partColumns.length > 0) {
    const before = partsIn(now, list);
    const isSameNumber = before.length === partRows.length;
    const lost = columns.parts.find((column) => !isThere(column) && before.some((part) => valueAt(part, column.path) !== undefined));
    if (lost && !isSameNumber) {
      const message = `this has ${partRows.length} rows, and the playbook has ${before.length}: without the column "${lost.heading}" it cannot be told what of it belongs where`;
      return { ...placeIn(group.rows[0] ?? 0, idHeading), message, hint: 'Export it again, and change that file.' };
    }
    const { cells, cellsBefore } = cellsOfParts(sheet, partRows, before);
    const textAt = partColumns.findIndex(({ path: [key = ''] }) => mainTexts.includes(key));
    const origins = isSameNumber ? originsOf(cells, cellsBefore, textAt) : [];
    const order = [...cells.keys()];
    if (isSorted) order.sort((one, other) => (origins[one] ?? one) - (origins[other] ?? other));
    partRows = order.flatMap((index) => partRows[index] ?? []);
    const parts = order.map((index) => {
      const row = cells[index] ?? [];
      const origin = origins[index] ?? -1;
      const was = before[origin];
      const part: Record<string, unknown> = isObject(was) ? structuredClone(was) : {};
      for (const [at, column] of partColumns.entries())
        if (!isDeepStrictEqual(row[at], cellsBefore[origin]?.[at])) put(part, column.path, row[at]);
      return part;
    });
    if (!isDeepStrictEqual(parts, before)) {
      value[list] = parts;
      changed.add(list);
    }
  }
  const place = (path: Path): Place => {
    const [key, index, ...inside] = path.map(String);
    const row = key === list && index !== undefined ? partRows[Number(index)] : undefined;
    if (row !== undefined) {
      const column = partColumns.find(({ path: [first] }) => first === inside[0]) ?? partColumns[0];
      return placeIn(row, column?.heading ?? idHeading);
    }
    const heading =
      columns.entry.find(({ path: at }) => at[0] === key && (at.length === 1 || at[1] === index))?.heading ?? columns.parts[0]?.heading;
    return placeIn(group.rows[0] ?? 0, key === undefined || heading === undefined ? idHeading : heading);
  };
  return {
    id,
    value,
    now,
    changed: now ? [...changed] : Object.keys(value),
    rows: group.rows.map((row) => row + 1),
    written: {
      type,
      id,
      named: contentTypes[type].layout === 'entry-per-file',
      value: withNulls(value, now),
      source: { file, value, problems: [], placeOf: place, placeOfKey: place, typedAt: () => undefined, commented: [] },
      base: [],
    },
  };
}

/** Returns a value of the playbook as it would be read from its cell. */
const valueInCell = (column: Column, holder: unknown): unknown => valueOfCell(column, plain(cellOf(column, valueAt(holder, column.path))));

/**
 * Finds out of which rows of before the rows of now were made: somebody may have sorted them. The same cells are the same row, then the same
 * text; what is left is in its order.
 *
 * @param before as many rows
 * @param textAt the place of their text; -1 where it is not among the cells
 * @returns for each row of now the index of the one before
 */
function originsOf(now: readonly (readonly unknown[])[], before: readonly (readonly unknown[])[], textAt: number): number[] {
  const origins = new Map<number, number>();
  const taken = new Set<number>();
  const match = (isSame: (row: readonly unknown[], other: readonly unknown[]) => boolean) => {
    for (const [index, row] of now.entries()) {
      if (origins.has(index)) continue;
      const fits = (other: number) => !taken.has(other) && isSame(row, before[other] ?? []);
      // Of several that are the same, the one in its place.
      const origin = fits(index) ? index : before.findIndex((_, other) => fits(other));
      if (origin < 0) continue;
      origins.set(index, origin);
      taken.add(origin);
    }
  };
  match((row, other) => isDeepStrictEqual(row, other));
  if (textAt >= 0) match((row, other) => row[textAt] === other[textAt]);
  match(() => true);
  return now.map((_, index) => origins.get(index) ?? -1);
}

/** Makes an identifier of the first words of an entry. A row without any is refused, whatever it is called. */
const proposed = (text: string, row: number): string => asIdentifier(text.split(/\s+/).slice(0, 5).join(' ')) || `row-${row + 1}`;

function put(holder: Record<string, unknown>, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) {
    const inner = isObject(holder[key]) ? { ...holder[key] } : {};
    put(inner, rest, value);
    if (Object.keys(inner).length === 0) Reflect.deleteProperty(holder, key);
    else holder[key] = inner;
  } else if (value === undefined) Reflect.deleteProperty(holder, key);
  else holder[key] = value;
}

/** A key that goes is laid over the one below as nothing. */
function withNulls(value: Readonly<Record<string, unknown>>, now: Readonly<Record<string, unknown>> = {}): Record<string, unknown> {
  const gone = Object.keys(now).filter((key) => !(key in value));
  return { ...value, ...Object.fromEntries(gone.map((key) => [key, null])) };
}
