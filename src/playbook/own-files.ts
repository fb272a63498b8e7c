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
  return path.posix.join(shownPath(folder, process.cwd()), place);
}
