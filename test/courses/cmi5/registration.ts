/** Launches a course over cmi5 and reads its records. */
import type { Page } from '@playwright/test';
import type { SmallCourse } from '../course-page.ts';
import { answersIn } from '../learner.ts';
import type { Registration, SessionOptions } from '../lms/record-store.ts';
import type { Scenario } from '../scenario.ts';

/** Puts a small course on the server. @returns its address */
export const put = (scenario: Scenario, course: Partial<SmallCourse> = {}): string => scenario.course({ standard: 'cmi5', ...course });

/** Opens a course like the LMS. @returns the page of the course */
export async function launch(
  page: Page,
  scenario: Scenario,
  registration: Registration,
  course: string,
  options?: SessionOptions,
): Promise<Page> {
  await page.goto(scenario.server.launchCmi5(registration, course, options));
  return page;
}

/** Returns the verbs of the statements that cmi5 defines, in order. */
export const defined = (registration: Registration): string[] => registration.verbs().filter((verb) => verb !== 'answered');

/** Counts the answers in the course's state. */
export const answersInState = ({ documents }: Registration): number =>
  answersIn((documents.get('closing-playbook') as { state?: string } | undefined)?.state);
