import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { consoleMessages } from '../../test/widgets/setup.ts';
import { collect, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import builtIn from 'built-in:checklist';
import '../entry/checklist.ts';
import type { ChecklistsFile } from '../content/types.ts';
import type { ClosingChecklist } from './checklist.ts';

const file = (change: (file: ChecklistsFile) => void = () => undefined): ChecklistsFile => {
  const made: ChecklistsFile = {
    version: 1,
    language: 'en',
    steps: [
      { id: 'recap', label: 'Recap' },
      { id: 'goodbye', label: 'Goodbye' },
    ],
    placeholders: [{ id: 'name', label: 'Their name' }],
    checklists: [
      {
        id: 'short',
        title: 'A short close',
        summary: 'Three things.',
        order: 1,
        contexts: ['support'],
        situations: [],
        items: [
          {
            id: 'sum-up',
            text: 'Sum up',
            why: 'They hear that you listened.',
            step: 'recap',
            required: true,
            say: [{ id: 'a', text: "So, {name}, we've {done}." }],
          },
          { id: 'check', text: 'Check it', why: 'You may be wrong.', step: 'recap', required: true, say: [] },
          { id: 'wish', text: 'Wish them well', why: 'It is the last thing heard.', step: 'goodbye', required: false, say: [] },
        ],
      },
      {
        id: 'other',
        title: 'Another',
        summary: 'One thing.',
        order: 2,
        contexts: ['support'],
        situations: [],
        items: [{ id: 'only', text: 'Only this', why: 'Because.', step: 'goodbye', required: true, say: [] }],
      },
    ],
  };
  change(made);
  return made;
};

/** A translation of which only the second step and one line are there. */
const halfTranslated = file((made) => {
  made.language = 'es';
  const [step] = made.steps;
  const [checklist] = made.checklists;
  if (!step || !checklist) throw new Error('There is no checklist.');
  step.lang = 'en';
  checklist.lang = 'en';
});

const mountShort = (attributes: Record<string, string> = {}, content: unknown = file()) =>
  mount<ClosingChecklist>('closing-checklist', attributes, { content });
const tickBox = (name: RegExp | string) => page.getByRole('checkbox', { name });
const openNote = (item: number) =>
  page
    .getByRole('button', { name: /^Why ?: / })
    .nth(item)
    .click();

describe('<closing-checklist>', () => {
  it('says of each text which language it is in, where a part is not translated', async () => {
    await mountShort({}, halfTranslated);
    const languageOf = (text: string) => page.getByText(text, { exact: true }).element().closest('[lang]')?.getAttribute('lang');
    await expect.element(page.getByText('Sum up', { exact: true })).toBeVisible();
    expect(['A short close', 'Recap', 'Goodbye', 'Sum up', 'They hear that you listened.'].map(languageOf)).toEqual([
      'en',
      'en',
      'es',
      'en',
      'en',
    ]);
  });

  it('works without an attribute, on what is built in', async () => {
    const element = await mount<ClosingChecklist>('closing-checklist');
    await expect.element(page.getByRole('heading', { level: 2 })).toBeVisible();
    expect(page.getByRole('checkbox').elements().length).toBeGreaterThan(3);
    await expectAccessible(element);
  });

  it('groups items by step, with reason, optional mark and progress in words and a bar', async () => {
    const element = await mountShort();
    await expect.element(page.getByRole('group', { name: 'Recap' })).toBeVisible();
    await expect.element(tickBox('Sum up')).toHaveAccessibleDescription('They hear that you listened.');
    await expect.element(tickBox(/Wish them well.*optional/)).toBeVisible();
    await tickBox('Sum up').click();
    await expect.element(page.getByRole('progressbar', { name: '1 of 3 done' })).toHaveAttribute('max', '3');
    await expect.element(page.getByText('1 required left')).toBeVisible();
    await expectAccessible(element);
  });

  it('has square boxes to tick', async () => {
    await mountShort();
    for (const box of page.getByRole('checkbox').elements()) {
      const { width, height } = box.getBoundingClientRect();
      expect(width).toBe(height);
    }
  });

  it('has an item, the line below it and its reason begin at the same edge', async () => {
    const element = await mountShort();
    element.style.inlineSize = '360px';
    await openNote(0);
    const edges = ['.text', '.tick + .say', '.more p'].map((part) => {
      const range = document.createRange();
      range.selectNodeContents(element.shadowRoot?.querySelector(part) as Element);
      return range.getBoundingClientRect().left;
    });
    expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(0.5);
  });

  it('draws the sign of each move above its name, without a word and without height', async () => {
    const element = await mountShort();
    const drawn = [...(element.shadowRoot?.querySelectorAll('.move') ?? [])].map((move) => {
      const sign = move.querySelector('svg');
      const height = move.clientHeight;
      sign?.remove();
      return [
        move.textContent,
        [...(sign?.querySelectorAll('path') ?? [])].map((path) => path.getAttribute('d')),
        move.clientHeight - height,
      ];
    });
    expect(drawn).toEqual([
      ['Recap', ['M15 1h4M22 3h4M28 3h2', 'M0 1h12'], 0],
      ['Goodbye', ['M0 1h12M22 3h4M28 3h2', 'M15 1h4'], 0],
    ]);
  });

  it('leaves a placeholder open that is called as what every object has', async () => {
    const say = [{ id: 'a', text: 'Ask for {constructor}.' }];
    const items = [{ id: 'ask', text: 'Ask', why: 'You may be wrong.', step: 'recap', say }];
    await mountShort({}, { id: 'short', title: 'T', summary: 'S', contexts: ['support'], items });
    await expect.element(page.getByRole('textbox', { name: 'constructor' })).toHaveValue('');
  });

  it('is driven by the keyboard alone, and tells what the person does', async () => {
    const progress = collect('closing-progress');
    const complete = collect('closing-complete');
    await mountShort();
    await userEvent.keyboard('{Tab} ');
    expect(progress.map(({ contentId, done, total }) => [contentId, done, total])).toEqual([['short', 1, 3]]);
    await userEvent.keyboard('{Tab}Dana n');
    await expect.element(page.getByRole('textbox', { name: 'Their name' })).toHaveValue('Dana n');
    await expect.element(page.getByRole('textbox', { name: 'done' })).toHaveAttribute('placeholder', 'done');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.element(page.getByText('They hear that you listened.')).toBeVisible();
    tickBox('Check it').element().focus();
    await userEvent.keyboard(' ');
    expect(complete).toHaveLength(1);
    expect(complete[0]).toMatchObject({ contentId: 'short', score: 100, passed: true });
    await expect.element(page.getByRole('status')).toHaveTextContent('Every required item is done.');
  });

  it('clears for the next call with one key, and takes that back without losing what came after', async () => {
    const reset = collect('closing-reset');
    const element = await mountShort();
    await tickBox('Sum up').click();
    await userEvent.keyboard('n');
    await expect.element(tickBox('Sum up')).not.toBeChecked();
    expect(element.shadowRoot?.activeElement).toBe(tickBox('Sum up').element());
    expect(reset).toHaveLength(1);
    // Pressed twice, as by a key that is held: what the first press cleared can still be taken back.
    await userEvent.keyboard('n');
    expect(reset).toHaveLength(2);
    await expectAccessible(element);
    await tickBox('Check it').click();
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(tickBox('Sum up')).toBeChecked();
    await expect.element(tickBox('Check it')).toBeChecked();
  });

  it('shows the words to say beside each item, fills in their gaps, and forgets these with the call', async () => {
    const element = await mountShort({ id: 'gaps' });
    const gap = () => page.getByRole('textbox', { name: 'Their name' });
    await gap().fill('Dana');
    await expect.element(gap()).toHaveValue('Dana');
    expect(element.shadowRoot?.querySelector('.gap')?.getAttribute('data-text')).toBe('Dana');
    expect([element.state, JSON.stringify(localStorage)].join()).not.toContain('Dana');
    await tickBox('Sum up').click();
    await userEvent.keyboard('n');
    await expect.element(gap()).toHaveValue('');
    await userEvent.keyboard('{Control>}z{/Control}');
    await expect.element(gap()).toHaveValue('Dana');
    // Filled in for the next call before it was undone, it is that which stays.
    await userEvent.keyboard('n');
    await gap().fill('Noor');
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.element(gap()).toHaveValue('Noor');
    await expect.element(tickBox('Sum up')).toBeChecked();
  });

  it('keeps progress and the next call in sight', async () => {
    const element = await mount<ClosingChecklist>('closing-checklist', { checklist: 'support' });
    await rendered(element);
    for (const seen of [page.getByRole('progressbar'), page.getByRole('button', { name: /^Next call/ })]) {
      const { top, bottom } = seen.element().getBoundingClientRect();
      expect(top).toBeGreaterThan(0);
      expect(bottom).toBeLessThanOrEqual(innerHeight);
    }
  });

  it('has room for ten items with their words in 720 pixels, and for a phone in two screens', async () => {
    document.body.innerHTML = '<div></div>';
    const place = document.querySelector('div') as HTMLElement;
    const element = await mount<ClosingChecklist>('closing-checklist', { checklist: 'support' });
    place.append(element);
    const heightAt = async (width: number) => {
      place.style.width = `${width}px`;
      await rendered(element);
      expect(element.shadowRoot?.querySelectorAll('li')).toHaveLength(10);
      return (element.shadowRoot?.querySelector('.bar') as Element).getBoundingClientRect().bottom - element.getBoundingClientRect().top;
    };
    const whole = async (width: number) => {
      // The bar sticks to the screen: in its own place it is below all items.
      (element.shadowRoot?.querySelector('.bar') as HTMLElement).style.position = 'static';
      return heightAt(width);
    };
    expect(await whole(1280)).toBeLessThanOrEqual(720);
    expect(await whole(390)).toBeLessThanOrEqual(2 * 844);
  });

  it('knows its key by its place where the layout has no Latin letters, and no key where none is meant', async () => {
    const reset = collect('closing-reset');
    const element = await mountShort();
    const section = element.shadowRoot?.querySelector('section');
    const press = (init: KeyboardEventInit) => section?.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, ...init }));
    for (const key of ['т', 'ν', 'מ']) press({ key, code: 'KeyN' });
    expect(reset).toHaveLength(3);
    press({ key: 'n', code: 'KeyN', isComposing: true });
    press({ key: 'n', code: 'KeyN', ctrlKey: true });
    press({ key: 'k', code: 'KeyN' });
    section?.dispatchEvent(new Event('keydown', { bubbles: true }));
    expect(reset).toHaveLength(3);
    await tickBox('Sum up').click();
    press({ key: 'т', code: 'KeyN' });
    press({ key: 'я', code: 'KeyZ', ctrlKey: true });
    await expect.element(tickBox('Sum up')).toBeChecked();
  });

  it('types an "n" into a note', async () => {
    const element = await mountShort();
    await tickBox('Sum up').click();
    await openNote(1);
    await userEvent.type(page.getByRole('textbox', { name: 'Note: Check it' }), 'no reference number');
    await expect.element(tickBox('Sum up')).toBeChecked();
    expect(await element.exportText()).toBe(
      'A short close\n\nRecap\n[x] Sum up\n[ ] Check it\n    Note: no reference number\n\nGoodbye\n[ ] Wish them well (optional)\n',
    );
  });

  it('keeps every note where several are written before it shows one', async () => {
    const element = await mountShort();
    await openNote(0);
    await openNote(1);
    const fields = [...(element.shadowRoot?.querySelectorAll('textarea') ?? [])].slice(0, 2);
    fields.forEach((field, index) => {
      field.value = `note ${index}`;
      field.dispatchEvent(new Event('input', { bubbles: true }));
    });
    const text = await element.exportText();
    for (const note of ['note 0', 'note 1']) expect(text).toContain(note);
  });

  it('remembers ticks and notes across a reload, for its name and content alone', async () => {
    const first = await mountShort({ id: 'desk' });
    await tickBox('Sum up').click();
    await openNote(1);
    await userEvent.type(page.getByRole('textbox', { name: 'Note: Check it' }), 'ask Dana');
    first.remove();
    const again = await mountShort({ id: 'desk' });
    await expect.element(tickBox('Sum up')).toBeChecked();
    await expect.element(page.getByRole('textbox', { name: 'Note: Check it' })).toHaveValue('ask Dana');
    again.checklist = 'other';
    await rendered(again);
    await expect.element(tickBox('Only this')).not.toBeChecked();
    again.remove();
    await mountShort({ id: 'another-desk' });
    await expect.element(tickBox('Sum up')).not.toBeChecked();
  });

  it.each([
    [{}, 'Kept in this browser until you press “Next call”, or the end of the day.'],
    [{ remember: 'tab' }, 'Kept in this tab until you press “Next call”, or the end of the day.'],
    [{ remember: 'off' }, 'Kept on this page until you press “Next call”, and nowhere else.'],
    [{ mode: 'course' }, 'Kept with your answers in the course.'],
    [{ mode: 'course', remember: 'off' }, 'Kept with your answers in the course.'],
  ] as const)('says beside a note how long it is kept: %j', async (attributes, words) => {
    const element = await mountShort({ id: 'desk', ...attributes });
    await openNote(1);
    const field = page.getByRole('textbox', { name: 'Note: Check it' });
    await expect.element(field).toHaveAccessibleDescription(words);
    await userEvent.type(field, 'ask Dana');
    const kept = [localStorage, sessionStorage].map((storage) => JSON.stringify(storage).includes('ask Dana'));
    const isKept = !('remember' in attributes && attributes.remember === 'off');
    expect(kept).toEqual([isKept && !words.includes('tab'), words.includes('tab')]);
    await expectAccessible(element);
  });

  it('clears an open page when the day is over, without a way back', async () => {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 10, 30, 17) });
    await mountShort({ id: 'desk' });
    await tickBox('Sum up').click();
    vi.setSystemTime(new Date(2026, 11, 1, 8));
    window.dispatchEvent(new Event('focus'));
    await expect.element(tickBox('Sum up')).not.toBeChecked();
    expect(page.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
    expect(JSON.stringify(localStorage)).not.toContain('"ticks":["');
    vi.useRealTimers();
  });

  it('keeps the ticks of unchanged items when the content changes', async () => {
    const first = await mountShort();
    await tickBox('Sum up').click();
    await tickBox('Check it').click();
    first.remove();
    await mountShort(
      {},
      file((changed) => {
        const item = changed.checklists[0]?.items[1];
        if (item) item.text = 'Check every detail';
        changed.checklists[0]?.items.reverse();
      }),
    );
    await expect.element(tickBox('Sum up')).toBeChecked();
    await expect.element(tickBox('Check every detail')).not.toBeChecked();
  });

  it('follows another tab, and another element on the page', async () => {
    await mountShort({ id: 'desk' });
    await mountShort({ remember: 'desk' });
    await tickBox('Sum up').first().click();
    await expect.element(tickBox('Sum up').last()).toBeChecked();
    const key = Object.keys(localStorage).find((name) => name.endsWith('/desk/short')) ?? '';
    localStorage.setItem(key, JSON.stringify({ ticks: [], seconds: 0, used: Date.now() }));
    window.dispatchEvent(new StorageEvent('storage', { key, storageArea: localStorage }));
    await expect.element(tickBox('Sum up').first()).not.toBeChecked();
  });

  it.each(['not json', '{"ticks":7}', '[]', '{"ticks":[{}],"notes":{"sum-up":3},"seconds":"x"}', 'null'])(
    'begins afresh over spoiled storage: %s',
    async (spoiled) => {
      localStorage.setItem('closing-playbook/1/checklist//short', spoiled);
      await mountShort();
      await tickBox('Sum up').click();
      await expect.element(tickBox('Sum up')).toBeChecked();
    },
  );

  it('carries on in memory, and says so, where storage is full or blocked', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const element = await mountShort({ id: 'full' });
    await expect.element(page.getByText(/This browser keeps nothing/)).toBeVisible();
    await tickBox('Sum up').click();
    await expectAccessible(element);
    element.remove();
    await mountShort({ id: 'full' });
    await expect.element(tickBox('Sum up')).toBeChecked();
  });

  it('in a course is complete once the required items were ticked, and stays so', async () => {
    const element = await mountShort({ mode: 'course' });
    await tickBox('Sum up').click();
    await tickBox('Check it').click();
    await tickBox('Check it').click();
    await expect.element(page.getByText('Every required item is done.').first()).toBeVisible();
    expect(element.matches(':state(complete)')).toBe(true);
    expect(page.getByRole('button', { name: /Next call/ }).elements()).toEqual([]);
    await expectAccessible(element);
    element.remove();
    const again = await mountShort({ mode: 'course' });
    expect(again.matches(':state(complete)')).toBe(true);
  });

  it('gives its state and takes it back, before or after the upgrade, without an event', async () => {
    const progress = collect('closing-progress');
    const first = await mountShort({ remember: 'off' });
    await tickBox('Sum up').click();
    const { state } = first;
    first.remove();
    await mount<ClosingChecklist>('closing-checklist', { remember: 'off' }, { state, content: file() });
    await expect.element(tickBox('Sum up')).toBeChecked();
    expect(progress).toHaveLength(1);
    const element = await mountShort({ remember: 'off', checklist: 'other' });
    // Set together with the checklist that it is of.
    element.checklist = 'short';
    element.state = state;
    expect(element.state).toBe(state);
    await rendered(element);
    expect(element.state).toBe(state);
    // Set together with what decides where it is kept.
    element.reset();
    element.mode = 'course';
    element.state = state;
    await rendered(element);
    expect(element.state).toBe(state);
    for (const bad of ['', 'checklist/99 {}', 'checklist/1 {', 'checklist/1 {"id":"short","ticks":3}']) element.state = bad;
    await rendered(element);
  });

  it('has room for every tick of the largest built-in checklist in its state, and shortens notes that are too long together', async () => {
    const { checklists } = (await builtIn.contents['en']?.())?.default ?? { checklists: [] };
    const [largest] = checklists.toSorted((a, b) => b.items.length - a.items.length);
    if (!largest) throw new Error('No checklist is built in.');
    const element = await mount<ClosingChecklist>('closing-checklist', { checklist: largest.id, remember: 'off' });
    for (const box of page.getByRole('checkbox').elements()) (box as HTMLElement).click();
    const read = () => JSON.parse(element.state.slice('checklist/1 '.length)) as { ticks: string[]; notes?: Record<string, string> };
    const { ticks } = read();
    expect(ticks).toHaveLength(largest.items.length);
    // Each as long as it may be, of what takes most room.
    const notes = Object.fromEntries(largest.items.map(({ id }) => [id, '"'.repeat(160)]));
    element.state = `checklist/1 ${JSON.stringify({ ...read(), notes })}`;
    await rendered(element);
    expect(element.state.length).toBeLessThanOrEqual(4096);
    expect(read().ticks).toEqual(ticks);
    expect(Object.keys(read().notes ?? {})).toHaveLength(largest.items.length);
  });

  it('shows what it can of content with mistakes, names them, and runs none of it', async () => {
    const errors = collect('closing-error');
    const hostile = '<img src=x onerror="window.hit = true">';
    const content = JSON.parse(
      `{"version":1,"language":"en","__proto__":{"x":1},"steps":[],"checklists":[{"id":"own","title":${JSON.stringify(hostile)},"summary":"s","contexts":["support"],
        "items":[{"id":"good","text":${JSON.stringify(hostile)},"why":"w","step":"recap","__proto__":{"required":false}},{"id":"bad","why":"w","step":"recap"}]}]}`,
    ) as unknown;
    await mountShort({}, content);
    await expect.element(page.getByRole('heading', { level: 2 })).toHaveTextContent(hostile);
    expect(page.getByRole('checkbox').elements()).toHaveLength(1);
    expect('hit' in window).toBe(false);
    await expect.poll(() => errors[0]?.problems.map(({ path }) => path)).toContain('checklists[0].items[1].text');
    expect(consoleMessages.splice(0)).toHaveLength(1);
  });

  it("takes a single checklist as a JSON child, and shows the author's own text where content cannot be used", async () => {
    document.body.innerHTML = `<closing-checklist>
      <script type="application/json">{"id":"mine","title":"Mine","summary":"s","contexts":["support"],"items":[{"id":"a","text":"First","why":"w","step":"recap"}]}</script>
    </closing-checklist>`;
    await expect.element(tickBox('First')).toBeVisible();
    document.body.innerHTML = '<closing-checklist><p>Readable</p><script type="application/json">{</script></closing-checklist>';
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText('Readable')).toBeVisible();
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
  });

  it('takes a state of a checklist that comes later, and reports none as missing that is coming', async () => {
    const errors = collect('closing-error');
    const first = await mountShort({ remember: 'off' });
    await tickBox('Sum up').click();
    const state = first.state.replace('"short"', '"later"');
    first.remove();
    const element = await mountShort({ remember: 'off' });
    const content = file((made) => made.checklists.push({ ...made.checklists[0]!, id: 'later' }));
    element.checklist = 'later';
    element.state = state;
    await rendered(element);
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
    errors.length = 0;
    element.content = content;
    await element.ready;
    expect(element.state).toBe(state);
    await expect.element(tickBox('Sum up')).toBeChecked();
    element.content = file((made) => made.checklists.push({ ...made.checklists[0]!, id: 'latest' }));
    element.checklist = 'latest';
    await element.ready;
    expect(element.state).toContain('"id":"latest"');
    expect(errors).toEqual([]);
  });

  it('says which checklist it does not have', async () => {
    const errors = collect('closing-error');
    await mountShort({ checklist: 'nowhere' });
    await expect.element(page.getByText(/There is no checklist called .nowhere. here/)).toBeVisible();
    await expect.poll(() => errors).toHaveLength(1);
    expect(consoleMessages.splice(0)).toHaveLength(1);
  });

  const states: [string, () => Promise<HTMLElement>][] = [
    [
      'with lines and a note open, and the note filled in',
      async () => {
        const element = await mountShort();
        await openNote(0);
        await openNote(1);
        await userEvent.type(page.getByRole('textbox', { name: 'Note: Check it' }), 'ask Dana');
        return element;
      },
    ],
    [
      'with everything ticked during a call',
      async () => {
        const element = await mountShort();
        for (const name of ['Sum up', 'Check it', /Wish/]) await tickBox(name).click();
        return element;
      },
    ],
    [
      'after "Next call" was taken back',
      async () => {
        const element = await mountShort();
        await tickBox('Sum up').click();
        await userEvent.keyboard('n{Control>}z{/Control}');
        return element;
      },
    ],
    ['in the dark', () => mountShort({ theme: 'dark' })],
    [
      'in the dark, ticked and complete',
      async () => {
        const element = await mountShort({ theme: 'dark', mode: 'course' });
        for (const name of ['Sum up', 'Check it']) await tickBox(name).click();
        return element;
      },
    ],
    [
      'from right to left, narrow, in large text',
      async () => {
        document.body.innerHTML = '<div dir="rtl" style="width: 280px; --text-size: 32px"></div>';
        const element = await mountShort();
        document.querySelector('div')?.append(element);
        return element;
      },
    ],
    [
      'before its content is there',
      () => {
        document.body.innerHTML = '<closing-checklist><p>Readable</p></closing-checklist>';
        return Promise.resolve(document.querySelector('closing-checklist') as HTMLElement);
      },
    ],
    [
      'where the checklist is not there',
      async () => {
        const element = await mountShort({ checklist: 'gone' });
        await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
        return element;
      },
    ],
    [
      'where the content cannot be used',
      async () => {
        const element = await mountShort({}, 'nothing');
        await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
        return element;
      },
    ],
  ];

  it.each(states)('is accessible %s', async (_, show) => {
    await expectAccessible(await show());
  });

  it('is put where a div asks for it', async () => {
    document.body.innerHTML = '<div data-closing-widget="checklist" data-mode="course"><p>Fallback</p></div>';
    await expect.element(page.getByRole('checkbox').first()).toBeVisible();
    expect(document.querySelector('div > closing-checklist')?.getAttribute('mode')).toBe('course');
  });
});
