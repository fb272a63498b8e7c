/** Actions of a learner in a course, and functions that read their results. */
import { setTimeout as sleep } from 'node:timers/promises';
import { inspect } from 'node:util';
import { expect, type Frame, type Page } from '@playwright/test';
import { decodeCourse } from '../../widgets/tracking/saved-state/saved-state.ts';
import { splitTrailer } from '../../widgets/tracking/trailer.ts';
import { decodeState } from '../../widgets/state/state.ts';
import { putForward } from './clock.ts';
import { act, textsOf, type Sought } from './in-page.ts';

/** The page of a course or of the LMS around it, or the course's frame. */
export type Course = Page | Frame;

/** The frame of a course: the innermost of its page. Another launch replaces it. */
export const frameOf = (course: Course): Frame => ('frames' in course ? (course.frames().at(-1) ?? course.mainFrame()) : course);

/** The milliseconds that a course gets, also on a busy machine. */
const patience = 30_000;

/** Waits for a promise. @returns `undefined` if it takes longer, or fails */
async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | undefined> {
  const done = new AbortController();
  const late = sleep(milliseconds, undefined, { signal: done.signal }).catch(() => undefined);
  const value = await Promise.race([promise.catch(() => undefined), late]);
  done.abort();
  return value;
}

/** Throws what a course shows instead of something. */
async function fail(course: Course, sought: readonly Sought[]): Promise<never> {
  const last = sought.at(-1)?.selector ?? 'body';
  const instead = await within(1000, frameOf(course).evaluate(textsOf, last));
  throw new Error(`The course does not show ${inspect(sought)} one after another. Of ${last}, it has: ${inspect(instead)}`);
}

/**
 * Waits until a course shows something. Locators would do the same, but at each launch they send Playwright's 340 KB of script into every
 * frame, once for looking and once for acting: that took half of the time of these suites, whose claims are about what an LMS is told.
 */
export async function expectShown(course: Course, sought: Sought): Promise<void> {
  for (const end = Date.now() + patience; Date.now() < end;) {
    // A frame can be replaced meanwhile, and a style can show something without any change in the document.
    if (await within(1000, frameOf(course).evaluate(act, { sought: [sought] }))) return;
    if ('isClosed' in course && course.isClosed()) break;
    await sleep(20);
  }
  await fail(course, [sought]);
}

/** Presses elements of a course one after another, each as soon as it is shown. */
export async function press(course: Course, ...sought: Sought[]): Promise<void> {
  if (await within(patience, frameOf(course).evaluate(act, { sought, click: true }))) return;
  // What was pressed last may have closed the window.
  if ('isClosed' in course && course.isClosed()) return;
  await fail(course, sought);
}

export const expectStatus = (course: Course, connection: string | RegExp): Promise<void> =>
  expectShown(course, { selector: 'body > [role=status]', text: connection });

export const expectQuestion = (course: Course, number: number): Promise<void> =>
  expectShown(course, { selector: '[part~=prompt]', text: { has: `Question ${number}?` } });

/** Ticks items of a checklist, which are not ticked yet. */
export async function tick(course: Course, ...items: string[]): Promise<void> {
  await untilConnected(course);
  await press(course, ...items.map((text) => ({ selector: 'input[type=checkbox]:not(:checked)', text: { has: text } })));
}

export const expectTicked = (course: Course, item: string): Promise<void> =>
  expectShown(course, { selector: 'input[type=checkbox]:checked', text: { has: item } });

export const saveAndClose = (course: Course): Promise<void> => press(course, { selector: 'button', text: 'Save and close' });

/** The buttons that submit an answer and go on. */
export const toNext: readonly Sought[] = [
  { selector: 'button', text: { has: 'Check' } },
  { selector: 'button', text: { has: ['Next question', 'See how it went'] } },
];

/** Answers the shown question, and goes on. */
export const answer = (course: Course, how: 'right' | 'wrong'): Promise<void> => answerAll(course, how);

export async function answerAll(course: Course, ...how: ('right' | 'wrong')[]): Promise<void> {
  await untilConnected(course);
  await press(course, ...how.flatMap((each) => [{ selector: 'input[type=radio]', at: each === 'right' ? 0 : 1 }, ...toNext]));
}

/** Waits until the page follows what is answered. The small course shows its widgets before that; packages do not. */
export const untilConnected = (course: Course): Promise<void> => expectStatus(course, /./);

/** Answers a quiz of one question of each kind (`allKinds`): the first two right, the order as it is shown, the last one wrong. */
export async function answerEachKind(course: Course): Promise<void> {
  await untilConnected(course);
  await press(
    course,
    ...[{ selector: 'input[type=radio]' }, ...toNext],
    ...[{ selector: 'input[type=checkbox]' }, { selector: 'input[type=checkbox]', at: 1 }, ...toNext],
    ...toNext,
    ...[{ selector: 'input[type=radio]' }, ...toNext],
  );
}

export const startAgain = (course: Course): Promise<void> => press(course, { selector: 'button', text: { has: 'Start again' } });

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

/**
 * Leaves the course by a control of the LMS's page, and waits until its frame is gone. The mouse takes the focus from the course, which saves
 * then.
 */
export async function leave(page: Page): Promise<void> {
  const { x, y } = await page.evaluate(() => {
    const exit = document.querySelector('#exit');
    exit?.scrollIntoView();
    const { left, top } = exit?.getClientRects()[0] ?? { left: 0, top: 0 };
    return { x: left + 4, y: top + 4 };
  });
  const gone = page.waitForEvent('framedetached', { timeout: patience });
  await page.mouse.click(x, y);
  await gone;
}

/** Puts the clock of a scenario's page forward until the status line has the expected text. Requests take real time meanwhile. */
export async function wait(page: Page, connection: string): Promise<void> {
  await expect
    .poll(
      async () => {
        await putForward(page, 2100);
        return frameOf(page).evaluate(() => document.querySelector('[role=status]')?.textContent);
      },
      { intervals: [50] },
    )
    .toBe(connection);
}
