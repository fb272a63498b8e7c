import { beforeEach, describe, expect, it, vi, type Mock } from 'vitest';
import { page, userEvent, type Locator } from 'vitest/browser';
import { collect, eventually, expectAccessible, mount, rendered } from '../../test/widgets/helpers.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/phrase-picker.ts';
import type { Phrase } from '../content/types.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { playbook } from './small-playbook.ts';

const mountSmall = (attributes: Record<string, string> = {}, content: unknown = playbook()) =>
  mount<ClosingPhrasePicker>('closing-phrase-picker', attributes, { content });

const field = () => page.getByRole('searchbox', { name: 'What is happening on your call?' });
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: typeof name === 'string' });
const lines = () =>
  page
    .getByRole('button', { expanded: true })
    .elements()
    .concat(page.getByRole('button', { expanded: false }).elements());
const filter = (name: string) => page.getByRole('combobox', { name });
const status = () => page.getByRole('status');

/** Waits until an element's text is, or matches, what is expected. */
const reads = (locator: Locator, text: string | RegExp) =>
  eventually(() => {
    const found = locator.element().textContent.replaceAll(/\s+/g, ' ').trim();
    if (typeof text === 'string') expect(found).toBe(text);
    else expect(found).toMatch(text);
  });

/** The line that has the focus, as it reads. */
const focused = (element: HTMLElement) => element.shadowRoot?.activeElement?.textContent.trim();

let clipboard: Mock<(text: string) => Promise<void>>;
beforeEach(() => {
  clipboard = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
});

