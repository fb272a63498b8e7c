import path from 'node:path';
import { program } from './places.ts';
import { layers } from './settings.ts';

/**
 * Refuses a project folder whose path holds a sign that has a meaning in the address of a module. Vite loses what follows "#" and "?", and
 * takes "%" for the beginning of an encoded sign: it fails a minute later with a file that is not there.
 *
 * @throws {Error} with what to do instead
 */
export function checkProjectFolder(folder: string): void {
  const [sign] = /[#?%]/.exec(folder) ?? [];
  if (sign === undefined) return;
  throw new Error(`The folder ${folder} has "${sign}" in its path, which a build cannot read. Rename the folder, or move the project.`);
}

/** Checks every folder that a build reads modules from: the program's, the current one, and those with content. */
export const checkProjectFolders = (): void =>
  [program(), process.cwd(), ...layers().map(({ folder }) => path.resolve(folder))].forEach(checkProjectFolder);
