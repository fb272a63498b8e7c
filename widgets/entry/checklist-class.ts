/** The class alone, for pages that register it themselves. */
export { ClosingChecklist } from '../checklist/checklist.ts';
export * from '../events/events.ts';
