const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** Matches scripts that write no spaces between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

let segmenter: Intl.Segmenter | undefined;

/**
 * Counts the words of a run without spaces, by the dictionaries of Unicode (UAX #29). Firefox before 125, where somebody may edit, has
 * none: two characters are about a word there.
 */
function wordsWithin(run: string): number {
  if (typeof Intl.Segmenter !== 'function') return Math.ceil([...run].length / 2);
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(run)].filter(({ isWordLike }) => isWordLike).length;
}

/** Counts the words of a text, in scripts that write no spaces, too. */
export const wordsIn = (text: string): number =>
  (text.match(word) ?? []).reduce((sum, run) => sum + (unspaced.test(run) ? wordsWithin(run) : 1), 0);
