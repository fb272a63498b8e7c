/** Actions of a learner in a course, and functions that read their results. */
import { expect, type FrameLocator, type Locator, type Page } from '@playwright/test';
import { decodeCourse } from '../../widgets/tracking/saved-state/saved-state.ts';
import { splitTrailer } from '../../widgets/tracking/trailer.ts';
import { decodeState } from '../../widgets/state/state.ts';

/** A course in a frame of the LMS or in a window of its own. */
export type Course = Page | FrameLocator;

export const status = (course: Course): Locator => course.getByRole('status').first();

export const expectStatus = (course: Course, connection: string | RegExp): Promise<void> => expect(status(course)).toHaveText(connection);

/** A control of a widget: its selector, texts of which it holds one, and which of several it is. */
export interface Control {
  selector: string;
  text?: string[];
  at?: number;
}

/**
 * Presses controls of a widget one after another, each as soon as it is shown. It does so in the page: courses are about what an LMS is
 * told, and a hundred answers by the mouse, which other suites use, would take most of their time.
 */
export const press = (widget: Locator, ...controls: Control[]): Promise<void> =>
  widget.evaluate(async (element, all) => {
    const { shadowRoot: root } = element;
    if (!root) throw new Error('The widget shows nothing.');
    const find = ({ selector, text = [''], at = 0 }: Control) =>
      [...root.querySelectorAll<HTMLElement>(selector)].filter(
        (each) => each.getClientRects().length > 0 && text.some((part) => each.textContent.replace(/\s+/g, ' ').includes(part)),
      )[at];
    for (const control of all) {
      const shown = await new Promise<HTMLElement>((resolve) => {
        const look = () => {
          const found = find(control);
          if (!found) return;
          watching.disconnect();
          resolve(found);
        };
        // Some scenarios stop the clock, so nothing here waits for time.
        const watching = new MutationObserver(look);
        watching.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
        look();
      });
      shown.click();
      await (element as HTMLElement & { updateComplete: Promise<unknown> }).updateComplete;
    }
  }, controls);

/** The buttons that submit an answer and go on. */
export const toNext: readonly Control[] = [
  { selector: 'button', text: ['Check'] },
  { selector: 'button', text: ['Next question', 'See how it went'] },
];

/** Answers the shown question, and goes on. */
export const answer = (course: Course, how: 'right' | 'wrong'): Promise<void> => answerAll(course, how);

export async function answerAll(course: Course, ...how: ('right' | 'wrong')[]): Promise<void> {
  await untilConnected(course);
  const answers = how.flatMap((each) => [{ selector: 'input[type=radio]', at: each === 'right' ? 0 : 1 }, ...toNext]);
  await press(course.locator('closing-quiz'), ...answers);
}

/** Waits until the page follows what is answered. The small course shows its quiz before that; packages do not. */
const untilConnected = (course: Course): Promise<void> => expect(status(course)).not.toBeEmpty();

/** Answers a quiz of one question of each kind (`allKinds`): the first two right, the order as it is shown, the last one wrong. */
export async function answerEachKind(course: Course): Promise<void> {
  await untilConnected(course);
  await press(
    course.locator('closing-quiz'),
    ...[{ selector: 'input[type=radio]' }, ...toNext],
    ...[{ selector: 'input[type=checkbox]' }, { selector: 'input[type=checkbox]', at: 1 }, ...toNext],
    ...toNext,
    ...[{ selector: 'input[type=radio]' }, ...toNext],
  );
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
