import { wording } from './wording.ts';

/** Every string that the site shows, but for those of search and of the widgets. */
export const site = wording({
  skipToContent: 'First link of every page, for keyboards.',
});
