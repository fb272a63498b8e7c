import { wording } from './wording.ts';

/** Strings that more than one widget shows. */
export const widgets = wording({
  nextCall: 'Button: forget this call and begin afresh.',
});
