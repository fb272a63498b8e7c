/** Lists what a folder holds. A link to a folder is a folder: people keep what several playbooks share in one place. */
import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** Tells whether an item of a folder is a folder, or a link that leads to one. */
export const isFolder = (item: Dirent): boolean =>
  item.isDirectory() ||
  (item.isSymbolicLink() && statSync(path.join(item.parentPath, item.name), { throwIfNoEntry: false })?.isDirectory() === true);

/**
 * Returns the paths of all files in a folder and its folders, as seen from it, with `/` between names. A link that leads nowhere is a file.
 *
 * @throws {Error} where the folder is not there
 */
export function filesBelow(folder: string): string[] {
  const inside = (at: string, name: string, above: readonly string[]): string[] =>
    readdirSync(at, { withFileTypes: true }).flatMap((item) => {
      const [whole, seen] = [path.join(at, item.name), `${name}${item.name}`];
      if (!isFolder(item)) return [seen];
      if (!item.isSymbolicLink()) return inside(whole, `${seen}/`, above);
      const real = realpathSync(whole);
      // A link to a folder around it would never end.
      return above.includes(real) ? [] : inside(whole, `${seen}/`, [...above, real]);
    });
  return inside(folder, '', [realpathSync(folder)]);
}
