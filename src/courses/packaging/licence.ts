/** Writes the licence file of a package: this project's licence, and those of the libraries in its script. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { program } from '../../build/places.ts';

export async function licenceText(): Promise<string> {
  const project = program('package.json');
  const lit = path.dirname(createRequire(project).resolve('lit'));
  const [ownLicence, litLicence] = await Promise.all(
    [path.dirname(project), lit].map((folder) => readFile(path.join(folder, 'LICENSE'), 'utf8')),
  );
  return `${ownLicence?.trim()}\n\n----\n\nThe script contains Lit (https://lit.dev):\n\n${litLicence?.trim()}\n`;
}
