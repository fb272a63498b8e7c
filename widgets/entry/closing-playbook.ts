/** The whole kit: defines every widget, and upgrades the places that ask for one. */
import './checklist.ts';
import './phrase-picker.ts';
import './quiz.ts';
import { registerWhenNeeded } from '../element/register.ts';

// The largest of the widgets, and the one that the fewest pages have: its code comes with its first element.
registerWhenNeeded('practice', async () => (await import('../practice/practice.ts')).ClosingPractice);

export * from '../events/events.ts';
