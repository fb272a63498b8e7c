/** Tables as CSV, by PapaParse, as spreadsheets in any country write and read it. */
import Papa from 'papaparse';
import { mostColumns, mostRows, tooManyRows } from './table.ts';

/** A byte order mark, without which Excel takes UTF-8 for another encoding. */
export const byteOrderMark = '\ufeff';

/** Spreadsheets calculate what begins with one of these, unless a quote stands before it. */
export const asText = (cell: string): string => cell.replace(/^(?='*[=+\-@\t\r])/, "'");
export const fromText = (cell: string): string => cell.replace(/^'(?='*[=+\-@\t\r])/, '');

/** Returns rows as CSV in UTF-8 that Excel opens by a double click. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${byteOrderMark}${Papa.unparse(rows.map((row) => row.map(asText)))}\r\n`;

/**
 * Reads CSV. The delimiter is found out: where a comma stands in numbers, spreadsheets write semicolons.
 *
 * @param where what messages call the file
 * @throws {Error} for a quotation mark that is not closed, with its row, and for too many rows
 */
export function rowsOfCsv(text: string, where: string): string[][] {
  // Excel can be told the delimiter by a first line of its own.
  const [told = '', delimiter = ''] = /^\ufeff?sep=(.)\r?\n/i.exec(text) ?? [];
  const { data, errors, meta } = Papa.parse<string[]>(text.replace(byteOrderMark, '').slice(told.replace(byteOrderMark, '').length), {
    delimiter,
    preview: mostRows + 1,
  });
  if (data.length > mostRows && meta.truncated) throw tooManyRows(where);
  const broken = errors.find(({ type }) => type === 'Quotes');
  if (broken)
    throw new Error(
      `${where}, row ${(broken.row ?? 0) + (told === '' ? 1 : 2)}: a quotation mark is not closed. Save the file from the spreadsheet again.`,
    );
  const rows = data.map((row) => row.slice(0, mostColumns).map((cell) => fromText(cell)));
  return told === '' ? rows : [[], ...rows];
}
