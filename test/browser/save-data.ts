import type { BrowserContext, Page } from '@playwright/test';

/** Makes a browser send `Save-Data`, so that nothing is preloaded for offline use. */
export async function saveData(visitors: Page | BrowserContext): Promise<void> {
  await visitors.addInitScript(() => Object.defineProperty(navigator, 'connection', { value: { saveData: true } }));
}
