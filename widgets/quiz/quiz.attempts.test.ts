import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { collect, expectAccessible } from '../../test/widgets/mounted.ts';
import '../entry/quiz.ts';
import { order, several, single } from '../../content/testing/small-quiz.ts';
import { answer, answerAll, button, inFocus, mountSmall, prompt, putInOrder, radio, spoken, tick } from './quiz-page.fixture.ts';

describe('<closing-quiz>', () => {
  it('is answered again as often as configured, without giving the answer away before', async () => {
    const given = collect('closing-answer');
    const progress = collect('closing-progress');
    const element = await mountSmall({}, { triesPerQuestion: 3 });
    await answer('Hang up');
    await expect.element(page.getByText('2 more tries').first()).toBeVisible();
    // A count while nothing counts would mislead.
    await expect.poll(spoken).toBe('2 more tries');
    for (const text of ['The right answer', 'It ends warmly.']) expect(page.getByText(text).elements()).toEqual([]);
    expect(button('Next question').elements()).toEqual([]);
    await expectAccessible(element);
    await button('Try again').click();
    expect(inFocus(element)?.textContent).toBe(single.prompt);
    await answer('Say nothing');
    await expect.element(page.getByText('1 more try').first()).toBeVisible();
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
    await tick('A joke').click();
    await tick('The date').click();
    await button('Check').click();
    expect(inFocus(element)?.textContent.trim()).toBe('Not quite. What you picked is right, and there are more right answers.');
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
    await expect
      .element(page.getByRole('group', { name: '1 of 4 right: 25%' }))
      .toHaveAccessibleDescription('Not passed yet. It takes 75%.');
    // Each question has its mark, in words and by a sign, and its number in the review.
    const shown = inFocus(element)?.textContent.replace(/\s+/g, ' ') ?? '';
    expect(shown).toMatch(/✓ Right\. \d\s?✕ Not quite\. \d, \d, \d/);
    const review = page.getByRole('region', { name: 'To review' });
    await expect.element(review.getByText(/^\d\. /).first()).toBeVisible();
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

  it('starts again, and takes that back', async () => {
    const reset = collect('closing-reset');
    const element = await mountSmall();
    await answer('Thank them back');
    await button('Start again').click();
    await expect.element(radio('Thank them back')).not.toBeChecked();
    expect(reset.map(({ contentId }) => contentId)).toEqual(['small']);
    expect(inFocus(element)?.textContent).toBe(single.prompt);
    await expectAccessible(element);
    const progress = collect('closing-progress');
    await button('Undo').click();
    await expect.element(prompt()).toHaveTextContent(several.prompt);
    await expect.element(page.getByText('1 of 1 right so far')).toBeVisible();
    expect(progress.map(({ contentId, done, total }) => [contentId, done, total])).toEqual([['small', 1, 4]]);
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
});
