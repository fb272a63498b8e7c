/** The playbook that is being edited, read again whenever a file of it has changed on the disk. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkLayers, type CheckedLayers } from '../../../content/check/check.ts';
import { layersOf, ownFolder, type Layer } from '../../../content/layers/layers.ts';
import { assetFiles, entryFiles, type AssetFile, type EntryFile } from './files.ts';

/** A playbook as it stood on the disk at one moment. */
export interface Edition extends CheckedLayers {
  /** All layers that are there, the lowest first. */
  folders: readonly Layer[];
  /** The layer that is written to: the uppermost, which may not be there yet. */
  own: Layer;
  /** The layers below it. */
  below: readonly Layer[];
  locales: readonly string[];
  entries: ReadonlyMap<string, EntryFile>;
  assets: ReadonlyMap<string, AssetFile>;
  /** Differs whenever anything else does. */
  head: string;
}

export interface EditionPlace {
  /** The folder of the standard edition. */
  content: string;
  /** The folder that file names in messages start from. */
  project: string;
  /** The folders of one's own, as `PLAYBOOK` names them. */
  given?: string | undefined;
  /** Whether the standard edition itself is written to where there is no folder of one's own. */
  standard?: boolean;
}

/** Makes a function that returns the playbook as it is now. It is read again only where a file has changed. */
export function editionAt(place: EditionPlace): () => Promise<Edition> {
  let known: { signature: string; edition: Promise<Edition> } | undefined;
  return () => {
    const layers = layersOf(place.content, place.given);
    const signature = signatureOf(layers);
    if (known?.signature !== signature) known = { signature, edition: readEdition(layers, place) };
    return known.edition;
  };
}

async function readEdition(folders: readonly Layer[], { content, project, standard = false }: EditionPlace): Promise<Edition> {
  const checked = await checkLayers(folders, project);
  const locales = checked.playbooks.map(({ locale }) => locale);
  const entries = entryFiles(checked.playbooks, folders, project);
  const assets = assetFiles(folders, locales);
  const hash = createHash('sha1');
  for (const file of [...entries.values(), ...assets.values()]) hash.update(`${file.path} ${file.sha}\n`);
  const isAlone = folders.length === 1 && !standard;
  const [own, ...lower] = isAlone ? [{ name: ownFolder, folder: path.join(content, ownFolder) }, ...folders] : folders.toReversed();
  if (!own) throw new Error('A playbook has at least one layer.');
  return { ...checked, folders, own, below: lower.toReversed(), locales, entries, assets, head: hash.digest('hex') };
}

/** What a company's own folder holds beside its playbook: what is built and installed. */
export const isForeign = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === 'dist';

/** A text that changes with every file of the layers: by name, size and time. */
function signatureOf(layers: readonly Layer[]): string {
  return layers.map(({ folder }) => `${folder}\n${contentIn(folder).join('\n')}`).join('\n');
}

function contentIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item): string[] => {
    if (isForeign(item.name) || item.name === ownFolder) return [];
    const file = path.join(folder, item.name);
    if (!item.isDirectory()) return [stamp(file)];
    const inside = readdirSync(file, { recursive: true, withFileTypes: true });
    return inside.flatMap((each) => (each.isDirectory() ? [] : [stamp(path.join(each.parentPath, each.name))]));
  });
}

function stamp(file: string): string {
  const { mtimeMs = 0, size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${file} ${mtimeMs} ${size}`;
}
