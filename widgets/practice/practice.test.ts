import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { smallPractice } from '../../content/testing/small-practice.ts';
import { collect, expectAccessible, mount, rendered } from '../../test/widgets/mounted.ts';
import '../entry/practice.ts';
import type { ClosingPractice } from './practice.ts';
import {
  again,
  badWay,
  begin,
  button,
  calm,
  goodWay,
  inFocus,
  inRoot,
  lines,
  mountSmall,
  openOwnLine,
  sayAll,
  spoken,
  transcript,
} from './practice-page.fixture.ts';

const heading = (name: string) => page.getByRole('heading', { name });

describe('<closing-practice>', () => {
  it('works with no attribute at all, on its own content', async () => {
    const element = await mount<ClosingPractice>('closing-practice');
    await expect.element(page.getByRole('region', { name: /^Practice: / })).toBeVisible();
    await begin();
    expect(transcript(element)).toHaveLength(1);
    expect(lines(element).length).toBeGreaterThan(1);
    await expectAccessible(element);
  });

  it('shows the scene first, and folds it away once the call is taken', async () => {
    const element = await mountSmall({}, { temperaments: [smallPractice.temperaments[1]!] });
    for (const text of [
      'Sam. You, at the desk.',
      'A customer.',
      'A bill.',
      'The bill is right now.',
      'The money comes back later.',
      'Loud.',
      '50 seconds',
    ])
      await expect.element(page.getByText(text, { exact: true })).toBeVisible();
    expect(lines(element)).toEqual([]);
    await expectAccessible(element);
    await begin();
    await expect.element(page.getByText('A bill.', { exact: true })).not.toBeVisible();
    await page.getByText('The scene', { exact: true }).click();
    await expect.element(page.getByText('A bill.', { exact: true })).toBeVisible();
    expect(transcript(element)).toEqual(['Ms Lind: My money. When?']);
  });

  it('is a transcript that grows, and answers to what was said', async () => {
    const element = await mountSmall();
    await begin();
    await expect.element(page.getByRole('list', { name: 'The call, line by line' })).toBeVisible();
    await sayAll('On Thursday. I will');
    expect(transcript(element)).toEqual([
      'Ms Lind: And when is my money back?',
      'Sam: On Thursday. I will ring you.',
      'Ms Lind: Is that sure?',
    ]);
    expect(lines(element).sort()).toEqual(['It is. Thursday. Goodbye, Ms Lind.', 'It should be. Goodbye.', 'Let me look once more.']);
    await expectAccessible(element);
  });

  it('tells feeling and time in words, five and five of them', async () => {
    const element = await mountSmall();
    const gauge = () => inRoot(element, '#gauge')?.textContent;
    await begin();
    expect(gauge()).toBe('Ms Lind is listening. About a minute left.');
    await sayAll('On Thursday. I will');
    expect(gauge()).toBe('Ms Lind is beginning to like you. About a minute left.');
    await sayAll('Let me look', 'On Thursday, before');
    expect(gauge()).toBe('Ms Lind is glad of this call. About half a minute left.');
  });

  it('says the new line once, and leaves the focus where the answer is', async () => {
    const element = await mountSmall();
    const told: (string | null)[] = [];
    new MutationObserver(() => told.push(page.getByRole('status').element().textContent)).observe(page.getByRole('status').element(), {
      childList: true,
      characterData: true,
      subtree: true,
    });
    await begin();
    expect(inFocus(element)).toBe(inRoot(element, '.now'));
    await sayAll('On Thursday. I will');
    await rendered(element);
    expect(told).toEqual(['Ms Lind: And when is my money back?', 'Ms Lind: Is that sure?']);
    await expect
      .element(page.getByRole('group', { name: 'What do you say?' }))
      .toHaveAccessibleDescription(/Ms Lind is beginning to like you/);
    expect(inFocus(element)).toBe(inRoot(element, '.now'));
  });

  it('is played by keyboard alone: digits and arrows pick, Enter says', async () => {
    const element = await mountSmall();
    button('Take the call').element().focus();
    await userEvent.keyboard('{Enter}');
    const [first, second, third] = lines(element);
    await userEvent.keyboard('2');
    expect(inFocus(element)?.textContent).toContain(second);
    await userEvent.keyboard('{ArrowUp}');
    expect(inFocus(element)?.textContent).toContain(first);
    await userEvent.keyboard('{ArrowUp}{ArrowDown}{ArrowDown}{ArrowDown}{ArrowDown}');
    expect(inFocus(element)?.textContent).toContain(third);
    await userEvent.keyboard('9{Control>}1{/Control}');
    expect(inFocus(element)?.textContent).toContain(third);
    await userEvent.keyboard('{Enter}');
    expect(transcript(element)[1]).toBe(`Sam: ${third}`);
    await userEvent.keyboard('{ArrowDown}');
    expect(inFocus(element)?.textContent).toContain(lines(element)[0]);
  });

  it.each(['é', '٢'])('takes the second key of digits for the second line, though it writes %s', async (key) => {
    const element = await mountSmall();
    await begin();
    inFocus(element)?.dispatchEvent(new KeyboardEvent('keydown', { key, code: 'Digit2', bubbles: true, composed: true, cancelable: true }));
    expect(inFocus(element)?.textContent).toContain(lines(element)[1]);
  });

  it('leaves digits and arrows alone outside of the lines', async () => {
    const element = await mountSmall();
    await begin();
    await sayAll(...goodWay);
    inRoot(element, '.feedback > summary')?.click();
    await openOwnLine();
    const field = page.getByRole('textbox', { name: /What would you say to: And when/ });
    await field.fill('');
    await userEvent.keyboard('1{ArrowDown}2');
    expect(field.element()).toHaveProperty('value', '12');
    expect(inFocus(element)).toBe(field.element());
  });

  it('tells at the end how it is remembered, what was done and where it turned', async () => {
    const element = await mountSmall();
    await begin();
    await sayAll('The bill is right', 'I said: soon');
    await expect.element(heading('She hangs up')).toBeVisible();
    expect(inFocus(element)).toBe(inRoot(element, '.result'));
    await expect.element(page.getByRole('group', { name: 'She hangs up' })).toHaveAccessibleDescription('It ended badly.');
    for (const text of [
      'Another one.',
      'I hung up on them.',
      'recap',
      'next steps, goodbye',
      'sounding rushed',
      'Here it turned for the worse',
    ])
      await expect.element(page.getByText(text, { exact: true })).toBeVisible();
    await expect.element(page.getByText('On Thursday.', { exact: true })).toBeVisible();
    await expect.element(page.getByText(/^Why “The bill/)).not.toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Upset callers' })).toBeVisible();
    await expect.element(page.getByRole('link', { name: 'Routine close' })).toBeVisible();
    await expectAccessible(element);
  });

  it('tells what was promised, and how others hear a line', async () => {
    const element = await mountSmall();
    await begin();
    await sayAll('As soon', 'On Thursday, before', 'It is. Thursday.');
    await expect.element(page.getByText('Thursday before noon.', { exact: true })).toBeVisible();
    await expect.element(page.getByText('Never.', { exact: true })).toBeVisible();
    await expect.element(page.getByText('It ended well.', { exact: true })).toBeVisible();
    await expectAccessible(element);
  });

  it('is played on from a line, as if that had not been said', async () => {
    const element = await mountSmall();
    await begin();
    await sayAll('The bill is right', 'I said: soon');
    await button('Play on from here: When, I asked.').click();
    expect(transcript(element)).toEqual([
      'Ms Lind: And when is my money back?',
      'Sam: The bill is right now, and the money is on its way.',
      'Ms Lind: When, I asked.',
    ]);
    expect(inFocus(element)).toBe(inRoot(element, '.now'));
    await sayAll('On Thursday, before', 'It is. Thursday.');
    await expect.element(heading('She waits for Thursday')).toBeVisible();
  });

  it('is played again, with an event, and begun again with a way back', async () => {
    const resets = collect('closing-reset');
    const element = await mountSmall();
    await begin();
    await sayAll(...badWay);
    await again().click();
    expect(resets.map(({ contentId }) => contentId)).toEqual(['small-call']);
    await expect.poll(() => inFocus(element)?.textContent.trim()).toBe('Take the call');
    await expect.element(button('Undo')).not.toBeInTheDocument();
    await begin();
    await sayAll('The bill');
    await button('Start again').click();
    expect(resets).toHaveLength(2);
    expect(spoken()).toBe('Started again.');
    const progress = collect('closing-progress');
    await button('Undo').click();
    expect(progress.map(({ done, total }) => [done, total])).toEqual([[1, 3]]);
    expect(transcript(element)).toHaveLength(3);
    expect(inFocus(element)).toBe(inRoot(element, '.now'));
  });

  it('draws temperament and order by the seed: the same seed gives the same call', async () => {
    const shown = async (seed: string) => {
      const element = await mountSmall({ seed, remember: 'off' }, {});
      await begin();
      const seen = JSON.stringify([transcript(element), lines(element)]);
      element.remove();
      return seen;
    };
    expect(await shown('one')).toBe(await shown('one'));
    const drawn = new Set<string>();
    for (const seed of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h']) drawn.add(await shown(seed));
    expect(drawn.size).toBeGreaterThan(3);
  });

  it('offers another one that is like it', async () => {
    const like = { ...smallPractice, ...calm, id: 'like', title: 'Like it', context: 'sales' };
    const other = { ...smallPractice, id: 'other', title: 'Another', situations: ['chatty'] };
    const element = await mountSmall();
    element.content = { version: 1, language: 'en', practices: [{ ...smallPractice, ...calm }, other, like] };
    await element.ready;
    await begin();
    await sayAll(...badWay);
    await button('Another one like it: Like it').click();
    await expect.element(heading('Like it')).toBeVisible();
    await expect.poll(() => inFocus(element)?.textContent.trim()).toBe('Take the call');
  });

  it('tells its events: each line, how far the call is, and how it ended', async () => {
    const [answers, progress, complete] = [collect('closing-answer'), collect('closing-progress'), collect('closing-complete')];
    await mountSmall();
    await begin();
    await sayAll('As soon', 'On Thursday, before', 'It is. Thursday.');
    expect(
      answers.map(({ questionId, correct, response, rightResponse, attempt, final }) => ({
        questionId,
        correct,
        response,
        rightResponse,
        attempt,
        final,
      })),
    ).toEqual([
      { questionId: 'asks', correct: false, response: [1], rightResponse: [0], attempt: 1, final: true },
      { questionId: 'asks-again', correct: true, response: [0], rightResponse: [0], attempt: 1, final: true },
      { questionId: 'sure', correct: true, response: [0], rightResponse: [0], attempt: 1, final: true },
    ]);
    expect(answers[0]).toMatchObject({ contentId: 'small-call', kind: 'single', description: 'And when is my money back?' });
    expect(answers[0]?.choices).toEqual(smallPractice.moments[0]?.choices.map(({ say }) => say));
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    expect(complete).toHaveLength(1);
    expect(complete[0]).toMatchObject({ contentId: 'small-call', score: 80, passed: true, answered: 3, right: 2 });
  });

  it('is told by its states', async () => {
    const element = await mountSmall({}, { temperaments: [], passMark: 90 });
    const states = () => ['complete', 'passed'].filter((state) => element.matches(`:state(${state})`));
    await begin();
    expect(states()).toEqual([]);
    await sayAll(...badWay);
    expect(states()).toEqual(['complete']);
    await again().click();
    expect(states()).toEqual([]);
    await begin();
    await sayAll('The bill', 'On Thursday, before', 'It is.');
    expect(states()).toEqual(['complete', 'passed']);
  });

  it('takes the place of a div that asks for it, with its attributes', async () => {
    document.body.innerHTML = '<div data-closing-widget="practice" data-seed="x" data-say-first="" data-onclick="x"><p>Before</p></div>';
    await expect.element(button('Take the call')).toBeVisible();
    const element = document.querySelector<ClosingPractice>('closing-practice');
    expect([element?.seed, element?.sayFirst, element?.hasAttribute('onclick')]).toEqual(['x', true, false]);
  });

  it('fits 280 pixels, in both directions, with nothing cut', async () => {
    for (const dir of ['ltr', 'rtl']) {
      const place = document.body.appendChild(document.createElement('div'));
      place.dir = dir;
      place.style.inlineSize = '280px';
      const element = await mountSmall({ remember: 'off' });
      place.append(element);
      const card = () => inRoot(element, '.card');
      const fits = () => expect(card()?.scrollWidth, dir).toBeLessThanOrEqual(card()?.clientWidth ?? 0);
      await rendered(element);
      fits();
      await begin();
      fits();
      await sayAll('As soon', 'I said');
      fits();
      await expectAccessible(element);
      place.remove();
    }
  });
});
