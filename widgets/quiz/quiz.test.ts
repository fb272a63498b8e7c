import { describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { collect, expectAccessible, mount, rendered } from '../../test/widgets/helpers.ts';
import { consoleMessages } from '../../test/widgets/setup.ts';
import '../entry/quiz.ts';
import type { PublishedQuiz } from '../content/types.ts';
import type { ClosingQuiz } from './quiz.ts';
import { findMistake, order, several, single, smallQuiz } from './small-quiz.ts';

const mountSmall = (attributes: Record<string, string> = {}, change: Partial<PublishedQuiz> = {}) =>
  mount<ClosingQuiz>('closing-quiz', { seed: 'fixed', ...attributes }, { content: smallQuiz(change) });
const radio = (name: RegExp | string) => page.getByRole('radio', { name });
const tick = (name: RegExp | string) => page.getByRole('checkbox', { name });
const button = (name: RegExp | string) => page.getByRole('button', { name });
const prompt = () => page.getByRole('heading', { level: 3 }).first();
const inFocus = (element: HTMLElement) => element.shadowRoot?.activeElement;
/** The items of an order as they stand. */
const items = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll('[part=item] .row > span:nth-child(2)') ?? [])].map(({ textContent }) => textContent);
/** Picks an option of a question with one right answer, and checks it. */
async function answer(name: RegExp | string): Promise<void> {
  await radio(name).click();
  await button('Check').click();
}
/** Puts the small quiz's things in order with the arrow keys. */
async function putInOrder(element: HTMLElement): Promise<void> {
  for (const [place, item] of ['Recap', 'Thank', 'Goodbye'].entries()) {
    const steps = items(element).indexOf(item) - place;
    if (steps === 0) continue;
    button(`Move up: ${item}`).element().focus();
    await userEvent.keyboard('{ArrowUp}'.repeat(steps));
  }
}
/** Answers every question of the small quiz right. */
async function answerAll(element: HTMLElement): Promise<void> {
  await answer('Thank them back');
  await button('Next question').click();
  await tick('What was agreed').click();
  await tick('The date').click();
  await button('Check').click();
  await button('Next question').click();
  await putInOrder(element);
  await button('Check').click();
  await button('Next question').click();
  await answer(/Right, goodbye/);
}

