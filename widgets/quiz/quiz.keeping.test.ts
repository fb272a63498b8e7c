import { describe, expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { consoleMessages } from '../../test/widgets/setup.ts';
import { collect, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import all from 'built-in:quiz/content/en';
import '../entry/quiz.ts';
import type { ClosingQuiz } from './quiz.ts';
import { order, several, single, smallQuiz } from '../../content/testing/small-quiz.ts';
import { answer, button, mountSmall, prompt, radio, tick } from './quiz-page.fixture.ts';

describe('<closing-quiz>', () => {
  it('is taken up where it was left after a reload, under its own name alone', async () => {
    const first = await mountSmall({ id: 'desk' });
    await answer('Hang up');
    await button('Next question').click();
    first.remove();
    const again = await mountSmall({ id: 'desk' });
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    await expect.element(page.getByText('0 of 1 right so far')).toBeVisible();
    again.remove();
    await mountSmall({ id: 'another-desk' });
    await expect.element(prompt()).toHaveTextContent(single.prompt);
  });

  it('takes up its own draw after a reload, without a seed of the page', async () => {
    const shown = async () => {
      const element = await mount<ClosingQuiz>('closing-quiz', { quiz: 'first-week' });
      const { state } = element;
      const text = prompt().element().textContent;
      return { element, state, text };
    };
    const first = await shown();
    first.element.shadowRoot?.querySelector('input')?.click();
    await button('Check').click();
    const { state } = first.element;
    first.element.remove();
    const again = await shown();
    expect(again.state).toBe(state);
  });

  it('keeps the answers to unchanged questions when the content changes', async () => {
    const first = await mountSmall();
    await answer('Thank them back');
    await button('Next question').click();
    await tick('A joke').click();
    await button('Check').click();
    first.remove();
    await mountSmall({}, { questions: [{ ...several, prompt: 'What goes into a recap?' }, single, order] });
    await expect.element(prompt()).toHaveTextContent('What goes into a recap?');
    await expect.element(page.getByText('1 of 1 right so far')).toBeVisible();
  });

  it('gives its state and takes it back, before or after the upgrade, without an event', async () => {
    const given = collect('closing-answer');
    const first = await mountSmall({ remember: 'off' });
    await answer('Hang up');
    const { state } = first;
    first.remove();
    const early = await mount<ClosingQuiz>('closing-quiz', { remember: 'off' }, { state, content: smallQuiz() });
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    expect(early.state).toBe(state);
    early.remove();
    const late = await mountSmall({ remember: 'off' });
    late.state = state;
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    for (const bad of ['', 'quiz/99 {}', 'quiz/1 {', 'quiz/1 {"id":"small","answers":3}', 'quiz/1 {"id":"other","seed":"x","answers":{}}'])
      late.state = bad;
    await rendered(late);
    expect(late.state).toBe(state);
    // Set together with the content that it is of.
    late.content = smallQuiz({ id: 'other' });
    late.state = 'quiz/1 {"id":"other","seed":"x","answers":{},"seconds":7}';
    await late.ready;
    expect(late.state).toBe('quiz/1 {"id":"other","seed":"x","answers":{},"seconds":7}');
    // Set with a quiz that comes later.
    late.quiz = 'later';
    late.state = 'quiz/1 {"id":"later","seed":"x","answers":{},"seconds":8}';
    await rendered(late);
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
    late.content = smallQuiz({ id: 'later' });
    await late.ready;
    expect(late.state).toBe('quiz/1 {"id":"later","seed":"x","answers":{},"seconds":8}');
    // It is taken, and not only kept until somebody asks.
    late.reset();
    expect(late.state).not.toContain('"seconds":8');
    late.state = state.replace('"small"', '"later"');
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    expect(given).toHaveLength(1);
  });

  it('has room for every answer to the largest built-in quiz in its state', { timeout: 60_000 }, async () => {
    const { quizzes } = all;
    const asked = ({ draw, questions }: (typeof quizzes)[number]): number => draw ?? questions.length;
    const [largest] = quizzes.toSorted((a, b) => asked(b) - asked(a));
    if (!largest) throw new Error('No quiz is built in.');
    const element = await mount<ClosingQuiz>('closing-quiz', { quiz: largest.id, mode: 'course' });
    const inRoot = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    for (let steps = 0; steps < 400 && !inRoot('.result'); steps += 1) {
      // Every box of a question with several right answers: no answer to it is longer.
      if (!inRoot('[part=verdict]')) for (const input of element.shadowRoot?.querySelectorAll('input') ?? []) input.click();
      await rendered(element);
      inRoot('button.primary')?.click();
      await rendered(element);
    }
    const { state } = element;
    const { answers } = JSON.parse(state.slice('quiz/1 '.length)) as { answers: object };
    expect(Object.keys(answers)).toHaveLength(asked(largest));
    expect(state.length).toBeLessThanOrEqual(4096);
    await expectAccessible(element);
  });

  it('follows another tab, and does not take a question away when that clears everything', async () => {
    await mountSmall({ id: 'desk' });
    await mountSmall({ remember: 'desk' });
    await radio('Thank them back').first().click();
    await button('Check').first().click();
    await expect.element(prompt().last()).toBeVisible();
    await expect.poll(() => page.getByText('1 of 1 right so far').elements().length).toBeGreaterThan(1);
    localStorage.clear();
    window.dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
    await expect.element(page.getByText('Your answer: right').last()).toBeVisible();
  });

  it.each(['not json', '{"seed":7}', '[]', '{"seed":"x","answers":{"a":{}},"seconds":"y"}', 'null', '{"seed":"x","answers":[]}'])(
    'begins afresh over spoiled storage: %s',
    async (spoiled) => {
      localStorage.setItem('closing-playbook/1/quiz//small', spoiled);
      await mountSmall();
      await answer('Thank them back');
      await expect.element(page.getByText('Your answer: right').last()).toBeVisible();
    },
  );

  it('carries on in memory, and says so, where storage is full or blocked', async () => {
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    const element = await mountSmall({ id: 'full' });
    await expect.element(page.getByText(/This browser keeps nothing/)).toBeVisible();
    await answer('Thank them back');
    await button('Next question').click();
    await expectAccessible(element);
    element.remove();
    await mountSmall({ id: 'full' });
    await expect.element(prompt()).toHaveTextContent(several.prompt);
  });
});
