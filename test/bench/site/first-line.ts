/**
 * How long somebody waits for the first line to say: from the first keystroke, on a slow line (1.6 Mbit/s, 150 ms), with nothing in
 * the browser's cache and nothing warm, the moment that the page has loaded. Which line that is, `npm run bench:search` tells.
 */
import { chromium } from 'playwright';
import { serve } from '../../../src/serve/serve.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { median } from '../median.ts';
import { searchPlaces, waitForLine } from './wait-for-line.ts';

const goal = 300;
const rounds = 5;
const { server, url } = await serve();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
console.log(`\nFirst line after the first keystroke, cold, 1.6 Mbit/s and 150 ms, median of ${rounds} (goal under ${goal} ms)`);
for (const { name, path, open, reads } of searchPlaces.filter(({ isSite }) => isSite)) {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) times.push(await waitForLine(browser, url + path, open, reads));
  console.log(`  ${name.padEnd(22)} ${median(times).toFixed(0)} ms`);
}
await browser.close();
server.close();
