/**
 * Matches characters that look like a space and are another: no-break, thin and the like. The ideographic space of Chinese and Japanese is
 * kept.
 */
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/**
 * Matches invisible characters: soft hyphens, zero-width spaces, direction marks, controls other than tab and line break, lone surrogates.
 * Joiners and variation selectors are kept, because they shape the characters beside them.
 */
const invisible = /(?![\t\n\p{Join_Control}\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** Prepares a text for other programs: takes out invisible characters and writes spaces and line breaks plainly. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(otherSpaces, ' ')
    .replace(invisible, '');
}
