/**
 * A playbook of 10,000 lines, 60 situations and 1,000 guides: what its pages weigh, how long search takes, what is kept without a network,
 * and what checking and building cost. Beside it, the same guides in Starlight. `npm run bench:scale` takes some ten minutes.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { chromium } from 'playwright';
import type { PhrasesFile } from '../../../content/schema/published.ts';
import { serve } from '../../../src/serve/serve.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { median } from '../median.ts';
import { readQueries } from '../search/queries.ts';
import { speed } from '../search/speed.ts';
import { longestTasks } from '../search/in-pages.ts';
import { searchPlaces, waitForLine } from '../site/wait-for-line.ts';
import { generate, size } from './generate.ts';
import { measuredRun } from './measured-run.ts';
import { withStarlight } from './starlight.ts';

const folder = path.resolve('.cache/bench/scale');
const [own, site] = [path.join(folder, 'own'), path.join(folder, 'site')];
const environment = { PLAYBOOK: own, OUTPUT_DIR: site, WORK_DIR: `${site}.next`, KIT_DIR: path.join(folder, 'kit'), FORCE_COLOR: '0' };
/** The program, as owners call it: it keeps itself compiled. */
const command = ['src/command/closing-playbook.ts'] as const;
const rounds = 5;

const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} KB`;
const row = (what: string, is: string, goal = '') => console.log(`  ${what.padEnd(58)} ${is.padStart(26)}   ${goal}`);
const elements = (html: string) => html.match(/<[a-z]/g)?.length ?? 0;
const weight = (html: string) => `${kilobytes(Buffer.byteLength(html))}, ${elements(html)} elements`;

/** Returns the files that are not the same in two folders. */
function differing(one: string, other: string): string[] {
  const filesIn = (folder: string) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(path.join(folder, file)).isFile());
  return [...new Set([...filesIn(one), ...filesIn(other)])].filter((file) => {
    const [first, second] = [path.join(one, file), path.join(other, file)];
    return !existsSync(first) || !existsSync(second) || !readFileSync(first).equals(readFileSync(second));
  });
}

const guides = await generate(own);
console.log(`\n${size.phrases} lines, ${size.situations} situations, ${size.guides} guides`);

const check = measuredRun([...command, 'check'], environment);
row('checking the content: CPU, lines printed', `${check.seconds.toFixed(1)} s, ${check.output.length}`, 'at most 8 s');

rmSync(site, { recursive: true, force: true });
const cold = measuredRun([...command, 'build'], environment);
row('building it: CPU, memory', `${cold.seconds.toFixed(0)} s, ${cold.mebibytes.toFixed(0)} MiB`);
appendFileSync(path.join(own, `en/guides/${guides[0]?.id ?? ''}.mdx`), '\nOne more sentence.\n');
const again = measuredRun([...command, 'build', '--site-only'], environment);
row('building again, one guide edited: CPU', `${again.seconds.toFixed(0)} s`, `at most ${(cold.seconds / 2).toFixed(0)} s`);
// What was kept is put aside, so that all of it is made again.
const takenOver = `${site}.again`;
rmSync(takenOver, { recursive: true, force: true });
renameSync(site, takenOver);
for (const kept of ['pages', 'compressed.json']) rmSync(path.resolve('.cache', kept), { recursive: true, force: true });
measuredRun([...command, 'build', '--site-only'], environment);
row('files that would be others, had nothing been kept', String(differing(takenOver, site).length), '0');
row('kept without a network', (cold.output.find((line) => line.startsWith('Kept for')) ?? '').replace(/^.*: /, ''), 'hosting.offlineLimit');

const pages = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('index.html'));
const heaviest = (kind: RegExp) => {
  const [largest = ''] = pages
    .filter((file) => kind.test(file))
    .sort((a, b) => statSync(path.join(site, b)).size - statSync(path.join(site, a)).size);
  return readFileSync(path.join(site, largest), 'utf8');
};
row('heaviest page of a phrase library', weight(heaviest(/^phrases\//)), 'at most 150 KB, 3,000');
row('heaviest page of a situation', weight(heaviest(/^situations\/[^/]+\//)), 'at most 150 KB, 3,000');
row('heaviest guide', weight(heaviest(/^guides\/[^/]+\//)));
row('heaviest page of the list of guides', weight(heaviest(/^guides\/(?:index|parts)/)), 'at most 150 KB, 3,000');

const sent = (file: string) => brotliCompressSync(readFileSync(path.join(site, file))).length;
row('search, to the first line', kilobytes(sent('search/index.json')));
const picker = readdirSync(path.join(folder, 'kit')).filter((file) => /^content-en-phrase-picker-[\w-]+\.js$/.test(file));
const sentTogether = (files: readonly string[]) =>
  kilobytes(files.reduce((sum, file) => sum + brotliCompressSync(readFileSync(path.join(folder, 'kit', file))).length, 0));
const isRest = (file: string) => /-rest-\d+-[\w-]{8}\.js$/.test(file);
row('content that the picker begins with', sentTogether(picker.filter((file) => !isRest(file))));
row('the same with all lines, once somebody uses it', sentTogether(picker));

const { server, url } = await serve({ folder: site });
const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
const waits: number[] = [];
for (let round = 0; round < rounds; round++) waits.push(await waitForLine(browser, url, ''));
row('first line after the first keystroke, cold, 1.6 Mbit/s', `${median(waits).toFixed(0)} ms`, 'at most 300 ms');
const inPicker: number[] = [];
for (const place of searchPlaces.filter(({ isSite }) => !isSite))
  for (let round = 0; round < rounds; round++) inPicker.push((await longestTasks(browser, url, place)).keys);
row('longest task while typing in the picker, slowed 4 times', `${median(inPicker).toFixed(0)} ms`, 'at most 50 ms');
await browser.close();
server.close();
const file = JSON.parse(readFileSync(path.join(site, 'api/v1/phrases.json'), 'utf8')) as PhrasesFile;
const { build, slowest, median: usual } = await speed(file, readQueries());
row('making the search, processor slowed 4 times', `${build.toFixed(0)} ms, in slices`);
row('a key: slowest, usual', `${slowest.toFixed(0)} ms, ${usual.toFixed(1)} ms`, 'at most 50 ms');

const starlight = withStarlight(guides, path.join(folder, 'starlight'));
if (!starlight) console.log('\nStarlight could not be installed here: no comparison.');
else {
  console.log(`\nStarlight, the ${guides.length} generated guides alone`);
  row('building it: CPU, memory', `${starlight.cold.seconds.toFixed(0)} s, ${starlight.cold.mebibytes.toFixed(0)} MiB`);
  row('building again, one guide edited: CPU', `${starlight.again.seconds.toFixed(0)} s`);
  row('a guide', weight(starlight.page));
}
process.exit();
