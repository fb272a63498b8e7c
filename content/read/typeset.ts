/** Keys whose texts search reads and nobody sees: people type straight quotation marks. */
const unseen = new Set(['phrasings', 'sharedPhrasings']);

/** The quotation marks of a language: the outer pair, and the pair within it. */
type Marks = readonly [open: string, close: string, innerOpen: string, innerClose: string];

/** The quotation marks by language, from the Unicode CLDR (`delimiters`). French sets a narrow space inside its own. */
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

/** Returns the quotation marks of a language; undefined where they are not in the list. */
export const marksFor = (language: string): Marks | undefined => marksOf[language.toLowerCase().split('-')[0] ?? ''];

/**
 * Makes a function that replaces straight quotation marks and apostrophes by typographic ones: `"It's done"` becomes `“It’s done”`, and
 * „Ja“ in German. Texts in languages that are not in the list above stay as they are.
 *
 * @param language a language tag (BCP 47)
 * @returns a function that returns a copy of a value with every text in it typeset, however deep
 */
export function typesetter(language: string): <Value>(value: Value) => Value {
  const marks = marksFor(language);
  return marks ? (value) => everyText(value, marks) as typeof value : (value) => value;
}

function everyText(value: unknown, marks: Marks): unknown {
  if (typeof value === 'string') return typeset(value, marks);
  if (Array.isArray(value)) return value.map((inner: unknown) => everyText(inner, marks));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unseen.has(key) ? inner : everyText(inner, marks)]));
}

/** Typesets one text. Code between backticks stays as it is; a quotation mark after it closes, as after a word. */
function typeset(text: string, marks: Marks): string {
  if (!text.includes('`')) return setMarks(text, marks);
  return text
    .split(/(`[^`]*`)/)
    .map((part, at) => (at % 2 === 1 ? part : at === 0 ? setMarks(part, marks) : setMarks(`x${part}`, marks).slice(1)))
    .join('');
}

/**
 * Sets the marks. A mark opens at the start, and after a space, a bracket, a dash or another opening mark; otherwise it closes. A single
 * mark that closes nothing is an apostrophe, as between letters.
 */
function setMarks(text: string, [open, close, innerOpen, innerClose]: Marks): string {
  if (!/["']/.test(text)) return text;
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
