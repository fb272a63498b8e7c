/** Tells which files a reader may change: those of the highest folder, because lower ones may be somebody else's, or installed. */
import path from 'node:path';
import { shownPath } from '../../content/read/files.ts';
import { layers } from '../build/settings.ts';

/**
 * Returns a file of the highest folder as messages name it: `content/en/phrases/` in a clone, `en/phrases/` where the playbook is installed.
 *
 * @param place the path inside the folder, with a slash at the end of a folder's name
 */
export function ownFile(place: string): string {
  const folder = layers().at(-1)?.folder ?? '';
  return path.posix.join(publicPath(folder), place);
}

/**
 * Returns a path as pages show it. One outside of the project is shown from the name of its layer on: everybody can read a page, and where
 * the machine that built it keeps its files is nobody's business.
 */
export function publicPath(file: string): string {
  const isOutside = path.isAbsolute(shownPath(path.resolve(file), process.cwd()));
  if (!isOutside) return shownPath(path.resolve(file), process.cwd());
  const layer = layers().find(({ folder }) => !path.relative(folder, path.resolve(file)).startsWith('..'));
  const inside = layer ? path.relative(path.dirname(layer.folder), path.resolve(file)) : path.basename(file);
  return inside.split(path.sep).join('/');
}
