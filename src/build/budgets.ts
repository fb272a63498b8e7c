/**
 * Measures what a page weighs, on the files that a visitor loads, as sent (brotli). The build prints the figures and warns where one is
 * over its budget, but goes on: an owner's guide may be as long as the owner wants. Our own content is held to the budgets by
 * `test/e2e/sizes.test.ts`.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { basePath } from './settings.ts';

/** A measured figure and its budget. */
export interface Figure {
  what: string;
  value: number;
  budget: number;
  unit: 'KB' | 'requests';
}

/** Kilobytes, and the number of requests. The page fits into what a server may send in the first round trip (ten segments, RFC 6928). */
const guideBudgets = { page: 14, script: 3, font: 30, requests: 4 };

/** A situation to its first screen: what filters its lines comes when the reader gets there. */
const situationBudgets = { page: 20, requests: 8 };

/** The budget of a frame page with a checklist and everything that it loads, inside somebody else's page. */
export const frameBudgets = { all: 21.7, requests: 4 };

/** The call desk to its first line, which stands in the page: what is searched comes after it. */
const deskBudgets = { page: 40, requests: 10 };

/** What search loads before it can show a line, in the language that needs most: what was counted in the phrasings, above all. */
const searchBudgets = { firstLine: 30_000 / 1024 };

interface Weight {
  page: string;
  html: number;
  css: number;
  script: number;
  font: number;
  requests: number;
}

/** Prints the figures of a built site, with a warning for each that is over its budget. */
export async function printBudgets(folder: string): Promise<void> {
  for (const figure of await allFigures(folder)) console.log(inWords(figure));
}

/** Measures all that has a budget in a built site; what it does not publish is left out. */
export async function allFigures(folder: string): Promise<Figure[]> {
  const sections = [guideFigures, situationFigures, frameFigures, deskFigures, searchFigures];
  return (await Promise.all(sections.map((measure) => measure(folder)))).flat();
}

/** Says a figure beside its budget, with a warning where it is over it. */
export function inWords({ what, value, budget, unit }: Figure): string {
  const number = (amount: number) => (unit === 'KB' ? amount.toFixed(1) : String(amount));
  const verdict = value > budget ? 'WARNING: over the budget of' : 'of';
  return `${what}: ${number(value)} ${verdict} ${number(budget)} ${unit}`;
}

/** Measures the heaviest guide; returns nothing where there is no guide. */
async function guideFigures(folder: string): Promise<Figure[]> {
  const heaviest = await heaviestOf(folder, 'guides');
  if (!heaviest) return [];
  return [
    { what: `Heaviest guide (${heaviest.page})`, value: kilobytes(total(heaviest)), budget: guideBudgets.page, unit: 'KB' },
    { what: '  its script', value: kilobytes(heaviest.script), budget: guideBudgets.script, unit: 'KB' },
    { what: '  its font', value: kilobytes(heaviest.font), budget: guideBudgets.font, unit: 'KB' },
    { what: '  its requests', value: heaviest.requests, budget: guideBudgets.requests, unit: 'requests' },
  ];
}

/** Measures the heaviest page of a situation; returns nothing where there is none. */
async function situationFigures(folder: string): Promise<Figure[]> {
  const heaviest = await heaviestOf(folder, 'situations');
  if (!heaviest) return [];
  return [
    { what: `Heaviest situation (${heaviest.page})`, value: kilobytes(total(heaviest)), budget: situationBudgets.page, unit: 'KB' },
    { what: '  its requests', value: heaviest.requests, budget: situationBudgets.requests, unit: 'requests' },
  ];
}

/** Weighs the pages of a section, in all languages, and returns the heaviest one. */
async function heaviestOf(folder: string, section: string): Promise<Weight | undefined> {
  const places = [section, ...(await foldersIn(folder)).map((language) => `${language}/${section}`)];
  const pages = await Promise.all(
    places.map(async (place) => (await foldersIn(path.join(folder, place))).map((name) => `${place}/${name}/index.html`)),
  );
  const read = readOnce();
  const weights = pages
    .flat()
    .filter((page) => existsSync(path.join(folder, page)))
    .map((page) => weigh(folder, page, read));
  return weights.toSorted((a, b) => total(b) - total(a))[0];
}

