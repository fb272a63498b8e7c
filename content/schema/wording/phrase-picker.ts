import { wording } from './wording.ts';

/** Every string of the phrase-picker widget. */
export const phrasePicker = wording({
  label: 'Name of the widget, for screen readers.',
});
