/** What a checklist needs once a person does more than tick: loaded when its items are there. */
export { renderLines, renderNote } from './folded.ts';
export { withBoth } from './next-call.ts';
