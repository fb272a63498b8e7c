/** The class alone, for pages that register it themselves. */
export { ClosingPractice } from '../practice/practice.ts';
export * from '../events/events.ts';
