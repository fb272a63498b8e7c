/**
 * Takes the pictures of the editor in the owner's guide: `npm run screenshots:editor`. Run it after a change of the editor's look. What the
 * pictures are said to show is held by `test/e2e/editor.test.ts`.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { contentFolder } from '../../content/folder.ts';
import { startEditor } from '../../src/edit/server/server.ts';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';

const own = await mkdtemp(path.join(tmpdir(), 'northgate-'));
await writeFile(path.join(own, 'playbook.yaml'), "name: Northgate call handbook\naccent: { light: '#0055b8', dark: '#8ab4f8' }\n");
const { server, url } = await startEditor({ content: contentFolder(), project: process.cwd(), given: own });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });

async function take(name: string): Promise<void> {
  const picture = await page.screenshot();
  // A palette is a quarter of the size, and enough for a page of text.
  await sharp(picture).png({ palette: true, colours: 64, effort: 10 }).toFile(`src/owners/guide/${name}.png`);
}

await page.goto(url);
// The folder of this run has another name than an owner's.
await page
  .locator('main .lead')
  .evaluate((lead, folder) => (lead.textContent = lead.textContent.replace(folder, 'northgate-playbook')), own);
await take('editor-start');
await page.goto(`${url}cms/#/collections/en-phrases/entries/chatty-signal-queue`);
await page.getByRole('button', { name: 'Save' }).waitFor();
await page.waitForTimeout(5000);
await take('editor-form');
await browser.close();
server.close();
await rm(own, { recursive: true });
process.exit();
