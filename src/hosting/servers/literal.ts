/** Escapes a text for a regular expression. Special characters are put in brackets, because servers use backslashes for themselves. */
export const literal = (text: string) => text.replace(/[.+?$*{}()|[#]/g, '[$&]');
