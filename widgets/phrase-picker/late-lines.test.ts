/** The picker with what is built in, of which the beginning is there and all lines are late: what it shows, what it keeps, what it says. */
import { expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { eventually, rendered } from '../../test/widgets/mounted.ts';
import { beginningOf, restOf } from '../build/phrases-in-parts.ts';
import '../entry/phrase-picker.ts';
import type { PhrasesFile } from '../content/types.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { button, clipboard, field, filter, lines, reads, showFilters, showsCurrent, status } from './picker-page.fixture.ts';
import { playbook } from './picker-playbook.fixture.ts';

/** Puts a picker on the page whose built-in content is a small playbook. `arrive` brings the rest of it. */
async function mountBeginning(attributes: Record<string, string> = {}, file: PhrasesFile = playbook()) {
  let [arrive, fail] = [(): void => undefined, (): void => undefined];
  const rest = vi.fn(
    () =>
      new Promise((resolve, reject) => {
        arrive = () => resolve(restOf(file).map((part) => ({ default: part })));
        fail = () => reject(new TypeError('Failed to fetch dynamically imported module'));
      }),
  );
  const element = document.createElement('closing-phrase-picker') as ClosingPhrasePicker;
  const { builtIn } = element as unknown as { builtIn: object };
  const contents = { en: () => Promise.resolve({ default: { ...beginningOf(file), rest } }) };
  Object.assign(element, { builtIn: { ...builtIn, contents } });
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  document.body.append(element);
  const settled = async (act: () => void) => {
    await eventually(() => expect(rest).toHaveBeenCalled());
    act();
  };
  return { element, rest, arrive: () => settled(() => arrive()), fail: () => settled(() => fail()) };
}

const talking = 'she will not stop talking';
const firstLine = /^So, /;
const notLoaded = (element: HTMLElement) => element.shadowRoot?.querySelector('[role=alert]')?.textContent.trim();

it('begins with all names and counts, and asks for all lines at the first sign of use, once', async () => {
  const { element, rest } = await mountBeginning();
  await element.ready;
  await expect.element(button('They are angry')).toBeVisible();
  expect(element.shadowRoot?.querySelector('option[value=sales]')?.textContent.trim()).toBe('Sales (2)');
  expect(rest).not.toHaveBeenCalled();
  await userEvent.click(field());
  await eventually(() => expect(rest).toHaveBeenCalledTimes(1));
  await field().fill(talking);
  await showsCurrent(firstLine);
  expect(rest).toHaveBeenCalledTimes(1);
});

it('shows a first line that is certain, to fill in and to copy, says no number before all are there, and leaves it in its place then', async () => {
  const { element, arrive } = await mountBeginning();
  await field().fill(talking);
  await showsCurrent(firstLine);
  expect(lines()).toHaveLength(1);
  const shown = element.shadowRoot?.querySelector('.current');
  await page.getByRole('textbox', { name: 'Day' }).fill('Friday');
  await userEvent.click(field());
  await userEvent.keyboard('{Enter}');
  await eventually(() => expect(clipboard).toHaveBeenCalledWith("So, it's done by Friday."));
  await reads(status(), /^Copied: /);
  const day = page.getByRole('textbox', { name: 'Day' }).first();
  await userEvent.click(day);
  const place = () => shown?.querySelector('.actions')?.getBoundingClientRect().top;
  const before = place();
  await arrive();
  await eventually(() => expect(lines().length).toBe(3));
  expect(lines()[0]).toBe("So, [Caller's name], it's done by Friday.".replace("[Caller's name]", "[caller's name]"));
  expect(element.shadowRoot?.querySelector('.current')).toBe(shown);
  expect(place()).toBe(before);
  expect(element.shadowRoot?.activeElement).toBe(day.element());
  await expect.element(page.getByText('Copied.').first()).toBeVisible();
});

it('speaks what was found when all of it is there', async () => {
  const { arrive } = await mountBeginning();
  await field().fill(talking);
  await showsCurrent(firstLine);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  await reads(status(), '');
  await arrive();
  await reads(status(), '1 situation fits. First: They talk on.');
});

it('shows nothing for words whose line is not certain, copies it once it is known, and offers no mail meanwhile', async () => {
  const file = playbook((each) => (each.feedback = 'care@example.org'));
  const { element, arrive } = await mountBeginning({}, file);
  await field().fill('thank');
  await userEvent.keyboard('{Enter}');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(lines()).toEqual([]);
  await expect.element(button('They are angry')).toBeVisible();
  expect(page.getByText(/Nothing here fits|Tell us/).elements()).toEqual([]);
  expect(clipboard).not.toHaveBeenCalled();
  await arrive();
  await eventually(() => expect(clipboard).toHaveBeenCalledTimes(1));
  expect(lines()[0]?.toLowerCase()).toContain(clipboard.mock.lastCall?.[0].toLowerCase());
  await expect.element(field()).toHaveValue('thank');
  expect(element.shadowRoot?.activeElement).toBe(field().element());
});

it('shows the line that a picked situation begins with, and the others below it when they come', async () => {
  const { arrive } = await mountBeginning();
  await button('They talk on').click();
  await showsCurrent(firstLine);
  expect(lines()).toHaveLength(1);
  await button('Another wording').click();
  await arrive();
  await showsCurrent('By [day] it will be there.');
  expect(lines()).toHaveLength(3);
});

it('waits with lists and numbers under filters until all lines are there', async () => {
  const { element, arrive } = await mountBeginning();
  await showFilters();
  await filter('Tone').selectOptions('formal');
  const choice = () => element.shadowRoot?.querySelector('option[value=sales]')?.textContent.trim();
  await expect.poll(choice).toBe('Sales');
  await expect.element(button('They are angry')).toBeVisible();
  await arrive();
  await expect.poll(choice).toBe('Sales (1)');
  await expect.element(button('They are angry')).not.toBeInTheDocument();
  await expect.element(button('They talk on')).toBeVisible();
});

/** Keeps something as a picker does. */
const keep = (name: string, value: object) => localStorage.setItem(`closing-playbook/1/phrase-picker//${name}`, JSON.stringify(value));
/** No line for angry callers is formal. */
const chosen = () => expect(button('They are angry').query()).toBeNull();

it.each<[string, Record<string, string>, () => void, () => void]>([
  ['a filter that the page sets', { tone: 'formal' }, () => undefined, chosen],
  ['a filter of the last time', {}, () => keep('filters', { tone: 'formal' }), chosen],
  [
    'favourites',
    {},
    () => keep('kept', { favourites: ['chat-bye', 'gone'] }),
    () => expect(page.getByRole('button', { name: 'Favourites 1' }).query()).not.toBeNull(),
  ],
])('shows nothing that would jump, where it begins with %s', async (_, attributes, remember, isShown) => {
  remember();
  const { element, arrive } = await mountBeginning(attributes);
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(element.shadowRoot?.querySelector('.card')).toBeNull();
  await arrive();
  await element.ready;
  await rendered(element);
  expect(button('They talk on').query()).not.toBeNull();
  isShown();
});

it('says that lines could not be loaded, keeps what was typed and found, and tries again with the next letter', async () => {
  const { element, rest, arrive, fail } = await mountBeginning();
  await field().fill(talking);
  await showsCurrent(firstLine);
  expect(notLoaded(element)).toBeUndefined();
  await fail();
  await expect.poll(() => notLoaded(element)).toMatch(/^That couldn.t be loaded/);
  await expect.element(field()).toHaveValue(talking);
  await showsCurrent(firstLine);
  await field().fill('furious');
  await eventually(() => expect(rest).toHaveBeenCalledTimes(2));
  await showsCurrent(/^You have every reason/);
  await arrive();
  await eventually(() => expect(lines().length).toBeGreaterThan(1));
  await rendered(element);
  expect(notLoaded(element)).toBeUndefined();
});

it.each([
  ['Favourites', /No favourites yet/],
  ['Your close', /No lines yet/],
])('says that "%s" could not be loaded, claims nothing of it, and loads it at the next press', async (name, shown) => {
  const { element, arrive, fail } = await mountBeginning();
  await button(name).click();
  await fail();
  await expect.poll(() => element.shadowRoot?.querySelector('p.caution')?.textContent).toMatch(/^That couldn.t be loaded/);
  expect(page.getByText(shown).elements()).toEqual([]);
  const again = button(name).click();
  await again;
  await arrive();
  await expect.element(page.getByText(shown)).toBeVisible();
  expect(element.shadowRoot?.querySelector('p.caution')).toBeNull();
});