describe('<closing-quiz>', () => {
  it('works without an attribute, on what is built in', async () => {
    const element = await mount<ClosingQuiz>('closing-quiz');
    await expect.element(prompt()).toBeVisible();
    await expect.element(page.getByRole('progressbar', { name: /^Question 1 of \d+$/ })).toBeVisible();
    await expectAccessible(element);
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
    await expect.element(page.getByText('Your answer: not this one')).toBeVisible();
    expect(inFocus(element)?.textContent.trim()).toBe('Not quite.');
    await expect.element(page.getByText('They had more to say.')).toBeVisible();
    await expect.element(page.getByText('You are done with me.')).toBeVisible();
    await expect.element(page.getByText('Thank you for calling, Mr Roy.')).toBeVisible();
    await expect.element(page.getByText('The right answer')).toBeVisible();
    await expect.element(page.getByText('It ends warmly.')).toBeVisible();
    await expect.element(page.getByText('Silence sounds cold.')).not.toBeVisible();
    await page.getByText(/Why not\?/).click();
    await expect.element(page.getByText('Silence sounds cold.')).toBeVisible();
    await expect
      .element(page.getByRole('link', { name: 'The routine close' }))
      .toHaveAttribute('href', 'https://playbook.example/close/guides/routine/');
    await expect.element(page.getByRole('status')).toHaveTextContent('Not quite. 0 of 1 right so far');
    expect(radio('Hang up').element()).toBeDisabled();
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
    await expect.element(page.getByRole('status')).toHaveTextContent('Right. 1 of 1 right so far');
    expect(inFocus(element)?.textContent.trim()).toBe('Right.');
    button('Next question').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    await expect.poll(() => inFocus(element)?.textContent).toBe(several.prompt);
    await userEvent.keyboard('{Tab} {Tab}{Tab} {Enter}');
    await expect.element(page.getByText('Not picked, but right')).toBeVisible();
    await expect.element(page.getByText('Your answer: right')).toBeVisible();
    await expect.element(page.getByText('Not while they take notes.')).toBeVisible();
    await expectAccessible(element);
  });

  it('takes several right answers only together', async () => {
    const given = collect('closing-answer');
    await mountSmall({}, { questions: [several] });
    await tick('The date').click();
    await tick('A joke').click();
    await tick('A joke').click();
    await tick('What was agreed').click();
    await button('Check').click();
    expect(given[0]).toMatchObject({ kind: 'several', response: [0, 1], rightResponse: [0, 1], correct: true });
  });

  it('has things put in order by buttons and by arrow keys, and says where they are', async () => {
    const given = collect('closing-answer');
    const element = await mountSmall({}, { questions: [order] });
    const before = items(element);
    expect(before).not.toEqual(['Recap', 'Thank', 'Goodbye']);
    const [first = ''] = before;
    await button(`Move down: ${first}`).click();
    expect(items(element)[1]).toBe(first);
    await expect.element(page.getByRole('status')).toHaveTextContent('Place 2 of 3.');
    expect(inFocus(element)?.getAttribute('aria-label')).toBe(`Move down: ${first}`);
    await userEvent.keyboard('{ArrowDown}{ArrowDown}');
    expect(items(element)[2]).toBe(first);
    await expect.element(button(`Move down: ${first}`)).toHaveAttribute('aria-disabled', 'true');
    await expectAccessible(element);
    await putInOrder(element);
    await button('Check').click();
    expect(given[0]).toMatchObject({ kind: 'order', response: [0, 1, 2], rightResponse: [0, 1, 2], correct: true });
    expect(page.getByText('In its place').elements()).toHaveLength(3);
    await expectAccessible(element);
  });

  it('tells where a thing was that belongs elsewhere', async () => {
    const element = await mountSmall({}, { questions: [order] });
    const places = items(element);
    await button('Check').click();
    expect(items(element)).toEqual(['Recap', 'Thank', 'Goodbye']);
    const moved = ['Recap', 'Thank', 'Goodbye'].filter((item, place) => places[place] !== item);
    for (const item of moved) await expect.element(page.getByText(`You had it at ${places.indexOf(item) + 1}`)).toBeVisible();
    await expect.element(page.getByText('It comes last.')).toBeVisible();
    await expectAccessible(element);
  });

  it('has a line of a transcript picked, with the scene, the speakers and what the caller said before', async () => {
    const given = collect('closing-answer');
    const element = await mountSmall({}, { questions: [findMistake] });
    await expect
      .element(page.getByRole('group', { name: findMistake.prompt }))
      .toHaveAccessibleDescription('Ms Lind asks about a bill. Pick the line.');
    expect(page.getByRole('radio').elements()).toHaveLength(2);
    await expect.element(radio(/^Sam ?: ?Right, goodbye\.$/)).toHaveAccessibleDescription(/^Ms Lind ?: ?Good\. And about the other$/);
    await expectAccessible(element);
    radio(/sent the bill/)
      .element()
      .focus();
    await userEvent.keyboard(' {Enter}');
    await expect.element(page.getByText('Your answer: this line is fine')).toBeVisible();
    await expect.element(page.getByText('The mistake', { exact: true })).toBeVisible();
    await expect.element(page.getByText('No time for me.')).toBeVisible();
    await expect.element(page.getByText('Yes, the other one?')).toBeVisible();
    expect(given[0]).toMatchObject({ kind: 'find-mistake', response: [0], rightResponse: [2], correct: false });
    await expectAccessible(element);
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

  it('is answered again as often as configured, without giving the answer away before', async () => {
    const given = collect('closing-answer');
    const progress = collect('closing-progress');
    const element = await mountSmall({}, { triesPerQuestion: 3 });
    await answer('Hang up');
    await expect.element(page.getByText('2 more tries')).toBeVisible();
    for (const text of ['The right answer', 'It ends warmly.']) expect(page.getByText(text).elements()).toEqual([]);
    expect(button('Next question').elements()).toEqual([]);
    await expectAccessible(element);
    await button('Try again').click();
    expect(inFocus(element)?.textContent).toBe(single.prompt);
    await answer('Say nothing');
    await expect.element(page.getByText('1 more try')).toBeVisible();
    await button('Try again').click();
    await answer('Thank them back');
    expect(given.map(({ attempt, correct, final }) => [attempt, correct, final])).toEqual([
      [1, false, false],
      [2, false, false],
      [3, true, true],
    ]);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([[1, 4]]);
    await button('Next question').click();
    await tick('A joke').click();
    await button('Check').click();
    await button('Try again').click();
    await expect.element(tick('A joke')).toBeChecked();
  });

  it('sums up: score, pass mark, and what to review with the guide to read', async () => {
    const complete = collect('closing-complete');
    const element = await mountSmall();
    await answer('Hang up');
    await button('Next question').click();
    await tick('A joke').click();
    await button('Check').click();
    await button('Next question').click();
    await putInOrder(element);
    await button('Check').click();
    await button('Next question').click();
    await answer(/sent the bill/);
    await button('See how it went').click();
    await expect.element(page.getByRole('heading', { name: '1 of 4 right: 25%' })).toBeVisible();
    await expect.poll(() => inFocus(element)?.getAttribute('part')).toBe('result');
    await expect.element(page.getByText('Not passed yet. It takes 75%.')).toBeVisible();
    const review = page.getByRole('region', { name: 'To review' });
    await expect.element(review.getByRole('heading', { name: 'Sounding rushed' })).toBeVisible();
    await expect.element(review.getByRole('heading', { name: 'Ending in silence' })).toBeVisible();
    expect(
      review
        .getByRole('link')
        .elements()
        .map(({ textContent }) => textContent),
    ).toEqual(['The routine close', 'The recap']);
    await expect.element(review.getByText('Thank them back')).toBeVisible();
    await expect.element(review.getByText('Yes, the other one?')).toBeVisible();
    expect(review.getByText(order.prompt).elements()).toEqual([]);
    expect(complete).toHaveLength(1);
    expect(complete[0]).toMatchObject({ contentId: 'small', score: 25, passed: false, answered: 4, right: 1 });
    expect(complete[0]?.duration).toBeGreaterThanOrEqual(0);
    expect([element.matches(':state(complete)'), element.matches(':state(passed)')]).toEqual([true, false]);
    await expectAccessible(element);
  });

  it('is passed when every answer is right, with nothing to review', async () => {
    const complete = collect('closing-complete');
    const element = await mountSmall();
    await answerAll(element);
    await button('See how it went').click();
    await expect.element(page.getByText('Passed.')).toBeVisible();
    await expect.element(page.getByText('Nothing to review.')).toBeVisible();
    expect(complete[0]).toMatchObject({ score: 100, passed: true, right: 4 });
    expect(element.matches(':state(passed)')).toBe(true);
    await expectAccessible(element);
  });

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

  it('starts again, and takes that back', async () => {
    const reset = collect('closing-reset');
    const element = await mountSmall();
    await answer('Thank them back');
    await button('Start again').click();
    await expect.element(radio('Thank them back')).not.toBeChecked();
    expect(reset.map(({ contentId }) => contentId)).toEqual(['small']);
    expect(inFocus(element)?.textContent).toBe(single.prompt);
    await expectAccessible(element);
    await button('Undo').click();
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    await expect.element(page.getByText('1 of 1 right so far')).toBeVisible();
  });

  it('in a course keeps the best result, whatever comes after', async () => {
    const complete = collect('closing-complete');
    const element = await mountSmall({ mode: 'course' }, { questions: [single] });
    await answer('Thank them back');
    await button('See how it went').click();
    await expect.element(page.getByText('Your best result: 100%. Passed, and it stays so.')).toBeVisible();
    await expectAccessible(element);
    await button('Start again').click();
    await answer('Hang up');
    expect(complete.map(({ score, passed }) => [score, passed])).toEqual([
      [100, true],
      [100, true],
    ]);
    element.remove();
    const again = await mountSmall({ mode: 'course' }, { questions: [single] });
    expect([again.matches(':state(complete)'), again.matches(':state(passed)')]).toEqual([true, true]);
    await expect.element(page.getByText('Your best result: 100%. Passed, and it stays so.')).toBeVisible();
  });

  it('draws as many questions as it should, and the same ones from the same seed', async () => {
    const bank = Array.from({ length: 12 }, (_, number) => ({ ...single, id: `q-${number}`, prompt: `Question ${number}?` }));
    const prompts = async (seed: string) => {
      const element = await mountSmall({ seed, remember: 'off' }, { questions: bank, draw: 3, shuffle: true });
      const seen: string[] = [];
      for (let number = 1; number <= 3; number += 1) {
        await expect.element(page.getByText(`Question ${number} of 3`)).toBeInTheDocument();
        seen.push(
          `${prompt().element().textContent} ${page
            .getByRole('radio')
            .elements()
            .map((each) => each.parentElement?.textContent.trim())
            .join(', ')}`,
        );
        await answer('Hang up');
        await button(/^(Next question|See how it went)$/).click();
      }
      await expect.element(page.getByRole('heading', { name: '0 of 3 right: 0%' })).toBeVisible();
      element.remove();
      return seen;
    };
    const one = await prompts('a');
    expect(await prompts('a')).toEqual(one);
    expect(await prompts('b')).not.toEqual(one);
    expect(new Set(one).size).toBe(3);
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
    expect(given).toHaveLength(1);
  });

  it('has room for every answer to the largest built-in quiz in its state', { timeout: 60_000 }, async () => {
    const element = await mount<ClosingQuiz>('closing-quiz', { quiz: 'first-week', mode: 'course' });
    const inRoot = (selector: string) => element.shadowRoot?.querySelector<HTMLElement>(selector);
    for (let steps = 0; steps < 400 && !inRoot('.result'); steps += 1) {
      if (!inRoot('.verdict')) inRoot('input')?.click();
      await rendered(element);
      inRoot('button.primary')?.click();
      await rendered(element);
    }
    const { state } = element;
    expect(Object.keys((JSON.parse(state.slice('quiz/1 '.length)) as { answers: object }).answers).length).toBeGreaterThan(5);
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
    window.dispatchEvent(new StorageEvent('storage', { key: null, storageArea: localStorage }));
    await expect.element(page.getByText('Your answer: right')).toBeVisible();
  });

  it.each(['not json', '{"seed":7}', '[]', '{"seed":"x","answers":{"a":{}},"seconds":"y"}', 'null', '{"seed":"x","answers":[]}'])(
    'begins afresh over spoiled storage: %s',
    async (spoiled) => {
      localStorage.setItem('closing-playbook/1/quiz//small', spoiled);
      await mountSmall();
      await answer('Thank them back');
      await expect.element(page.getByText('Your answer: right')).toBeVisible();
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

  it('leaves out questions that cannot be asked, names them, and runs nothing of the content', async () => {
    const errors = collect('closing-error');
    const hostile = '<img src=x onerror="window.hit = true">';
    const strange = JSON.parse('{"__proto__":{"right":true},"text":"Strange","feedback":"f"}') as object;
    const { options: _, ...noOptions } = single;
    const file = smallQuiz({ title: hostile });
    const questions: unknown[] = [
      {
        ...single,
        prompt: hostile,
        options: [{ text: hostile, right: true, feedback: hostile, heard: hostile, instead: hostile }, strange],
      },
      { ...noOptions, id: 'no-options' },
      { ...several, id: 'none-right', options: several.options.map((option) => ({ ...option, right: false })) },
      { ...findMistake, id: 'caller-wrong', transcript: findMistake.transcript.map((line) => ({ ...line, right: line.who === 'caller' })) },
      null,
    ];
    const content = JSON.parse(JSON.stringify({ ...file, quizzes: file.quizzes.map((quiz) => ({ ...quiz, questions })) })) as unknown;
    const element = await mount<ClosingQuiz>('closing-quiz', {}, { content });
    await expect.element(prompt()).toHaveTextContent(hostile);
    await expect.element(page.getByRole('progressbar', { name: 'Question 1 of 1' })).toBeVisible();
    await answer(hostile);
    await expect.element(page.getByText('Your answer: right')).toBeVisible();
    await expectAccessible(element);
    expect('hit' in window).toBe(false);
    const paths = () => errors.flatMap(({ problems }) => problems.map(({ path }) => path));
    await expect.poll(paths).toContain('quizzes[0].questions[1].options');
    await expect.poll(() => paths().length).toBeGreaterThanOrEqual(4);
    await expect.poll(() => consoleMessages.length).toBeGreaterThan(0);
    consoleMessages.length = 0;
  });

  it("takes a single quiz as a JSON child, and shows the author's own text where content cannot be used", async () => {
    const [own] = smallQuiz().quizzes;
    document.body.innerHTML = `<closing-quiz><script type="application/json">${JSON.stringify(own)}</script></closing-quiz>`;
    await expect.element(radio('Hang up')).toBeVisible();
    await answer('Hang up');
    document.body.innerHTML = '<closing-quiz><p>Readable</p><script type="application/json">{</script></closing-quiz>';
    await expect.element(page.getByRole('alert')).toBeVisible();
    await expect.element(page.getByText('Readable')).toBeVisible();
    await expect.poll(() => consoleMessages.splice(0)).toHaveLength(1);
  });

  it('says which quiz it does not have, and shows another when asked at run time', async () => {
    const errors = collect('closing-error');
    const element = await mountSmall({ quiz: 'nowhere' });
    await expect.element(page.getByText(/There is no quiz called .nowhere. here/)).toBeVisible();
    await expect.poll(() => errors).toHaveLength(1);
    expect(consoleMessages.splice(0)).toHaveLength(1);
    await expectAccessible(element);
    element.quiz = 'small';
    await expect.element(prompt()).toHaveTextContent(single.prompt);
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
    await expect.element(page.getByText('Your answer: not this one')).toBeVisible();
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
