/**
 * What a page weighs, measured on the files that a visitor loads, as they are sent (brotli). The build prints it and warns where it is over
 * a budget, and goes on: an owner's guide may be as long as the owner wants. Our own content is held to the budgets by `test/e2e/sizes.test.ts`.
 */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { basePath } from './settings.ts';

/** Something measured, and the most that it should be. */
export interface Figure {
  what: string;
  value: number;
  budget: number;
  unit: 'KB' | 'requests';
}

/** One round trip: what a server may send before it waits (ten segments, RFC 6928). */
const guideBudgets = { page: 14.5, script: 3, font: 30, requests: 4 };

/** The page for a frame with a checklist, with all that it loads, in the frame of somebody else's page. */
const frameBudgets = { all: 20, requests: 4 };

interface Weight {
  page: string;
  html: number;
  css: number;
  script: number;
  font: number;
  requests: number;
}

/** Prints the figures of a built site, each that is over its budget with a warning. */
export async function printBudgets(folder: string): Promise<void> {
  const figures = [...(await guideFigures(folder)), ...(await frameFigures(folder))];
  for (const { what, value, budget, unit } of figures) {
    const number = (amount: number) => (unit === 'KB' ? amount.toFixed(1) : String(amount));
    const verdict = value > budget ? 'WARNING: over the budget of' : 'of';
    console.log(`${what}: ${number(value)} ${verdict} ${number(budget)} ${unit}`);
  }
}

/** The heaviest of the guides; nothing where there is no guide. */
export async function guideFigures(folder: string): Promise<Figure[]> {
  const guides = path.join(folder, 'guides');
  if (!existsSync(guides)) return [];
  const entries = (await readdir(guides, { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const weights = await Promise.all(entries.map(({ name }) => weigh(folder, `guides/${name}/index.html`)));
  const heaviest = weights.toSorted((a, b) => total(b) - total(a))[0];
  if (!heaviest) return [];
  return [
    { what: `Heaviest guide (${heaviest.page})`, value: kilobytes(total(heaviest)), budget: guideBudgets.page, unit: 'KB' },
    { what: '  its script', value: kilobytes(heaviest.script), budget: guideBudgets.script, unit: 'KB' },
    { what: '  its font', value: kilobytes(heaviest.font), budget: guideBudgets.font, unit: 'KB' },
    { what: '  its requests', value: heaviest.requests, budget: guideBudgets.requests, unit: 'requests' },
  ];
}

/** A checklist's frame page with everything that it loads; nothing where there is none, or frames are not published. */
export async function frameFigures(folder: string): Promise<Figure[]> {
  if (!existsSync(path.join(folder, 'embed/checklist/index.html'))) return [];
  const page = await weigh(folder, 'embed/checklist/index.html');
  const script = await readFile(path.join(folder, await frameScriptOf(folder)), 'utf8');
  // Loaded once the script runs: the wording, and of all checklists the one that is asked for. The largest counts.
  const chunks = [...script.matchAll(/["'`]\.\/((?:wording|content)-[^"'`]+\.js)["'`]/g)].map(([, file = '']) => file);
  const largest = async (kind: string) => {
    const files = chunks.filter((file) => file.startsWith(kind));
    return Math.max(0, ...(await Promise.all(files.map((file) => sentBytes(path.join(folder, 'widgets/v1', file))))));
  };
  const all = page.html + page.script + (await largest('wording')) + (await largest('content'));
  return [
    { what: 'Frame page of the checklist, everything', value: kilobytes(all), budget: frameBudgets.all, unit: 'KB' },
    { what: '  its requests', value: page.requests + 2, budget: frameBudgets.requests, unit: 'requests' },
  ];
}

const kilobytes = (bytes: number) => bytes / 1024;

/** The file of the script that the checklist's frame page names. */
async function frameScriptOf(folder: string): Promise<string> {
  const html = await readFile(path.join(folder, 'embed/checklist/index.html'), 'utf8');
  const [, address = ''] = /<script[^>]+src="([^"]+)"/.exec(html) ?? [];
  return address.slice(basePath().length);
}

const total = ({ html, css, script }: Weight) => html + css + script;

async function weigh(folder: string, page: string): Promise<Weight> {
  const html = await readFile(path.join(folder, page), 'utf8');
  const local = (address: string) => path.join(folder, address.slice(basePath().length));
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map((match) => local(match[1] ?? ''));
  const scripts = [...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => local(match[1] ?? ''));
  const fonts = new Set<string>();
  for (const sheet of sheets) {
    const css = await readFile(sheet, 'utf8');
    for (const [, address = ''] of css.matchAll(/url\(["']?([^"')]+\.(?:woff2?|ttf|otf))/g))
      fonts.add(address.startsWith('/') ? local(address) : path.join(path.dirname(sheet), address));
  }
  // A module's static imports are loaded with it.
  for (const script of scripts) {
    for (const [, address = ''] of (await readFile(script, 'utf8')).matchAll(/(?:^|;)import\s*(?:[^"'(]*?from\s*)?["']([^"']+)["']/g)) {
      const imported = path.join(path.dirname(script), address);
      if (!scripts.includes(imported)) scripts.push(imported);
    }
  }
  const sum = async (files: Iterable<string>) => {
    let bytes = 0;
    for (const file of files) bytes += await sentBytes(file);
    return bytes;
  };
  return {
    page,
    html: await sum([path.join(folder, page)]),
    css: await sum(sheets),
    script: await sum(scripts),
    font: await sum(fonts),
    requests: 1 + sheets.length + scripts.length + fonts.size,
  };
}

/** What a server sends of a file: the compressed copy, where there is one. */
const sentBytes = async (file: string) => (await stat(existsSync(`${file}.br`) ? `${file}.br` : file)).size;
