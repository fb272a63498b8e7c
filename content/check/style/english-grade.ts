import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { hardestIn } from './hardest.ts';
import { sentencesOf, wordsOf } from './words.ts';

const language = 'en';
/** Passages with fewer words are short. The formula was made for a hundred words; in a short passage a single long word decides. */
const shortPassage = 12;
const longWord = 3;

/**
 * Computes the reading grade by Flesch and Kincaid. In a short passage the longest word counts two syllables, so that "goodbye" or
 * "interruption" alone does not make a line of five words hard.
 */
export function grade(text: string): number {
  const sentences = sentencesOf(text, language);
  const syllables = sentences.flatMap((sentence) => wordsOf(sentence, language)).map(syllablesOf);
  if (syllables.length === 0) return 0;
  const forgiven = syllables.length < shortPassage ? Math.max(Math.max(...syllables) - 2, 0) : 0;
  const syllable = syllables.reduce((sum, count) => sum + count, 0) - forgiven;
  return fleschKincaid({ sentence: sentences.length, word: syllables.length, syllable });
}

/** A cache: the same words come again and again, and counting their syllables is slow. */
const counted = new Map<string, number>();

function syllablesOf(word: string): number {
  const count = counted.get(word) ?? Math.max(1, syllable(word));
  counted.set(word, count);
  return count;
}

/** Finds what makes a text hard to read. */
export const hardest = hardestIn(language, syllablesOf, longWord);
