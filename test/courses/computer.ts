/**
 * The computer of a learner: one browser context and one page, which a worker's scenarios use one after another. A context, a page and their
 * process for each would take longer than most scenarios do; what scenarios store is removed after each.
 */
import type { Browser, BrowserContext, Disposable, Page } from '@playwright/test';
import { clockIn } from './clock.ts';
import type { LmsServer } from './lms/server.ts';
import { observe, type Observation } from './witness.ts';

export class Computer {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What its pages have heard in this scenario: errors and dialogs. */
  readonly heard: string[] = [];
  readonly observation: Observation;
  #clock: Disposable | undefined;
  #isKilled = false;

  private constructor(context: BrowserContext, page: Page, observation: Observation) {
    this.context = context;
    this.page = page;
    this.observation = observation;
    page.on('crash', () => void (this.#isKilled = true));
    context.on('weberror', (error) => this.heard.push(`error: ${error.error().message}`));
    context.on('dialog', (dialog) => {
      // A `beforeunload` dialog is expected. It has to be accepted before the page can be left.
      if (dialog.type() !== 'beforeunload') this.heard.push(`dialog: ${dialog.message()}`);
      void dialog.accept();
    });
  }

  static async start(browser: Browser): Promise<Computer> {
    // No claim of these scenarios is about the size of a window, but for those that set their own, and drawing a large one takes a tenth of
    // their time.
    const context = await browser.newContext({ viewport: { width: 400, height: 300 } });
    const observation = await observe(context);
    const page = await context.newPage();
    return new Computer(context, page, observation);
  }

  /** Whether another scenario can use it: its page is there, and was not killed. */
  get isWhole(): boolean {
    return !this.#isKilled && !this.page.isClosed();
  }

  /** Gives the page's next documents a clock that can be put forward, up to the end of the scenario. */
  async ownClock(): Promise<void> {
    this.#clock = await clockIn(this.page);
  }

  /** Leaves all pages of a server, and removes what they have stored. */
  async tidy({ address, otherAddress }: LmsServer): Promise<void> {
    await this.context.setOffline(false);
    for (const page of this.context.pages()) if (page !== this.page) await page.close();
    const clock = this.#clock;
    this.#clock = undefined;
    await clock?.dispose();
    // Not the address to which an LMS leads its learners: the page may be on its way there.
    await this.page.goto(`${address}/empty`, { waitUntil: 'commit' });
    const session = await this.context.newCDPSession(this.page);
    for (const origin of [address, otherAddress]) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    // The protocol has no type for it.
    await this.page.evaluate(() => sessionStorage.clear());
    await this.context.clearCookies();
  }

  /** Forgets what the scenario before has observed. */
  forget(): void {
    this.heard.length = 0;
    Object.assign(this.observation, { given: 0, claimed: 0, claimedPassed: false });
  }
}
