/**
 * Tells where the program's own files are, and where it writes what it makes. In a clone both are the current folder. An installed playbook
 * stands under `node_modules` and writes nothing there: the current folder is the company's.
 */
import path from 'node:path';
import { isDependency } from '../../content/command.ts';
import { standardEdition } from '../../content/folder.ts';

/** The folder that holds `src`, `content` and `widgets`. */
const programFolder = path.dirname(path.resolve(standardEdition));

/** Returns the path of a file or folder of the program itself: `program('src/offline')`. */
export const program = (...names: string[]): string => path.join(programFolder, ...names);

/** Returns a folder for intermediate results, which can be made again. */
export const workFolder = (...names: string[]): string => path.resolve('.cache', ...names);

/** Returns the folder of the kit as last built. In a clone it is where the kit's package has it; `KIT_DIR` names another. */
export const kitFolder = (): string => path.resolve(process.env['KIT_DIR'] ?? (isDependency ? workFolder('kit') : program('widgets/dist')));
