import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Returns the HTML of every page of a built site by its address below the base path, `/` first, without Pagefind's files. */
export function builtPages(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const own = files.filter((file) => !file.startsWith('pagefind/'));
  return new Map(own.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(path.join(folder, file), 'utf8')]));
}
