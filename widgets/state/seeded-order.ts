/** Makes orders that look random and follow from a seed, so that an attempt needs to remember only its seed. */
import { fingerprint } from './state.ts';

/**
 * Returns a whole number below 2³² that follows from a text and looks random. The last steps are those of MurmurHash3: FNV-1a alone gives
 * neighbouring numbers to texts that differ only in the last character.
 */
function rankOf(text: string): number {
  let hash = Number.parseInt(fingerprint(text), 36);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * Returns the items in an order that follows from the seed. The place of an item depends on the item alone: when one is removed, the others
 * keep their order.
 *
 * @param keyOf returns what identifies an item
 */
export function shuffled<Item>(items: readonly Item[], seed: string, keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, rank: rankOf(`${seed}/${keyOf(item)}`) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** Returns a seed that nobody can predict. */
export const newSeed = (): string => crypto.getRandomValues(new Uint32Array(1)).join();
