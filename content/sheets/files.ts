/** Reads and writes the files of spreadsheets, by their endings. */
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../read/decode.ts';
import { suggestion } from '../read/nearest.ts';
import { whyNot, writeOver } from '../write/write-files.ts';
import { csvOf, rowsOfCsv } from './csv.ts';
import type { Table } from './table.ts';
import { tablesOfXlsx, xlsxOf, type SheetToWrite } from './xlsx.ts';

/** The most bytes of a file that is read. */
const mostBytes = 50_000_000;

const saveAs = 'Save it as an Excel workbook (.xlsx) or as CSV UTF-8 (.csv).';

/** @throws {Error} in one sentence, for a file that cannot be read as a spreadsheet */
export async function readTables(file: string): Promise<Table[]> {
  const bytes = bytesOf(file);
  const begins = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (begins.startsWith('PK\u0003\u0004')) return tablesOfXlsx(bytes, file);
  if (begins.startsWith('\u00d0\u00cf\u0011\u00e0'))
    throw new Error(`${file} is a workbook of an old Excel, or one with a password. ${saveAs}`);
  if (/^\.xls/i.test(path.extname(file))) throw new Error(`${file} ends like a workbook and is none. ${saveAs}`);
  // Excel saves "Unicode text" so, with tabs between the cells.
  const sixteenBits = begins.startsWith('\u00ff\u00fe') ? 'utf-16le' : begins.startsWith('\u00fe\u00ff') ? 'utf-16be' : undefined;
  if (sixteenBits) return [{ name: path.parse(file).name, rows: rowsOfCsv(new TextDecoder(sixteenBits).decode(bytes), file) }];
  const source = decode(bytes, file);
  const [problem] = source.problems;
  // Signs that the content check would tell of are told once they are content.
  if (!source.readable) throw new Error(`${file}: ${problem?.message ?? 'this file cannot be read'}. ${saveAs}`);
  const text = Buffer.from(bytes).toString('utf8');
  if (/^\ufeff?\s*</.test(text)) throw new Error(`${file} is a web page or XML, and no spreadsheet. ${saveAs}`);
  return [{ name: path.parse(file).name, rows: rowsOfCsv(text, file) }];
}

function bytesOf(file: string): Uint8Array {
  if (!existsSync(file)) throw new Error(`There is no file ${file}. ${meant(file)}`.trim());
  try {
    if (statSync(file).size > mostBytes)
      throw new Error(`${file} has more than ${mostBytes / 1_000_000} MB, which is more than is read at once. Split it.`);
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Error(`${file} cannot be read: ${whyNot(error)}`, { cause: error });
  }
}

/** Proposes the spreadsheet with the nearest name in the same folder. */
function meant(file: string): string {
  const folder = path.dirname(file);
  const others = existsSync(folder) ? readdirSync(folder).filter((name) => /\.(?:xlsx|csv)$/i.test(name)) : [];
  return suggestion(path.basename(file), others) ?? '';
}

/** @throws {Error} in one sentence, where the file cannot be written, or holds one sheet and several are to be written */
export async function writeTables(file: string, sheets: readonly SheetToWrite[]): Promise<void> {
  const [first] = sheets;
  writeOver(file, isCsv(file) ? csvOf(first?.rows ?? []) : await xlsxOf(sheets));
}

export const isCsv = (file: string): boolean => path.extname(file).toLowerCase() === '.csv';
