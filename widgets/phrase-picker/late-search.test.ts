import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { mount } from '../../test/widgets/mounted.ts';
import '../entry/phrase-picker.ts';
import { clipboard, lines } from './picker-page.fixture.ts';
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
});
