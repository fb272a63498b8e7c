/**
 * Splits a list in two halves of nearly the same weight; of two equal splits, the one with the longer first half.
 *
 * @param weigh returns how much paper an entry takes, in any unit
 */
export function halves<Entry>(entries: readonly Entry[], weigh: (entry: Entry) => number): [Entry[], Entry[]] {
  const weights = entries.map(weigh);
  const sum = (of: readonly number[]): number => of.reduce((total, weight) => total + weight, 0);
  const difference = (cut: number): number => Math.abs(sum(weights.slice(0, cut)) - sum(weights.slice(cut)));
  const best = weights.reduce((cut, _, at) => (difference(at + 1) <= difference(cut) ? at + 1 : cut), 0);
  return [entries.slice(0, best), entries.slice(best)];
}
