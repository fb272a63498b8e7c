/**
 * Splits compound words, so that "Kundengespräch" is also found by "Gespräch", and the other way round.
 *
 * There is no dictionary: the words of the playbook are the known parts. The end of a compound says what it is, and is enough; its
 * beginning counts where it is known too.
 */
import type { Tokenizer, Word } from './tokens.ts';

/** The fewest letters of a compound. Shorter words end in parts without meaning: "Anruf" ends in "ruf". */
const shortestCompound = 8;
const shortestPart = 4;
/** The fewest letters of an end without a known beginning. With one, shorter ends are safe, too. */
const shortestEndAlone = 6;

/**
 * Makes a tokenizer that adds the parts of a compound before it.
 *
 * @param words the words of the playbook, which are the known parts
 * @param stem removes the endings of a word
 * @param links what may stand between two parts
 */
export function withCompounds(
  tokenize: Tokenizer,
  words: Iterable<string>,
  stem: (word: string) => string,
  links: readonly string[],
): Tokenizer {
  const known = new Set<string>();
  for (const written of words) if (written.length >= shortestPart) known.add(stem(written));
  const split = new Map<string, string[]>();

  const partsOf = (word: string): string[] => {
    for (let cut = shortestPart; cut <= word.length - shortestPart; cut++) {
      const end = word.slice(cut);
      if (!known.has(stem(end))) continue;
      const head = word.slice(0, cut);
      const beginning = links
        .filter((link) => head.endsWith(link) && head.length - link.length >= shortestPart)
        .map((link) => head.slice(0, head.length - link.length))
        .find((part) => known.has(stem(part)));
      if (beginning !== undefined) return [beginning, end];
      if (end.length >= shortestEndAlone) return [end];
    }
    return [];
  };

  return (text) =>
    tokenize(text).flatMap((word): Word[] => {
      const { written } = word;
      if (written.length < shortestCompound) return [word];
      let parts = split.get(written);
      if (!parts) split.set(written, (parts = partsOf(written)));
      return [...parts.map((part) => ({ ...word, written: part, stem: stem(part) })), word];
    });
}
