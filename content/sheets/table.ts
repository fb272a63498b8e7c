/** A sheet as rows of texts, whatever kind of file it comes from. */
export interface Table {
  /** The name of the sheet; of a CSV file, its name without the ending. */
  name: string;
  /** Row 1 of the sheet is the first. What is empty is ''. */
  rows: readonly (readonly string[])[];
}

/** The most rows that are read: more than that is no playbook, and would take minutes. */
export const mostRows = 20_000;

/** The most columns that are read; Excel itself has room for 16,384. */
export const mostColumns = 200;

export const tooManyRows = (where: string): Error =>
  new Error(
    `${where} holds more than ${mostRows.toLocaleString('en')} rows, which is more than is read at once. Split it into several files.`,
  );

/** The letters above a column, as spreadsheets count: 0 → A, 26 → AA. */
export function columnLetters(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : columnLetters(Math.floor(index / 26) - 1) + last;
}

/** What a cell has for true and false. Spreadsheets translate TRUE into the language of whoever opens them. */
export const yes = 'yes';
export const no = 'no';

/**
 * A formula that has failed. Excel takes "-thanks" for one when it is typed.
 */
export const failedFormula = /^#(?:NAME\?|REF!|VALUE!|N\/A|DIV\/0!|NUM!|NULL!)$/;
