/** Situation search by itself, for pages that show its results in their own way. */
export * from '../search/situation-search.ts';
export { withLeanPhrasings } from '../search/lean.ts';
