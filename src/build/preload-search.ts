/**
 * Lets pages with a search field load the script of search beside everything else. The site's script asks for it only when it runs itself,
 * and the script of search for its own parts only when it has come: on a slow connection that is half a second more until the first line of
 * a result. Style sheets still come first (`fetchpriority`).
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Matches the link that such pages have (`SearchPreload.astro`). Names of scripts are known only once all pages are made. */
const ofIndex = /<link rel="preload" href="[^"]*\/search\/index\.json"[^>]*>/;

/**
 * Returns a function that adds the links to the HTML of a page with a search field, and returns that of others as it is.
 *
 * @param folder the built site
 * @param base the path that the site stands under, with slashes
 * @throws {Error} the function does, where a page has the field, and the site no script for it
 */
export function searchPreloader(folder: string, base: string): (html: string) => string {
  let links: string | undefined;
  return (html) =>
    html.replace(ofIndex, (link) => {
      links ??= scriptsOfSearch(path.join(folder, '_astro'))
        .map((script) => `<link rel="modulepreload" fetchpriority="low" href="${base}_astro/${script}">`)
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
