/**
 * Tables as XLSX, by hucre: maintained (1.0 in 2026), MIT, without dependencies, and it both reads and writes. ExcelJS has had no release
 * since 2023 and brings nine packages; SheetJS is not published to the registry any more, and what is there has known holes.
 *
 * A file from elsewhere is unpacked by fflate first, within limits: hucre would unfold a zip bomb to two gigabytes.
 */
import { unzipSync, zipSync } from 'fflate';
import { readXlsx, writeXlsx } from 'hucre/xlsx';
import { mostColumns, mostRows, no, tooManyRows, yes, type Table } from './table.ts';

/** The most bytes that the parts of a workbook may unfold to. 20,000 full rows take a tenth of it. */
const mostBytes = 200_000_000;

/** A sheet to write. */
export interface SheetToWrite extends Table {
  /** The width of each column, in characters. */
  widths: readonly number[];
}

type Cell = string | number | boolean | Date | null;

/** Excel writes signs that XML cannot hold as _x000D_; what looks like that is written so that it is no such sign. */
const escaped = (text: string): string => text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');

/** Every cell is text, also for Excel: a line that begins with "=" is never calculated, and a day stays as it is written. */
const textCells = { numFmt: '@', alignment: { wrapText: true, vertical: 'top' } } as const;

/** Returns a workbook with the first row of each sheet held in place. */
export async function xlsxOf(sheets: readonly SheetToWrite[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows, widths }) => ({
      name,
      rows: rows.map((row) => row.map((cell) => (cell === '' ? null : escaped(cell)))),
      columns: widths.map((width) => ({ width, style: textCells })),
      cells: new Map((rows[0] ?? []).map((value, column) => [`0,${column}`, { value, style: { ...textCells, font: { bold: true } } }])),
      freezePane: { rows: 1 },
    })),
  });
}

/**
 * Reads the sheets of a workbook. A cell that is merged with others gives its text to all of them.
 *
 * @param where what messages call the file
 * @throws {Error} for what is no workbook, has macros, or holds too much, in one sentence
 */
export async function tablesOfXlsx(bytes: Uint8Array, where: string): Promise<Table[]> {
  const { sheets } = await parsed(unfolded(bytes, where), where);
  return sheets.map(({ name, rows, merges = [] }) => {
    if (rows.length > mostRows) throw tooManyRows(`${where}, sheet "${name}",`);
    const texts = rows.map((row: readonly Cell[]) => row.slice(0, mostColumns).map(textOf));
    for (const { startRow, startCol, endRow, endCol } of merges) {
      const text = texts[startRow]?.[startCol] ?? '';
      for (let row = startRow; row <= Math.min(endRow, texts.length - 1); row += 1)
        for (let column = startCol; column <= Math.min(endCol, mostColumns - 1); column += 1) {
          const cells = texts[row];
          if (!cells) continue;
          while (cells.length <= column) cells.push('');
          cells[column] = text;
        }
    }
    return { name, rows: texts };
  });
}

function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  if (typeof cell === 'boolean') return cell ? yes : no;
  return String(cell);
}

/** Unpacks a workbook within limits, and packs again what of it is read: the sheets and their texts. */
function unfolded(bytes: Uint8Array, where: string): Uint8Array {
  const names: string[] = [];
  let total = 0;
  let parts: Record<string, Uint8Array>;
  try {
    parts = unzipSync(bytes, {
      filter({ name, originalSize }) {
        names.push(name);
        const isRead =
          /\.(?:xml|rels)$/i.test(name) && !/^(?:xl\/(?:media|drawings|charts|comments|threadedComments)|docProps|customXml)\b/i.test(name);
        if (isRead) total += originalSize;
        if (total > mostBytes) throw new TooMuch();
        return isRead;
      },
    });
  } catch (error) {
    throw new Error(
      error instanceof TooMuch
        ? `${where} unfolds to more than ${mostBytes / 1_000_000} MB, which no playbook does: it is not read.`
        : `${where} is damaged, or is no workbook. Open it in the spreadsheet program and save it again.`,
      { cause: error },
    );
  }
  if (names.some((name) => /vbaProject\.bin$/i.test(name)))
    throw new Error(`${where} is a workbook with macros. Save it as an Excel workbook without them (.xlsx), and import that.`);
  if (!names.includes('xl/workbook.xml'))
    throw new Error(`${where} is a zip file, and no workbook of Excel. Save the sheet as .xlsx or as CSV UTF-8.`);
  return zipSync(parts, { level: 0 });
}

class TooMuch extends Error {}

async function parsed(bytes: Uint8Array, where: string) {
  try {
    return await readXlsx(bytes, { maxRows: mostRows + 1 });
  } catch (error) {
    throw new Error(`${where} is damaged: open it in the spreadsheet program and save it again.`, { cause: error });
  }
}
