/** The two builds whose settings are tested, with the headers that their responses must have. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { hostingRules, type Rule } from '../../../src/hosting/rules.ts';
import { hostingSettings } from '../../../src/hosting/settings.ts';
import { builtSite } from '../../../src/hosting/site.ts';
import { hosted } from '../servers/hosted.ts';

export interface Built {
  name: string;
  base: string;
  read(file: string): string;
  /** The addresses of all files below the base path; a page has the address of its folder. */
  addresses: string[];
  /** Whether rules for single files of a folder apply: only servers with regular expressions support them. */
  rules: Rule[];
}

const sites = [...new Map(hosted.map(({ folder, base, origin }) => [base, { folder, base, origin }])).values()];

export const builds: Built[] = sites.map(({ folder, base, origin }) => ({
  name: base === '/' ? 'at the root' : 'under a base path',
  base,
  read: (file) => readFileSync(path.join(folder, file), 'utf8'),
  get addresses() {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && !/\.(?:br|gz)$/.test(entry.name))
      .map((entry) => `/${path.relative(folder, path.join(entry.parentPath, entry.name))}`.replace(/\/index\.html$/, '/'));
  },
  get rules() {
    // Host alone decides on https there, as the build saw it.
    const settings = { ...hostingSettings(), base, origin, httpsOnly: base === '/' };
    return hostingRules(builtSite(folder), settings).filter(({ files }) => files === undefined);
  },
}));
