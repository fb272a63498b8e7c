/**
 * Takes a picture of every kind of page, to be looked at: `npm run screenshots -- <folder> [--pages home,quiz] [--widths 360,1280]
 * [--modes light,dark,print]`. The folder stands outside of the project; pictures say something for a day.
 */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
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
    for (const [kind, address] of [...pages, ...addresses.map((each) => [each, each] as const)]) {
      const file = path.join(folder, `${kind.replace(/\W+/g, '-')}-${mode === 'print' ? '' : `${width}-`}${mode}`);
      await page.goto(url + address, { waitUntil: 'networkidle' });
      if (mode === 'print') await page.pdf({ path: `${file}.pdf`, format: 'A4' });
      else await page.screenshot({ path: `${file}.png`, fullPage: values.whole });
    }
    await context.close();
  }
}
await browser.close();
server.close();
