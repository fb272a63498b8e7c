/**
 * Words that are made of words: "Kundengespräch" is also found by "Gespräch", and the other way round.
 *
 * No dictionary: the playbook's own words are the parts that are known. What a word ends in says what it is, and is enough; what it begins
 * with counts where it is known too.
 */
import type { Tokenizer, Word } from './tokens.ts';

/** Shorter words have shorter parts than mean anything: "Anruf" ends in "ruf". */
const shortestCompound = 8;
const shortestPart = 4;
/** A known beginning makes a short end sure; without one the end has to speak for itself. */
const shortestEndAlone = 6;

/**
 * A tokenizer that adds the parts of a compound before it.
 *
 * @param texts  what the playbook says: its words are the parts
 * @param stem   what is left of a word when its endings are taken off
 * @param links  what may stand between two parts
 */
export function withCompounds(
  tokenize: Tokenizer,
  texts: Iterable<string>,
  stem: (word: string) => string,
  links: readonly string[],
): Tokenizer {
  const known = new Set<string>();
  for (const text of texts) for (const { written } of tokenize(text)) if (written.length >= shortestPart) known.add(stem(written));
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
