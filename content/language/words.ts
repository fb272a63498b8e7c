const word = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;

/** Counts the words of a text. In a script without spaces, what stands between two marks counts as one. */
export const wordsIn = (text: string): number => text.match(word)?.length ?? 0;
