/** The class alone, for pages that register it themselves. */
export { ClosingPhrasePicker } from '../phrase-picker/phrase-picker.ts';
export * from '../events/events.ts';