describe('<closing-phrase-picker>', () => {
  it('works without an attribute, on what is built in', async () => {
    const element = await mount<ClosingPhrasePicker>('closing-phrase-picker');
    await expectAccessible(element);
    await field().fill("she won't stop talking");
    await reads(page.getByRole('heading', { level: 2 }).first(), /stop talking/);
    await expectAccessible(element);
  });

  it('shows the best line of each likely situation first, with its name, why it was found, and when not to say it', async () => {
    const element = await mountSmall();
    await field().fill('she will not stop talking');
    const first = page.getByRole('listitem').first();
    await expect.element(first.getByRole('heading', { name: 'They talk on' })).toBeVisible();
    await expect.element(first.getByText(/because of “.*talking”/)).toBeVisible();
    await expect.element(first.getByText(/Not when it is/)).toBeVisible();
    await reads(status(), /lines?\. First: They talk on\./);
    expect(element.shadowRoot?.activeElement).toBe(field().element());
    await expectAccessible(element);
  });

  it('never shows an empty screen', async () => {
    const element = await mountSmall();
    for (const query of ['zzzz qqqq', '   .', '__proto__ constructor', '(((', '😀', 'ありがとう', 'x'.repeat(10_000)]) {
      await field().fill(query);
      await rendered(element);
      expect(page.getByRole('button', { name: /they|line|thank|by|so/i }).elements().length, query).toBeGreaterThan(0);
    }
    await field().fill('qqqq');
    await expect.element(page.getByText('Nothing fits well. These are the nearest.').first()).toBeVisible();
    await expectAccessible(element);
  });

  it('can be browsed without typing, and Escape leads back', async () => {
    const element = await mountSmall();
    await button('They are angry').click();
    expect(lines().map((line) => line.textContent.trim())).toEqual([
      'You have every reason. I will call on day.',
      'Thank you for telling me.',
    ]);
    expect(element.shadowRoot?.activeElement).toBe(lines()[0]);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('They are angry')).toBeVisible();
    expect(element.shadowRoot?.activeElement).toBe(field().element());
  });

  it('is driven by the keyboard: arrows go through the lines, Enter copies, Escape backs out, letters go on with the search', async () => {
    const copied = collect('closing-copy');
    const element = await mountSmall();
    await field().click();
    await userEvent.keyboard('shouting{ArrowDown}');
    expect(focused(element)).toBe('You have every reason. I will call on day.');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(element.shadowRoot?.activeElement).toBe(field().element());
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(clipboard).toHaveBeenCalledWith('You have every reason. I will call on [Day].'));
    await reads(status(), 'Copied with a gap. Still open: Day.');
    await eventually(() => expect(copied).toHaveLength(1));
    expect({ ...copied[0] }).toMatchObject({ phraseIds: ['angry-recap'], steps: ['recap'], situations: ['angry'], open: ['day'] });
    await userEvent.keyboard('{ArrowDown}x');
    await expect.element(field()).toHaveValue('shoutingx');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    await expectAccessible(element);
  });

  it('takes fill-ins in labelled fields, for all lines of the call, and clears them with "Next call"', async () => {
    const reset = collect('closing-reset');
    const element = await mountSmall();
    await button('They talk on').click();
    await expect.element(button("So, caller's name, it's done by day.")).toBeVisible();
    await page.getByRole('textbox', { name: 'Day' }).fill('Friday');
    await expect.element(button('By Friday it will be there.')).toBeVisible();
    await page.getByRole('textbox', { name: "Caller's name, optional" }).fill('Ada');
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(clipboard).toHaveBeenCalledWith("So, Ada, it's done by Friday."));
    await reads(status(), /^Copied\./);
    await expectAccessible(element);
    expect(JSON.stringify({ ...localStorage })).not.toMatch(/Ada|Friday/);
    await button('Next call').click();
    expect(reset).toHaveLength(1);
    await button('They talk on').click();
    await expect.element(button(/^By day/)).toBeVisible();
  });

  it('takes "Next call" back', async () => {
    await mountSmall();
    await field().fill('shouting');
    await page.getByRole('textbox', { name: 'Day' }).first().fill('Friday');
    await button('Next call').click();
    await expect.element(field()).toHaveValue('');
    await button('Undo').click();
    await expect.element(field()).toHaveValue('shouting');
    await expect.element(button(/call on Friday/)).toBeVisible();
  });

  it('goes from a gap in the line to its field', async () => {
    const element = await mountSmall();
    await button('They are angry').click();
    element.shadowRoot?.querySelector<HTMLElement>('[data-gap="day"]')?.click();
    await eventually(() => expect(element.shadowRoot?.activeElement).toBe(page.getByRole('textbox', { name: 'Day' }).element()));
  });

  it('falls back to the older way of copying, and at last shows the text selected', async () => {
    const copied = collect('closing-copy');
    clipboard.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const older = vi.spyOn(document, 'execCommand').mockReturnValue(true);
    const element = await mountSmall();
    await button('They are angry').click();
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(copied).toHaveLength(1));
    expect(element.shadowRoot?.activeElement).toBe(lines()[0]);
    older.mockReturnValue(false);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('textbox', { name: /text is selected/ }))
      .toHaveValue('You have every reason. I will call on [Day].');
    const text = element.shadowRoot?.activeElement as HTMLTextAreaElement;
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
    expect(copied).toHaveLength(1);
    await expectAccessible(element);
  });

  it('has favourites, recent lines, and marks of what was said today', async () => {
    const first = await mountSmall({ id: 'desk' });
    await button('They are angry').click();
    await button('Favourite').click();
    await button('Said it').click();
    await expect.element(page.getByText('Said today')).toBeVisible();
    first.remove();
    const again = await mountSmall({ id: 'desk', situation: '' });
    await button('Clear filters').click();
    await button(/^Favourites 1/).click();
    await button('You have every reason. I will call on day.').click();
    await expectAccessible(again);
    await button('Favourite').click();
    await expect.element(page.getByText(/No favourites yet/)).toBeVisible();
    expect(again.shadowRoot?.activeElement).toBe(field().element());
    await button(/^Recent 1/).click();
    await expect.element(page.getByText('Said today')).toBeVisible();
    await expectAccessible(again);
  });

  it('gives another wording for the same move, in the same place', async () => {
    await mountSmall();
    await button('They talk on').click();
    await button('Another wording').click();
    expect(lines()[0]?.textContent.trim()).toBe('By day it will be there.');
    await reads(status(), 'By day it will be there.');
    await button('Another wording').click();
    expect(lines()[0]?.textContent.trim()).toMatch(/^So, /);
  });

  it('filters with counts, narrows what was typed, and remembers', async () => {
    const first = await mountSmall();
    await reads(filter('Step'), /Recap \(3\)/);
    await filter('Kind of call').selectOptions('sales');
    await field().fill('they declined');
    await expect.element(button('Thank you for being plain with me.')).toBeVisible();
    expect(page.getByText('You have every reason').elements()).toEqual([]);
    first.remove();
    const again = await mountSmall();
    await expect.element(filter('Kind of call')).toHaveValue('sales');
    await expectAccessible(again);
    again.remove();
    await mountSmall({ context: 'support', tone: 'formal', step: 'recap', situation: 'chatty' });
    await expect.element(filter('Kind of call')).toHaveValue('support');
    expect(lines().map((line) => line.textContent.trim())).toEqual(['By day it will be there.']);
  });

  it('follows its attributes at run time, and names one that the content does not know', async () => {
    const errors = collect('closing-error');
    const element = await mountSmall({ situation: 'angry' });
    element.setAttribute('situation', 'said-no');
    await expect.element(button('Thank you for being plain with me.')).toBeVisible();
    element.setAttribute('situation', 'nowhere');
    await expect.element(button('They talk on')).toBeVisible();
    await eventually(() => expect(errors.map(({ problems }) => problems[0]?.path)).toEqual(['situation']));
    expect(consoleMessages.splice(0)).toHaveLength(1);
  });

  it('says so where no line passes the filters, and shows the rest', async () => {
    const element = await mountSmall({ context: 'sales' });
    await filter('Step').selectOptions('recap');
    element.setAttribute('situation', 'said-no');
    await expect.element(page.getByText('No line passes these filters. Without them, there is this.')).toBeVisible();
    await expect.element(button('Thank you for being plain with me.')).toBeVisible();
    await expectAccessible(element);
  });

  it('builds a close in the order of the steps, as one script to copy, and Escape leaves it', async () => {
    const copied = collect('closing-copy');
    const element = await mountSmall();
    await button('Your close').click();
    await expect.element(page.getByText(/No lines yet/)).toBeVisible();
    await expectAccessible(element);
    await button('Back to the lines').click();
    await button('They talk on').click();
    await button("I must go now, caller's name.").click();
    await button('Add to close').last().click();
    await button('Add to close').first().click();
    await button('Your close 2').click();
    expect(focused(element)).toBe('Your close');
    expect(
      page
        .getByText(/^(So|I must)/)
        .elements()
        .map((line) => line.textContent.trim()),
    ).toEqual(["So, caller's name, it's done by day.", "I must go now, caller's name."]);
    await page.getByRole('textbox', { name: 'Day' }).fill('Friday');
    await expectAccessible(element);
    await button('Copy the close').click();
    await eventually(() => expect(clipboard).toHaveBeenCalledWith("So, it's done by Friday.\nI must go now."));
    expect(copied[0]?.phraseIds).toEqual(['chat-recap', 'chat-bye']);
    await button(/^Take out: I must/).click();
    expect(page.getByText(/^I must/).elements()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    expect(lines().length).toBeGreaterThan(0);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('They are angry')).toBeVisible();
  });

  it('shows a ready-made close in its own order', async () => {
    const element = await mountSmall();
    await button('They talk on').click();
    await button('A whole close: A whole chat').click();
    await expect.element(page.getByRole('heading', { name: 'A whole chat' })).toBeVisible();
    expect(page.getByText(/^(I must|So,|Thank you for telling)/).elements()).toHaveLength(3);
    await expectAccessible(element);
    await button('Copy the close').click();
    await eventually(() => expect(clipboard).toHaveBeenCalledWith("I must go now.\nSo, it's done by [Day].\nThank you for telling me."));
    await expect.element(page.getByText('Copied with a gap. Still open: Day.').first()).toBeVisible();
  });

  it('keeps queries for which nothing fitted, to copy and to clear', async () => {
    const element = await mountSmall();
    await field().fill('my dog ate it');
    await button('Nothing fitted?').click();
    await reads(status(), /Kept on this device/);
    await field().fill('');
    await button('Didn’t fit 1').click();
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
    await button('Add to close').first().click();
    const { state } = first;
    first.remove();
    const again = await mount<ClosingPhrasePicker>('closing-phrase-picker', { remember: 'off' }, { state, content: playbook() });
    await expect.element(field()).toHaveValue('shouting');
    await expect.element(button('You have every reason. I will call on Friday.')).toBeVisible();
    await expect.element(button('Your close 1')).toBeVisible();
    for (const bad of ['', 'phrase-picker/9 {}', 'phrase-picker/1 {', 'phrase-picker/1 {"values":7,"close":{},"filters":[]}'])
      again.state = bad;
    await rendered(again);
    again.reset();
    expect(events).toEqual([]);
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

  it('shows what it can of content with mistakes, names them, and runs none of it', async () => {
    const errors = collect('closing-error');
    const hostile = '<img src=x onerror="window.hit = true">';
    await mountSmall({}, playbook((file) => {
      Object.assign(file.phrases[3] as Phrase, { text: `${hostile} {__proto__} {unknown-gap}` });
      Object.assign(file.phrases[4] as Phrase, { text: 7 });
      file.situations[1]!.label = hostile;
    })); // prettier-ignore
    await button(hostile).click();
    await expect.element(button(`${hostile} {__proto__} unknown gap`)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(clipboard).toHaveBeenCalledWith(`${hostile} {__proto__} [unknown gap]`));
    expect('hit' in window).toBe(false);
    await eventually(() => expect(errors[0]?.problems.map(({ path }) => path)).toEqual(['phrases[4].text']));
    await eventually(() => expect(consoleMessages.splice(0)).toHaveLength(1));
  });

  it('stays calm over a playbook without lines, and over one that cannot be read', async () => {
    const element = await mountSmall(
      {},
      playbook((file) => file.phrases.splice(0)),
    );
    await expect.element(page.getByText('This playbook has no lines yet.')).toBeVisible();
    await field().fill('anything');
    await rendered(element);
    await userEvent.keyboard('{Enter}{ArrowDown}{Escape}');
    element.remove();
    await mountSmall({}, []);
    await expect.element(page.getByRole('alert')).toBeVisible();
    await eventually(() => expect(consoleMessages.splice(0)).toHaveLength(1));
  });

  it('draws only what is shown of 5,000 lines', async () => {
    const words = 'we could see about your order or refund then call it a day with care and tell them when it is there'.split(' ');
    const textOf = (index: number) =>
      Array.from({ length: 12 }, (_, place) => words[(index * 7 + place * ((index % 5) + 1)) % words.length]).join(' ');
    const many = playbook((file) => {
      for (let index = 0; index < 5000; index += 1) {
        file.phrases.push({ ...(file.phrases[index % 6] as Phrase), id: `many-${index}`, text: `${textOf(index)} {day}` });
      }
    });
    const element = await mountSmall({}, many);
    for (const query of ['s', 'sho', 'shout', 'shouting']) {
      await field().fill(query);
      await rendered(element);
      expect(lines().length, query).toBeLessThan(20);
    }
    await field().fill('');
    await button('They are angry').click();
    await button(/^Show .* more/).click();
    expect(lines().length).toBeLessThan(40);
    expect(lines()).toContain(element.shadowRoot?.activeElement);
  });

  it('can be used at 280 px', async () => {
    const element = await mount<ClosingPhrasePicker>('closing-phrase-picker');
    element.style.setProperty('width', '280px');
    await field().fill('i have to send them something');
    await rendered(element);
    expect(element.shadowRoot?.querySelector('.root')?.scrollWidth).toBeLessThanOrEqual(280);
  });

  it('is put where a div asks for it', async () => {
    document.body.innerHTML = '<div data-closing-widget="phrase-picker" data-tone="formal"><p>Fallback</p></div>';
    await expect.element(filter('Tone')).toHaveValue('formal');
  });
});
