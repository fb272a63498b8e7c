/** Values as every format writes them. */

/** The names of entries: one character each, as SCORM 1.2 wants them. There are 36. */
export const entryName = (position: number): string => 'abcdefghijklmnopqrstuvwxyz0123456789'.charAt(position);

/** A text as an identifier: letters and digits of ASCII, with a hyphen for all between them; `''` for a text in another script. */
export const asIdentifier = (text: string, limit: number): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^A-Za-z\d]+/g, '-')
    .replace(/^-/, '')
    .slice(0, Math.max(0, limit))
    .replace(/-$/, '');

/** A number with at most two decimals: more are refused in places. */
export const twoDecimals = (value: number): number => Math.round(value * 100) / 100;

/** Per cent as a share of one, with at most four decimals, and back. */
export const asShare = (percent: number): number => twoDecimals(percent) / 100;
export const asPercent = (share: number | undefined): number | undefined => (share === undefined ? undefined : twoDecimals(share * 100));

/** A length of time as ISO 8601 has it, in seconds alone: any number of them is valid. */
export const isoDuration = (milliseconds: number): string => `PT${twoDecimals(Math.max(0, milliseconds) / 1000)}S`;

/** A response as SCORM 2004 and xAPI have it. */
export const joinedPattern = (positions: readonly number[]): string => positions.map(entryName).join('[,]');

/** The number that an LMS gives; `undefined` for an empty value and for what is none. */
export function numberOf(value: string): number | undefined {
  const number = Number.parseFloat(value);
  return Number.isFinite(number) ? number : undefined;
}
