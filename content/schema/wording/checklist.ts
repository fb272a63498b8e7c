import { wording } from './wording.ts';

/** Every string of the checklist widget. */
export const checklist = wording({
  label: 'Name of the widget, for screen readers.',
});
