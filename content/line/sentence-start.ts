import { languageTag } from '../language/tag.ts';

/**
 * Where a sentence begins: at the start, or after the end of another with its closing quotes, and past what may open this one. The
 * point of "e.g." and "p.m." ends no sentence: it stands behind a small letter that is a word of its own.
 */
const sentenceStart = /(?:^|(?:[?!…؟。]|(?:^|\P{Ll}|\p{L}\p{Ll})\.)["'”’»)]*\s+)["'“‘«„¿¡(]*$/u;

/**
 * A first word all in small letters, with what may open a sentence before it. Whatever has a capital, a digit or a sign in it is written
 * as it is for a reason: "iPhone".
 */
const plainWord = /^(["'“‘«„¿¡(]*)(\p{Ll})[\p{Ll}\p{M}'’-]*(?=[.,;:?!…"”»)]*(?:\s|$))/u;

/** Georgian has capital letters and never begins a sentence with one. */
const georgian = /^\p{Script=Georgian}/u;

/** Whether what follows this text begins a sentence. */
export const beginsSentence = (before: string): boolean => sentenceStart.test(before);

/**
 * A text as it is written after another: where a sentence begins, its first letter is a capital, by the rules of the language.
 *
 * @param before what stands before it in the line; `''` where it begins the line
 * @param text what a person filled in
 * @param language the language tag of the line; `''` or one that nobody knows takes the reader's own
 * @example atSentenceStart('Thanks. ', "we'll call", 'en') // "We'll call"
 */
export function atSentenceStart(before: string, text: string, language: string): string {
  const [, opening = '', first = ''] = plainWord.exec(text) ?? [];
  if (first === '' || !beginsSentence(before) || georgian.test(first)) return text;
  return opening + first.toLocaleUpperCase(languageTag(language) || undefined) + text.slice(opening.length + first.length);
}
