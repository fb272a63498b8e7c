/** Writes and reads the values that all formats share. */

/** The 36 names of entries: one character each, as SCORM 1.2 requires. */
export const entryName = (position: number): string => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(position);

/** Returns a text as an identifier: ASCII letters and digits, with a hyphen for everything between them; `''` for a text in another script. */
export const asIdentifier = (text: string, limit: number): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z\d]+/g, '-')
    .replace(/^-/, '')
    .slice(0, Math.max(0, limit))
    .replace(/-$/, '');

/** Writes a number with at most two decimals, because some LMSs refuse more. */
export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** Convert per cent to a share of one, with at most four decimals, and back. */
export const asShare = (percent: number): number => twoDecimals(percent) / 100;
export const asPercent = (share: number | undefined): number | undefined => (share === undefined ? undefined : twoDecimals(share * 100));

/** Writes a duration in ISO 8601, in seconds only: any number of seconds is valid. */
export const isoDuration = (milliseconds: number): string => `PT${twoDecimals(Math.max(0, milliseconds) / 1000)}S`;

/** Writes a response in the syntax of SCORM 2004 and xAPI. */
export const joinedPattern = (positions: readonly number[]): string => positions.map(entryName).join('[,]');

/** Reads a number from an LMS; `undefined` for an empty value and for anything else. */
export function numberOf(value: string): number | undefined {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? number : undefined;
}
