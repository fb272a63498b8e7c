import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { eventually, mount, rendered } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import type { ClosingPhrasePicker } from './phrase-picker.ts';
import { button, clipboard, field, filter, focused, lines, showFilters, showsCurrent } from './picker-page.fixture.ts';

/** Frames come one by one, when a test asks for one. */
const frames: FrameRequestCallback[] = [];
const frame = () => frames.shift()?.(0);

/** Types as one does whose letter is in the field before anything answers. */
function type(query: string): void {
  const input = field().element() as HTMLInputElement;
  input.value = query;
  input.dispatchEvent(new Event('input', { bubbles: true }));
}

describe('what is typed into <closing-phrase-picker>', () => {
  let picker: ClosingPhrasePicker;

  beforeEach(async () => {
    picker = await mount<ClosingPhrasePicker>('closing-phrase-picker');
    // Where it was asked before, its search is there.
    await field().fill('she will not stop talking');
    await showsCurrent(/^That’s a good story/);
    await field().fill('');
    await expect.element(button('They won’t stop talking')).toBeVisible();
    frames.length = 0;
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => frames.push(call));
  });

  it('is drawn in steps: nothing before the next letter, then the first line, then one part with each frame', async () => {
    type('she will not stop talking');
    await rendered(picker);
    expect(lines().length).toBe(0);
    await eventually(() => expect(lines().length).toBe(1));
    const drawn: number[] = [];
    while (frames.length > 0) {
      frame();
      await new Promise((resolve) => setTimeout(resolve));
      await rendered(picker);
      drawn.push(lines().length);
    }
    // The other best lines, three more of each of the three situations, and other situations, which are no lines.
    expect(drawn).toEqual([3, 6, 9, 12, 12]);
    type('she will not stop talking at all');
    await rendered(picker);
    expect(lines().length, 'what stood there stays until its place is drawn anew').toBe(12);
  });

  it.each([
    ['{Enter}', async () => expect.poll(() => clipboard.mock.lastCall?.[0]).toMatch(/^That’s a good story/)],
    ['{ArrowDown}', async () => expect.poll(() => focused(picker)).toBe(lines()[0])],
  ])('is there whole for who presses %s', async (key, expected) => {
    await userEvent.click(field());
    type('she will not stop talking');
    await userEvent.keyboard(key);
    await expected();
    expect(lines()).toHaveLength(12);
  });

  it.each<[string, (root: ShadowRoot) => Element | null | undefined]>([
    ['a line', (root) => [...root.querySelectorAll('button[part=say]')].at(-1)],
    ['a gap in a line', (root) => [...root.querySelectorAll('button [data-placeholder]')].at(-1)],
    ['"Another wording"', (root) => root.querySelector('.current .actions .actions button')],
  ])('leaves a line open and the focus in its place, where %s of what stood there was pressed', async (_, find) => {
    const root = picker.shadowRoot as ShadowRoot;
    type('she will not stop talking');
    await userEvent.keyboard('{ArrowDown}');
    await eventually(() => expect(lines()).toHaveLength(12));
    // What two letters lead to takes the place of what stood there.
    for (const query of ['shoutin', 'shouting']) {
      type(query);
      await rendered(picker);
    }
    const pressed = find(root)?.closest<HTMLElement>('[data-placeholder], button');
    expect(pressed).toBeTruthy();
    pressed?.focus();
    pressed?.click();
    await eventually(() => expect(root.querySelector('[part=situation]')?.textContent).not.toMatch(/stop talking/));
    await eventually(() => expect(root.querySelectorAll('.current')).toHaveLength(1));
    await expect.poll(() => root.activeElement).not.toBeNull();
    clipboard.mockClear();
    await userEvent.click(field());
    await userEvent.keyboard('{Enter}');
    await eventually(() => expect(clipboard).toHaveBeenCalledTimes(1));
    expect(lines()[0]?.toLowerCase()).toBe(clipboard.mock.lastCall?.[0].toLowerCase());
    expect(root.querySelector('.current [part=say]')).toBe(root.querySelector('[part=say]'));
  });

  it('leaves the focus in the picker where a line of an earlier query is open while typing comes to rest', async () => {
    const root = picker.shadowRoot as ShadowRoot;
    type('she will not stop talking');
    await userEvent.keyboard('{ArrowDown}');
    await eventually(() => expect(lines()).toHaveLength(12));
    type('shouting');
    await eventually(() => expect(root.querySelector('.best.held')).not.toBeNull());
    [...root.querySelectorAll<HTMLElement>('button[part=say]')].at(-1)?.click();
    await eventually(() => expect(root.activeElement?.matches('.current .primary')).toBe(true));
    await eventually(() => expect(root.querySelector('.best.held')).toBeNull());
    await eventually(() => {
      frame();
      expect([...root.querySelectorAll('.heading')].at(-1)?.textContent).not.toMatch(/stop talking/);
      expect(root.querySelectorAll('.current')).toHaveLength(1);
    });
    await rendered(picker);
    expect(root.activeElement).not.toBeNull();
  });

  it('keeps the focus where more of a list was asked for that the new results do not have', async () => {
    const root = picker.shadowRoot as ShadowRoot;
    type('she will not stop talking');
    await userEvent.keyboard('{ArrowDown}');
    await eventually(() => expect(lines()).toHaveLength(12));
    type('the printer is not printing');
    await expect.element(page.getByText('Nothing here fits. Nearest:').first()).toBeVisible();
    const more = root.querySelector<HTMLElement>('[part=more] .lines + .pick');
    expect(more).toBeTruthy();
    more?.focus();
    more?.click();
    await eventually(() => expect(more?.isConnected).toBe(false));
    await eventually(() => expect(root.activeElement).toBe(field().element()));
  });

  it.each<[string, () => Promise<void>]>([
    ['a filter', async () => filter('Tone').selectOptions('warm')],
    ['a preset', async () => picker.setAttribute('tone', 'warm')],
    [
      'a state that was set',
      async () => {
        const { state } = picker;
        picker.reset();
        await rendered(picker);
        picker.state = state;
      },
    ],
  ])('is there at once where %s changes what was found', async (_, change) => {
    await showFilters();
    type('she will not stop talking');
    await eventually(() => expect(lines().length).toBe(1));
    await change();
    await rendered(picker);
    expect(frames.splice(0).length, 'nothing waits for a frame but what was typed').toBeLessThanOrEqual(1);
    expect(lines().length).toBeGreaterThanOrEqual(10);
  });
});
