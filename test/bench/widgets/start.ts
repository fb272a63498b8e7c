/**
 * How long a widget takes from its script tag to the first choice that a person can use, on a processor slowed four times, beside
 * H5P in the same run: `npm run bench:widgets`. The kit must be built.
 *
 * Every run begins with an empty cache; servers are on this machine, so what counts is the work, not the network. The kit's content is
 * what is built in. H5P's multiple choice is measured when `H5P_CONTENT` names the folder of an unpacked .h5p file with one; else, as
 * its libraries are not on npm, a lower bound of it: see `h5p-choice.ts`. A call to play is measured against H5P's Branching Scenario
 * when `H5P_SCENARIO` names the folder of an unpacked .h5p file with one.
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
  practice: putWidget(pages, 'practice', 'seed="bench"'),
};
putPlayer(pages);
const smallest = {
  'H5P, smallest in a frame': putH5pChoice(pages, 'iframe'),
  'H5P, smallest in the page': putH5pChoice(pages, 'div'),
};
/** The page of an unpacked .h5p file whose folder the environment names. */
function putGiven(variable: string): string | undefined {
  const folder = process.env[variable];
  if (!folder) return undefined;
  putFolder(pages, folder, variable);
  return putH5pPage(pages, variable);
}
const question = putGiven('H5P_CONTENT');
const scenario = putGiven('H5P_SCENARIO');
const real: Record<string, string> = {
  ...(question && { 'H5P, multiple choice': question }),
  ...(scenario && { 'H5P, branching scenario': scenario }),
};
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
const bound = { name: "H5P's lower bound", median: Math.min(...Object.keys(smallest).map(median)), isReal: false };
const realOne = (name: string) => (name in real ? { name, median: median(name), isReal: true } : undefined);
/** What each of ours is measured against: the nearest thing of H5P's, or what none of its kind can undercut. */
const against = {
  quiz: realOne('H5P, multiple choice') ?? bound,
  checklist: realOne('H5P, multiple choice') ?? bound,
  practice: realOne('H5P, branching scenario') ?? bound,
};
const write = (name: string, note = '') => console.log(`  ${name.padEnd(26)}${median(name).toFixed(0).padStart(6)}${note}`);
console.log(`\nFrom script tag to the first usable choice, ${slowdown} × slowed, milliseconds, median of ${rounds}`);
for (const name of Object.keys({ ...smallest, ...real })) write(name);
for (const name of ['quiz', 'checklist', 'practice'] as const) {
  const theirs = against[name];
  const share = median(name) / theirs.median;
  const verdict = share <= goal ? 'reached' : theirs.isReal ? 'not reached' : 'not reached against the lower bound';
  write(name, `   ${share.toFixed(2)} of ${theirs.name}, goal at most ${goal}: ${verdict}`);
}
if (!scenario) console.log("  H5P's Branching Scenario was not measured: H5P_SCENARIO names no folder.");
