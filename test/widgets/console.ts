/** Every test of the kit ends with a clean console, in a page and in Node. */
import { afterEach, beforeEach, expect, vi } from 'vitest';

/**
 * Makes each test of a file fail that leaves a warning or an error. A set-up calls it for each file; a module that other modules import is
 * read once for all of them.
 *
 * @returns what the console said in the running test. A test that expects something takes it out
 */
export function expectCleanConsole(): string[] {
  const messages: string[] = [];
  beforeEach(() => {
    messages.length = 0;
    for (const level of ['warn', 'error'] as const) {
      vi.spyOn(console, level).mockImplementation((...values: unknown[]) => {
        const text = values.map(String).join(' ');
        // Lit says this of every source that is not built; it means nothing here.
        if (!text.startsWith('Lit is in dev mode')) messages.push(text);
      });
    }
  });
  afterEach(() => {
    vi.restoreAllMocks();
    expect(messages, 'the console stays clean').toEqual([]);
  });
  return messages;
}
