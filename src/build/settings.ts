/** Reads what an administrator sets from outside: where the content is, where the site will stand, where the build writes. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseBasePath, parseSiteAddress } from '../../content/address/site-address.ts';
import { contentFolder } from '../../content/folder.ts';
import { layersOf, type Layer } from '../../content/layers/layers.ts';
import { localesOf } from '../../content/layers/locales.ts';
import { settingsFiles as filesOf, writtenSettings } from '../../content/layers/settings.ts';
import { shown } from '../../content/read/problem.ts';
import { loadedPlaybooks } from '../playbook/loaded.ts';

declare global {
  var closingPlaybookLayers: Layer[] | undefined;
}

/**
 * Returns the layers of the playbook: the standard edition, and the folders that `PLAYBOOK` or `content/own/` lays over it. While somebody
 * writes, they are the last that could be found: pages go on showing them, and the error stands over the page.
 */
export function layers(): Layer[] {
  try {
    return layersOf(contentFolder());
  } catch (error) {
    if (globalThis.closingPlaybookLayers) return globalThis.closingPlaybookLayers;
    throw error;
  }
}

/** Keeps the layers of now for {@link layers}. They are global, because Astro bundles the pages into modules of their own. */
export function keepLayers(): void {
  globalThis.closingPlaybookLayers = layersOf(contentFolder());
}

/**
 * Returns the path that the site stands under, with a slash at both ends: `BASE_PATH`, or the path of the site's address.
 *
 * @throws {Error} for an invalid path, or where the two differ
 */
export function basePath(): string {
  const given = process.env['BASE_PATH'];
  const { base: ofAddress } = writtenAddress();
  if (given === undefined || given === '') return ofAddress ?? '/';
  const base = parseBasePath(given, '--base (BASE_PATH)');
  if (ofAddress !== undefined && ofAddress !== base) {
    throw new Error(
      `--base (BASE_PATH) is "${given}", and the site's address has the path ${ofAddress}. Write the path in one of the two.`,
    );
  }
  return base;
}

/** Returns the files with the settings of the default locale, those of the lowest layer first. */
export function settingsFiles(): string[] {
  const all = layers();
  return filesOf(all, localesOf(all)[0] ?? '');
}

let lastRead: { text: string; data: unknown } | undefined;

/**
 * Returns the settings of the default locale as written, not validated. Every page asks, so a build reads them once, and other programs
 * parse them again only once they have changed.
 */
export function playbookFile(): unknown {
  const isBuild = loadedPlaybooks.size > 0;
  if (isBuild && lastRead) return lastRead.data;
  const text = settingsFiles()
    .map((file) => `${file}\n${readFileSync(file, 'utf8')}`)
    .join('\n');
  if (lastRead?.text === text) return lastRead.data;
  const all = layers();
  const { entry, problems } = writtenSettings(all, localesOf(all)[0] ?? '');
  const [first] = problems;
  // While somebody writes, pages go on showing the last settings that could be read.
  if (!entry && lastRead) return lastRead.data;
  if (!entry && first) throw new Error(`${shown(first)}  ${first.message}${first.hint ? `\n${first.hint}` : ''}`);
  lastRead = { text, data: entry?.value };
  return lastRead.data;
}

/** Returns the site's address without its path, like `https://intranet.example`: `SITE_URL`, or `address` in the settings. */
export function siteAddress(): string {
  return writtenAddress().origin;
}

function writtenAddress(): ReturnType<typeof parseSiteAddress> {
  const given = process.env['SITE_URL'];
  if (given !== undefined && given !== '') return parseSiteAddress(given, '--site (SITE_URL)');
  const settings = playbookFile();
  const written = settings && typeof settings === 'object' && 'address' in settings ? settings.address : undefined;
  return parseSiteAddress(typeof written === 'string' ? written : '', 'the address in playbook.yaml');
}

/** Returns where the build writes. `src/build/build.ts` sets the variable, so that a failed build leaves `dist/` as it was. */
export function outputFolder(): string {
  return path.resolve(process.env['OUTPUT_DIR'] ?? 'dist');
}
