/**
 * Lets pages load the script of search beside its lines, those with a field beside everything else. Otherwise the site's script asks for it
 * only when it runs itself, and the script of search for its own parts only when it has come: on a slow connection that is half a second more
 * until the first line of a result. Style sheets still come first (`fetchpriority`).
 *
 * They are preloaded as scripts, not as modules: browsers that never try a failed import again
 * (https://github.com/whatwg/html/issues/6768) would remember a module that could not be preloaded, too.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Matches the link that pages have to the lines (`SearchPreload.astro`). Names of scripts are known only once all pages are made. */
const ofIndex = /<link rel="preload" href="[^"]*\/search\/index\.json"[^>]*>/;

/**
 * Returns a function that adds the links to the HTML of a page with search, and returns that of others as it is.
 *
 * @param folder the built site
 * @param base the path that the site stands under, with slashes
 * @throws {Error} the function does, where a page has search, and the site no script for it
 */
export function searchPreloader(folder: string, base: string): (html: string) => string {
  let links: string | undefined;
  return (html) =>
    html.replace(ofIndex, (link) => {
      links ??= scriptsOfSearch(path.join(folder, '_astro'))
        .map((script) => `<link rel="preload" href="${base}_astro/${script}" as="script" fetchpriority="low" crossorigin>`)
        .join('');
      return link + links;
    });
}

/** Returns the script of search and those that it imports, and they in turn. */
function scriptsOfSearch(folder: string): string[] {
  const found = new Set(readdirSync(folder).filter((file) => /^search\.[\w-]+\.js$/.test(file)));
  if (found.size !== 1) throw new Error(`The site has ${found.size} scripts called search, and should have one.`);
  // The list grows while it is read.
  for (const script of found) {
    const code = readFileSync(path.join(folder, script), 'utf8');
    for (const [, imported = ''] of code.matchAll(/(?:^|[;}])(?:import|export)(?:[^"'();]*?from)?["']\.\/([\w.-]+\.js)["']/g))
      found.add(imported);
  }
  return [...found];
}
