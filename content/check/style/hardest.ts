import type { Hardest } from './language.ts';
import { sentencesOf, wordsOf } from './words.ts';

/** The most long words that are named. */
const mostNamed = 3;

/**
 * Makes a function that finds what makes a text hard to read.
 *
 * @param syllablesOf counts the syllables of a word
 * @param longWord so many syllables are long in this language
 */
export const hardestIn =
  (language: string, syllablesOf: (word: string) => number, longWord: number) =>
  (text: string): Hardest => {
    const words = new Map(wordsOf(text, language).map((word) => [word.toLowerCase(), syllablesOf(word)]));
    return {
      longestSentence: Math.max(...sentencesOf(text, language).map((sentence) => wordsOf(sentence, language).length), 0),
      longWords: [...words]
        .filter(([, syllables]) => syllables >= longWord)
        .sort(([, one], [, other]) => other - one)
        .slice(0, mostNamed)
        .map(([word]) => word),
    };
  };
