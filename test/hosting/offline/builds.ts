/** Small builds for tests of the service worker, made from the built sites. */
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { writeServiceWorkers, type Locale } from '../../../src/build/offline.ts';
import { partsOf } from '../../../src/build/parts-of-pages.ts';
import { hostingSettings } from '../../../src/hosting/settings.ts';
import { elsewhere } from '../../e2e/sites.ts';

/** A build with a few pages. */
export interface SmallSite {
  folder: string;
  /** The build that it is a part of. */
  from: string;
  base: string;
  locales: readonly Locale[];
  /** Folders of which it has every page. Search for guides needs a record of each page that it finds. */
  whole: readonly string[];
}

/** A part of `dist/`. */
export const small: SmallSite = {
  folder: path.resolve('.cache/hosting/small'),
  from: path.resolve('dist'),
  base: '/',
  locales: [{ root: '', language: 'en' }],
  whole: [],
};

/** A part of the second site, with both of its locales. */
export const smallElsewhere: SmallSite = {
  folder: path.resolve('.cache/hosting/small-elsewhere'),
  from: path.resolve(elsewhere.site),
  base: `/${elsewhere.basePath}/`,
  locales: [
    { root: '', language: 'en' },
    { root: 'ar/', language: 'ar' },
  ],
  whole: ['guides', 'practice'],
};

/** The pages that tests open, below the root of a locale. */
const pages = ['', 'guides/', 'guides/routine-close/', 'situations/chatty/', 'search/', 'checklists/support/', 'quizzes/common-mistakes/'];
/** What the site has beside its pages, for each locale: data of pages, and a frame. */
const besidePages = ['search/index.json', 'search/lines.json', 'search/not-when.json', 'line-filters.css', 'embed/checklist/index.html'];
/** The settings for servers, open data, and what stands once for all locales. */
const besideLocales = ['404.html', '.htaccess', 'hosting', 'pagefind', 'api/v1/phrases.json', 'schemas/v1/phrases.json'];

/**
 * Copies a few pages of a build, with everything that they refer to, and writes the service workers of that part. Keeping the whole playbook
 * takes a browser five seconds of processor time each time. The full-text index still lists all pages; it describes those that are there.
 */
export async function writeSmallSite({ folder, from, base, locales, whole }: SmallSite): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const ofLocale = (root: string) => [
    ...pages.map((page) => `${page}index.html`),
    ...whole.flatMap((section) => pagesBelow(path.join(from, root), section)),
    ...besidePages,
  ];
  const ofLocales = locales.flatMap(({ root }) => ofLocale(root).map((file) => root + file));
  const parts = await partsOf(
    from,
    [...ofLocales, ...besideLocales].filter((file) => file.endsWith('.html')),
  );
  for (const file of [...ofLocales, ...parts, ...besideLocales]) {
    for (const copy of [file, `${file}.br`, `${file}.gz`])
      if (copy === file || existsSync(path.join(from, copy)))
        cpSync(path.join(from, copy), path.join(folder, copy), { recursive: true, filter: (each) => isNeeded(each, folder) });
  }
  await writeServiceWorkers(folder, { ...hostingSettings(), base }, locales, []);
}

const pagesBelow = (build: string, section: string) =>
  readdirSync(path.join(build, section), { recursive: true, encoding: 'utf8' })
    .filter((file) => path.basename(file) === 'index.html')
    .map((file) => path.join(section, file));

/** Tells whether a file is to be copied: any but the full-text record of a page that was not. The pages are copied first. */
function isNeeded(file: string, folder: string): boolean {
  if (!file.endsWith('.pf_fragment')) return true;
  const text = gunzipSync(readFileSync(file)).toString();
  const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
  return existsSync(path.join(folder, url, 'index.html'));
}

/**
 * Copies the small site and changes it like the next build would, with its own service worker.
 *
 * @param change applies the changes
 */
export async function nextBuild(to: string, change: (folder: string) => void, { offline = true } = {}): Promise<string> {
  rmSync(to, { recursive: true, force: true });
  cpSync(small.folder, to, { recursive: true, filter: (file) => !/\.(?:br|gz)$/.test(file) });
  change(to);
  await writeServiceWorkers(to, { ...hostingSettings(), base: small.base, offline }, small.locales, []);
  return to;
}

/** Replaces a text in every page of a build. */
export function changePages(folder: string, change: (html: string) => string): void {
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'))) {
    const page = path.join(folder, file);
    writeFileSync(page, change(readFileSync(page, 'utf8')));
  }
}
