/** Keys as shortcuts mean them, on every keyboard. */

/** A letter of a writing system other than Latin, or a mark that is written with one. */
const otherLetter = /^(?!\p{Script=Latin})[\p{L}\p{M}]/u;

/**
 * The key of a `keydown`, for shortcuts: `'k'`, `'ArrowDown'`, `'Escape'`.
 *
 * A letter is small and Latin. Where the layout has no Latin letters (Russian, Greek, Hebrew, Bulgarian), it is the one that the key
 * has on a US keyboard: people learn shortcuts by the place.
 *
 * @returns `''` where no shortcut is meant: while an input method composes a word, to which the key belongs, and for an event without
 *   a key, as browsers fire it when they fill in a form
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

/** Whether a `keydown` is Ctrl (on a Mac, Command) with this letter, and nothing else. */
export const isCommand = (event: KeyboardEvent, letter: string): boolean =>
  keyOf(event) === letter && (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
