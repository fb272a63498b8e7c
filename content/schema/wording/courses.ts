import { wording } from './wording.ts';

/** Every string of the page that offers the courses and their packages. */
export const courses = wording({
  title: 'Name of the page.',
  summary: 'Opens the page.',
});
