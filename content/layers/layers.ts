/** Finds the layers of a playbook: the standard edition, and the owners' folders over it. */
import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { withExtended } from './extends.ts';

/** A folder with a folder for each locale, like `content/`. */
export interface Layer {
  /** The name in messages and in `npm run content`: the folder's name, or `standard edition` for the lowest. */
  name: string;
  folder: string;
}

/** The owner's own folder, unless `PLAYBOOK` names another. */
export const ownFolder = 'own';

/**
 * Returns the layers, the lowest first: the standard edition, then each folder that `PLAYBOOK` names, in its order, like
 * `PLAYBOOK=../group:../acme` (with `;` between them on Windows). Without it, `content/own/` if it exists. Each is preceded by the folders
 * that it extends.
 *
 * @throws {Error} for a folder that does not exist, for one that is named twice, and for a circle
 */
export function layersOf(contentFolder: string, given = process.env['PLAYBOOK']): Layer[] {
  const standard = { name: 'standard edition', folder: contentFolder };
  const named = (given ?? '').split(path.delimiter).filter((folder) => folder.trim() !== '');
  if (named.length === 0) {
    const own = path.join(contentFolder, ownFolder);
    return existsSync(own) ? [standard, ...layersIn([own])] : [standard];
  }
  const folders = named.map((folder) => path.resolve(folder.trim()));
  for (const [place, folder] of folders.entries()) {
    const written = `--playbook (PLAYBOOK) is "${given}":`;
    if (!existsSync(folder) || !statSync(folder).isDirectory()) {
      throw new Error(`${written} there is no folder ${folder}. Name the folder that holds what is yours, like ../acme-playbook.`);
    }
    if (path.resolve(contentFolder) === folder) {
      throw new Error(`${written} ${folder} is the standard edition itself, which is always the lowest layer. Take it out.`);
    }
    if (folders.indexOf(folder) < place) throw new Error(`${written} ${folder} is named twice. Take one of them out.`);
  }
  return [standard, ...layersIn(folders)];
}

/** Returns the layer that a file stands in: where one lies in another, the inner one. */
export const layerOfFile = (layers: readonly Layer[], file: string): Layer | undefined =>
  layers.filter(({ folder }) => file.startsWith(folder + path.sep)).sort((a, b) => b.folder.length - a.folder.length)[0];

const layersIn = (folders: readonly string[]): Layer[] =>
  [...new Set(folders.flatMap((folder) => withExtended(folder)))].map((folder) => ({ name: path.basename(folder), folder }));
