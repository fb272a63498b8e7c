import { readdir } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import path from 'node:path';

/** The locales of a content folder: the names of the folders that hold a `playbook.yaml`, sorted, `en` first. */
export async function localesIn(contentFolder: string): Promise<string[]> {
  const found = await readdir(contentFolder, { withFileTypes: true });
  return found
    .filter((item) => item.isDirectory() && existsSync(path.join(contentFolder, item.name, 'playbook.yaml')))
    .map((item) => item.name)
    .sort((a, b) => Number(b === 'en') - Number(a === 'en') || (a < b ? -1 : 1));
}
