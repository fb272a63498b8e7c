/** Uses each widget as a person does, so that a test fails if a widget only looks as if it worked. */
import type { FrameLocator, Locator, Page } from '@playwright/test';
import { expect } from './host.ts';

export type Place = Page | FrameLocator | Locator;

/** Ticks an item and expects it to be counted. */
export async function useChecklist(place: Place, which = 0): Promise<void> {
  const checklist = place.locator('closing-checklist').nth(which);
  await checklist.getByRole('checkbox').first().check();
  await expect(checklist.getByRole('progressbar', { name: /^1 of \d+ done$/ })).toBeVisible();
}

/** Types what is happening and expects a line for it. */
export async function usePicker(place: Place, which = 0): Promise<void> {
  const picker = place.locator('closing-phrase-picker').nth(which);
  await picker.getByRole('searchbox').fill("she won't stop talking");
  await expect(picker.getByRole('heading', { name: /talk|chat/i }).first()).toBeVisible();
  await expect(picker.locator('.say').first()).not.toBeEmpty();
}

/** Answers the question shown, of any kind, and expects a verdict and a reason. */
export async function useQuiz(place: Place, which = 0): Promise<void> {
  const quiz = place.locator('closing-quiz').nth(which);
  const check = quiz.getByRole('button', { name: 'Check', exact: true });
  await expect(check).toBeVisible();
  const choices = quiz.locator('input');
  if ((await choices.count()) > 0) await choices.first().check();
  await check.click();
  // The caller may say the same in a line that is not shown now.
  await expect(
    quiz
      .getByText(/^(?:Right|Not quite)\./)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
}

/** Takes or continues the call, says a line and expects an answer. */
export async function usePractice(place: Place, which = 0): Promise<void> {
  const practice = place.locator('closing-practice').nth(which);
  const begin = practice.getByRole('button', { name: 'Take the call' });
  const line = practice.locator('.choice').first();
  await expect(begin.or(line)).toBeVisible();
  if (await begin.isVisible()) await begin.click();
  const said = practice.locator('.transcript .agent');
  const before = await said.count();
  await line.click();
  await expect(said).toHaveCount(before + 1);
}

/** Uses all four widgets of a page. */
export async function useAll(place: Place): Promise<void> {
  await useChecklist(place);
  await usePicker(place);
  await useQuiz(place);
  await usePractice(place);
}
