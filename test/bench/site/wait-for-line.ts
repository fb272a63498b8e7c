/** Waits for the first line as somebody does who has never been on the site. */
import type { Browser } from 'playwright';

const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const query = "she won't stop talking";

export interface SearchPlace {
  name: string;
  path: string;
  /** The keys that open the field; empty where it stands on the page. */
  open: string;
  field: string;
  /** Whether it is the site's search, and not the picker's. */
  isSite: boolean;
  /** The milliseconds that somebody reads the page before they go to the field. */
  reads?: number;
}

/** Where people search from, and how they get to the field. */
export const searchPlaces: SearchPlace[] = [
  { name: 'home page', path: '', open: '', field: '#search-field', isSite: true },
  { name: 'search page', path: 'search/', open: '', field: '#search-field', isSite: true },
  { name: 'a guide, by Ctrl-K', path: 'guides/routine-close/', open: 'Control+k', field: 'dialog input[name=q]', isSite: true },
  {
    name: 'the same, after two seconds',
    path: 'guides/routine-close/',
    open: 'Control+k',
    field: 'dialog input[name=q]',
    isSite: true,
    reads: 2000,
  },
  { name: 'phrase picker', path: 'embed/phrases/', open: '', field: 'closing-phrase-picker input', isSite: false },
];

/**
 * Returns the milliseconds from the first keystroke to the first line, on a slow line, with nothing in the browser's cache.
 *
 * @param open the keys that open the field; empty where it stands on the page
 * @param reads the milliseconds that somebody reads before
 */
export async function waitForLine(browser: Browser, address: string, open: string, reads = 0): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await page.goto(address, { waitUntil: 'load' });
  await page.waitForTimeout(reads);
  if (open) await page.keyboard.press(open);
  const field = page.locator(open ? 'dialog input[name=q]' : '#search-field');
  await field.waitFor();
  await field.focus();
  await page.evaluate(() => {
    const times = ((globalThis as unknown as { waited: { from?: number; to?: number } }).waited ??= {});
    document.addEventListener('input', () => (times.from ??= performance.now()), { capture: true, once: true });
    new MutationObserver(() => {
      if (document.querySelector('[data-result]')) times.to ??= performance.now();
    }).observe(document.body, { subtree: true, childList: true });
  });
  await page.keyboard.insertText(query);
  await page.waitForSelector('[data-result]');
  const waited = await page.evaluate(() => {
    const { from = 0, to = 0 } = (globalThis as unknown as { waited: { from?: number; to?: number } }).waited;
    return to - from;
  });
  await context.close();
  return waited;
}
