import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, eventually, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { playbook } from './picker-playbook.fixture.ts';
import {
  button,
  clipboard,
  field,
  filter,
  focused,
  lines,
  mountSmall,
  reads,
  showFilters,
  showsCurrent,
  status,
} from './picker-page.fixture.ts';

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
    // The caution says "not" once: its label begins with the same word.
    const caution = () => first.element().querySelector('.not-now')?.textContent.replaceAll(/\s+/g, ' ').trim();
    await expect.poll(caution).toMatch(/^Not when it is/);
    await reads(status(), /situations? fits?\. First: They talk on\./);
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
    await expect.element(page.getByText(/^Nothing here fits. Other words/).first()).toBeVisible();
    await expect.element(button('They are angry')).toBeVisible();
    await expectAccessible(element);
  });

  it('says that nothing fits as the site does: the nearest, all situations, and a mail that says what was looked for', async () => {
    const content = playbook((file) => {
      file.feedback = 'care@example.org';
      file.otherSubjects = [{ id: 'printers', phrasings: ['the printer is not printing', 'printer out of ink'] }];
    });
    await mount('closing-phrase-picker', {}, { content });
    const mail = page.getByRole('link', { name: /Tell us what you looked for/ });
    await field().fill('shouting');
    await expect.element(page.getByRole('heading', { name: 'They are angry' })).toBeVisible();
    await expect.element(mail).not.toBeInTheDocument();
    await field().fill('will the printer print');
    await expect.element(page.getByText('Nothing here fits. Nearest:').first()).toBeVisible();
    await expect.element(button('They said no')).toBeVisible();
    await expect
      .element(mail)
      .toHaveAttribute('href', 'mailto:care@example.org?subject=Nothing%20found%20for%3A%20will%20the%20printer%20print');
    await reads(status(), 'Nothing here fits. Nearest:');
    await field().fill('qqqq');
    await expect.element(page.getByText(/^Nothing here fits. Other words/).first()).toBeVisible();
    await expect.element(mail).toHaveAttribute('href', 'mailto:care@example.org?subject=Nothing%20found%20for%3A%20qqqq');
    await expectAccessible(document.querySelector('closing-phrase-picker') as HTMLElement);
  });

  it('can be browsed without typing, and Escape leads back', async () => {
    const element = await mountSmall();
    await button('They are angry').click();
    expect(lines()).toEqual(['You have every reason. I will call on [day].', 'Thank you for telling me.']);
    expect(focused(element)).toBe(lines()[0]);
    await userEvent.keyboard('{Escape}');
    await expect.element(button('They are angry')).toBeVisible();
    expect(element.shadowRoot?.activeElement).toBe(field().element());
  });

  it('is driven by the keyboard: arrows go through the lines, Enter copies, Escape backs out, letters go on with the search', async () => {
    const copied = collect('closing-copy');
    const element = await mountSmall();
    await field().click();
    await userEvent.keyboard('shouting{ArrowDown}');
    expect(focused(element)).toBe('You have every reason. I will call on [day].');
    await userEvent.keyboard('{ArrowDown}{ArrowUp}{ArrowUp}');
    expect(element.shadowRoot?.activeElement).toBe(field().element());
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(clipboard).toHaveBeenCalledWith('You have every reason. I will call on [Day].'));
    await reads(status(), 'Copied. Still open: Day. You have every reason. I will call on [Day].');
    await eventually(() => expect(copied).toHaveLength(1));
    expect({ ...copied[0] }).toMatchObject({ phraseIds: ['angry-recap'], steps: ['recap'], situations: ['angry'], open: ['day'] });
    await userEvent.keyboard('{ArrowDown}x');
    await expect.element(field()).toHaveValue('shoutingx');
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).toHaveValue('');
    await expectAccessible(element);
  });

  it('gives another wording for the same move, in the same place', async () => {
    await mountSmall();
    await button('They talk on').click();
    await button('Another wording').click();
    await showsCurrent('By [day] it will be there.');
    await reads(status(), 'By [Day] it will be there.');
    await button('Another wording').click();
    await showsCurrent(/^So, /);
  });

  it('shows another wording only as long as the same is looked for in the same content', async () => {
    const element = await mountSmall();
    await showFilters();
    await button('They talk on').click();
    await button('Another wording').click();
    await showsCurrent('By [day] it will be there.');
    await filter('Tone').selectOptions('friendly');
    await showsCurrent(/^So, /);
    await filter('Tone').selectOptions('');
    await button('Another wording').click();
    await showsCurrent('By [day] it will be there.');
    element.content = playbook(({ phrases }) => phrases.forEach((phrase) => (phrase.text = `Now: ${phrase.text}`)));
    await showsCurrent(/^Now: So, /);
  });

  it('shows what was typed last where it is moved meanwhile', async () => {
    const element = await mountSmall();
    await field().fill('shouting');
    await showsCurrent(/^You have every reason/);
    const input = field().element() as HTMLInputElement;
    input.value = 'qq';
    input.dispatchEvent(new Event('input', { bubbles: true }));
    document.body.append(element);
    await expect.element(page.getByText(/^Nothing here fits. Other words/).first()).toBeVisible();
  });

  it('holds still while somebody types, until something better is sure or typing rests', async () => {
    await mountSmall();
    await field().fill('shouting');
    await showsCurrent(/^You have every reason/);
    await field().fill('shouting qqqq zzzz');
    await showsCurrent(/^You have every reason/);
    await field().fill('qq');
    await showsCurrent(/^You have every reason/);
    await expect.element(page.getByText(/^Nothing here fits. Other words/).first()).toBeVisible();
    await field().fill('she will not stop talking');
    await showsCurrent(/^(So|By|I must)/);
  });

  it('shows the field, three lines and what copies the first at 280 by 600 pixels, and nothing moves when that is pressed', async () => {
    document.body.innerHTML = '<div style="width: 280px"></div>';
    const element = await mount<ClosingPhrasePicker>('closing-phrase-picker');
    document.querySelector('div')?.append(element);
    await field().fill('angry');
    const places = () =>
      [...(element.shadowRoot?.querySelectorAll('#query, .bar, [part=say], [part=say] ~ .actions, .actions button') ?? [])].map((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return [top - element.getBoundingClientRect().top, bottom - element.getBoundingClientRect().top].map(Math.round);
      });
    // What is below them is drawn after them.
    await eventually(() => expect(element.shadowRoot?.querySelectorAll('[part=more] [part=say]')).toHaveLength(9));
    const copy = element.shadowRoot?.querySelector('.current .primary');
    const seen = [field().element(), copy, ...(element.shadowRoot?.querySelectorAll('.best [part=say]') ?? [])];
    for (const each of seen)
      expect((each as Element).getBoundingClientRect().bottom - element.getBoundingClientRect().top).toBeLessThanOrEqual(600);
    expect((copy as Element).getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    const before = places();
    await button('Copy').click();
    await expect.element(page.getByText(/^Copied\./).first()).toBeVisible();
    expect(places()).toEqual(before);
    for (const name of ['Said it', 'Favourite', 'Add to my close']) await button(name).click();
    expect(places()).toEqual(before);
    await expectAccessible(element);
  });

  it('draws only what is shown of 5,000 lines', async () => {
    const words = 'we could see about your order or refund then call it a day with care and tell them when it is there'.split(' ');
    const textOf = (index: number) =>
      Array.from({ length: 12 }, (_, place) => words[(index * 7 + place * ((index % 5) + 1)) % words.length]).join(' ');
    const many = playbook((file) => {
      for (let index = 0; index < 5000; index += 1) {
        file.phrases.push({ ...file.phrases[index % 6]!, id: `many-${index}`, text: `${textOf(index)} {day}` });
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
    expect(lines()).toContain(focused(element));
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
    await showFilters();
    await expect.element(filter('Tone')).toHaveValue('formal');
  });

  it('has situations by their groups, as the site does', async () => {
    const element = await mountSmall();
    const groups = [...(element.shadowRoot?.querySelectorAll('.groups section') ?? [])].map((group) => [
      group.querySelector('h2')?.textContent,
      [...group.querySelectorAll('.pick')].map((choice) => choice.textContent.trim()),
    ]);
    expect(groups).toEqual([
      ['Hard calls', ['They are angry']],
      ['Any call', ['They talk on']],
      [undefined, ['They said no']],
    ]);
    await expectAccessible(element);
  });

  it('leads from a situation to a call to play, in a tab of its own, and to no other page than a web page', async () => {
    const address = (url: string) =>
      playbook((file) => {
        file.situations[1]!.practice = { id: 'shouting', title: 'The shouting', url };
      });
    const practise = () => page.getByRole('link', { name: 'The shouting' });
    const element = await mountSmall({ playbook: 'https://playbook.example/desk/' }, address('practice/shouting/'));
    await expect.element(practise()).not.toBeInTheDocument();
    await button('They are angry').click();
    await expect.element(practise()).toHaveAttribute('href', 'https://playbook.example/desk/practice/shouting/');
    await expect.element(practise()).toHaveAttribute('target', '_blank');
    await expectAccessible(element);
    for (let stops = 0; stops < 5 && focused(element) !== 'The shouting'; stops += 1) await userEvent.keyboard('{ArrowDown}');
    expect(focused(element)).toBe('The shouting');
    element.content = address('javascript:alert(1)');
    await element.ready;
    await expect.element(practise()).not.toBeInTheDocument();
  });

  it('leaves keys to an input method, and ignores an event without a key', async () => {
    const element = await mountSmall();
    await field().fill('shouting');
    const query = field().element() as HTMLInputElement;
    for (const key of ['ArrowDown', 'Escape', 'Enter']) {
      query.dispatchEvent(new KeyboardEvent('keydown', { key, isComposing: true, bubbles: true, cancelable: true }));
    }
    query.dispatchEvent(new Event('keydown', { bubbles: true }));
    await rendered(element);
    expect(query.value).toBe('shouting');
    expect(element.shadowRoot?.activeElement).toBe(query);
    expect(clipboard).not.toHaveBeenCalled();
  });
});
