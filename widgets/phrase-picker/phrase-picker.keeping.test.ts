import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, eventually, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { playbook } from './picker-playbook.fixture.ts';
import { button, clipboard, field, filter, lines, mountSmall, reads, showFilters, showsCurrent, status } from './picker-page.fixture.ts';

describe('<closing-phrase-picker>', () => {
  it('has favourites, recent lines, and marks of what was said today', async () => {
    const first = await mountSmall({ id: 'desk' });
    await button('They are angry').click();
    await button('Favourite').click();
    await button('Said it').click();
    await expect.element(button('Said it')).toHaveAttribute('aria-pressed', 'true');
    first.remove();
    const again = await mountSmall({ id: 'desk', situation: '' });
    await showFilters();
    await button('Clear filters').click();
    await button(/^Favourites 1/).click();
    await button('You have every reason. I will call on [day].').click();
    await expectAccessible(again);
    await button('Favourite').click();
    await expect.element(page.getByText(/No favourites yet/)).toBeVisible();
    expect(again.shadowRoot?.activeElement).toBe(field().element());
    await button(/^Recent 1/).click();
    await expect.element(page.getByText('Said today')).toBeVisible();
    await expectAccessible(again);
  });

  it('copies no favourite by Enter that another tab has taken away', async () => {
    await mountSmall({ id: 'desk' });
    await button('They are angry').click();
    await button('Favourite').click();
    await field().fill('');
    await showFilters();
    await button('Clear filters').click();
    await button(/^Favourites 1/).click();
    await button('You have every reason. I will call on [day].').click();
    const key = 'closing-playbook/1/phrase-picker/desk/kept';
    localStorage.removeItem(key);
    window.dispatchEvent(new StorageEvent('storage', { key, newValue: null, storageArea: localStorage }));
    await expect.element(page.getByText(/No favourites yet/)).toBeVisible();
    await userEvent.type(field(), '{Enter}');
    expect(clipboard).not.toHaveBeenCalled();
  });

  it('keeps queries for which nothing fitted, to copy and to clear', async () => {
    const element = await mountSmall();
    await field().fill('my dog ate it');
    await button('No line for this call?').click();
    await reads(status(), /Kept on this device/);
    await field().fill('');
    await button('Not found 1').click();
    await expectAccessible(element);
    await button('Copy the list').click();
    await eventually(() => expect(clipboard).toHaveBeenCalledWith('my dog ate it'));
    await button('Clear the list').click();
    await expect.element(page.getByText('The list is empty.').first()).toBeVisible();
    expect(page.getByText('my dog ate it').elements()).toEqual([]);
  });

  it('gives its state and takes it back, without an event', async () => {
    const events = collect('closing-reset');
    const first = await mountSmall({ remember: 'off' });
    await field().fill('shouting');
    await page.getByRole('textbox', { name: 'Day' }).first().fill('Friday');
    await button('Add to my close').first().click();
    const { state } = first;
    first.remove();
    const again = await mount<ClosingPhrasePicker>('closing-phrase-picker', { remember: 'off' }, { state, content: playbook() });
    await expect.element(field()).toHaveValue('shouting');
    await showsCurrent('You have every reason. I will call on Friday.');
    await expect.element(button('Your close 1')).toBeVisible();
    for (const bad of ['', 'phrase-picker/9 {}', 'phrase-picker/1 {', 'phrase-picker/1 {"values":7,"close":{},"filters":[]}'])
      again.state = bad;
    await rendered(again);
    again.reset();
    expect(events).toEqual([]);
  });

  it('keeps what a state has no room for, where that is set again, now or in another call', async () => {
    const kept = (length: number) => Array.from({ length }, (_, number) => `a-favourite-with-a-long-name-${number}`);
    localStorage.setItem(
      'closing-playbook/1/phrase-picker/desk/kept',
      JSON.stringify({ favourites: kept(200), recent: kept(20), unfitted: kept(50) }),
    );
    const element = await mountSmall({ id: 'desk' });
    const onDevice = () => JSON.parse(localStorage.getItem('closing-playbook/1/phrase-picker/desk/kept') ?? '') as Record<string, string[]>;
    await field().fill('shouting');
    await page.getByRole('textbox', { name: 'Day' }).first().fill('Friday');
    const { state } = element;
    expect(state.length).toBeLessThanOrEqual(4096);
    element.state = state;
    await rendered(element);
    expect(element.state).toBe(state);
    await field().fill('');
    element.state = state;
    await expect.element(field()).toHaveValue('shouting');
    expect(onDevice()).toMatchObject({ favourites: kept(200), recent: kept(20), unfitted: kept(50) });
    // What was given up since the state was made is no part of what it has no room for.
    element.remove();
    const later = await mount<ClosingPhrasePicker>('closing-phrase-picker', { id: 'desk' }, { state, content: playbook() });
    expect(onDevice()['favourites']).toEqual(kept(200));
    later.state = 'phrase-picker/1 {"favourites":["a"]}';
    expect(onDevice()).toMatchObject({ favourites: ['a'], recent: [], unfitted: [] });
  });

  it.each(['not json', '[]', '{"favourites":7,"said":[{}],"unfitted":[3]}', 'null'])(
    'begins afresh over spoiled storage: %s',
    async (spoiled) => {
      localStorage.setItem('closing-playbook/1/phrase-picker//kept', spoiled);
      localStorage.setItem('closing-playbook/1/phrase-picker//filters', spoiled);
      await mountSmall();
      await button('They are angry').click();
      await button('Favourite').click();
      await expect.element(button('Favourite')).toHaveAttribute('aria-pressed', 'true');
    },
  );

  it('carries on in memory, and says so, where storage is blocked', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no', 'SecurityError');
    });
    const element = await mountSmall({ id: 'blocked' });
    await expect.element(page.getByText(/This browser keeps nothing/)).toBeVisible();
    await button('They are angry').click();
    await button('Favourite').click();
    await expectAccessible(element);
  });

  it('keeps nothing beyond the tab where the page asks for that', async () => {
    const first = await mountSmall({ remember: 'tab' });
    await showFilters();
    await filter('Tone').selectOptions('friendly');
    await button('They are angry').click();
    await button('Favourite').click();
    first.remove();
    expect(localStorage).toHaveLength(0);
    await mountSmall({ remember: 'tab' });
    await showFilters();
    await button('Clear filters').click();
    await button(/^Favourites 1/).click();
    await expect.element(button('You have every reason. I will call on [day].')).toBeVisible();
  });

  it('comes back without the situation of a call that the page has ended', async () => {
    const first = await mountSmall({ id: 'desk' });
    await button('They are angry').click();
    first.reset();
    first.remove();
    await mountSmall({ id: 'desk' });
    await expect.element(button('They are angry')).toBeVisible();
    expect(lines()).toEqual([]);
  });

  it('has the close after a reload of the tab, and not after the next call', async () => {
    const first = await mountSmall();
    await button('They are angry').click();
    await button('Add to my close').first().click();
    first.remove();
    expect(JSON.stringify({ ...localStorage })).not.toContain('angry-recap');
    const again = await mountSmall();
    await button('Your close 1').click();
    await expect.poll(() => lines()).toEqual(['You have every reason. I will call on [day].']);
    await button('Next call').click();
    again.remove();
    await mountSmall();
    await expect.element(button('Your close')).toBeVisible();
  });
});
