/** Matches the beginning of a word with one capital, its first letter; not that of an abbreviation: "Name", but not "CRM" or "iPhone". */
const capital = /(?:^|\P{L})\p{Lu}(?!\p{L}*\p{Lu})/gu;

/**
 * Returns a label as it stands within a line: "Their name" becomes "their name". Abbreviations keep their capitals, and so does German,
 * which writes nouns with one.
 *
 * @param language the language tag of the line
 */
export const labelInLine = (label: string, language: string): string =>
  language.startsWith('de') ? label : label.replace(capital, (start) => start.toLocaleLowerCase(language));
