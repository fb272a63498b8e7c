/** What a page may weigh, measured on the files that a visitor loads, as they are sent. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { basePath } from './settings.ts';

/** The page for a frame with a checklist, all that it loads, in the frame of somebody else's page. */
const frameBudgets = { all: 20 * 1024, requests: 4 };

const budgets = {
  /** One round trip: what a server may send before it waits (ten segments, RFC 6928). */
  page: 14 * 1024,
  script: 3 * 1024,
  font: 30 * 1024,
  requests: 4,
};

interface Weight {
  page: string;
  html: number;
  css: number;
  script: number;
  font: number;
  requests: number;
}

/** Prints what guide pages weigh, compressed with brotli, and throws if the heaviest is over budget. */
export async function checkBudgets(folder: string): Promise<void> {
  const guides = (await readdir(path.join(folder, 'guides'), { withFileTypes: true })).filter((entry) => entry.isDirectory());
  const weights = await Promise.all(guides.map(({ name }) => weigh(folder, `guides/${name}/index.html`)));
  const heaviest = weights.toSorted((a, b) => total(b) - total(a))[0];
  if (!heaviest) throw new Error('There is no guide to weigh.');
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  console.log(
    `Heaviest guide (${heaviest.page}), brotli: ${kb(total(heaviest))} KB of ${kb(budgets.page)} ` +
      `(HTML ${kb(heaviest.html)}, CSS ${kb(heaviest.css)}, script ${kb(heaviest.script)} of ${kb(budgets.script)}); ` +
      `font ${kb(heaviest.font)} of ${kb(budgets.font)}; ${heaviest.requests} requests of ${budgets.requests}.`,
  );
  const over = [
    total(heaviest) > budgets.page && 'page',
    heaviest.script > budgets.script && 'script',
    heaviest.font > budgets.font && 'font',
    heaviest.requests > budgets.requests && 'requests',
  ].filter(Boolean);
  if (over.length > 0) throw new Error(`A guide is over its budget for: ${over.join(', ')}. See src/build/budgets.ts.`);
}

/** Prints what a checklist's frame page weighs with everything that it loads, and throws if that is over budget. */
export async function checkFrameBudgets(folder: string): Promise<void> {
  const page = await weigh(folder, 'embed/checklist/index.html');
  const script = await readFile(path.join(folder, await frameScriptOf(folder)), 'utf8');
  // Loaded once the script runs: the wording, and of all checklists the one that is asked for. The largest counts.
  const chunks = [...script.matchAll(/["'`]\.\/((?:wording|content)-en-[^"'`]+\.js)["'`]/g)].map(([, file = '']) => file);
  const sizes = (kind: string) =>
    Promise.all(chunks.filter((file) => file.startsWith(kind)).map((file) => sentBytes(path.join(folder, 'widgets/v1', file))));
  const [wording, content] = [await sizes('wording'), await sizes('content')];
  if (wording.length === 0 || content.length === 0) throw new Error('The frame page of the checklist loads no wording or no content.');
  const all = page.html + page.script + Math.max(...wording) + Math.max(...content);
  const requests = page.requests + 2;
  const kb = (bytes: number) => (bytes / 1024).toFixed(1);
  console.log(
    `Frame page of the checklist, everything, brotli: ${kb(all)} KB of ${kb(frameBudgets.all)} (HTML ${kb(page.html)}, ` +
      `script ${kb(page.script)}, wording ${kb(Math.max(...wording))}, content ${kb(Math.max(...content))}); ` +
      `${requests} requests of ${frameBudgets.requests}.`,
  );
  if (all > frameBudgets.all || requests > frameBudgets.requests) {
    throw new Error('The frame page of the checklist is over its budget. See src/build/budgets.ts.');
  }
}

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
    for (const [, address = ''] of css.matchAll(/url\(["']?([^"')]+\.woff2)/g))
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
