/** Finds what pages are made of beside their HTML, so that browsers can keep it with them. */
import { statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns the parts of pages: style sheets, scripts, fonts and pictures that pages name, of their own and of the kit, with everything that
 * those name in turn. What only pages that are not kept need, such as the editor's, is not among them.
 */
export async function partsOf(folder: string, pages: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  const isFile = (file: string) => statSync(path.join(folder, file), { throwIfNoEntry: false })?.isFile() === true;
  /**
   * Adds the file whose address a text begins with, if there is one. In a style sheet more may follow, and a name may hold most signs: every
   * ending is tried. A folder, like that of a version, is no part.
   */
  const add = (text: string, below = '') => {
    for (const { index, 0: ending } of text.matchAll(/\.\w+/g)) {
      const file = path.posix.join(below, decoded(text.slice(0, index + ending.length)));
      if (!found.has(file) && isFile(file)) found.add(file);
    }
  };
  /** Adds what a file names: by addresses of the site, and by addresses that begin in its own folder. */
  const addNamedBy = async (file: string) => {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const [address] of text.matchAll(/(?:_astro|widgets)\/[^\s"`<>&?#,;={}]+/g)) add(address);
    for (const [, address = ''] of text.matchAll(/["'`(]\.\/([^\s"`<>/?#,;={}]+)/g)) add(address, path.posix.dirname(file));
  };
  for (const page of pages) await addNamedBy(page);
  // The list grows while it is read.
  for (const file of found) if (/\.(?:js|css)$/.test(file)) await addNamedBy(file);
  return [...found];
}

/** Returns the name of a file from its address, which has `%20` for a space. */
function decoded(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
