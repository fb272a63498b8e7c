/** Reads keys as shortcuts mean them, on every keyboard layout. */

/** Matches a letter of a script other than Latin, or a mark that is written with one. */
const otherLetter = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u;

/**
 * Returns the key of a `keydown` as shortcuts mean it: `'k'`, `'ArrowDown'`, `'Escape'`.
 *
 * Letters are returned small and Latin. On layouts without Latin letters (Russian, Greek, Hebrew, Bulgarian) it is the letter that the key
 * has on a US keyboard, because people learn shortcuts by the place.
 *
 * @returns `''` where no shortcut is meant: while an input method composes a word, which needs the key itself, and for events without a
 *   key, which browsers fire when they fill in a form
 */
export function keyOf(event: KeyboardEvent): string {
  const { key, code } = event as Partial<KeyboardEvent>;
  // WebKit ends the composition before the key that ends it, and marks that key by this code alone: https://bugs.webkit.org/165004
  const composing = event.isComposing || event.keyCode === 229;
  if (composing || typeof key !== 'string') return '';
  const place = /^Key([A-Z])$/.exec(code ?? '')?.[1];
  if (place !== undefined && otherLetter.test(key)) return place.toLowerCase();
  return key.length === 1 ? key.toLowerCase() : key;
}

/** Tells whether a `keydown` is Ctrl (on a Mac, Command) with this letter and no other modifier. */
export const isCommand = (event: KeyboardEvent, letter: string): boolean =>
  keyOf(event) === letter && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
