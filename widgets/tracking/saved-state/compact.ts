/**
 * Texts of states, shorter: what JSON writes between every two entries becomes one character. Nothing else would help much, since
 * most of a state are marks, which look drawn by lot.
 */

/** What is long, and what stands for it. `|` stands between parts, and so is never in one. */
const shorter = new Map([
  ['","', '~'],
  ['":"', '^'],
]);
const longer = new Map([...shorter].map(([long, short]) => [short, long]));

/** Before a character that stands for itself. `!` is for `|`. */
const escape = '`';

/** @returns a text without `|` */
export const compact = (text: string): string =>
  text
    .replace(/[~^`]/g, (character) => escape + character)
    .replaceAll('|', `${escape}!`)
    .replace(/","|":"/g, (long) => shorter.get(long) ?? long);

/** Undoes {@link compact}. */
export const expand = (text: string): string =>
  text.replace(/`(.?)|[~^]/gs, (found, escaped: string | undefined) => {
    if (found === escape || escaped === undefined) return longer.get(found) ?? '';
    return escaped === '!' ? '|' : escaped;
  });