/** Returns the names of the folders in a folder; none where it does not exist. */
async function foldersIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { withFileTypes: true })).filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** Measures a checklist's frame page with everything that it loads; returns nothing where there is none, or frames are not published. */
function frameFigures(folder: string): Figure[] {
  if (!existsSync(path.join(folder, 'embed/checklist/index.html'))) return [];
  const page = weigh(folder, 'embed/checklist/index.html');
  const script = readFileSync(path.join(folder, frameScriptOf(folder)), 'utf8');
  // The script loads the wording, and the content of the checklist that is asked for. The largest of each counts.
  const chunks = [...script.matchAll(/["'`]\.\/((?:wording|content)-[^"'`]+\.js)["'`]/g)].map(([, file = '']) => file);
  const largest = (kind: string) => {
    const files = chunks.filter((file) => file.startsWith(kind));
    return Math.max(0, ...files.map((file) => sentBytes(path.join(folder, 'widgets/v1', file))));
  };
  const all = page.html + page.script + largest('wording') + largest('content');
  return [
    { what: 'Frame page of the checklist, everything', value: kilobytes(all), budget: frameBudgets.all, unit: 'KB' },
    { what: '  its requests', value: page.requests + 2, budget: frameBudgets.requests, unit: 'requests' },
  ];
}

/** Measures the call desk with its style sheets and scripts. */
function deskFigures(folder: string): Figure[] {
  const desk = weigh(folder, 'desk/index.html');
  return [
    { what: 'Call desk, to its first line', value: kilobytes(total(desk)), budget: deskBudgets.page, unit: 'KB' },
    { what: '  its requests', value: desk.requests, budget: deskBudgets.requests, unit: 'requests' },
  ];
}

/** Measures what search loads before it can show a line; returns nothing for a folder without search. */
export async function searchFigures(folder: string): Promise<Figure[]> {
  const folders = [folder, ...(await readdir(folder, { withFileTypes: true })).map(({ name }) => path.join(folder, name))];
  const files = folders.map((each) => path.join(each, 'search/index.json')).filter((file) => existsSync(file));
  if (files.length === 0) return [];
  const sizes = files.map(sentBytes);
  return [{ what: 'Search, to its first line', value: kilobytes(Math.max(...sizes)), budget: searchBudgets.firstLine, unit: 'KB' }];
}

const kilobytes = (bytes: number) => bytes / 1024;

/** Returns the name of the script that the checklist's frame page loads. */
function frameScriptOf(folder: string): string {
  const html = readFileSync(path.join(folder, 'embed/checklist/index.html'), 'utf8');
  const [, address = ''] = /<script[^>]+src="([^"]+)"/.exec(html) ?? [];
  return address.slice(basePath().length);
}

const total = ({ html, css, script }: Weight) => html + css + script;

/** Makes a function that reads a file once: a thousand pages load the same style sheets and scripts. */
function readOnce(): (file: string) => string {
  const texts = new Map<string, string>();
  return (file) => {
    const text = texts.get(file) ?? readFileSync(file, 'utf8');
    texts.set(file, text);
    return text;
  };
}

/** @param read reads a style sheet or a script */
function weigh(folder: string, page: string, read = readOnce()): Weight {
  const html = readFileSync(path.join(folder, page), 'utf8');
  const local = (address: string) => path.join(folder, address.slice(basePath().length));
  // What stands in a template is not loaded before it is used, and what is for browsers without scripts not by others.
  const loaded = html.replace(/<(template|noscript)[^]*?<\/\1>/g, '');
  const sheets = [...loaded.matchAll(/<link[^>]+rel="stylesheet"[^>]+href="([^"]+)"/g)].map((match) => local(match[1] ?? ''));
  const scripts = [...loaded.matchAll(/<script[^>]+src="([^"]+)"/g)].map((match) => local(match[1] ?? ''));
  const fonts = new Set<string>();
  for (const sheet of sheets) {
    for (const [, address = ''] of read(sheet).matchAll(/url\(["']?([^"')]+\.(?:woff2?|ttf|otf))/g))
      fonts.add(address.startsWith('/') ? local(address) : path.join(path.dirname(sheet), address));
  }
  // A module's static imports are loaded with it.
  for (const script of scripts) {
    for (const [, address = ''] of read(script).matchAll(/(?:^|;)import\s*(?:[^"'(]*?from\s*)?["']([^"']+)["']/g)) {
      const imported = path.join(path.dirname(script), address);
      if (!scripts.includes(imported)) scripts.push(imported);
    }
  }
  const sum = (files: Iterable<string>) => [...files].reduce((bytes, file) => bytes + sentBytes(file), 0);
  return {
    page,
    html: sum([path.join(folder, page)]),
    css: sum(sheets),
    script: sum(scripts),
    font: sum(fonts),
    requests: 1 + sheets.length + scripts.length + fonts.size,
  };
}

/** Returns the size of what a server sends for a file: the compressed copy, if there is one. */
const sentBytes = (file: string): number => (statSync(`${file}.br`, { throwIfNoEntry: false }) ?? statSync(file)).size;
