/** What the widgets have in common that show one entry of their content. */
import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { practicesFileOf, smallPractice } from '../../content/testing/small-practice.ts';
import { smallQuiz } from '../../content/testing/small-quiz.ts';
import { collect, mount, rendered } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/checklist.ts';
import '../entry/practice.ts';
import '../entry/quiz.ts';

interface Widget extends HTMLElement {
  state: string;
  content: unknown;
  ready: Promise<void>;
}

const item = (id: string) => ({ id, text: `Item ${id}`, why: 'w', step: 'recap' });
/** Content with one entry of an identifier, which is in its title, too. */
const contentOf = {
  checklist: (id: string) => ({
    id,
    title: `The ${id}`,
    summary: 's',
    contexts: ['x'],
    items: Array.from({ length: 30 }, (_, at) => item(`i${at}`)),
  }),
  practice: (id: string) => practicesFileOf({ ...smallPractice, id, title: `The ${id}` }),
  quiz: (id: string) => smallQuiz({ id, title: `The ${id}` }),
};

describe.each(['checklist', 'practice', 'quiz'] as const)('<closing-%s>', (name) => {
  const heading = (element: Widget) => element.shadowRoot?.querySelector('h2')?.textContent;

  it('keeps what it shows until other content is there, and names nothing as missing that is coming', async () => {
    const errors = collect('closing-error');
    const element = await mount<Widget>(`closing-${name}`, { remember: 'off' }, { content: contentOf[name]('first') });
    element.content = contentOf[name]('second');
    element.setAttribute(name, 'second');
    await rendered(element);
    expect(heading(element)).toBe('The first');
    await element.ready;
    expect(heading(element)).toBe('The second');
    expect(errors).toEqual([]);
  });

  it('says which entry is missing, until another one is there', async () => {
    const element = await mount<Widget>(`closing-${name}`, { remember: 'off', [name]: 'gone' }, { content: contentOf[name]('first') });
    const missing = page.getByText(/called .gone. here/);
    await expect.element(missing).toBeVisible();
    element.content = contentOf[name]('second');
    element.setAttribute(name, 'second');
    await rendered(element);
    await expect.element(missing).toBeVisible();
    await element.ready;
    expect(heading(element)).toBe('The second');
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
  });

  it('is neither ready nor done while the entry is missing, and is what it was when that is there', async () => {
    const states = () => ['ready', 'failed', 'complete', 'passed'].filter((state) => element.matches(`:state(${state})`));
    const done = name === 'checklist' ? { ticks: [], complete: 1 } : { seed: 'x', answers: {}, said: '', best: 90, passed: true };
    const element = await mount<Widget>(`closing-${name}`, { mode: 'course', remember: 'off' }, { content: contentOf[name]('first') });
    element.state = `${name}/1 ${JSON.stringify({ id: 'first', ...done })}`;
    await rendered(element);
    const before = states();
    expect(before).toEqual(['ready', 'complete', ...(name === 'checklist' ? [] : ['passed'])]);
    element.setAttribute(name, 'nowhere');
    await rendered(element);
    expect(states()).toEqual(['failed']);
    element.content = { ...contentOf[name]('third') };
    await element.ready;
    expect(states()).toEqual(['failed']);
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
    element.content = contentOf[name]('first');
    element.setAttribute(name, 'first');
    await element.ready;
    expect(states()).toEqual(before);
  });

  it('shows what others have kept while it stood nowhere', async () => {
    const content = contentOf[name]('first');
    const [here, there] = [
      await mount<Widget>(`closing-${name}`, { mode: 'course', id: 'one' }, { content }),
      await mount<Widget>(`closing-${name}`, { mode: 'course', remember: 'one' }, { content }),
    ];
    here.remove();
    there.state = `${name}/1 ${JSON.stringify({ id: 'first', seed: 'x', answers: {}, said: '', ticks: ['a'], seconds: 7 })}`;
    await rendered(there);
    document.body.append(here);
    await rendered(here);
    expect(here.state).toBe(there.state);
    expect(here.state).toContain('"seconds":7');
  });

  it('counts the time of who works on it, by no clock that is set, and none in which another state was made', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const now = performance.now.bind(performance);
    let ahead = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now() + ahead);
    try {
      const element = await mount<Widget>(`closing-${name}`, { mode: 'course', remember: 'off' }, { content: contentOf[name]('first') });
      const seconds = () => Number(/"seconds":(-?\d+)/.exec(element.state)?.[1]);
      const press = async (...selectors: string[]) => {
        for (const selector of selectors) {
          const shown = element.shadowRoot?.querySelector<HTMLElement>(selector);
          shown?.focus();
          shown?.click();
          await rendered(element);
        }
      };
      const act = () => press(...{ checklist: ['input'], practice: ['.choice'], quiz: ['input', '.primary', '.primary'] }[name]);
      if (name === 'practice') await press('.primary');
      await act();
      ahead += 20_000;
      vi.setSystemTime(Date.now() - 3_600_000);
      await act();
      const worked = seconds();
      expect(worked).toBeGreaterThanOrEqual(20);
      expect(worked).toBeLessThan(40);
      // Another window of the learner went on for an hour, and gives what was done there.
      const there = element.state.replace(/"seconds":\d+/, '"seconds":3600');
      ahead += 3_600_000;
      element.state = there;
      await rendered(element);
      await act();
      expect(seconds()).toBeLessThan(3640);
    } finally {
      vi.useRealTimers();
    }
  });

  it('takes nothing back once a state was set, be it the present one', async () => {
    const element = await mount<Widget & { reset(): void }>(`closing-${name}`, { remember: 'off' }, { content: contentOf[name]('first') });
    element.shadowRoot?.querySelector<HTMLElement>('input, .primary')?.click();
    for (const changed of [false, true]) {
      const before = element.state;
      element.reset();
      await expect.element(page.getByRole('button', { name: 'Undo' })).toBeVisible();
      element.state = changed ? before : element.state;
      await rendered(element);
      expect(page.getByRole('button', { name: 'Undo' }).elements()).toEqual([]);
    }
  });

  it('goes on where it was once an entry that went missing is there again', async () => {
    const content = contentOf[name]('first');
    const element = await mount<Widget>(`closing-${name}`, { remember: 'off' }, { content });
    element.shadowRoot?.querySelector<HTMLElement>('input, .primary')?.click();
    await rendered(element);
    const { state } = element;
    element.setAttribute(name, 'lost');
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
    element.setAttribute(name, 'first');
    await rendered(element);
    expect(heading(element)).toBe('The first');
    expect(element.state).toBe(state);
  });
});

it('what a state has no room for stays where it is set again', async () => {
  const notes = Object.fromEntries(contentOf.checklist('long').items.map(({ id }) => [id, `${id} ${'x'.repeat(150)}`]));
  localStorage.setItem('closing-playbook/1/checklist/desk/long', JSON.stringify({ ticks: [], notes, seconds: 0, used: Date.now() }));
  const element = await mount<Widget>('closing-checklist', { id: 'desk' }, { content: contentOf.checklist('long') });
  const { state } = element;
  expect(state).not.toContain(notes['i0']);
  element.state = state;
  await rendered(element);
  const field = element.shadowRoot?.querySelector('textarea');
  expect(field?.value).toBe(notes['i0']);
  element.remove();
  const again = await mount<Widget>('closing-checklist', { id: 'desk' }, { content: contentOf.checklist('long'), state });
  expect(again.shadowRoot?.querySelector('textarea')?.value).toBe(notes['i0']);
});
