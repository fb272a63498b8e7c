/** What a page may weigh, measured on the files that a visitor loads, as they are sent. */
import { existsSync } from 'node:fs';
import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { basePath } from './settings.ts';

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
    for (const file of files) bytes += (await stat(existsSync(`${file}.br`) ? `${file}.br` : file)).size;
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
