import { listedRule } from './listed.ts';

/** Protects those who learned the language: an expression that they would take word by word is explained in its sentence, or left out. */
export const idiomsAreGlossed = listedRule({
  list: (style) => style.idioms,
  of: () => true,
  excused: (rest, style) => style.gloss.test(rest),
  message: (found) => `"${found}" is an idiom that is not explained`,
});
