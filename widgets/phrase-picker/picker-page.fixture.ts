/** The phrase picker on a page with a small playbook, and what stands in it: for tests. */
import { beforeEach, expect, vi } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { eventually, mount } from '../../test/widgets/mounted.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { playbook } from './small-playbook.fixture.ts';

export const mountSmall = (attributes: Record<string, string> = {}, content: unknown = playbook()) =>
  mount<ClosingPhrasePicker>('closing-phrase-picker', attributes, { content });

export const field = () => page.getByRole('searchbox', { name: 'What is happening on your call?' });
export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
export const lines = () =>
  page
    .getByRole('button', { expanded: true })
    .elements()
    .concat(page.getByRole('button', { expanded: false }).elements());
export const filter = (name: string) => page.getByRole('combobox', { name });
export const status = () => page.getByRole('status');

/** Waits until an element's text is, or matches, what is expected. */
export const reads = (locator: Locator, text: string | RegExp) =>
  eventually(() => {
    const found = locator.element().textContent.replaceAll(/\s+/g, ' ').trim();
    if (typeof text === 'string') expect(found).toBe(text);
    else expect(found).toMatch(text);
  });

/** The line that has the focus, as it reads. */
export const focused = (element: HTMLElement) => element.shadowRoot?.activeElement?.textContent.trim();

/** What is copied in a test goes here, and not onto the machine's clipboard. */
export const clipboard = vi.fn<(text: string) => Promise<void>>();
beforeEach(() => {
  clipboard.mockReset().mockResolvedValue();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(clipboard);
});
