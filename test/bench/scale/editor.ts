/** The editor over a playbook of 10,000 lines: until its list is there, until a form is, and until a field of other entries answers. */
import { rmSync } from 'node:fs';
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

async function timed(what: string, goal: string, work: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  await work();
  console.log(`  ${what.padEnd(58)} ${`${Math.round(performance.now() - begun)} ms`.padStart(10)}   ${goal}`);
}

const list = page.getByRole('row').nth(1);
// The first time, the playbook is read and the page is bundled: the terminal shows the address meanwhile.
await page.goto(url);
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
