/** Every test in a page begins with an empty one that remembers nothing, and ends with a clean console. */
import { afterEach, beforeEach } from 'vitest';
import { expectCleanConsole } from './console.ts';

/** What the console said in the running test. A test that expects something takes it out. */
export const consoleMessages = expectCleanConsole();

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

// Before the look at the console: what is taken away may still say something.
afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
});
