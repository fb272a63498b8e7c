import { beforeEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { eventually, mount, rendered } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import { button, clipboard, field, focused, lines, showsCurrent } from './picker-page.fixture.ts';

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
  let picker: HTMLElement;

  beforeEach(async () => {
    picker = await mount('closing-phrase-picker');
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
});
