/**
 * For builds: a playbook whose situations keep the phrasings that say most for their bytes.
 *
 * Owners write as many phrasings as they like; what a page loads has a budget. Taken one after the other, a phrasing is worth what it
 * adds to those already kept: words and pairs that these lack count most, and count more the rarer they are in the whole playbook.
 * Long ones must say more. First come those of few words, until no word of any of them is missing: who types "yelling" alone must find
 * what it says. Of two words the pair must not be missing either: "keeps talking" says what neither "keeps" nor "talking" says. With
 * half of the phrasings left out, two queries in a hundred lose their line from the three shown.
 *
 * The cross-check of search still holds out phrasings of the full lists: of pruned lists, each phrasing is by design unlike the rest.
 */
import type { SearchableEntry, SearchablePlaybook } from './searchable-playbook.ts';
import { tokenizerFor } from './tokens.ts';

/** The phrasings that a situation keeps in any case. */
const least = 60;
/** Up to so many words, a phrasing is what people type, word for word: each of its words stays, in it or in another one as short. */
const terse = 4;
const pairWeight = 0.3;
/** A word that stands in one phrasing alone, a long one, is as likely a quirk of its writer as a find. */
const onceWeight = 0.6;
const lengthPower = 1.5;

/**
 * @param file the open data `phrases.json`
 * @param share how much of each situation's phrasings is kept, by their characters
 * @returns the same, with fewer phrasings, in their order
 */
export function prunePhrasings<File extends SearchablePlaybook & { situations: readonly SearchableEntry[] }>(
  file: File,
  share = 0.51,
): File {
  const tokenize = tokenizerFor(file.language);
  const featuresOf = (text: string): string[] => {
    const stems = tokenize(text).map((word) => word.stem);
    return [...new Set([...stems, ...stems.slice(1).map((stem, before) => `${stems[before]} ${stem}`)])];
  };
  const features = new Map<string, string[]>();
  const having = new Map<string, number>();
  for (const text of [...file.situations, ...file.steps, ...file.contexts].flatMap((entry) => entry.phrasings)) {
    const found = featuresOf(text);
    features.set(text, found);
    for (const feature of found) having.set(feature, (having.get(feature) ?? 0) + 1);
  }
  const rarity = (feature: string, inFew: boolean): number => {
    const count = having.get(feature) ?? 1;
    return Math.log(1 + features.size / count) * (feature.includes(' ') ? pairWeight : 1) * (count === 1 && !inFew ? onceWeight : 1);
  };

  const prune = (phrasings: readonly string[]): string[] => {
    const few = new Set(phrasings.filter((text) => tokenize(text).length <= terse));
    const kept = new Set<string>();
    const left = new Set(phrasings);
    const covered = new Map<string, number>();
    let room = share * phrasings.reduce((sum, text) => sum + text.length, 0);
    const worths = new Map(
      phrasings.map((text): [string, [feature: string, worth: number][]] => [
        text,
        (features.get(text) ?? []).map((feature) => [feature, rarity(feature, few.has(text)) / text.length ** lengthPower]),
      ]),
    );
    const worth = (text: string) =>
      (worths.get(text) ?? []).reduce((sum, [feature, each]) => sum + each / (1 + (covered.get(feature) ?? 0)) ** 1.5, 0);
    // A phrasing that is kept only lowers the worth of the others: one that was worth less than the best so far need not be counted again.
    const atMost = new Map<string, number>();
    const keepBestOf = (some: Iterable<string>): boolean => {
      let best: string | undefined;
      let most = -1;
      for (const text of some) {
        if ((atMost.get(text) ?? Infinity) <= most) continue;
        const value = worth(text);
        atMost.set(text, value);
        if (value > most) [best, most] = [text, value];
      }
      if (best === undefined) return false;
      left.delete(best);
      kept.add(best);
      room -= best.length;
      for (const feature of features.get(best) ?? []) covered.set(feature, (covered.get(feature) ?? 0) + 1);
      return true;
    };
    const saysNew = (text: string) => {
      const found = features.get(text) ?? [];
      const isPair = found.length === 3;
      return found.some((feature) => (isPair || !feature.includes(' ')) && !covered.has(feature));
    };
    while (keepBestOf([...few].filter((text) => left.has(text) && saysNew(text)))) continue;
    while ((room > 0 || kept.size < least) && keepBestOf(left)) continue;
    return phrasings.filter((text) => kept.has(text));
  };
  return { ...file, situations: file.situations.map((situation) => ({ ...situation, phrasings: prune(situation.phrasings) })) };
}
