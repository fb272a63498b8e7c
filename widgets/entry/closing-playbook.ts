/** The whole kit: defines every widget, and upgrades the places that ask for one. */
import './checklist.ts';
import './phrase-picker.ts';
import './quiz.ts';

export * from '../events/events.ts';
