/** What somebody meets who searches on a page: bytes, the wait for the first line, and whether the page ever stops answering. */
import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { inWords, searchFigures } from '../../../src/build/budgets.ts';
import { serve } from '../../../src/serve/serve.ts';
import { chromiumArguments, findChromium } from '../../browser/find-chromium.ts';
import { median } from '../median.ts';
import { searchPlaces, waitForLine, type SearchPlace } from '../site/wait-for-line.ts';

const rounds = 3;
const goals = { firstLine: 300, task: 50 };

/** Prints them for the site that was built last. Without one it says so. */
export async function printInPages(): Promise<void> {
  if (!existsSync('dist/search/index.json')) {
    console.log('Without a built site (npm run build) nothing is measured in pages.');
    return;
  }
  const sent = (file: string) => `${(brotliCompressSync(readFileSync(`dist/search/${file}.json`)).length / 1000).toFixed(1)} kB`;
  for (const figure of await searchFigures('dist')) console.log(inWords(figure));
  console.log('Sent, brotli');
  console.table({
    'to the first line': sent('index'),
    'all lines, and pairs of words': sent('lines'),
    'when not to say them': sent('not-when'),
  });

  const { server, url } = await serve();
  const browser = await chromium.launch({ executablePath: findChromium(), args: chromiumArguments() });
  console.log(
    `Goals: the first line in ${goals.firstLine} ms on 1.6 Mbit/s and 150 ms; no task over ${goals.task} ms of a processor slowed 4 times`,
  );
  const table: Record<string, Record<string, string>> = {};
  for (const place of searchPlaces) {
    const waits: number[] = [];
    const tasks: LongestTasks[] = [];
    for (let round = 0; round < rounds; round++) {
      if (place.isSite) waits.push(await waitForLine(browser, url + place.path, place.open, place.reads));
      tasks.push(await longestTasks(browser, url, place));
    }
    table[place.name] = {
      'first line, cold': place.isSite ? `${median(waits).toFixed(0)} ms` : '',
      'longest task, to the first paint': `${median(tasks.map(({ firstPaint }) => firstPaint)).toFixed(0)} ms`,
      'after it': `${median(tasks.map(({ load }) => load)).toFixed(0)} ms`,
      typing: `${median(tasks.map(({ keys }) => keys)).toFixed(0)} ms`,
    };
  }
  console.table(table);
  await browser.close();
  server.close();
}

/** The milliseconds of the longest tasks that the main thread of a page had. */
interface LongestTasks {
  /** To the first paint: almost all of it is the browser's first layout. A page with nothing but the site's header has two thirds of it. */
  firstPaint: number;
  /** After it, when somebody can already click: what Lighthouse counts as blocking time. */
  load: number;
  /** While typing. */
  keys: number;
}

/**
 * Loads a page on a slowed processor and types letter by letter. Measures the time of the processor, because the time on a clock depends
 * on what else the machine does.
 */
export async function longestTasks(browser: Browser, url: string, { path, open, field }: SearchPlace): Promise<LongestTasks> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const trace = async (run: () => Promise<unknown>): Promise<TraceEvent[]> => {
    const events: TraceEvent[] = [];
    const collect = ({ value }: { value: object[] }) => void events.push(...(value as TraceEvent[]));
    devtools.on('Tracing.dataCollected', collect);
    const traceConfig = { includedCategories: ['toplevel', 'devtools.timeline'] };
    await devtools.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig });
    await run();
    const complete = new Promise((resolve) => devtools.once('Tracing.tracingComplete', resolve));
    await devtools.send('Tracing.end');
    await complete;
    devtools.off('Tracing.dataCollected', collect);
    return events;
  };
  const load = await trace(async () => {
    await page.goto(url + path, { waitUntil: 'load' });
    await page.waitForTimeout(1500);
  });
  // Playwright compiles its own code in the page at its first step there.
  await page.locator('body').evaluate(() => undefined);
  const keys = await trace(async () => {
    if (open) await page.keyboard.press(open);
    await page.locator(field).first().focus();
    await page.keyboard.type("she won't stop talking", { delay: 120 });
    await page.waitForTimeout(2500);
  });
  await context.close();
  const painted = load.find(({ name }) => name === 'firstContentfulPaint')?.ts ?? 0;
  return { firstPaint: longestOf(load, { to: painted }), load: longestOf(load, { from: painted }), keys: longestOf(keys) };
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  /** When it began, in microseconds. */
  ts: number;
  /** Microseconds of the processor. */
  tdur?: number;
}

/** Returns the milliseconds of the longest task of the thread that lays out the page, of those that began in a span of time. */
function longestOf(events: readonly TraceEvent[], { from = 0, to = Infinity }: { from?: number; to?: number } = {}): number {
  const layouts = new Map<string, number>();
  const threadOf = ({ pid, tid }: TraceEvent) => `${pid}/${tid}`;
  for (const event of events) if (event.name === 'Layout') layouts.set(threadOf(event), (layouts.get(threadOf(event)) ?? 0) + 1);
  const [main] = [...layouts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
  const tasks = events.filter((each) => /RunTask$/.test(each.name) && threadOf(each) === main && each.ts >= from && each.ts < to);
  return Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur / 1000));
}
