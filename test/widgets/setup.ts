/** Every test begins with an empty page that remembers nothing, and ends with a clean console. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

/** What the console said in the running test. A test that expects something takes it out. */
export const consoleMessages: string[] = [];

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  consoleMessages.length = 0;
  for (const level of ['warn', 'error'] as const) {
    vi.spyOn(console, level).mockImplementation((...values: unknown[]) => {
      const text = values.map(String).join(' ');
      // Lit says this of every source that is not built; it means nothing here.
      if (!text.startsWith('Lit is in dev mode')) consoleMessages.push(text);
    });
  }
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = 'en';
  vi.restoreAllMocks();
  expect(consoleMessages, 'the console stays clean').toEqual([]);
});
