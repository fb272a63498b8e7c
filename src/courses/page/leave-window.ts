/** Decides what happens to the window after "Save and close". */
import type { Tracker } from 'closing-playbook-widgets/tracking';
import type { CourseSettings } from '../settings.ts';

/**
 * Closes the popup that an LMS opened for the course, even if the course stands in a frame of it. Where nothing closes, it says what the
 * learner may do: close the window where it holds nothing but the course, or go on in the LMS where the course stands in its page. Where
 * work would be lost, it does nothing.
 */
export function leaveWindow(words: CourseSettings['words'], { connection }: Tracker): void {
  const isPopup = Boolean(window.top?.opener);
  const line = document.querySelector('[data-may-close]');
  // What is not saved yet is tried again for as long as the page is open.
  if (['not-kept', 'saving', 'trying-again'].includes(connection)) return;
  if (line) line.textContent = isPopup || window.top === window ? words.mayClose : words.mayLeave;
  // Browsers let scripts close only what a script has opened.
  if (isPopup && connection !== 'not-saved') window.top?.close();
}
