/**
 * Builds the whole site in a language in which nearly every text ends on what an attacker would write, opens every page of it under its own
 * policy, presses everything, and prints what ran: `npm run bench:hostile-site`. It takes a quarter of an hour.
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Page } from 'playwright';
import { run } from '../../../src/build/run.ts';
import { serve } from '../../../src/serve/serve.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { pressEverything } from '../../browser/press-everything.ts';
import { saveData } from '../../browser/save-data.ts';
import { writeHostileLanguage } from '../../hostile/language.ts';

const folder = path.resolve('.cache/hostile');
const site = path.join(folder, 'site');
const locale = 'fr';

/** Writes down what a page did that its texts must not bring about. */
async function watchFor(page: Page, faults: string[], origin: string): Promise<void> {
  const told = (what: string) => faults.push(`${page.url().replace(origin, '')}: ${what}`);
  await page.exposeFunction('violated', (what: string) => told(`the policy was violated: ${what}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sourceFile }) => {
      (globalThis as unknown as { violated: (what: string) => void }).violated(`${violatedDirective} ${blockedURI} ${sourceFile}`);
    });
  });
  page.on('dialog', (dialog) => {
    told(`a dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('pageerror', (error) => told(`an error: ${error.message}`));
  page.on('request', (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(origin)) told(`a request to ${request.url()}`);
  });
}

mkdirSync(path.join(folder, 'own'), { recursive: true });
const { texts, hostile } = await writeHostileLanguage(path.join(folder, 'content'), path.join(folder, 'own'), locale);
console.log(`${hostile} of ${texts} texts end on one of the payloads. The check refuses the others, and what only search reads is left.`);
rmSync(site, { recursive: true, force: true });
await run('node', ['src/build/build.ts'], {
  CONTENT_DIR: path.join(folder, 'content'),
  PLAYBOOK: path.join(folder, 'own'),
  KIT_DIR: path.join(folder, 'kit'),
  OUTPUT_DIR: site,
  WORK_DIR: path.join(folder, 'next'),
});
const { server, url } = await serve({ folder: site, base: '/' });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
const faults: string[] = [];
let pressed = 0;
const files = readdirSync(path.join(site, locale), { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));

/** Opens a page, presses everything on it, and writes down what a payload did. */
async function visit(file: string): Promise<void> {
  const context = await browser.newContext();
  await saveData(context);
  const page = await context.newPage();
  await watchFor(page, faults, new URL(url).origin);
  await page.goto(`${url}${locale}/${file.replace(/index\.html$/, '')}`, { waitUntil: 'networkidle' });
  await page.locator('details').evaluateAll((all) => {
    for (const each of all) each.setAttribute('open', '');
  });
  pressed += await pressEverything(page, { rounds: 2, most: 40 });
  for (const frame of page.frames()) {
    if (await frame.evaluate(() => 'hit' in globalThis).catch(() => false)) faults.push(`${file}: a payload ran in ${frame.url()}`);
  }
  await context.close();
}

const waiting = [...files];
await Promise.all(
  Array.from({ length: 4 }, async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) await visit(file);
  }),
);
await browser.close();
server.closeAllConnections();
server.close();
console.log(`${files.length} pages, ${pressed} controls pressed: ${faults.length} faults.`);
for (const fault of [...new Set(faults)].slice(0, 50)) console.log(fault);
process.exitCode = faults.length > 0 ? 1 : 0;
