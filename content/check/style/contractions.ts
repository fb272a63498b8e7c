import { listedRule } from './listed.ts';

/** Protects lines from sounding read out: what people say as one word is written as one, except in a tone that says it apart. */
export const linesAreContracted = listedRule({
  list: (style) => style.contractions,
  of: ({ use, tones }, style) => use === 'said' && !tones?.every((tone) => style.uncontractedTones.includes(tone)),
  message: (found) => `"${found}" is how it is written, not how it is said`,
});
