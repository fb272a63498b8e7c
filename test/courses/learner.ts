/** Actions of a learner in a course, and functions that read their results. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { decodeCourse } from '../../widgets/tracking/saved-state/saved-state.ts';
import { splitTrailer } from '../../widgets/tracking/trailer.ts';
import { decodeState } from '../../widgets/state/state.ts';

/** A course in a frame of the LMS or in a window of its own. */
export type Course = Page | FrameLocator;

export const status = (course: Course): Locator => course.getByRole('status').first();

export const expectStatus = (course: Course, connection: string | RegExp): Promise<void> => expect(status(course)).toHaveText(connection);

/** Answers the shown question, and goes on. */
export async function answer(course: Course, how: 'right' | 'wrong'): Promise<void> {
  const quiz = course.locator('closing-quiz');
  await quiz
    .getByRole('radio')
    .nth(how === 'right' ? 0 : 1)
    .check();
  await quiz.getByRole('button', { name: 'Check' }).click();
  await quiz.getByRole('button', { name: /^(?:Next question|See how it went)/ }).click();
}

export async function answerAll(course: Course, ...how: ('right' | 'wrong')[]): Promise<void> {
  for (const each of how) await answer(course, each);
}

/** Answers a quiz of one question of each kind (`allKinds`): the first two right, the order as it is shown, the last one wrong. */
export async function answerEachKind(course: Course): Promise<void> {
  const quiz = course.locator('closing-quiz');
  const next = async (): Promise<void> => {
    await quiz.getByRole('button', { name: 'Check' }).click();
    await quiz.getByRole('button', { name: /^(?:Next question|See how it went)/ }).click();
  };
  await quiz.getByRole('radio').first().check();
  await next();
  await quiz.getByRole('checkbox').nth(0).check();
  await quiz.getByRole('checkbox').nth(1).check();
  await next();
  await next();
  await quiz.getByRole('radio').first().check();
  await next();
}

export const startAgain = (course: Course): Promise<void> =>
  course.locator('closing-quiz').getByRole('button', { name: 'Start again' }).click();

/** Counts the answered questions of the quiz in the text of a course's state. */
export function answersIn(state: string | undefined): number {
  const { course } = decodeCourse(splitTrailer(state ?? '').text);
  const quiz = decodeState('quiz', 1, course.parts.get('qsmall')?.state);
  return Object.keys((quiz?.['answers'] ?? {}) as object).length;
}

/** Kills the renderer process, as a power cut would. */
export async function kill(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  // The killed page never answers, so its promise is ignored.
  session.send('Page.crash').catch(() => undefined);
  await crashed;
}

/** Leaves the course by a control of the LMS's page, and waits until the LMS has heard of it. */
export async function leave(page: Page): Promise<void> {
  await page.locator('#exit').click();
  await expect(page.locator('iframe')).toHaveCount(0);
}

/** Advances a fake clock until the page's status line has the expected text. Requests take real time meanwhile. */
export async function wait(page: Page, course: Course, connection: string): Promise<void> {
  await expect
    .poll(async () => {
      await page.clock.runFor(2100);
      return status(course).textContent();
    })
    .toBe(connection);
}
