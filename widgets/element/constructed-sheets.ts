/**
 * What stands for Lit's `css-tag.js` in a built kit: see `build/lean-lit.ts`. Lit's own serves browsers without constructed sheets too,
 * but no browser that runs the kit is without: `ElementInternals` came to Safari in the same version (16.4), and `:has()` to Chrome and
 * Firefox years later. As a string, Lit's `CSSResult` is its text; here it is nothing but that text, and `adopt-styles.ts` needs no more.
 */

/** The kit's sheets are plain texts: nothing is put into them. */
export const css = ([text = '']: TemplateStringsArray): string => text;

// What Lit's own modules import besides.
export const CSSResult = String;
export const supportsAdoptingStyleSheets = true;
export const unsafeCSS = String;
export const getCompatibleStyle = <Style>(style: Style): Style => style;
/** The widgets adopt theirs themselves. */
export const adoptStyles = getCompatibleStyle;
