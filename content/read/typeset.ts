/** Keys whose texts are for search and not for reading: people type straight quotation marks. */
const unseen = new Set(['phrasings', 'sharedPhrasings']);

/**
 * Sets true quotation marks and apostrophes where an owner typed straight ones: `"It's done"` becomes `“It’s done”`.
 * Languages disagree on which marks are true, so this is done in English alone; elsewhere texts stay as they are typed.
 *
 * @param language BCP 47
 * @returns a function that sets every text of a value, however deep, and leaves the value itself as it was
 */
export function typesetter(language: string): <Value>(value: Value) => Value {
  return /^en\b/i.test(language) ? (value) => everyText(value) as typeof value : (value) => value;
}

function everyText(value: unknown): unknown {
  if (typeof value === 'string') return typeset(value);
  if (Array.isArray(value)) return value.map(everyText);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unseen.has(key) ? inner : everyText(inner)]));
}

/** What stands between backticks is code, and stays as it is typed; behind it a mark stands as behind a word. */
function typeset(text: string): string {
  if (!text.includes('`')) return setMarks(text);
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : at === 0 ? setMarks(part) : setMarks(`x${part}`).slice(1)))
    .join('');
}

/** A mark opens at the start, and after a space, a bracket, a dash or another opening mark; otherwise it closes. */
function setMarks(text: string): string {
  return text
    .replace(/(^|[\s([{‘—–-])"/g, '$1“')
    .replaceAll('"', '”')
    .replace(/(^|[\s([{“—–-])'/g, '$1‘')
    .replaceAll("'", '’');
}
