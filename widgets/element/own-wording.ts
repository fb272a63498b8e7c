/** Strings that a page uses instead of a widget's. A chunk of its own, because most pages have none. */

function merge<Words extends object>(words: Words, own: unknown): Words {
  if (typeof own !== 'object' || own === null) return words;
  const merged: Record<string, unknown> = Object.fromEntries(Object.entries(words));
  for (const [key, text] of Object.entries(own) as [string, unknown][]) {
    if (!Object.hasOwn(words, key) || typeof text !== typeof merged[key]) continue;
    const isCounted = typeof text === 'object' && text !== null && 'other' in text && typeof text.other === 'string';
    if (typeof text === 'string' || isCounted) merged[key] = text;
  }
  return merged as Words;
}

/**
 * The wording with a page's own laid over it. A string of the wrong shape (a text where the widget counts, or the reverse) and a
 * key that the widget does not have are left out. Never throws.
 *
 * @param json wording in a JSON child
 * @param own wording that a script set; it goes before the child's
 */
export function withOwnWording<Words extends object>(words: Words, json: string, own: unknown): Words {
  let child: unknown;
  try {
    child = JSON.parse(json || 'null');
  } catch {
    // What cannot be read is none.
  }
  return merge(merge(words, child), own);
}
