/** Writes the editor into a built site, as the page `/edit/`, where the settings have `editor`. */
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isUtf8 } from 'node:buffer';
import { ownFolder, type Layer } from '../../../content/layers/layers.ts';
import { hideFile } from '../../../content/layers/hide.ts';
import { settingsFile } from '../../../content/layers/settings.ts';
import type { Notice } from '../../../content/publish/notices.ts';
import { filesBelow } from '../../../content/read/files-below.ts';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
import { brandRules } from '../../brand/style.ts';
import { editorSettings } from '../../hosting/site.ts';
import { hostedBundle } from '../cms/bundle.ts';
import { editorDocument } from '../cms/document.ts';
import type { PageSettings, PublishedLayers } from './page/settings.ts';
import { serverOf } from './repository/servers.ts';

/**
 * Writes the page with all that it loads. It comes after the full-text index, because nobody looks for it, and before the policies and the
 * settings for servers.
 *
 * @param site the folder of the site
 * @param layers those of the playbook, the lowest first
 * @param playbooks those of all languages, the default one first
 * @param notices takes up whose work is in the page
 */
export async function writeHostedEditor(
  site: string,
  layers: readonly Layer[],
  playbooks: readonly LoadedPlaybook[],
  notices: Notice[],
): Promise<void> {
  const [playbook] = playbooks;
  const editor = playbook?.settings.editor;
  if (!editor) return;
  const bundle = await hostedBundle();
  const { folder } = bundle;
  const page = path.join(site, 'edit');
  mkdirSync(page, { recursive: true });
  cpSync(folder, path.join(page, 'bundle'), { recursive: true, filter: (file) => !/(?:bundle|notices)\.json$/.test(file) });
  notices.push(...(JSON.parse(readFileSync(path.join(folder, 'notices.json'), 'utf8')) as Notice[]));
  const settings: PageSettings = { editor, name: playbook.settings.name, origins: serverOf(editor).origins, build: bundle.script };
  const write = (name: string, text: string) => writeFileSync(path.join(page, name), text);
  writeFileSync(path.join(site, editorSettings), JSON.stringify(settings));
  write(
    'layers.json',
    JSON.stringify({
      build: bundle.script,
      ...publishedLayers(
        layers,
        playbooks.map(({ locale }) => locale),
      ),
    } satisfies PublishedLayers),
  );
  write('look.css', brandRules(playbook));
  write('index.html', editorDocument({ ...bundle, around: [['../', 'Back to the site']] }));
}

/** Returns the layers below the own folder, as the page has them in its memory. Nothing in it says where they are on this machine. */
function publishedLayers(layers: readonly Layer[], locales: readonly string[]): Omit<PublishedLayers, 'build'> {
  const [standard, ...over] = layers;
  if (!standard) throw new Error('A playbook has at least one layer.');
  const below = over.slice(0, -1);
  const { folder: own = path.join(standard.folder, ownFolder) } = over.at(-1) ?? {};
  // Layers name one another by where they are, as "../group": they keep their places towards one another.
  const root = commonFolder([...below.map(({ folder }) => folder), own].map((folder) => path.dirname(folder)));
  const placed = (folder: string) => ['/layers', ...path.relative(root, folder).split(path.sep)].join('/');
  const texts: Record<string, string> = {};
  const binaries: Record<string, string> = {};
  const take = (folder: string, place: string) => {
    for (const name of filesOf(folder, locales)) {
      const bytes = readFileSync(path.join(folder, name));
      const file = `${place}/${name}`;
      if (isUtf8(bytes)) texts[file] = bytes.toString('utf8');
      else binaries[file] = bytes.toString('base64');
    }
  };
  take(standard.folder, '/standard');
  for (const { folder } of below) take(folder, placed(folder));
  return { standard: '/standard', over: below.map(({ folder }) => placed(folder)), own: placed(own), texts, binaries };
}

function commonFolder([first = '', ...others]: readonly string[]): string {
  const names = first.split(path.sep);
  const isCommon = (length: number) =>
    others.every((other) => other.split(path.sep).slice(0, length).join() === names.slice(0, length).join());
  let length = names.length;
  while (!isCommon(length)) length -= 1;
  return names.slice(0, length).join(path.sep) || path.sep;
}

/** The files of a layer that belong to the playbook: what else lies in the folder is nobody's business. */
function filesOf(layer: string, locales: readonly string[]): string[] {
  const atRoot = [settingsFile, hideFile].filter((name) => existsSync(path.join(layer, name)));
  const inside = ['brand', ...locales].flatMap((folder) => {
    const whole = path.join(layer, folder);
    if (!existsSync(whole)) return [];
    return filesBelow(whole)
      .filter((name) => !path.posix.basename(name).startsWith('.') && existsSync(path.join(whole, name)))
      .map((name) => `${folder}/${name}`);
  });
  return [...atRoot, ...inside];
}
