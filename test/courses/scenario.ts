/**
 * The fixture of every scenario: an LMS, a course on it, and a witness that records the learner's answers and what the page says about
 * them. At the end, the LMS must have everything that the page has called saved or passed.
 */
import { test as base, expect, type BrowserContext, type FrameLocator, type Page } from '@playwright/test';
import { answersAnnotation } from './answers-reporter.ts';
import { coursePage, type SmallCourse } from './course-page.ts';
import { Attempt, type AttemptOptions, type Lms } from './lms/attempt.ts';
import { Registration } from './lms/record-store.ts';
import { LmsServer, type LaunchOptions } from './lms/server.ts';
import { answersStored, isPassed } from './record.ts';
import { observe, type Observation } from './witness.ts';

export interface Scenario {
  server: LmsServer;
  /** Puts a small course on the server. @returns its address */
  course(course: SmallCourse): string;
  /** Begins an attempt over SCORM. What the LMS refuses of it fails the scenario. */
  attempt(lms: Lms, standard: Attempt['standard'], options?: AttemptOptions): Attempt;
  /** Begins a registration over cmi5. What the record store refuses of it fails the scenario. */
  registration(): Registration;
  /** Opens an attempt's course in the LMS's page. @returns the frame of the course */
  launch(page: Page, attempt: Attempt, options: LaunchOptions): Promise<FrameLocator>;
  /** A page in a browser of its own, as on another computer. It is closed at the end. */
  elsewhere(): Promise<Page>;
  /** Asserts the number of answers in the record. */
  stored(attempt: Attempt, answers: number): Promise<void>;
}

/** The figures of a scenario, for the suite's last line. */
export interface Count {
  given: number;
  stored: number;
  claimed: number;
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
  scenario: async ({ context, browser, server }, use, testInfo) => {
    const heard: string[] = [];
    const observations: Observation[] = [];
    const watch = async (watched: BrowserContext): Promise<void> => {
      observations.push(await observe(watched));
      watched.on('weberror', (error) => heard.push(`error: ${error.error().message}`));
      watched.on('dialog', (dialog) => {
        // A `beforeunload` dialog is expected. It has to be accepted before the page can be left.
        if (dialog.type() !== 'beforeunload') heard.push(`dialog: ${dialog.message()}`);
        void dialog.accept();
      });
    };
    await watch(context);
    const others: BrowserContext[] = [];
    const attempts: Attempt[] = [];
    /** The answers that attempts had at the start. */
    let before = 0;
    const registrations: Registration[] = [];
    let count = 0;
    await use({
      server,
      course(course) {
        count += 1;
        return server.put(`course/${testInfo.testId}/${count}.html`, coursePage(course));
      },
      attempt(...begun) {
        const attempt = new Attempt(...begun);
        attempts.push(attempt);
        before += answersStored(attempt);
        return attempt;
      },
      registration() {
        const registration = new Registration();
        registrations.push(registration);
        return registration;
      },
      async launch(page, attempt, options) {
        await page.goto(server.lmsPage(attempt, options));
        return page.frameLocator('iframe');
      },
      async elsewhere() {
        const other = await browser.newContext();
        others.push(other);
        await watch(other);
        return other.newPage();
      },
      async stored(attempt, answers) {
        await expect.poll(() => answersStored(attempt), { message: 'answers in the record' }).toBe(answers);
      },
    });
    const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
    const result: Count = {
      given: sum(observations.map(({ given }) => given)),
      stored: sum([...attempts.map(answersStored), ...registrations.map((registration) => registration.answered().length)]) - before,
      claimed: sum(observations.map(({ claimed }) => claimed)),
    };
    testInfo.annotations.push({ type: answersAnnotation, description: JSON.stringify(result) });
    for (const other of others) await other.close();
    expect([...attempts, ...registrations].flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(heard).toEqual([]);
    expect(Math.max(0, result.claimed - result.stored), 'answers claimed and not stored').toBe(0);
    expect(result.stored, 'answers stored, and given').toBeLessThanOrEqual(result.given);
    const passed = observations.some(({ claimedPassed }) => claimedPassed);
    if (passed && attempts.length > 0) expect(attempts.some(isPassed), 'claimed as passed, and passed in the LMS').toBe(true);
  },
});

export { expect };
