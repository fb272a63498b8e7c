import { wording } from './wording.ts';

/** Every string of the search box and the search page. */
export const search = wording({
  label: 'Label of the search field: a question that invites to say what is happening.',
});
