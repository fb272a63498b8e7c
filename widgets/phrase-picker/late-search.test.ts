import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import { clipboard, lines, reads, status } from './picker-page.fixture.ts';
import { playbook } from './picker-playbook.fixture.ts';

const engine = vi.hoisted(() => {
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  return { arrived, arrive };
});

vi.mock(import('../search/situation-search.ts'), async (original) => {
  await engine.arrived;
  return original();
});

describe('<closing-phrase-picker> before its search is loaded', () => {
  it('copies no line of a situation by Enter where something else is typed', async () => {
    await mount('closing-phrase-picker', { situation: 'angry' }, { content: playbook() });
    await userEvent.type(page.getByRole('searchbox'), 'she will not stop talking{Enter}');
    expect(lines()).toContain('Thank you for telling me.');
    expect(clipboard).not.toHaveBeenCalled();
  });

  it('can be browsed, loses nothing that is typed, and finds it once the search is there', async () => {
    const element = await mount('closing-phrase-picker', {}, { content: playbook() });
    const field = page.getByRole('searchbox');
    await userEvent.type(field, 'she will not stop talking');
    await expect.element(page.getByRole('button', { name: 'They are angry' })).toBeVisible();
    engine.arrive();
    await expect.element(page.getByRole('heading', { name: 'They talk on' })).toBeVisible();
    await expect.element(field).toHaveValue('she will not stop talking');
    expect(element.shadowRoot?.activeElement).toBe(field.element());
    await expect.element(page.getByRole('status')).toHaveTextContent('1 situation fits. First: They talk on.');
  });

  it('copies by an Enter that came before the search the line that it then finds; none where somebody has typed on, or gone', async () => {
    const type = (field: HTMLInputElement, words: string) => {
      field.value = words;
      field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    };
    const goesOn = [() => undefined, (field: HTMLInputElement) => type(field, 'shouting'), (field: HTMLInputElement) => field.blur()];
    for (const [at, goOn] of goesOn.entries()) {
      const element = await mount('closing-phrase-picker', {}, { content: playbook() });
      const field = element.shadowRoot?.querySelector<HTMLInputElement>('#query');
      if (!field) throw new Error('There is no field.');
      field.focus();
      type(field, 'she will not stop talking');
      field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
      expect(clipboard).not.toHaveBeenCalled();
      goOn(field);
      await reads(status(), at === 0 ? /^Copied/ : /fits\. First/);
      if (at === 0) expect(clipboard.mock.calls.map(([text]) => text)).toEqual(["So, it's done by [Day]."]);
      else expect(clipboard).not.toHaveBeenCalled();
      clipboard.mockClear();
      element.remove();
    }
  });
});
