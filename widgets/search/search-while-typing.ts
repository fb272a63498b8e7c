/** What the picker loads when somebody begins to type. */
export { HoldStill } from './hold-still.ts';
export { prepareSituationSearch } from './situation-search.ts';
