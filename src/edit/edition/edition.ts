/** The playbook that is being edited, read again whenever a file of it has changed on the disk. */
import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { checkLayers, type CheckedLayers } from '../../../content/check/check.ts';
import { layersOf, ownFolder, type Layer } from '../../../content/layers/layers.ts';
import { loadLayered } from '../../../content/layers/load-layered.ts';
import { recordOfStandard, type StandardRecord } from '../../../content/layers/standard-record.ts';
import { filesBelow, isFolder } from '../../../content/read/files-below.ts';
import type { LoadedPlaybook } from '../../../content/read/index.ts';
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
  /** Reads what the layers below make together in a language. */
  lower(locale: string): Promise<LoadedPlaybook>;
  /** Reads the record of the lowest layer in a language. */
  standard(locale: string): Promise<StandardRecord>;
  /** Turns what problems and places call a file into where it is. */
  inPlace(name: string): string;
}

export interface Editions {
  /** Returns the playbook as it is now. It is read again only where a file has changed. */
  now(): Promise<Edition>;
  /** Takes what has been read and checked in a copy for what is there now, once it has been written. */
  adopt(checked: CheckedLayers, inPlace: (name: string) => string, written: readonly string[]): void;
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

/** Makes what reads a playbook. */
export function editionsAt(place: EditionPlace): Editions {
  let known: { signature: string; edition: Promise<Edition> } | undefined;
  let lower:
    | { signature: string; playbooks: Map<string, Promise<LoadedPlaybook>>; records: Map<string, Promise<StandardRecord>> }
    | undefined;

  /** Makes what reads the layers below the own one. They are read again only where a file of them has changed. */
  function readersOf(below: readonly Layer[]): Pick<Edition, 'lower' | 'standard'> {
    const known = () => {
      const signature = signatureOf(below);
      if (lower?.signature !== signature) lower = { signature, playbooks: new Map(), records: new Map() };
      return lower;
    };
    return {
      lower: (locale) => once(known().playbooks, locale, () => loadLayered(locale, below, place.project).then(({ playbook }) => playbook)),
      standard: (locale) => once(known().records, locale, async () => (below[0] ? recordOfStandard(below[0], locale, place.project) : {})),
    };
  }

  async function make(folders: readonly Layer[], checked: Promise<CheckedLayers>, inPlace: (name: string) => string): Promise<Edition> {
    const found = await checked;
    const { own, below } = layersIn(folders, place);
    const locales = found.playbooks.map(({ locale }) => locale);
    const entries = entryFiles(found.playbooks, folders, place.project);
    const assets = assetFiles(folders, locales);
    const hash = createHash('sha1');
    for (const file of [...entries.values(), ...assets.values()]) hash.update(`${file.path} ${file.sha}\n`);
    return { ...found, folders, own, below, locales, entries, assets, head: hash.digest('hex'), ...readersOf(below), inPlace };
  }

  const remember = (folders: readonly Layer[], checked: Promise<CheckedLayers>, inPlace: (name: string) => string = (name) => name) => {
    const edition = make(folders, checked, inPlace);
    known = { signature: signatureOf(folders), edition };
    // A reading that fails is tried again.
    edition.catch(() => (known = undefined));
    return edition;
  };

  return {
    now() {
      const folders = layersOf(place.content, place.given);
      if (known?.signature === signatureOf(folders)) return known.edition;
      return remember(folders, checkLayers(folders, place.project));
    },
    adopt(checked, inPlace, written) {
      const folders = layersOf(place.content, place.given);
      // Where somebody else has changed another file in this moment, everything is read again.
      const others = (signature: string) =>
        signature
          .split('\n')
          .filter((line) => !written.some((file) => line.startsWith(`${file} `)))
          .join('\n');
      if (known && others(known.signature) === others(signatureOf(folders))) void remember(folders, Promise.resolve(checked), inPlace);
    },
  };
}

/** Returns what is known by a name; it is made where nothing is. */
function once<Made>(known: Map<string, Made>, name: string, make: () => Made): Made {
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
}

/** Returns the layer that is written to, which may not be there yet, and those below it. */
function layersIn(folders: readonly Layer[], { content, standard = false }: EditionPlace): Pick<Edition, 'own' | 'below'> {
  const top = folders.at(-1);
  if (!top) throw new Error('A playbook has at least one layer.');
  if (folders.length === 1 && !standard) return { own: { name: ownFolder, folder: path.join(content, ownFolder) }, below: folders };
  return { own: top, below: folders.slice(0, -1) };
}

/** What a company's own folder holds beside its playbook: what is built and installed. */
export const isForeign = (name: string): boolean => name.startsWith('.') || name === 'node_modules' || name === 'dist';

/** A text that changes with every file of the layers: by name, size and time. */
function signatureOf(layers: readonly Layer[]): string {
  return layers.flatMap(({ folder }) => contentIn(folder)).join('\n');
}

function contentIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((item): string[] => {
    if (isForeign(item.name) || item.name === ownFolder) return [];
    const file = path.join(folder, item.name);
    return isFolder(item) ? filesBelow(file).map((name) => stamp(path.join(file, name))) : [stamp(file)];
  });
}

function stamp(file: string): string {
  const { mtimeMs = 0, size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return `${file} ${mtimeMs} ${size}`;
}
