/**
 * The computer of a learner: one browser context and one page, which a worker's scenarios use one after another. A context, a page and their
 * process for each would take longer than most scenarios do; what scenarios store is removed after each.
 */
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { observe, type Observation } from './witness.ts';

export class Computer {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What its pages have heard since the last scenario: errors and dialogs. */
  readonly heard: string[] = [];
  readonly observation: Observation;

  private constructor(context: BrowserContext, page: Page, observation: Observation) {
    this.context = context;
    this.page = page;
    this.observation = observation;
    context.on('weberror', (error) => this.heard.push(`error: ${error.error().message}`));
    context.on('dialog', (dialog) => {
      // A `beforeunload` dialog is expected. It has to be accepted before the page can be left.
      if (dialog.type() !== 'beforeunload') this.heard.push(`dialog: ${dialog.message()}`);
      void dialog.accept();
    });
  }

  static async start(browser: Browser): Promise<Computer> {
    const context = await browser.newContext();
    const observation = await observe(context);
    const page = await context.newPage();
    return new Computer(context, page, observation);
  }

  /**
   * Leaves all pages, and removes what they have stored.
   *
   * @param address of an empty page
   * @param origins those of the pages
   */
  async tidy(address: string, origins: readonly string[]): Promise<void> {
    for (const page of this.context.pages()) if (page !== this.page) await page.close();
    await this.page.goto(address);
    const session = await this.context.newCDPSession(this.page);
    for (const origin of origins) await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'all' });
    await session.detach();
    // The protocol has no type for it.
    await this.page.evaluate(() => sessionStorage.clear());
    await this.context.clearCookies();
    await this.context.setOffline(false);
    this.heard.length = 0;
    Object.assign(this.observation, { given: 0, claimed: 0, claimedPassed: false });
  }
}
