import { hardestIn } from './hardest.ts';
import { sentencesOf, wordsOf } from './words.ts';

const language = 'es';
/** Words with this many syllables are long. A Spanish word of three syllables is an everyday one. */
const longWord = 5;
/** Passages with fewer words are short. The formula was made for a hundred words; in a short passage a single long word decides. */
const shortPassage = 12;
/** The most syllables that the longest word of a short passage counts. */
const forgivenTo = 3;

/**
 * Computes the reading grade by Crawford's formula for Spanish (Alan N. Crawford, "A Spanish language Fry-type readability procedure",
 * 1984): 0.049 times the syllables in a hundred words, less 0.205 times the sentences in a hundred words, less 3.407. The formula was made
 * for the first six years of school; above, it tells harder from easier but gives no exact year.
 */
export function grade(text: string): number {
  const sentences = sentencesOf(text, language);
  const syllables = wordsOf(text, language).map(syllablesOf);
  if (syllables.length === 0) return 0;
  const forgiven = syllables.length < shortPassage ? Math.max(Math.max(...syllables) - forgivenTo, 0) : 0;
  const inHundred = (count: number) => (count / syllables.length) * 100;
  const inAll = syllables.reduce((sum, count) => sum + count, 0) - forgiven;
  return Math.max(0, 0.049 * inHundred(inAll) - 0.205 * inHundred(sentences.length) - 3.407);
}

/**
 * Counts the syllables of a Spanish word, one for each vowel that carries one: a, e, o, and i or u with an accent. Other i and u belong to
 * a vowel beside them ("cuen-ta", "viu-da"); the u of "que" and "gue" is silent; a final y is a vowel ("muy").
 */
export function syllablesOf(word: string): number {
  const heard = word
    .toLowerCase()
    .normalize('NFC')
    .replace(/(?<=[qg])u(?=[eéií])/g, '')
    .replace(/y$/, 'i');
  const groups = heard.match(/[aeiouáéíóúü]+/g) ?? [];
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + Math.max(1, group.match(/[aeoáéíóú]/g)?.length ?? 0), 0),
  );
}

/** Finds what makes a text hard to read. */
export const hardest = hardestIn(language, syllablesOf, longWord);
