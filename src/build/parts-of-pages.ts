/** Finds what pages are made of beside their HTML, so that browsers can keep it with them. */
import { existsSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * Returns the parts of pages: style sheets, scripts, fonts and pictures that pages name, of their own and of the kit, with everything that
 * those name in turn. What only pages that are not kept need, such as the editor's, is not among them.
 */
export async function partsOf(folder: string, pages: readonly string[]): Promise<string[]> {
  const found = new Set<string>();
  /** Adds the file that a run of signs begins with. In a style sheet others may follow its name, and a name may hold most signs. */
  const addBegin = (run: string, folderOfRun = '') => {
    for (const { index, 0: ending } of run.matchAll(/\.\w+/g)) {
      const file = path.posix.join(folderOfRun, decoded(run.slice(0, index + ending.length)));
      // What only looks like a file is none, such as the folder of a version.
      if (existsSync(path.join(folder, file)) && statSync(path.join(folder, file)).isFile()) found.add(file);
    }
  };
  const namedBy = async (file: string) => {
    const text = await readFile(path.join(folder, file), 'utf8');
    for (const [run] of text.matchAll(/(?:_astro|widgets)\/[^\s"`<>&?#,;={}]+/g)) addBegin(run);
    for (const [, run = ''] of text.matchAll(/["'`(]\.\/([^\s"`<>/?#,;={}]+)/g)) addBegin(run, path.posix.dirname(file));
  };
  for (const page of pages) await namedBy(page);
  // The list grows while it is read.
  for (const file of found) if (/\.(?:js|css)$/.test(file)) await namedBy(file);
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
