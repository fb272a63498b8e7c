/** Writes the Content-Security-Policy into pages, for hosts that send no headers (GitHub Pages, a folder of an intranet's own program). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { policyInPage } from '../hosting/policy.ts';
import { headersFor, hostingRules } from '../hosting/rules.ts';
import type { HostingSettings } from '../hosting/settings.ts';
import { builtSite } from '../hosting/site.ts';

/**
 * Puts into every page of a built site the policy that servers send with it. Pages for frames are left out: theirs names the origin where
 * the site was said to stand, and a page may be tried elsewhere.
 *
 * @param change what else there is to change in the HTML of a page, as it is read and written here
 */
export function writePolicies(folder: string, settings: HostingSettings, change: (html: string) => string): void {
  const site = builtSite(folder);
  const rules = hostingRules(site, settings);
  const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.html'));
  for (const page of pages) {
    const address = `/${page.split(path.sep).join('/')}`;
    const policy = headersFor(address, rules)['content-security-policy'];
    if (policy === undefined || site.embeds.some((embed) => address.startsWith(embed))) continue;
    const file = path.join(folder, page);
    const html = readFileSync(file, 'utf8');
    const marked = html.replace(
      /<meta charset="utf-8"\s*\/?>/,
      `$&<meta http-equiv="Content-Security-Policy" content="${policyInPage(policy)}">`,
    );
    if (marked === html) throw new Error(`${address} has no place for its policy.`);
    writeFileSync(file, change(marked));
  }
}
