/**
 * Where the program's own files are, and where it puts what it makes. In a clone both are one folder, the current one. Installed as a
 * dependency, the program stands under `node_modules` and writes nothing there: the current folder is the company's.
 */
import path from 'node:path';
import { isDependency } from '../../content/command.ts';
import { standardEdition } from '../../content/folder.ts';

/** The folder that holds `src`, `content` and `widgets`. */
const programFolder = path.dirname(path.resolve(standardEdition));

/** A file or folder of the program itself: `program('src/offline')`. */
export const program = (...names: string[]): string => path.join(programFolder, ...names);

/** A folder for what is made on the way and can be made again. */
export const workFolder = (...names: string[]): string => path.resolve('.cache', ...names);

/** The kit as built last. A clone has it where the kit's own package looks for it; `KIT_DIR` names another folder. */
export const kitFolder = (): string => path.resolve(process.env['KIT_DIR'] ?? (isDependency ? workFolder('kit') : program('widgets/dist')));
