/** What an administrator sets from outside: where the content is, where the site will stand, where the build goes. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { layersOf, type Layer } from '../../content/layers/layers.ts';
import { shown } from '../../content/read/problem.ts';
import { sourceText } from '../../content/read/source-text.ts';
import { parseYaml } from '../../content/read/yaml.ts';
import { parseBasePath, parseSiteAddress } from './address.ts';

/** The folder with a folder per locale. `CONTENT_DIR` names another one. */
export function contentFolder(): string {
  return path.resolve(process.env['CONTENT_DIR'] ?? 'content');
}

/** The layers of the playbook: the standard edition, and what `PLAYBOOK` or `content/own/` lays over it. */
export const layers = (): Layer[] => layersOf(contentFolder());

/** The locale whose pages stand at the root of the site; all others stand under their own name. */
export const defaultLocale = 'en';

/**
 * The path that the site stands under, with a slash at both ends: `BASE_PATH`, or the path of the site's address.
 *
 * @throws {Error} for one that cannot be, or where the two differ
 */
export function basePath(): string {
  const given = process.env['BASE_PATH'];
  const { base: ofAddress } = writtenAddress();
  if (given === undefined || given === '') return ofAddress ?? '/';
  const base = parseBasePath(given);
  if (ofAddress !== undefined && ofAddress !== base) {
    throw new Error(`BASE_PATH is "${given}", and the site's address has the path ${ofAddress}. Write the path in one of the two.`);
  }
  return base;
}

/** The files with the playbook's settings, those of the lowest layer first. */
export const settingsFiles = (): string[] =>
  layers()
    .map(({ folder }) => path.join(folder, defaultLocale, 'playbook.yaml'))
    .filter((file) => existsSync(file));

let lastRead: { text: string; data: unknown } | undefined;

/**
 * What stands in `playbook.yaml` of the default locale, unchecked; the keys of higher layers go before those below. Every page asks: it is
 * parsed again only once it has changed.
 */
export function playbookFile(): unknown {
  const files = settingsFiles();
  const texts = files.map((file) => readFileSync(file, 'utf8'));
  const text = texts.join('\n---\n');
  if (lastRead?.text !== text)
    lastRead = { text, data: Object.assign({}, ...texts.map((each, index): unknown => settingsIn(each, files[index] ?? ''))) };
  return lastRead.data;
}

/** What one file of settings holds, as the content check reads it. */
function settingsIn(text: string, file: string): unknown {
  const { value, problems } = parseYaml(sourceText(text, path.relative('', file)));
  const [first] = problems;
  if (value === undefined && first) throw new Error(`${shown(first)}  ${first.message}${first.hint ? `\n${first.hint}` : ''}`);
  return value;
}

/** The site's address without its path, like `https://intranet.example`: `SITE_URL`, or `address` of the playbook's settings. */
export function siteAddress(): string {
  return writtenAddress().origin;
}

function writtenAddress(): ReturnType<typeof parseSiteAddress> {
  const given = process.env['SITE_URL'];
  if (given !== undefined && given !== '') return parseSiteAddress(given);
  const settings = playbookFile();
  const written = settings && typeof settings === 'object' && 'address' in settings ? settings.address : undefined;
  return parseSiteAddress(typeof written === 'string' ? written : '', 'the address in playbook.yaml');
}

/** Where the build writes; `src/build/build.ts` sets it, so that a failed build leaves `dist/` as it was. */
export function outputFolder(): string {
  return path.resolve(process.env['OUTPUT_DIR'] ?? 'dist');
}
