/** What becomes of the window after "Save and close". */
import type { Tracker } from 'closing-playbook-widgets/tracking';
import type { CourseSettings } from '../settings.ts';

/**
 * Closes the popup that an LMS opened for the course, also where the course stands in a frame of it. Where nothing closes, it says what
 * the learner may do: close the window where it holds nothing but the course, go on in the LMS where the course stands in its page; and
 * nothing where work would be lost.
 */
export function leaveWindow(words: CourseSettings['words'], { connection }: Tracker): void {
  const isPopup = Boolean(window.top?.opener);
  const line = document.querySelector('[data-may-close]');
  // What is not saved yet goes on being tried while the page is there.
  if (['not-kept', 'saving', 'trying-again'].includes(connection)) return;
  if (line) line.textContent = isPopup || window.top === window ? words.mayClose : words.mayLeave;
  // A browser closes what a script has opened, and nothing else.
  if (isPopup && connection !== 'not-saved') window.top?.close();
}
