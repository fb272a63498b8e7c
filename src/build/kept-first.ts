/** Chooses what browsers keep for use without a network, where all of it is more than the owner allows: what a call needs first. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** By addresses below the locale's folder: parts of every page and search, the ways to a line, lines, what is prepared beforehand. */
const order: readonly RegExp[] = [
  /^(?!.*index\.html$)(?!pagefind\/)/,
  /^(?:(?:search|desk|situations|phrases)\/)?index\.html$/,
  /^situations\/[^/]+\/index\.html$/,
  /^phrases\/[^/]+\/index\.html$/,
  /^(?:phrases|situations)\//,
  /^checklists\//,
  /^(?:practice|quizzes|role-plays)\//,
  /^guides\/(?:parts\/.*)?index\.html$/,
];

/** Returns the files in the order of their use; those of a kind keep theirs. */
export function byUse(files: readonly string[], root: string): string[] {
  const rank = (file: string) => {
    const name = file.startsWith(root) ? file.slice(root.length) : file;
    const at = order.findIndex((kind) => kind.test(name));
    return at < 0 ? order.length : at;
  };
  return files.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * Returns the most useful files that together keep to a limit.
 *
 * @param megabytes as the files are sent, compressed
 * @param root the locale's folder, with a slash at its end; empty for the default locale
 */
export async function mostUseful(folder: string, files: readonly string[], root: string, megabytes: number): Promise<string[]> {
  let left = megabytes * 2 ** 20;
  const kept: string[] = [];
  for (const file of byUse(files, root)) {
    left -= gzipSync(await readFile(path.join(folder, file)), { level: 4 }).length;
    if (left < 0) break;
    kept.push(file);
  }
  return kept;
}
