import { wordsIn } from '../../content/read/count-words.ts';

/** Words that an adult reads in a minute on a screen (Brysbaert 2019, doi 10.1016/j.jml.2019.104047, gives 238 for non-fiction). */
const wordsPerMinute = 238;

/** Counts the words of a guide. Tags of components are not counted. */
export const wordsOfGuide = (text: string): number => wordsIn(text.replace(/<[^>]*>/g, ' '));

/** Returns how many minutes a guide takes to read, at least one. */
export const readingMinutes = (text: string): number => Math.max(1, Math.round(wordsOfGuide(text) / wordsPerMinute));
