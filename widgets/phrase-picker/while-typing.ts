/** What the picker loads when somebody begins to type. */
export { HoldStill } from '../search/hold-still.ts';
export { createSituationSearch } from '../search/situation-search.ts';
export { renderUnfittedOffer } from './unfitted-view.ts';
