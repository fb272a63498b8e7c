/** Spaces that look like one and are not: no-break, thin, and the like. An ideographic space is meant, and stays. */
const otherSpaces = /[\u00a0\u1680\u2000-\u200a\u202f\u205f]/g;

/**
 * Signs that nobody sees: soft hyphens, zero-width spaces, marks of direction, controls other than tab and line break, halves of
 * characters. Joiners and variation selectors shape what stands beside them, and stay.
 */
const invisible = /(?![\t\n\p{Join_Control}\p{Variation_Selector}])[\p{Cc}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;

/** A text as it goes out to other programs: nothing in it that cannot be seen. */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(otherSpaces, ' ')
    .replace(invisible, '');
}
