/** The editor over a playbook of 10,000 lines: until its list is there, until a form is, and until a field of other entries answers. */
import { rmSync } from 'node:fs';
import { loadavg } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import { contentFolder } from '../../../content/folder.ts';
import { startEditor } from '../../../src/edit/server/server.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { generate, size } from './generate.ts';

const own = path.resolve('.cache/bench/scale/edited');
rmSync(own, { recursive: true, force: true });
await generate(own);
console.log(`\nThe editor over ${size.phrases} lines, ${size.situations} situations, ${size.guides} guides`);
const { server, url } = await startEditor({ content: contentFolder(), project: process.cwd(), given: own, port: 0 });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
const page = await browser.newPage();
const inspected = await browser.newBrowserCDPSession();

/** Returns the seconds of a processor that the browser has taken, all its processes together. */
async function ofBrowser(): Promise<number> {
  const { processInfo } = await inspected.send('SystemInfo.getProcessInfo');
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

const ofServer = (): number => Object.values(process.cpuUsage()).reduce((sum, each) => sum + each, 0) / 1e6;

/** Tells the time by the clock, and beside it that of the processor, which does not hang on what else the machine does. */
async function timed(what: string, goal: string, work: () => Promise<void>): Promise<void> {
  const [begun, server, shown] = [performance.now(), ofServer(), await ofBrowser()];
  await work();
  const clock = `${Math.round(performance.now() - begun)} ms`;
  const [here, there] = [ofServer() - server, (await ofBrowser()) - shown].map((seconds) => `${Math.round(seconds * 1000)} ms`);
  console.log(`  ${what.padEnd(62)} ${clock.padStart(10)}   ${goal.padEnd(16)}   processor: ${here} here, ${there} in the browser`);
}

const list = page.getByRole('row').nth(1);
console.log(`  load of the machine: ${loadavg()[0]?.toFixed(1) ?? ''}`);
await timed('reading and checking, bundling where that is not done yet', '', async () => {
  await page.goto(url, { timeout: 120_000 });
  // The forms wait for the bundle.
  await (await fetch(`${url}cms/`)).text();
});
await timed('opening the list of lines, the first time', '', async () => {
  await page.goto(`${url}cms/#/collections/en-phrases`);
  await list.waitFor({ timeout: 120_000 });
});
await timed('opening it again', 'at most 5,000 ms', async () => {
  await page.reload();
  await list.waitFor({ timeout: 120_000 });
});

const field = page.locator('section[data-key-path="phrases"]').getByRole('combobox');
await timed('opening the form of a sequence', '', async () => {
  await page.goto(`${url}cms/#/collections/en-sequences/new`);
  await field.waitFor({ timeout: 120_000 });
});
const options = page.locator('.entries-found [role="option"]');
for (const time of ['the first time', 'again']) {
  await timed(`looking into a field that chooses among all, ${time}`, 'at most 300 ms', async () => {
    await field.focus();
    await options.first().waitFor();
  });
  await field.press('Escape');
  await field.blur();
}
await field.focus();
await timed('typing a word there', 'at most 300 ms', async () => {
  await field.fill('number');
  await options.first().waitFor();
});

await browser.close();
server.closeAllConnections();
server.close();
process.exit();
