/** Situation search by itself, for pages that show its results in their own way. */
export * from '../search/situation-search.ts';
export { firstLines, mostAtOnce, type ShownLine } from '../search/first-lines.ts';
export { HoldStill } from '../search/hold-still.ts';
export { countPhrasings } from '../search/count-phrasings.ts';
export {
  prunePhrasings,
  /** The name that it had in 1.0.0. */
  prunePhrasings as withLeanPhrasings,
} from '../search/pruned-phrasings.ts';
