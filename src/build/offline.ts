/** Writes the service worker of each locale, with the list of files that it keeps. */
import { existsSync, readFileSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { build } from 'vite';
import type { Notice } from '../../content/publish/notices.ts';
import { headersFor, hostingRules } from '../hosting/rules.ts';
import type { HostingSettings } from '../hosting/settings.ts';
import { builtSite } from '../hosting/site.ts';
import { floor } from './floor.ts';
import { integrityOfContent } from './integrity.ts';
import { mostUseful } from './kept-first.ts';
import { partsOf } from './parts-of-pages.ts';
import { program } from './places.ts';

/** Matches pages for administrators, for owners and whoever edits, for printing and for frames on other sites: nobody needs them during a call. */
const notKept = /^(?:edit|embed|hosting|owners|oembed|courses|book|cards)\//;

/**
 * Writes `service-worker.js` at the root of each locale, so that visitors of a locale keep its pages and not those of the others. Where the
 * setting is off, it writes a worker that removes earlier ones.
 *
 * @param folder the site, complete except for compressed copies
 * @param notices takes up whose work is in the workers
 * @returns what is kept; empty where the setting is off
 */
export async function writeServiceWorkers(
  folder: string,
  settings: HostingSettings,
  playbooks: readonly Locale[],
  notices: Notice[],
): Promise<Kept[]> {
  const { base, offline } = settings;
  if (!offline) {
    const code = await bundle('no-service-worker.ts', {}, notices);
    for (const { root } of playbooks) await writeFile(path.join(folder, root, 'service-worker.js'), code);
    return [];
  }
  const kept: Kept[] = [];
  const rules = hostingRules(builtSite(folder), settings);
  for (const locale of playbooks) {
    const all = await filesToKeep(folder, locale, playbooks);
    const files = await mostUseful(folder, all, locale.root, settings.offlineLimit);
    const entries = await Promise.all(
      files.map(async (file) => {
        const integrity = integrityOfContent(await readFile(path.join(folder, file)));
        return {
          url: base + file.replace(/(^|\/)index\.html$/, '$1'),
          revision: isImmutable(headersFor(`/${file}`, rules)) ? null : integrity.slice(-16),
          integrity,
        };
      }),
    );
    const kits = builtSite(folder).kits.map((name) => `widgets/${name}/`);
    const code = await bundle(
      'service-worker.ts',
      {
        FILES_TO_KEEP: JSON.stringify(entries),
        DAYS_KEPT: String(settings.offlineDays),
        FOLDERS_OF_PARTS: JSON.stringify(['_astro/', 'brand/', 'pagefind/', ...kits].map((part) => base + part)),
      },
      notices,
    );
    await writeFile(path.join(folder, locale.root, 'service-worker.js'), code);
    kept.push({ language: locale.language, files, of: all.length, limit: settings.offlineLimit });
  }
  return kept;
}

/** Prints what a first visit loads in the background, as sent. */
export async function printOfflineWeights(folder: string, kept: readonly Kept[]): Promise<void> {
  for (const { language, files, of, limit } of kept) {
    const sizes = await Promise.all(
      files.map(async (file) => {
        const whole = path.join(folder, file);
        return (await stat(existsSync(`${whole}.br`) ? `${whole}.br` : whole)).size;
      }),
    );
    const megabytes = sizes.reduce((sum, size) => sum + size, 0) / 2 ** 20;
    console.log(`Kept for use without a network (${language}): ${files.length} files, ${megabytes.toFixed(1)} MB, brotli.`);
    if (files.length < of) console.log(`  ${of - files.length} more are not kept: hosting.offlineLimit is ${limit} MB.`);
  }
}

/** What visitors of one locale keep. */
interface Kept {
  language: string;
  files: readonly string[];
  /** How many there are to keep. */
  of: number;
  /** The owner's limit, in megabytes. */
  limit: number;
}

export interface Locale {
  /** The locale's folder in the site, with a slash at its end; empty for the default locale. */
  root: string;
  language: string;
}

const isImmutable = (headers: Record<string, string>) => headers['cache-control']?.includes('immutable') ?? false;

async function filesToKeep(folder: string, locale: Locale, locales: readonly Locale[]): Promise<string[]> {
  const all = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .filter((file) => !/\.(?:br|gz)$/.test(file))
    .sort();
  const others = locales.filter(({ root }) => root !== locale.root && root !== '').map(({ root }) => root);
  const pages = all.filter(
    (file) =>
      /(?:^|\/)index\.html$/.test(file) &&
      file.startsWith(locale.root) &&
      !others.some((root) => file.startsWith(root)) &&
      !notKept.test(file.slice(locale.root.length)),
  );
  const libraries = all.filter(
    (file) => /^(?:phrases|situations)\/[^/]+\/pages\.json$/.test(file.slice(locale.root.length)) && file.startsWith(locale.root),
  );
  const parts = await partsOf(folder, pages);
  const search = await searchFiles(folder, all, locale);
  return [
    ...pages,
    ...libraries,
    ...parts,
    ...all.filter((file) => file.startsWith('brand/')),
    `${locale.root}line-filters.css`,
    ...search,
  ].filter((file) => existsSync(path.join(folder, file)));
}

/** Most records, which are of lines, unpack to fewer bytes. For sixteen times as many, which is the default, unpacking takes twice as long. */
const usualRecord = 1024;

/**
 * Returns what search loads in one language. Of the full-text index it is only the records of pages, because lines are found by the site's
 * own index.
 */
async function searchFiles(folder: string, all: readonly string[], { root, language }: Locale): Promise<string[]> {
  const entry = path.join(folder, 'pagefind/pagefind-entry.json');
  if (!existsSync(entry)) return [];
  const { languages } = JSON.parse(await readFile(entry, 'utf8')) as { languages: Record<string, { wasm: string | null }> };
  const code = language.toLowerCase();
  const ofLanguage = all.filter(
    (file) =>
      /^pagefind\/(?:\w+\/)?/.test(file) &&
      path.posix
        .basename(file)
        .replace(/^pagefind\./, '')
        .startsWith(`${code}_`),
  );
  const isOfLine = (record: string) => {
    const text = gunzipSync(readFileSync(path.join(folder, record)), { chunkSize: usualRecord }).toString();
    const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
    return url.includes('#');
  };
  return [
    `${root}search/index.json`,
    `${root}search/lines.json`,
    `${root}search/not-when.json`,
    `${root}my-desk.json`,
    `${root}desk/texts.json`,
    'pagefind/pagefind.js',
    'pagefind/pagefind-entry.json',
    `pagefind/wasm.${languages[code]?.wasm ?? 'unknown'}.pagefind`,
    // Read one by one: ten thousand at once, by promises, take thrice the processor time.
    ...ofLanguage.filter((file) => !file.endsWith('.pf_fragment') || !isOfLine(file)),
  ];
}

/**
 * Bundles a worker as one classic script, because browsers differ in their support of module workers. Whose work is in it is added to
 * `notices`.
 */
async function bundle(entry: string, define: Record<string, string>, notices: Notice[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { ...define, 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: floor,
      license: { fileName: 'notices.json' },
      lib: { entry: program('src/offline', entry), formats: ['iife'], name: 'worker' },
      rolldownOptions: { output: { minify: true } },
    },
  });
  const [output] = Array.isArray(built) ? built : [built];
  if (!output || !('output' in output)) throw new Error(`${entry} could not be bundled.`);
  for (const file of output.output) if (file.type === 'asset') notices.push(...(JSON.parse(String(file.source)) as Notice[]));
  return output.output[0].code;
}
