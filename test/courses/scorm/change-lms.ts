import type { Page } from '@playwright/test';
import type { StrictLms } from '../lms/strict-lms.ts';

/**
 * Changes the LMS while a course runs in it.
 *
 * @param page   the LMS's
 * @param change runs in the page, so it cannot use variables of the test
 */
export const changeLms = (page: Page, change: (lms: StrictLms) => void): Promise<void> =>
  page.evaluate(`(${change.toString()})(window.lms)`);
