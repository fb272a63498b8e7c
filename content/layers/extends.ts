/** Finds the folders under an owner's folder: those that `extends` in its `playbook.yaml` names, as a brand stands over its group. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decode } from '../read/decode.ts';
import { shownPath } from '../read/files.ts';
import { shown } from '../read/problem.ts';
import { parseYaml } from '../read/yaml.ts';

/**
 * Returns a folder with all folders under it, the lowest first. A folder that several others extend is listed once, at its lowest place.
 *
 * @param under the folders by which this one was reached
 * @throws {Error} for a folder that does not exist and for a circle, with the file and the line
 */
export function withExtended(folder: string, under: readonly string[] = []): string[] {
  const file = path.join(folder, 'playbook.yaml');
  if (!existsSync(file)) return [folder];
  const source = decode(readFileSync(file), shownPath(file, process.cwd()));
  const { value, placeOf } = parseYaml(source);
  const below = listIn(value).flatMap((written, index) => {
    const next = path.resolve(folder, written);
    const place = shown(placeOf(['extends', index]));
    if (!existsSync(next) || !statSync(next).isDirectory()) {
      throw new Error(`${place}  there is no folder ${next}\n    Write where it is, from the folder of this file, like ../group.`);
    }
    if (next.startsWith(`${folder}${path.sep}`)) {
      throw new Error(
        `${place}  a folder that lies under this one stands beside it, not in it: ${written}\n    Move it one folder up, and write ../${path.basename(next)}.`,
      );
    }
    const circle = [...under, folder, next];
    if ([...under, folder].includes(next)) {
      const names = circle.slice(circle.indexOf(next)).map((each) => path.basename(each));
      throw new Error(`${place}  this folder would lie under itself: ${names.join(' over ')}\n    Take one of them out of "extends".`);
    }
    return withExtended(next, [...under, folder]);
  });
  return [...new Set([...below, folder])];
}

/** A value that is no list of folders is reported where the settings are checked. */
function listIn(settings: unknown): string[] {
  if (typeof settings !== 'object' || settings === null || !('extends' in settings) || !Array.isArray(settings.extends)) return [];
  const listed: unknown[] = settings.extends;
  return listed.filter((folder) => typeof folder === 'string');
}
