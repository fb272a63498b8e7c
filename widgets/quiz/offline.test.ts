/** What is left of a quiz when the connection goes once its first question is there. */
import { expect, it, vi } from 'vitest';
import { page } from 'vitest/browser';
import { collect, mount } from '../../test/widgets/mounted.ts';
import '../entry/quiz.ts';
import type { ClosingQuiz } from './quiz.ts';
import { findMistake, order, single, smallQuiz } from '../../content/testing/small-quiz.ts';

vi.mock('./answers.ts', () => {
  throw new Error('offline');
});

it('counts and keeps every answer, and says how it went, though its feedback cannot be loaded', async () => {
  const given = collect('closing-answer');
  const complete = collect('closing-complete');
  const attributes = { seed: 'fixed', id: 'offline' };
  const element = await mount<ClosingQuiz>('closing-quiz', attributes, { content: smallQuiz({ questions: [single, findMistake] }) });
  await page.getByRole('radio', { name: 'Hang up' }).click();
  await page.getByRole('button', { name: 'Check' }).click();
  await expect.element(page.getByText('Not quite.', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Next question' }).click();
  await page.getByRole('radio', { name: /Right, goodbye/ }).click();
  await page.getByRole('button', { name: 'Check' }).click();
  await page.getByRole('button', { name: 'See how it went' }).click();
  await expect.poll(() => element.shadowRoot?.activeElement?.textContent).toBe('1 of 2 right so far');
  expect(given).toHaveLength(2);
  expect(complete[0]).toMatchObject({ score: 50, answered: 2, right: 1 });
  expect(element.state).toContain('"answers":{"');
});

it('says so where a question needs what cannot be loaded', async () => {
  const given = collect('closing-answer');
  await mount<ClosingQuiz>('closing-quiz', { remember: 'off' }, { content: smallQuiz({ questions: [order] }) });
  const missing = page.getByRole('alert');
  await expect
    .element(missing)
    .toHaveTextContent('That couldn’t be loaded. Check the connection or sign in, then try again or reload the page.');
  await page.getByRole('button', { name: 'Check' }).click();
  await expect.element(missing).toBeVisible();
  expect(given).toEqual([]);
});
