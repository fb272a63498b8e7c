/**
 * The fixture of every scenario: an LMS, a course on it, and a witness that records the learner's answers and what the page says about
 * them. At the end, the LMS must have everything that the page has called saved or passed.
 */
import { test as base, expect, type Page } from '@playwright/test';
import { answersAnnotation } from './answers-reporter.ts';
import { Computer } from './computer.ts';
import { coursePage, type SmallCourse } from './course-page.ts';
import { Attempt, type AttemptOptions, type Lms } from './lms/attempt.ts';
import { Registration } from './lms/record-store.ts';
import { LmsServer, type LaunchOptions } from './lms/server.ts';
import { answersStored, isPassed } from './record.ts';

export interface Scenario {
  server: LmsServer;
  /** Puts a small course on the server. @returns its address */
  course(course: SmallCourse): string;
  /** Begins an attempt over SCORM. What the LMS refuses of it fails the scenario. */
  attempt(lms: Lms, standard: Attempt['standard'], options?: AttemptOptions): Attempt;
  /** Begins a registration over cmi5. What the record store refuses of it fails the scenario. */
  registration(): Registration;
  /** Opens an attempt's course in the LMS's page. @returns the page */
  launch(page: Page, attempt: Attempt, options: LaunchOptions): Promise<Page>;
  /** A page on another computer. It is there for this scenario alone if that changes the computer for good. */
  elsewhere(changed?: 'for good'): Promise<Page>;
  /** Gives the next documents of the scenario's page a clock that `wait` puts forward. */
  ownClock(): Promise<void>;
  /** Counts answers in a window that the witness does not see. What such a window claims is not checked. */
  givenUnseen(answers: number): void;
  /** Asserts the number of answers in the record. */
  stored(attempt: Attempt, answers: number): Promise<void>;
}

/** The figures of a scenario, for the suite's last line. */
export interface Count {
  given: number;
  stored: number;
  claimed: number;
}

export const test = base.extend<{ scenario: Scenario }, { server: LmsServer; computer: Computer; others: Computer[] }>({
  server: [
    async ({}, use) => {
      const server = new LmsServer();
      await server.start();
      await use(server);
      await server.stop();
    },
    { scope: 'worker' },
  ],
  computer: [
    async ({ browser }, use) => {
      const computer = await Computer.start(browser);
      await use(computer);
      await computer.context.close();
    },
    { scope: 'worker' },
  ],
  others: [
    async ({}, use) => {
      const others: Computer[] = [];
      await use(others);
      for (const { context } of others) await context.close();
    },
    { scope: 'worker' },
  ],
  context: async ({ computer, server }, use) => {
    computer.forget();
    await use(computer.context);
    await computer.tidy(server);
  },
  page: async ({ computer, context: _ }, use) => {
    await use(computer.page);
  },
  scenario: async ({ context: _, computer, others, browser, server }, use, testInfo) => {
    const computers = [computer];
    /** Those that the next scenario may use again. */
    const borrowed = new Set<Computer>();
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
        return page;
      },
      async elsewhere(changed) {
        const other = (changed !== 'for good' && others.pop()) || (await Computer.start(browser));
        other.forget();
        computers.push(other);
        if (changed !== 'for good') borrowed.add(other);
        return other.page;
      },
      ownClock: () => computer.ownClock(),
      givenUnseen(answers) {
        computer.observation.given += answers;
      },
      async stored(attempt, answers) {
        await expect.poll(() => answersStored(attempt), { message: 'answers in the record' }).toBe(answers);
      },
    });
    const observations = computers.map(({ observation }) => observation);
    const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
    const result: Count = {
      given: sum(observations.map(({ given }) => given)),
      stored: sum([...attempts.map(answersStored), ...registrations.map((registration) => registration.answered().length)]) - before,
      claimed: sum(observations.map(({ claimed }) => claimed)),
    };
    testInfo.annotations.push({ type: answersAnnotation, description: JSON.stringify(result) });
    for (const other of computers.slice(1)) {
      if (borrowed.has(other) && other.isWhole) {
        await other.tidy(server);
        others.push(other);
      } else await other.context.close();
    }
    expect([...attempts, ...registrations].flatMap(({ refusals }) => refusals)).toEqual([]);
    expect(computers.flatMap(({ heard }) => heard)).toEqual([]);
    expect(Math.max(0, result.claimed - result.stored), 'answers claimed and not stored').toBe(0);
    expect(result.stored, 'answers stored, and given').toBeLessThanOrEqual(result.given);
    const passed = observations.some(({ claimedPassed }) => claimedPassed);
    if (passed && attempts.length > 0) expect(attempts.some(isPassed), 'claimed as passed, and passed in the LMS').toBe(true);
  },
});

export { expect };
