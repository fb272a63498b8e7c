/** The small quiz on a page, and what a learner does in it: for tests. */
import { page, userEvent } from 'vitest/browser';
import { mount } from '../../test/widgets/mounted.ts';
import type { PublishedQuiz } from '../content/types.ts';
import type { ClosingQuiz } from './quiz.ts';
import { smallQuiz } from '../../content/testing/small-quiz.ts';

export const mountSmall = (attributes: Record<string, string> = {}, change: Partial<PublishedQuiz> = {}) =>
  mount<ClosingQuiz>('closing-quiz', { seed: 'fixed', ...attributes }, { content: smallQuiz(change) });
export const radio = (name: RegExp | string) => page.getByRole('radio', { name });
export const tick = (name: RegExp | string) => page.getByRole('checkbox', { name });
export const button = (name: RegExp | string) => page.getByRole('button', { name });
export const prompt = () => page.getByRole('heading', { level: 3 }).first();
/** What screen readers were told last. */
export const spoken = () => page.getByRole('status').element().textContent;
export const inFocus = (element: HTMLElement) => element.shadowRoot?.activeElement;

/** The items of an order as they stand. */
export const items = (element: HTMLElement) =>
  [...(element.shadowRoot?.querySelectorAll('[part=item] .row > span:nth-child(2)') ?? [])].map(({ textContent }) => textContent);

/** Picks an option of a question with one right answer, and checks it. */
export async function answer(name: RegExp | string): Promise<void> {
  await radio(name).click();
  await button('Check').click();
}

/** Puts the small quiz's things in order with the arrow keys. */
export async function putInOrder(element: HTMLElement): Promise<void> {
  for (const [place, item] of ['Recap', 'Thank', 'Goodbye'].entries()) {
    const steps = items(element).indexOf(item) - place;
    if (steps === 0) continue;
    button(`Move up: ${item}`).element().focus();
    await userEvent.keyboard('{ArrowUp}'.repeat(steps));
  }
}

/** Answers every question of the small quiz right. */
export async function answerAll(element: HTMLElement): Promise<void> {
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
