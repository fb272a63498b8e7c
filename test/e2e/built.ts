import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Every page of a built site: its HTML by its address below the base path, `/` first. What Pagefind brings is not ours. */
export function builtPages(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  const own = files.filter((file) => !file.startsWith('pagefind/'));
  return new Map(own.map((file) => [`/${file.replace(/index\.html$/, '')}`, readFileSync(path.join(folder, file), 'utf8')]));
}
