/** Orders that look drawn and follow from a seed, so that an attempt needs to remember its seed alone. */
import { fingerprint } from './state.ts';

/**
 * A whole number below 2³² that follows from a text and looks drawn. The last steps are those of MurmurHash3: FNV-1a alone gives
 * texts that differ in their last character alone neighbouring numbers.
 */
function rankOf(text: string): number {
  let hash = Number.parseInt(fingerprint(text), 36);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/**
 * The items in an order that follows from the seed. Each takes its place by itself: the others keep their order when one goes.
 *
 * @param keyOf what tells an item from the others
 */
export function shuffled<Item>(items: readonly Item[], seed: string, keyOf: (item: Item) => string): Item[] {
  return items
    .map((item) => ({ item, rank: rankOf(`${seed}/${keyOf(item)}`) }))
    .sort((one, other) => one.rank - other.rank)
    .map(({ item }) => item);
}

/** A seed that nobody can foresee. */
export const newSeed = (): string => crypto.getRandomValues(new Uint32Array(1)).join();
