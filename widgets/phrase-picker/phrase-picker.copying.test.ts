import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, eventually, expectAccessible } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import { playbook } from './picker-playbook.fixture.ts';
import { button, clipboard, field, focused, lines, mountSmall, reads, status } from './picker-page.fixture.ts';

describe('<closing-phrase-picker>', () => {
  it('falls back to the older way of copying, and at last shows the text selected', async () => {
    const copied = collect('closing-copy');
    clipboard.mockRejectedValue(new DOMException('no', 'NotAllowedError'));
    const taken: string[] = [];
    // As a browser does: it fires an event that takes the text.
    const older = vi.spyOn(document, 'execCommand').mockImplementation(() => {
      const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true });
      document.dispatchEvent(event);
      taken.push(event.clipboardData?.getData('text/plain') ?? '');
      return true;
    });
    const element = await mountSmall();
    await button('They are angry').click();
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(copied).toHaveLength(1));
    expect(taken).toEqual(['You have every reason. I will call on [Day].']);
    expect(focused(element)).toBe(lines()[0]);
    // What is said to be copied and took no text was not.
    older.mockReturnValue(true);
    await userEvent.keyboard('{Enter}');
    await expect
      .element(page.getByRole('textbox', { name: /^Not copied: press Ctrl\+C\..*text is selected/ }))
      .toHaveValue('You have every reason. I will call on [Day].');
    const text = element.shadowRoot?.activeElement as HTMLTextAreaElement;
    expect([text.selectionStart, text.selectionEnd]).toEqual([0, text.value.length]);
    expect(copied).toHaveLength(1);
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
    await button("I must go now, [caller's name].").click();
    await button('Add to my close').click();
    await button("So, [caller's name], it's done by [day].").click();
    await button('Add to my close').click();
    await button('Your close 2').click();
    expect(focused(element)).toBe('Your close');
    expect(lines()).toEqual(["So, [caller's name], it's done by [day].", "I must go now, [caller's name]."]);
    await page.getByRole('textbox', { name: 'Day' }).fill('Friday');
    await expectAccessible(element);
    await button('Copy the close').click();
    await eventually(() => expect(clipboard).toHaveBeenCalledWith("So, it's done by Friday.\nI must go now."));
    expect(copied[0]?.phraseIds).toEqual(['chat-recap', 'chat-bye']);
    await button(/^Take out: I must/).click();
    expect(lines()).toEqual(["So, [caller's name], it's done by Friday."]);
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
    expect(lines()).toHaveLength(3);
    await expectAccessible(element);
    await button('Copy the close').click();
    await eventually(() => expect(clipboard).toHaveBeenCalledWith("I must go now.\nSo, it's done by [Day].\nThank you for telling me."));
    await expect.element(page.getByText('Copied. Still open: Day.').first()).toBeVisible();
  });

  it('fills in what is selected and copied by hand', async () => {
    const element = await mountSmall();
    await button('They talk on').click();
    await button('A whole close: A whole chat').click();
    await page.getByRole('textbox', { name: 'Day' }).fill('Friday');
    const root = element.shadowRoot as ShadowRoot & { getSelection(): Selection };
    const script = root.querySelector('.script') as Element;
    root.getSelection().selectAllChildren(script);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true, composed: true });
    script.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(true);
    const copied = event.clipboardData?.getData('text/plain').split('\n') ?? [];
    expect(copied).toEqual(expect.arrayContaining(['I must go now.', "So, it's done by Friday."]));
    expect(event.clipboardData?.getData('text/plain')).not.toContain('[');
  });

  it('copies each line in its own language, by hand and by the button', async () => {
    const element = await mountSmall(
      {},
      playbook((file) => {
        file.language = 'tr';
        const [first, ...others] = file.phrases;
        Object.assign(first ?? {}, { text: '{day} is fine.', lang: 'en' });
        for (const phrase of others) phrase.text = '{day} olur.';
      }),
    );
    await button('They talk on').click();
    await button('A whole close: A whole chat').click();
    await page.getByRole('textbox', { name: 'Day' }).first().fill('in an hour');
    const root = element.shadowRoot as ShadowRoot & { getSelection(): Selection };
    const script = root.querySelector('.script') as Element;
    root.getSelection().selectAllChildren(script);
    const event = new ClipboardEvent('copy', { clipboardData: new DataTransfer(), bubbles: true, cancelable: true, composed: true });
    script.dispatchEvent(event);
    const expected = ['İn an hour olur.', 'In an hour is fine.', 'İn an hour olur.'];
    expect(event.clipboardData?.getData('text/plain').split('\n')).toEqual(expect.arrayContaining(expected));
    await button('Copy the close').click();
    await eventually(() => expect(clipboard).toHaveBeenCalledWith(expected.join('\n')));
  });

  it('says which line was copied, and is spoken once typing rests', async () => {
    await mountSmall();
    await field().fill('shouting');
    await page.getByRole('textbox', { name: 'Day' }).first().fill('Friday');
    await field().click();
    await userEvent.keyboard('{Enter}');
    await reads(status(), 'Copied: You have every reason. I will call on Friday.');
    await expect.element(page.getByText('Copied.', { exact: true })).toBeVisible();
  });
});
