/**
 * How long somebody waits for the first line to say: from the first keystroke, on a slow line (1.6 Mbit/s, 150 ms), with nothing in
 * the browser's cache and nothing warm, the moment that the page has loaded. Which line that is, `npm run bench:search` tells.
 */
import { chromium, type Browser } from 'playwright';
import { serve } from '../../../src/serve/serve.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { median } from '../median.ts';

const goal = 300;
const rounds = 5;
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const query = "she won't stop talking";

/** Where people search from, and how they get to the field. */
const places = [
  { name: 'home page', path: '', open: '' },
  { name: 'search page', path: 'search/', open: '' },
  { name: 'a guide, by Ctrl-K', path: 'guides/routine-close/', open: 'Control+k' },
];

async function wait(browser: Browser, address: string, open: string): Promise<number> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.emulateNetworkConditions', line);
  await page.goto(address, { waitUntil: 'load' });
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

const { server, url } = await serve();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
console.log(`\nFirst line after the first keystroke, cold, 1.6 Mbit/s and 150 ms, median of ${rounds} (goal under ${goal} ms)`);
for (const { name, path, open } of places) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await wait(browser, url + path, open));
  console.log(`  ${name.padEnd(22)} ${median(times).toFixed(0)} ms`);
}
await browser.close();
server.close();
