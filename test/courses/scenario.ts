/** What every scenario starts from: an LMS, a course on it, and a page that notices what must never happen. */
import { test as base, expect, type FrameLocator, type Page } from '@playwright/test';
import { answersAnnotation } from './answers-reporter.ts';
import { coursePage, type SmallCourse } from './course-page.ts';
import { Registration } from './lms/record-store.ts';
import { LmsServer, type Attempt, type PageOptions } from './lms/server.ts';

export interface Scenario {
  server: LmsServer;
  /** Puts a small course on the server. @returns its address */
  course(course: SmallCourse): string;
  /** Begins an attempt over SCORM. What the LMS refuses of it fails the scenario. */
  attempt: LmsServer['attempt'];
  /** Begins a registration over cmi5. What the record store refuses of it fails the scenario. */
  registration(): Registration;
  /** Opens an attempt's course in the LMS's page. @returns the frame of the course */
  launch(page: Page, attempt: Attempt, options: PageOptions): Promise<FrameLocator>;
  /** Tells the suite's count how many answers a learner gave in this scenario, and how many are in the record in the end. */
  count(given: number, found: number): void;
  /** Watches a page for errors and dialogs. */
  watch(page: Page): void;
}

export const test = base.extend<{ scenario: Scenario }, { server: LmsServer }>({
  server: [
    async ({}, use) => {
      const server = new LmsServer();
      await server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  scenario: async ({ context, server }, use, testInfo) => {
    const heard: string[] = [];
    const watch = (page: Page): void => {
      page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
      page.on('dialog', (dialog) => {
        heard.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
    };
    context.on('page', watch);
    let count = 0;
    const records: { readonly refusals: readonly string[] }[] = [];
    const kept = <Kept extends (typeof records)[number]>(record: Kept): Kept => {
      records.push(record);
      return record;
    };
    await use({
      server,
      watch,
      course(course) {
        count += 1;
        return server.put(`course/${testInfo.testId}/${count}.html`, coursePage(course));
      },
      attempt: (...begun) => kept(server.attempt(...begun)),
      registration: () => kept(new Registration()),
      async launch(page, attempt, options) {
        await page.goto(server.lmsPage(attempt, options));
        return page.frameLocator('iframe');
      },
      count(given, found) {
        testInfo.annotations.push({ type: answersAnnotation, description: JSON.stringify({ given, lost: given - found }) });
        expect(found, 'answers in the record').toBe(given);
      },
    });
    expect(records.flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(heard).toEqual([]);
  },
});

export { expect };
