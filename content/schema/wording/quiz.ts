import { wording } from './wording.ts';

/** Every string of the quiz widget. */
export const quiz = wording({
  label: 'Name of the widget, for screen readers.',
});
