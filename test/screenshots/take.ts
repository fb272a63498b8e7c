/**
 * Takes a picture of every kind of page, to be looked at: `npm run screenshots -- <folder> [--pages home,quiz] [--widths 360,1280]
 * [--modes light,dark,print]`, and of pages in use: `--pages` names those states, too. The folder stands outside of the project; pictures say something for a day.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { serve } from '../../src/serve/serve.ts';
import { chromiumArguments, findChromium } from '../browser/find-chromium.ts';
import { pageTypes } from '../e2e/visit.ts';

/** Width → height of the window: phones, a tablet, the window of a call centre's screen, desks. */
const windows: Readonly<Record<string, number>> = { 280: 600, 360: 740, 390: 844, 768: 1024, 1280: 800, 1366: 657, 1440: 900, 1920: 1080 };

/** What is shown in frames as well as on pages of the site. */
const frames = {
  'frame of a checklist': 'embed/checklist/?checklist=support',
  'frame of phrases': 'embed/phrases/',
  'frame of a quiz': 'embed/quiz/',
};

/** Pages in use: their address, and what is done there before the picture. */
const states: Readonly<Record<string, readonly [string, (page: Page) => Promise<void>]>> = {
  'dialog with lines': [
    'guides/routine-close/',
    async (page) => {
      await page.keyboard.press('Control+k');
      await page.locator('dialog [name=q]').fill("she won't stop talking");
      await page.locator('dialog .say').first().waitFor();
    },
  ],
  'nothing found': ['search/?q=zzqx', async (page) => page.locator('.search-results a').first().waitFor()],
  'my desk': ['', async (page) => page.getByRole('button', { name: 'My desk' }).click()],
  'situation with a gap filled': [
    'situations/upset/',
    async (page) => {
      await page.locator('.cockpit input').first().fill('the refund that never came');
      await page.locator('.cockpit [data-copy]').click();
    },
  ],
  'library filtered': [
    'phrases/support/?tone=formal&situation=upset',
    async (page) => page.locator('[data-why]').filter({ visible: true }).first().click(),
  ],
  'checklist in use': [
    'checklists/support/',
    async (page) => {
      for (const place of [0, 1, 2]) await page.getByRole('checkbox').nth(place).check();
      await page.getByRole('button', { name: /^Why/ }).nth(3).click();
    },
  ],
  'question answered': [
    'embed/quiz/?quiz=moves-of-a-close',
    async (page) => {
      await page.getByRole('radio').first().check();
      await page.getByRole('button', { name: 'Check' }).click();
    },
  ],
  'picker with lines': [
    'embed/phrases/',
    async (page) => {
      await page.getByRole('searchbox').fill('angry');
      await page.locator('.line').first().waitFor();
    },
  ],
  'call being played': ['practice/third-bill/', async (page) => page.getByRole('button', { name: 'Take the call' }).click()],
  'part of a course': ['courses/the-closing-course/', async (page) => page.getByText('Begin', { exact: true }).click()],
  'call desk written up': [
    'desk/',
    async (page) => {
      await page.locator('[name=q]').fill('voicemail');
      await page.locator('.say').first().waitFor();
      const writeUp = page.getByRole('button', { name: 'Write it up' });
      if (await writeUp.isVisible()) await writeUp.click();
    },
  ],
};

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    pages: { type: 'string' },
    widths: { type: 'string', default: '390,1280' },
    modes: { type: 'string', default: 'light' },
    whole: { type: 'boolean', default: false },
  },
});
const [folder] = positionals;
if (!folder) throw new Error('Name the folder for the pictures: npm run screenshots -- /tmp/pictures');
const asked = values.pages?.split(',');
const pages = Object.entries({ ...pageTypes, ...frames }).filter(
  ([kind, address]) => !asked || asked.includes(kind) || asked.includes(address),
);
const inUse = Object.entries(states).filter(([kind]) => !asked || asked.includes(kind));
const addresses = asked?.filter((each) => each.includes('/') && !pages.some(([, address]) => address === each)) ?? [];

await mkdir(folder, { recursive: true });
const { server, url } = await serve();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
for (const mode of values.modes.split(',')) {
  for (const width of mode === 'print' ? ['794'] : values.widths.split(',')) {
    const context = await browser.newContext({
      serviceWorkers: 'block',
      viewport: { width: Number(width), height: windows[width] ?? 900 },
      colorScheme: mode === 'dark' ? 'dark' : 'light',
    });
    const page = await context.newPage();
    const toTake = [
      ...[...pages, ...addresses.map((each) => [each, each] as const)].map(([kind, address]) => ({ kind, address, use: undefined })),
      ...inUse.map(([kind, [address, use]]) => ({ kind, address, use })),
    ];
    for (const { kind, address, use } of toTake) {
      const file = path.join(folder, `${kind.replace(/\W+/g, '-')}-${mode === 'print' ? '' : `${width}-`}${mode}`);
      await page.goto(url + address, { waitUntil: 'networkidle' });
      await use?.(page);
      if (mode === 'print') await page.pdf({ path: `${file}.pdf`, format: 'A4' });
      else await page.screenshot({ path: `${file}.png`, fullPage: values.whole });
    }
    await context.close();
  }
}
await browser.close();
server.close();
