/** Decides what happens to the window after "Save and close". */
import type { Tracker } from 'closing-playbook-widgets/tracking';
import type { CourseSettings } from '../settings.ts';

/** Whether the window was opened for the course alone. Moodle makes it forget by whom; then it has no menu all the same. */
function isPopup(): boolean {
  const { top } = window;
  if (top?.opener) return true;
  try {
    return top?.menubar.visible === false;
  } catch {
    return false; // The window around belongs to another origin.
  }
}

/**
 * Closes the popup that an LMS opened for the course, even if the course stands in a frame of it. Where nothing closes, it says what the
 * learner may do: close the window where it holds nothing but the course, or go on in the LMS where the course stands in its page. Where
 * work would be lost, it does nothing.
 */
export function leaveWindow(words: CourseSettings['words'], { connection }: Tracker): void {
  const mayClose = isPopup();
  const line = document.querySelector('[data-may-close]');
  // What is not saved yet is tried again for as long as the page is open.
  if (['not-kept', 'saving', 'trying-again'].includes(connection)) return;
  if (line) line.textContent = mayClose || window.top === window ? words.mayClose : words.mayLeave;
  // Browsers let scripts close only what a script has opened.
  if (mayClose && connection !== 'not-saved') window.top?.close();
}
