/** The sites of the tests: which server has which build, with which settings. */
import path from 'node:path';
import { hostingRules, type Rule } from '../../../src/hosting/rules.ts';
import { hostingSettings } from '../../../src/hosting/settings.ts';
import { builtSite } from '../../../src/hosting/site.ts';
import { elsewhere } from '../../e2e/sites.ts';

export interface Hosted {
  name: string;
  by: 'nginx' | 'apache';
  /** For Apache: whether the settings are the server's or in `.htaccess`. */
  how: 'server' | 'folder';
  folder: string;
  base: string;
  /** The address that the site was built for. */
  origin: string;
}

const root = { folder: path.resolve('dist'), base: '/', origin: hostingSettings().origin };
const below = { folder: path.resolve(elsewhere.site), base: `/${elsewhere.basePath}/`, origin: elsewhere.origin };

export const hosted: readonly Hosted[] = [
  { name: 'nginx', by: 'nginx', how: 'server', ...root },
  { name: 'nginx under a base path', by: 'nginx', how: 'server', ...below },
  { name: 'Apache', by: 'apache', how: 'server', ...root },
  { name: 'Apache under a base path', by: 'apache', how: 'server', ...below },
  { name: 'Apache by .htaccess', by: 'apache', how: 'folder', ...root },
  { name: 'Apache by .htaccess under a base path', by: 'apache', how: 'folder', ...below },
];

/** Returns the headers that the site's responses must have. Over http, no server may send the header that requires https. */
export function rulesOf({ folder, base, origin }: Hosted): Rule[] {
  return hostingRules(builtSite(folder), { ...hostingSettings(), base, origin, httpsOnly: false });
}
