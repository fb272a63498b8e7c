/** Keys whose texts are for search and not for reading: people type straight quotation marks. */
const unseen = new Set(['phrasings', 'sharedPhrasings']);

/** The marks of a language: outer quotes, and those within them. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** By language: the marks of the Unicode CLDR (`delimiters`). French sets a narrow space within its own. */
const marksOf: Readonly<Record<string, Marks>> = {
  en: ['“', '”', '‘', '’'],
  de: ['„', '“', '‚', '‘'],
  es: ['“', '”', '‘', '’'],
  fr: ['«\u202f', '\u202f»', '“', '”'],
  it: ['«', '»', '“', '”'],
  nl: ['‘', '’', '“', '”'],
  pl: ['„', '”', '«', '»'],
  pt: ['“', '”', '‘', '’'],
};

/**
 * Sets true quotation marks and apostrophes where an owner typed straight ones: `"It's done"` becomes `“It’s done”`, and „Ja“ in German.
 * Where a language is not in the list above, texts stay as they are typed.
 *
 * @param language BCP 47
 * @returns a function that sets every text of a value, however deep, and leaves the value itself as it was
 */
export function typesetter(language: string): <Value>(value: Value) => Value {
  const marks = marksOf[language.toLowerCase().split('-')[0] ?? ''];
  return marks ? (value) => everyText(value, marks) as typeof value : (value) => value;
}

function everyText(value: unknown, marks: Marks): unknown {
  if (typeof value === 'string') return typeset(value, marks);
  if (Array.isArray(value)) return value.map((inner: unknown) => everyText(inner, marks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unseen.has(key) ? inner : everyText(inner, marks)]));
}

/** Text between backticks is code and stays as it is typed; a quotation mark after it closes, as after a word. */
function typeset(text: string, marks: Marks): string {
  if (!text.includes('`')) return setMarks(text, marks);
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : at === 0 ? setMarks(part, marks) : setMarks(`x${part}`, marks).slice(1)))
    .join('');
}

/**
 * A mark opens at the start, and after a space, a bracket, a dash or another opening mark; otherwise it closes. A single one that closes
 * nothing is an apostrophe, as between letters.
 */
function setMarks(text: string, [open, close, innerOpen, innerClose]: Marks): string {
  let isOpen = false;
  return text
    .replace(/(^|[\s([{‘‚«—–-])"/g, `$1${open}`)
    .replaceAll('"', close)
    .replace(/([\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, '$1’')
    .replace(/(^|[\s([{“„«—–-])?'/g, (_, before: string | undefined) => {
      if (before !== undefined) {
        isOpen = true;
        return before + innerOpen;
      }
      const mark = isOpen ? innerClose : '’';
      isOpen = false;
      return mark;
    });
}
