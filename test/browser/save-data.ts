import type { BrowserContext, Page } from '@playwright/test';

/** Visitors who ask to save data: nothing is loaded to be kept for use without a network. */
export async function saveData(visitors: Page | BrowserContext): Promise<void> {
  await visitors.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
}
