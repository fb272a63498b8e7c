/** How a call is drawn: who comes to it in which mood, and in which order the lines stand. */
import { fingerprint } from '../state/state.ts';

/**
 * The items in an order that follows from the seed. Each takes its place by itself: the others keep their order when one goes.
 *
 * The seed stands on both sides: a mark mixes what comes early better than what comes last.
 */
export const inOrder = <Item>(items: readonly Item[], seed: string, keyOf: (item: Item) => string): Item[] =>
  items
    .map((item) => ({ item, rank: fingerprint(`${seed}/${keyOf(item)}/${seed}/`).padStart(7, '0') }))
    .sort((one, other) => (one.rank < other.rank ? -1 : 1))
    .map(({ item }) => item);

/** A seed that nobody can foresee. */
export const newSeed = (): string => crypto.getRandomValues(new Uint32Array(1)).join();
