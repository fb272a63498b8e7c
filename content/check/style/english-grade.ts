import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import type { Grade } from './language.ts';
import { sentencesOf, wordsOf } from './words.ts';

const language = 'en';
/** Passages with fewer words are short. The formula was made for a hundred words; in a short passage a single long word decides. */
const shortPassage = 12;
const longWord = 3;

/**
 * Computes the reading grade by Flesch and Kincaid. In a short passage the longest word counts two syllables, so that "goodbye" or
 * "interruption" alone does not make a line of five words hard.
 */
export function grade(text: string): Grade {
  const sentences = sentencesOf(text, language).map((sentence) => wordsOf(sentence, language));
  const words = sentences.flat().map((word) => ({ word, syllables: syllablesOf(word) }));
  const longest = Math.max(...words.map(({ syllables }) => syllables), 0);
  const forgiven = words.length < shortPassage ? Math.max(longest - 2, 0) : 0;
  const counts = {
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, { syllables }) => sum + syllables, 0) - forgiven,
  };
  return {
    grade: words.length === 0 ? 0 : fleschKincaid(counts),
    longestSentence: Math.max(...sentences.map(({ length }) => length), 0),
    longWords: [...new Map(words.map(({ word, syllables }) => [word.toLowerCase(), syllables]))]
      .filter(([, syllables]) => syllables >= longWord)
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([word]) => word),
  };
}

/** A cache: the same words come again and again, and counting their syllables is slow. */
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const count = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}
