/** Writes whose work travels with the site: what the bundlers list, and what is put beside their files. */
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';
import { billOfMaterials, mergedNotices, noticesText, type Notice } from '../../content/publish/notices.ts';
import { kitFolder, program } from './places.ts';

/** Where the bundle of the pages' scripts leaves its list: in no folder that browsers keep whole. */
const clientNotices = 'notices.json';

/** Vite plugin that has the bundler list whose work is in the scripts of pages. */
export const listBundled = (): Plugin => ({
  name: 'closing-playbook-list-bundled',
  configEnvironment: (name) => (name === 'client' ? { build: { license: { fileName: clientNotices } } } : undefined),
});

/** The files of the site: for people, and as a bill of materials in CycloneDX. */
const noticesFile = 'NOTICES.txt';
const billFile = 'sbom.json';

/** The packages whose files are put into the site as they are: the full-text index, and the typeface of lines to say. */
const placed = ['pagefind', '@fontsource/literata'];

/** Reads a licence: a file, or a folder of them, as Pagefind has it. */
function licenceIn(place: string): string {
  const files = statSync(place).isDirectory()
    ? readdirSync(place)
        .sort()
        .map((name) => path.join(place, name))
    : [place];
  return files.map((file) => readFileSync(file, 'utf8').trim()).join('\n\n');
}

/** Reads the notice of a package. It is resolved from the program's folder, as the package itself is. */
function noticeOf(name: string): Notice {
  const places = createRequire(program('package.json')).resolve.paths(name) ?? [];
  const folder = places.map((place) => path.join(place, name)).find((each) => existsSync(each));
  if (folder === undefined) throw new Error(`${name} is not installed.`);
  const { version, license } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string; license?: string };
  return { name, version, ...(license && { identifier: license }), text: licenceIn(path.join(folder, 'LICENSE')) };
}

const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Notice[];

/**
 * Writes the notices and the bill of materials.
 *
 * @param folder the built site
 * @param ofWorkers what is bundled in the service workers
 */
export function writeNotices(folder: string, ofWorkers: readonly Notice[]): void {
  const ofPages = path.join(folder, clientNotices);
  const notices = mergedNotices([read(ofPages), ofWorkers, read(path.join(kitFolder(), 'notices.json')), placed.map(noticeOf)]);
  rmSync(ofPages);
  const { name = '', version = '' } = JSON.parse(readFileSync(program('package.json'), 'utf8')) as Record<string, string>;
  const own = readFileSync(program('LICENSE'), 'utf8');
  writeFileSync(path.join(folder, noticesFile), noticesText(notices, own));
  writeFileSync(path.join(folder, billFile), `${JSON.stringify(billOfMaterials(notices, { name, version }), null, 2)}\n`);
}
