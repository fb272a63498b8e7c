/** The small practice on a page, and what a player does in it: for tests. */
import { page } from 'vitest/browser';
import { mount } from '../../test/widgets/mounted.ts';
import { practicesFileOf, smallPractice } from '../../content/testing/small-practice.ts';
import type { PublishedPractice } from '../content/types.ts';
import type { ClosingPractice } from './practice.ts';

/** Somebody calm, unless a test wants it otherwise: what is said then does not depend on the seed. */
export const calm: Partial<PublishedPractice> = { temperaments: [] };

export const mountSmall = (attributes: Record<string, string> = {}, change: Partial<PublishedPractice> = calm) =>
  mount<ClosingPractice>(
    'closing-practice',
    { seed: 'fixed', ...attributes },
    { content: practicesFileOf({ ...smallPractice, ...change }) },
  );

export const button = (name: RegExp | string) => page.getByRole('button', { name });
export const begin = () => button('Take the call').click();
export const again = () => button('Play it again');
/** What screen readers were told last. */
export const spoken = () => page.getByRole('status').element().textContent?.trim();
export const inFocus = (element: HTMLElement) => element.shadowRoot?.activeElement;
export const inRoot = <Found extends HTMLElement>(element: HTMLElement, selector: string) =>
  element.shadowRoot?.querySelector<Found>(selector) ?? undefined;

/** Who said what so far. */
export const transcript = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll('[part=transcript] .row') ?? [])].map((row) => row.textContent.replace(/\s+/g, ' ').trim());

/** The lines that can be said, as they stand. */
export const lines = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll('.choice .say') ?? [])].map(({ textContent }) => textContent);

/** Says lines, by how they begin. */
export async function sayAll(...beginnings: string[]): Promise<void> {
  for (const beginning of beginnings)
    await button(new RegExp(`^${beginning.replaceAll('.', '\\.')}`))
      .first()
      .click();
}

/** Opens the field for a line of one's own, at the first moment that has one. */
export const openOwnLine = () =>
  page
    .getByText(/^Write your own line/)
    .first()
    .click();

/** Plays a call to a bad end, and writes down what one would say instead. */
export async function writeOwnLine(line: string): Promise<void> {
  await begin();
  await sayAll(...badWay);
  await openOwnLine();
  await page.getByRole('textbox').first().fill(line);
}

export const goodWay = ['On Thursday. I will', 'It is. Thursday.'];
export const badWay = ['As soon as', 'I said: soon'];
