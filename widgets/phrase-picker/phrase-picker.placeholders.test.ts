import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, eventually, expectAccessible } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import { button, clipboard, field, mountSmall, reads, showsCurrent, status } from './picker-page.fixture.ts';

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

  it('goes from a placeholder in the line to its field', async () => {
    const element = await mountSmall();
    await button('They talk on').click();
    element.shadowRoot?.querySelector<HTMLElement>('button [data-placeholder="day"]')?.click();
    await eventually(() => expect(element.shadowRoot?.activeElement).toBe(page.getByRole('textbox', { name: 'Day' }).element()));
  });
});
