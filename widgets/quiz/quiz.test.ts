import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/quiz.ts';
import type { PublishedQuiz } from '../content/types.ts';
import type { ClosingQuiz } from './quiz.ts';
import { findMistake, several, single, smallQuiz } from '../../content/testing/small-quiz.ts';
import { answer, button, inFocus, mountSmall, prompt, radio, spoken } from './quiz-page.fixture.ts';

describe('<closing-quiz>', () => {
  it('works without an attribute, on what is built in', async () => {
    const element = await mount<ClosingQuiz>('closing-quiz');
    await expect.element(prompt()).toBeVisible();
    await expect.element(page.getByRole('progressbar', { name: /^Question 1 of \d+$/ })).toBeVisible();
    await expectAccessible(element);
  });

  it('says of each text which language it is in, where a part is not translated', async () => {
    const { quizzes: [quiz] = [] } = smallQuiz();
    if (!quiz) throw new Error('There is no quiz.');
    const questions = quiz.questions.map((question) => ({ ...question, lang: 'es' }));
    await mountSmall({}, { lang: 'fr', questions });
    const languageOf = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang');
    await expect.element(prompt()).toBeVisible();
    expect(languageOf(prompt().element())).toBe('es');
    expect(languageOf(page.getByRole('heading', { level: 2 }).element())).toBe('fr');
    expect(languageOf(page.getByText(quiz.summary).element())).toBe('fr');
    await answer('Thank them back');
    await expect.element(page.getByRole('link', { name: 'The routine close' })).toHaveAttribute('lang', 'en');
  });

  it('asks first, then tells why, how the caller hears it, what to say instead and what to read', async () => {
    const given = collect('closing-answer');
    const element = await mountSmall({ playbook: 'https://playbook.example/close/' });
    await expect.element(page.getByRole('group', { name: 'The caller thanks you. What now?' })).toHaveAccessibleDescription('Pick one.');
    await expect.element(page.getByText('75% right to pass.')).toBeVisible();
    for (const text of ['It ends warmly.', 'They had more to say.', 'Read on', 'Right.'])
      expect(page.getByText(text, { exact: true }).elements()).toEqual([]);
    radio('Thank them back').element().focus();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.element(page.getByText('Your answer: not this one').last()).toBeVisible();
    expect(inFocus(element)?.textContent.trim()).toBe('Not quite.');
    await expect.element(page.getByText('They had more to say.')).toBeVisible();
    await expect.element(page.getByText('You are done with me.')).toBeVisible();
    await expect.element(page.getByText('Thank you for calling, Mr Roy.')).toBeVisible();
    await expect.element(page.getByText('The right answer').last()).toBeVisible();
    await expect.element(page.getByText('It ends warmly.')).toBeVisible();
    await expect.element(page.getByText('Silence sounds cold.')).not.toBeVisible();
    await page.getByText(/Why not\?/).click();
    await expect.element(page.getByText('Silence sounds cold.')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'The routine close' }))
      .toHaveAttribute('href', 'https://playbook.example/close/guides/routine/');
    await expect.poll(spoken).toBe('0 of 1 right so far');
    // What was picked keeps its colour, and can be read again: it cannot be changed.
    await expect.element(radio('Hang up')).toHaveAttribute('aria-disabled', 'true');
    (radio('Thank them back').element() as HTMLInputElement).click();
    await expect.element(radio('Hang up')).toBeChecked();
    expect(given).toHaveLength(1);
    expect(given[0]).toMatchObject({
      contentId: 'small',
      questionId: 'one-right',
      kind: 'single',
      description: single.prompt,
      response: [1],
      rightResponse: [0],
      correct: false,
      attempt: 1,
      final: true,
    });
    expect(given[0]?.latency).toBeGreaterThanOrEqual(0);
    await expectAccessible(element);
  });

  it('is gone through by the keyboard alone, and the focus goes where the eye goes', async () => {
    const element = await mountSmall();
    await userEvent.keyboard('{Tab} {Tab}{Enter}');
    await expect.poll(spoken).toBe('1 of 1 right so far');
    expect(inFocus(element)?.textContent.trim()).toBe('Right.');
    button('Next question').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    await expect.poll(() => inFocus(element)?.textContent).toBe(several.prompt);
    await userEvent.keyboard('{Tab} {Tab}{Tab} {Enter}');
    await expect.element(page.getByText('Not picked, but right').last()).toBeVisible();
    await expect.element(page.getByText('Your answer: right').last()).toBeVisible();
    await expect.element(page.getByText('Not while they take notes.')).toBeVisible();
    await expectAccessible(element);
  });

  it('groups the radios of each question by a name of its own: Chromium up to 131 skips those of a second group of one name', async () => {
    const element = await mountSmall({}, { questions: [single, findMistake] });
    const name = () => element.shadowRoot?.querySelector('input')?.name;
    const first = name();
    await answer('Hang up');
    await button('Next question').click();
    expect(name()).not.toBe(first);
    await userEvent.keyboard('{Tab}');
    expect(inFocus(element)?.getAttribute('type')).toBe('radio');
  });

  it('asks for an answer where none is picked', async () => {
    const given = collect('closing-answer');
    const element = await mountSmall();
    await button('Check').click();
    await expect.element(page.getByText('Pick an answer first.').first()).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent('Pick an answer first.');
    expect(inFocus(element)?.getAttribute('type')).toBe('radio');
    expect(given).toEqual([]);
    await expectAccessible(element);
    await radio('Hang up').click();
    expect(
      page
        .getByText('Pick an answer first.')
        .elements()
        .filter((each) => !each.matches('[role=status]')),
    ).toEqual([]);
  });

  it('throws nothing when it is removed while it is busy', async () => {
    const loading = document.createElement('closing-quiz');
    document.body.append(loading);
    loading.remove();
    const element = await mountSmall();
    await radio('Hang up').click();
    element.shadowRoot?.querySelector<HTMLElement>('button.primary')?.click();
    element.remove();
    await rendered(element);
    document.body.append(element);
    await expect.element(page.getByText('Your answer: not this one').last()).toBeVisible();
  });

  const states: [string, Record<string, string>, Partial<PublishedQuiz>][] = [
    ['in the dark', { theme: 'dark' }, {}],
    ['in the dark, with a transcript', { theme: 'dark' }, { questions: [findMistake] }],
    ['without a question', {}, { questions: [] }],
  ];
  it.each(states)('is accessible %s, before and after an answer', async (_, attributes, change) => {
    const element = await mountSmall(attributes, change);
    await expectAccessible(element);
    if (change.questions?.length === 0) return;
    await page.getByRole('radio').last().click();
    await button('Check').click();
    await expectAccessible(element);
    consoleMessages.length = 0;
  });

  it('is accessible from right to left, narrow, in large text', async () => {
    const element = await mountSmall({}, { questions: [findMistake] });
    document.body.innerHTML = '<div dir="rtl" style="width: 280px; --text-size: 32px"></div>';
    document.querySelector('div')?.append(element);
    await answer(/goodbye/);
    await expectAccessible(element);
    expect(element.scrollWidth).toBeLessThanOrEqual(280);
  });

  it('is put where a div asks for it', async () => {
    document.body.innerHTML = '<div data-closing-widget="quiz" data-quiz="hard-calls" data-mode="course"><p>Fallback</p></div>';
    await expect.element(button('Check')).toBeVisible();
    expect(document.querySelector('div > closing-quiz')?.getAttribute('quiz')).toBe('hard-calls');
  });
});
