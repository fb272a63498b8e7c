/** The licence file of a package: this project's, and those of what its script is bundled from. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const read = (address: string) => readFile(fileURLToPath(address), 'utf8');

export async function licenceText(): Promise<string> {
  const own = await read(new URL('../../../LICENSE', import.meta.url).href);
  const lit = await read(new URL('LICENSE', import.meta.resolve('lit')).href);
  return `${own.trim()}\n\n----\n\nThe script contains Lit (https://lit.dev):\n\n${lit.trim()}\n`;
}
