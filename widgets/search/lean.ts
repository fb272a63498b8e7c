/**
 * For builds: a playbook whose situations keep the phrasings that say most for their bytes.
 *
 * Owners write as many phrasings as they like; what a page loads has a budget. Taken one after the other, a phrasing is worth what it
 * adds to those already kept: words and pairs that these lack count most, and count more the rarer they are in the whole playbook.
 * Long ones must say more. With a quarter left out, about one query in a hundred finds its line a place later; leaving out a quarter
 * by chance costs five times that.
 *
 * The cross-check of search still holds out phrasings of the full lists: of lists made lean, each phrasing is by design unlike the rest.
 */
import type { SearchableEntry, SearchablePlaybook } from './playbook.ts';
import { tokenizerFor } from './tokens.ts';

/** What a situation keeps in any case. */
const least = 60;
const pairWeight = 0.3;
/** A word that stands in one phrasing alone is as likely a quirk of its writer as a find. */
const onceWeight = 0.6;
const lengthPower = 1.5;

/**
 * @param file the open data `phrases.json`
 * @param share how much of each situation's phrasings is kept
 * @returns the same, with fewer phrasings, in their order
 */
export function withLeanPhrasings<File extends SearchablePlaybook & { situations: readonly SearchableEntry[] }>(
  file: File,
  share = 0.74,
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
  const rarity = (feature: string): number => {
    const count = having.get(feature) ?? 1;
    return Math.log(1 + features.size / count) * (count === 1 ? onceWeight : 1) * (feature.includes(' ') ? pairWeight : 1);
  };

  const lean = (phrasings: readonly string[]): string[] => {
    const kept = new Set<string>();
    const covered = new Map<string, number>();
    const worth = (text: string) =>
      (features.get(text) ?? []).reduce((sum, feature) => sum + rarity(feature) / (1 + (covered.get(feature) ?? 0)) ** 1.5, 0) /
      text.length ** lengthPower;
    const left = new Set(phrasings);
    for (let room = Math.max(least, Math.round(phrasings.length * share)); room > 0 && left.size > 0; room--) {
      const [best] = [...left].reduce<[string, number]>(
        (top, text) => {
          const value = worth(text);
          return value > top[1] ? [text, value] : top;
        },
        ['', -1],
      );
      left.delete(best);
      kept.add(best);
      for (const feature of features.get(best) ?? []) covered.set(feature, (covered.get(feature) ?? 0) + 1);
    }
    return phrasings.filter((text) => kept.has(text));
  };
  return { ...file, situations: file.situations.map((situation) => ({ ...situation, phrasings: lean(situation.phrasings) })) };
}
