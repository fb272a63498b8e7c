/** The whole kit: defines every widget, and upgrades the places that ask for one. */
import './checklist.ts';
import './phrase-picker.ts';
import './quiz.ts';
import { registerWhenNeeded } from '../element/register.ts';

// Practice is the largest widget and the one that fewest pages have, so its code is loaded with its first element.
registerWhenNeeded('practice', async () => (await import('../practice/practice.ts')).ClosingPractice);

export * from '../events/events.ts';
