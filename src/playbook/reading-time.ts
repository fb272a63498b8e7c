/** Words that an adult reads in a minute on a screen (Brysbaert 2019, doi 10.1016/j.jml.2019.104047, gives 238 for non-fiction). */
const wordsPerMinute = 238;

/** Returns how many minutes a guide takes to read, at least one. Tags of components are not counted. */
export function readingMinutes(text: string): number {
  const words = text.replace(/<[^>]*>/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  return Math.max(1, Math.round(words.length / wordsPerMinute));
}
