/** What a widget needs where a page brings content or wording of its own. A chunk of its own, because most pages bring none. */
export { withOwnWording } from '../element/own-wording.ts';
export { loadOwnContent } from './own-content.ts';
