/**
 * How long a widget takes from its script tag to the first choice that a person can use, on a processor slowed four times, beside
 * H5P in the same run: `npm run bench:widgets`. The kit must be built.
 *
 * Every run begins with an empty cache; servers are on this machine, so what counts is the work, not the network. The kit's content is
 * what is built in. H5P's multiple choice is measured when `H5P_CONTENT` names the folder of an unpacked .h5p file with one; else, as
 * its libraries are not on npm, a lower bound of it: see `h5p-choice.ts`.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium, type Browser } from 'playwright';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { servePages, type Pages } from '../../hosts/servers.ts';
import { putH5pChoice } from './h5p-choice.ts';
import { putFolder, putH5pPage, putPlayer } from './h5p-runtime.ts';
import { usableAt } from './usable.ts';

const rounds = 9;
const slowdown = 4;
const goal = 0.25;
const kit = fileURLToPath(new URL('../../../widgets/dist/', import.meta.url));

/** A page with one widget, and the script of that widget alone. */
function putWidget(pages: Pages, widget: string, attributes: string): string {
  return pages.put(
    `${widget}.html`,
    `<!doctype html><html lang="en"><title>${widget}</title><closing-${widget} ${attributes}></closing-${widget}>
    <script>performance.mark('script')</script>
    <script type="module" src="/kit/${widget}.js"></script></html>`,
  );
}

/** @returns milliseconds from the script's tag to the first choice that can be used */
async function timeStart(browser: Browser, address: string): Promise<number> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    await page.goto(address, { waitUntil: 'commit' });
    return await page.evaluate(usableAt);
  } finally {
    await context.close();
  }
}

const pages = await servePages();
for (const file of readdirSync(kit).filter((name) => name.endsWith('.js'))) {
  pages.put(`kit/${file}`, readFileSync(path.join(kit, file), 'utf8'));
}
const ours = {
  quiz: putWidget(pages, 'quiz', 'seed="bench"'),
  checklist: putWidget(pages, 'checklist', ''),
};
putPlayer(pages);
const smallest = {
  'H5P, smallest in a frame': putH5pChoice(pages, 'iframe'),
  'H5P, smallest in the page': putH5pChoice(pages, 'div'),
};
const given = process.env['H5P_CONTENT'];
if (given) putFolder(pages, given, 'given');
const real: Record<string, string> = given ? { 'H5P, multiple choice': putH5pPage(pages, 'given') } : {};
const times = new Map<string, number[]>();
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
try {
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, address] of Object.entries({ ...ours, ...smallest, ...real })) {
      times.set(name, [...(times.get(name) ?? []), await timeStart(browser, address)]);
    }
  }
} finally {
  await browser.close();
  await pages.close();
}

const median = (name: string) => (times.get(name) ?? []).toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? Number.NaN;
const theirs = Math.min(...Object.keys(given ? real : smallest).map(median));
const write = (name: string, note = '') => console.log(`  ${name.padEnd(26)}${median(name).toFixed(0).padStart(6)}${note}`);
console.log(`\nFrom script tag to the first usable choice, ${slowdown} × slowed, milliseconds, median of ${rounds}`);
for (const name of Object.keys({ ...smallest, ...real })) write(name);
for (const name of Object.keys(ours)) {
  const share = median(name) / theirs;
  const verdict = share <= goal ? 'reached' : given ? 'not reached' : 'not reached against the lower bound';
  write(name, `   ${share.toFixed(2)} of ${given ? "H5P's multiple choice" : "H5P's lower bound"}, goal at most ${goal}: ${verdict}`);
}
