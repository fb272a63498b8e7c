import type { Page } from '@playwright/test';
import type { StrictLms } from '../lms/strict-lms.ts';

/**
 * Changes the LMS while a course runs in it.
 *
 * @param page   the LMS's
 * @param change runs in the page: it knows nothing but what it is given
 */
export const changeLms = (page: Page, change: (lms: StrictLms) => void): Promise<void> =>
  page.evaluate(`(${change.toString()})(window.lms)`);
