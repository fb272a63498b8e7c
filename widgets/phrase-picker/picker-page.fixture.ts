/** For tests: the phrase picker on a page with a small playbook, and functions that read it. */
import { beforeEach, expect, vi } from 'vitest';
import { page, type Locator } from 'vitest/browser';
import { eventually, mount } from '../../test/widgets/mounted.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { playbook } from './picker-playbook.fixture.ts';

export const mountSmall = (attributes: Record<string, string> = {}, content: unknown = playbook()) =>
  mount<ClosingPhrasePicker>('closing-phrase-picker', attributes, { content });

export const field = () => page.getByRole('searchbox', { name: 'What is happening on your call?' });
export const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
/** Returns the text of a line. An empty placeholder is its label in brackets. */
const readsAs = (line: Element | null | undefined): string => {
  const copy = line?.cloneNode(true) as Element | undefined;
  const fields = [...(line?.querySelectorAll('input') ?? [])];
  copy?.querySelectorAll('input').forEach((field, at) => field.replaceWith(fields[at]?.value || `[${field.placeholder}]`));
  return copy?.textContent.replaceAll(/\s+/g, ' ').trim() ?? '';
};
const root = () => document.querySelector('closing-phrase-picker')?.shadowRoot;
/** Returns the texts of the lines on the screen. */
export const lines = () => [...(root()?.querySelectorAll('[part=say]') ?? [])].map(readsAs);
/** Returns the text of the open line. */
const current = () => readsAs(root()?.querySelector('.current [part=say]'));
export const showsCurrent = (text: string | RegExp) =>
  eventually(() => (typeof text === 'string' ? expect(current()).toBe(text) : expect(current()).toMatch(text)));
/** Unfolds the filters, which are folded in the narrow page of tests. */
export const showFilters = async () => {
  await eventually(() => expect(root()?.querySelector('.fold')).toBeTruthy());
  root()?.querySelector<HTMLElement>('.fold[aria-expanded=false]')?.click();
};
export const filter = (name: string) => page.getByRole('combobox', { name });
export const status = () => page.getByRole('status');

/** Waits until an element's text equals or matches the expected one. */
export const reads = (locator: Locator, text: string | RegExp) =>
  eventually(() => {
    const found = locator.element().textContent.replaceAll(/\s+/g, ' ').trim();
    if (typeof text === 'string') expect(found).toBe(text);
    else expect(found).toMatch(text);
  });

/** Returns the text of the focused element. For a copy button, that of its line. */
export const focused = (element: HTMLElement) => {
  const active = element.shadowRoot?.activeElement;
  const line = active?.matches('.primary') && active.closest('li')?.querySelector<HTMLElement>('[data-line]');
  return line ? readsAs(line) : active?.textContent.trim();
};

/** Stands in for the machine's clipboard in tests. */
export const clipboard = vi.fn<(text: string) => Promise<void>>();
beforeEach(() => {
  clipboard.mockReset().mockResolvedValue();
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(clipboard);
});
