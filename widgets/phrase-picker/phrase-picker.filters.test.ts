import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { collect, eventually, expectAccessible } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/phrase-picker.ts';
import { button, field, filter, lines, mountSmall, reads, showFilters, showsCurrent } from './picker-page.fixture.ts';

describe('<closing-phrase-picker>', () => {
  it('filters with counts, narrows what was typed, and remembers', async () => {
    const first = await mountSmall();
    await showFilters();
    await reads(filter('Move'), /Recap \(3\)/);
    await filter('Kind of call').selectOptions('sales');
    await field().fill('they declined');
    await showsCurrent('Thank you for being plain with me.');
    expect(page.getByText('You have every reason').elements()).toEqual([]);
    first.remove();
    const again = await mountSmall();
    await showFilters();
    await expect.element(filter('Kind of call')).toHaveValue('sales');
    await expectAccessible(again);
    again.remove();
    await mountSmall({ context: 'support', tone: 'formal', step: 'recap', situation: 'chatty' });
    await showFilters();
    await expect.element(filter('Kind of call')).toHaveValue('support');
    expect(lines()).toEqual(['By [day] it will be there.']);
  });

  it('follows its attributes at run time, and names one that the content does not know', async () => {
    const errors = collect('closing-error');
    const element = await mountSmall({ situation: 'angry' });
    element.setAttribute('situation', 'said-no');
    await showsCurrent('Thank you for being plain with me.');
    element.setAttribute('situation', 'nowhere');
    await expect.element(button('They talk on')).toBeVisible();
    await eventually(() => expect(errors.map(({ problems }) => problems[0]?.path)).toEqual(['situation']));
    expect(consoleMessages.splice(0)).toHaveLength(1);
  });

  it('says so where no line passes the filters, and shows the rest', async () => {
    const element = await mountSmall({ context: 'sales' });
    await showFilters();
    await filter('Move').selectOptions('recap');
    element.setAttribute('situation', 'said-no');
    await expect.element(page.getByText('No line passes these filters. Without them, there is this.')).toBeVisible();
    await showsCurrent('Thank you for being plain with me.');
    await expectAccessible(element);
  });
});
