import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, eventually, expectAccessible, rendered } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { button, clipboard, field, filter, mountSmall, reads, showFilters, showsCurrent, status } from './picker-page.fixture.ts';

async function copyRecent(): Promise<void> {
  await button(/^Recent 1/).click();
  await button(/^You have every reason/).click();
  await button('Copy').click();
}

describe('<closing-phrase-picker>', () => {
  it('fills in placeholders in labelled fields, for all lines of the call, and clears them with "Next call"', async () => {
    const reset = collect('closing-reset');
    const element = await mountSmall();
    await button('They talk on').click();
    await showsCurrent("So, [caller's name], it's done by [day].");
    await page.getByRole('textbox', { name: 'Day' }).fill('Friday');
    await expect.element(button('By Friday it will be there.')).toBeVisible();
    await page.getByRole('textbox', { name: "Caller's name, optional" }).fill('Ada');
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(clipboard).toHaveBeenCalledWith("So, Ada, it's done by Friday."));
    await reads(status(), "Copied: So, Ada, it's done by Friday.");
    await expectAccessible(element);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/Ada|Friday/);
    await button('Next call').click();
    expect(reset).toHaveLength(1);
    await button('They talk on').click();
    await expect.element(button(/^By \[day\]/)).toBeVisible();
  });

  it('takes "Next call" back', async () => {
    await mountSmall();
    await field().fill('shouting');
    await page.getByRole('textbox', { name: 'Day' }).first().fill('Friday');
    await button('Next call').click();
    await expect.element(field()).toHaveValue('');
    // Pressed twice, it is still taken back whole.
    await button('Next call').click();
    await button('Undo').click();
    await expect.element(field()).toHaveValue('shouting');
    await showsCurrent(/call on Friday/);
  });

  it.each<[string, (element: ClosingPhrasePicker) => unknown, string, situation?: string]>([
    ['a filter is chosen', () => filter('Move').selectOptions('recap'), 'recap'],
    ['the page presets one', (element) => element.setAttribute('step', 'recap'), 'recap'],
    ['the last line is copied again', copyRecent, ''],
    // A page that presets a situation shows lines at once.
    ['a line is marked as said', () => button('Said it').click(), '', 'chatty'],
    ['a line is marked as a favourite', () => button('Favourite').click(), '', 'chatty'],
    ['another wording is shown', () => button('Another wording').click(), '', 'chatty'],
    ['a ready-made close is opened', () => button(/A whole chat/).click(), '', 'chatty'],
  ])('never takes back to an earlier caller: %s after "Next call"', async (_, act, move, situation = '') => {
    const element = await mountSmall({ situation });
    await showFilters();
    await field().fill('shouting');
    await page.getByRole('textbox', { name: 'Day' }).first().fill('Friday');
    await button('Copy').click();
    await button('Next call').click();
    await expect.element(field()).toHaveValue('');
    await act(element);
    await rendered(element);
    await button('Next call').click();
    await button('Undo').click();
    await expect.element(filter('Move')).toHaveValue(move);
    await expect.element(field()).toHaveValue('');
    expect(element.state).not.toContain('Friday');
  });

  it('takes no call back once a state was set', async () => {
    const element = await mountSmall();
    const { state } = element;
    await field().fill('shouting');
    await button('Next call').click();
    await expect.element(button('Undo')).toBeVisible();
    element.state = state;
    await expect.element(button('Undo')).not.toBeInTheDocument();
  });

  it('goes from a placeholder in the line to its field', async () => {
    const element = await mountSmall();
    await button('They talk on').click();
    element.shadowRoot?.querySelector<HTMLElement>('button [data-placeholder="day"]')?.click();
    await eventually(() => expect(element.shadowRoot?.activeElement).toBe(page.getByRole('textbox', { name: 'Day' }).element()));
  });
});
