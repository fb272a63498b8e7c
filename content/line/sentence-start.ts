import { languageTag } from '../language/tag.ts';

/**
 * Matches a text after which a sentence begins: nothing at all, or the end of another sentence with its closing quotes, then what may open
 * this one. The full stop of "e.g." and "p.m." ends no sentence: the small letter before it is a word of its own. Chinese and Japanese write
 * no space between sentences.
 */
const sentenceStart = /(?:^|(?:[?!…؟]|(?:^|\P{Ll}|\p{L}\p{Ll})\.)["'”’»)]*\s+|[。！？][”」]*\s*)["'“‘«„¿¡(「]*$/u;

/**
 * Matches a first word all in small letters, with the punctuation that opens it. A word with a capital, a digit or a sign in it is written
 * so for a reason: "iPhone".
 */
const plainWord = /^(["'“‘«„¿¡(]*)(\p{Ll})[\p{Ll}\p{M}'’-]*(?=[.,;:?!…"”»)]*(?:\s|$))/u;

/** Matches Georgian, which has capital letters but begins no sentence with one. */
const georgian = /^\p{Script=Georgian}/u;

/** Tells whether a sentence begins after this text. */
export const beginsSentence = (before: string): boolean => sentenceStart.test(before);

/**
 * Gives a text its capital where it starts a sentence, by the rules of the language.
 *
 * @param before the text before it in the line; `''` at the start of the line
 * @param text what a person filled in
 * @param language the language tag of the line; `''` or an unknown one takes the browser's own
 * @returns the text, with a capital where it needs one
 * @example atSentenceStart('Thanks. ', "we'll call", 'en') // "We'll call"
 */
export function atSentenceStart(before: string, text: string, language: string): string {
  const [, opening = '', first = ''] = plainWord.exec(text) ?? [];
  if (first === '' || !beginsSentence(before) || georgian.test(first)) return text;
  return opening + first.toLocaleUpperCase(languageTag(language) || undefined) + text.slice(opening.length + first.length);
}
