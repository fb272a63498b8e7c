/**
 * Keeps pages from one build to the next, most of all the thousand guides of which one was edited. A page is kept under a hash of
 * everything that it can depend on, so that a page that is found is the page that would be made:
 *
 * - the program, the versions of everything installed, and of Node;
 * - every file of the playbook's folders, the text of guides apart; of guides their titles, headings and reading times, which others show;
 * - the settings from outside, the widgets, the days of commits, and today;
 * - for the page of a guide, its text.
 *
 * One changed letter anywhere else makes all pages anew. Pages that show texts of several guides, or pictures that Astro makes smaller, are
 * not kept.
 */
import { createHash, type Hash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { lastCommits } from '../../content/care/last-commits.ts';
import { settings as options } from '../command/options.ts';
import { readingMinutes } from '../playbook/reading-time.ts';
import type { Playbook } from '../playbook/playbook.ts';
import type { PagesKept } from '../playbook/loaded.ts';
import { kitFolder, program, workFolder } from './places.ts';
import { basePath, layers, outputFolder } from './settings.ts';

/** Matches the pages of which a large playbook has many, by their address below the base path, in any language. */
const many = /^(?:[^/]+\/)?(?:embed\/)?(?:guides|phrases|situations)\/[^/]+\/(?:.+\/)?$/;
const ofGuide = /(?:^|\/)guides\/([^/]+)\/$/;

/** Matches what Astro makes while it renders a page that shows it: such a page has to be rendered. */
const madeWithIt = /<(?:img|source)\b[^>]*\/_astro\//;

/** Variables that may decide what pages say, beside those that are options of the command. */
const variables = ['CONTENT_DIR', 'NODE_ENV', 'TZ', 'LANG', 'LC_ALL', ...Object.values(options).map(({ variable }) => variable)];
/** Options that decide where a site is written, and no page. */
const noMatter = new Set(['OUTPUT_DIR', 'RELEASES_DIR', 'PORT', 'HOST']);

const programFiles = ['src', 'content', 'widgets', 'package.json', 'astro.config.mjs'].map((name) => program(name));

interface BuildPages extends PagesKept {
  /** Throws away what this build has not asked for. */
  prune(): void;
}

/**
 * Makes the store of pages for one build.
 *
 * @param folder where pages are kept
 * @param code the files and folders of the program
 * @returns undefined where it is not known which versions are installed
 */
export function keepPages(playbooks: readonly Playbook[], folder = workFolder('pages'), code = programFiles): BuildPages | undefined {
  const commits: Commits = new Map(layers().flatMap(({ folder }) => [...lastCommits(folder)]));
  const common = commonHash(playbooks, code, commits);
  if (common === undefined) return undefined;
  const texts = guideTexts(playbooks, commits);
  const base = basePath();
  const belowBase = (address: string) => (address.startsWith(base) ? address.slice(base.length) : '');
  const fileOf = (address: string) => {
    const guide = ofGuide.exec(belowBase(address))?.[1];
    const name = createHash('sha256')
      .update(JSON.stringify([common, address, guide && texts.get(guide)]))
      .digest('hex');
    return path.join(folder, `${name}.html`);
  };
  const used = new Set<string>();
  const taken = new Map<string, Uint8Array<ArrayBuffer>>();
  const read = (address: string): Uint8Array<ArrayBuffer> | undefined => {
    const file = fileOf(address);
    used.add(path.basename(file));
    try {
      return taken.get(address) ?? readFileSync(file);
    } catch {
      return undefined; // There is none.
    }
  };
  mkdirSync(folder, { recursive: true });
  return {
    isKept: (address) => many.test(belowBase(address)),
    find: read,
    take(address) {
      const page = read(address);
      if (page) taken.set(address, page);
      return page !== undefined;
    },
    keep(address, html) {
      if (madeWithIt.test(html)) return;
      const file = fileOf(address);
      // A build that is stopped here leaves no half page, and another one at the same time writes the same.
      const part = `${file}.${process.pid}`;
      writeFileSync(part, html);
      renameSync(part, file);
    },
    prune() {
      for (const name of readdirSync(folder))
        if (name.endsWith('.html') && !used.has(name)) rmSync(path.join(folder, name), { force: true });
    },
  };
}

/** Whole path → when the file was last committed. Git is asked for it once here, because a long history takes it seconds. */
type Commits = ReadonlyMap<string, Date>;

/** Returns the hash of what all pages may depend on; undefined where it is not known which versions are installed. */
function commonHash(playbooks: readonly Playbook[], code: readonly string[], commits: Commits): string | undefined {
  const installed = installedVersions();
  if (installed === undefined) return undefined;
  const hash = createHash('sha256').update(JSON.stringify(process.versions)).update(installed);
  for (const variable of variables.filter((each) => !noMatter.has(each))) hash.update(`\n${variable}=${process.env[variable] ?? ''}`);
  hash.update(new Date().toDateString());
  // Content among it is that of the standard edition, one of the layers.
  for (const place of code) addFiles(hash, place, (file) => !/\.(?:mdx|yaml)$/.test(file));
  addFiles(hash, kitFolder());
  for (const { folder } of layers()) addFiles(hash, folder, (file) => !file.endsWith('.mdx'));
  for (const [file, day] of commits) if (!file.endsWith('.mdx')) hash.update(`\n${file} ${day.toISOString()}`);
  for (const { guides, sources, guideSources: _, original: __, ...loaded } of playbooks) {
    const shown = guides.map(({ text, ...rest }) => ({ ...rest, minutes: readingMinutes(text) }));
    // What was loaded counts beside the files: one of them may have been saved since.
    hash.update(JSON.stringify([loaded, shown, [...sources]]));
  }
  return hash.digest('hex');
}

/** Returns, for each guide, its texts in all languages, and when they last changed. */
function guideTexts(playbooks: readonly Playbook[], commits: Commits): Map<string, unknown[]> {
  const texts = new Map<string, unknown[]>();
  for (const { locale, guides, guideSources } of playbooks)
    for (const { id } of guides) {
      const { file = '', source } = guideSources.get(id) ?? {};
      const changed = commits.get(path.resolve(file))?.toISOString();
      const inLanguages = texts.get(id) ?? [];
      texts.set(id, [...inLanguages, [locale, file, changed, source?.text]]);
    }
  return texts;
}

/** Returns npm's list of what is installed, with versions; other package managers have none, and a list above them is another project's. */
function installedVersions(): string | undefined {
  for (let folder = program(); ; folder = path.dirname(folder)) {
    const list = path.join(folder, 'node_modules/.package-lock.json');
    if (existsSync(list)) {
      const installed = readFileSync(list, 'utf8');
      return installed.includes('"node_modules/astro"') ? installed : undefined;
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}

/** Adds the name and content of a file, or of all files in a folder; what builds make is left out. */
function addFiles(hash: Hash, place: string, isWanted: (file: string) => boolean = () => true): void {
  const found = statSync(place, { throwIfNoEntry: false });
  if (found?.isFile() && isWanted(place)) hash.update(`\n${place} ${found.size}\n`).update(readFileSync(place));
  if (!found?.isDirectory() || [outputFolder(), workFolder()].includes(place)) return;
  for (const name of readdirSync(place).sort())
    if (!name.startsWith('.') && name !== 'node_modules') addFiles(hash, path.join(place, name), isWanted);
}
