/**
 * Writes `_headers`, which Netlify and Cloudflare Pages read from the site's folder. https://docs.netlify.com/manage/routing/headers/,
 * https://developers.cloudflare.com/pages/configuration/headers/
 *
 * Where two rules match an address, Netlify takes the later value of a header and Cloudflare joins both. So headers that differ between
 * folders are set by rules of which only one matches any address, and the one rule for everything holds only what is right either way.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Host, SiteToServe } from '../host.ts';
import { ancestors, ownFiles, pagePolicy } from '../policy.ts';
import { headersFor, type Rule } from '../rules.ts';

/** The limits of Cloudflare Pages. */
export const cloudflareLimits = { rules: 100, lineLength: 2000 };

interface Block {
  pattern: string;
  headers: Record<string, string>;
}

const headersFile = '_headers';

export const headersFileHosts: Host = {
  name: 'Netlify, Cloudflare Pages',
  kind: 'service',
  steps: ['netlifyHow', 'netlifyLimits'],
  readInPlace: headersFile,
  files: (site) => ({ [headersFile]: settingsOf(site) }),
  problems: (files) => headersFileProblems(files[headersFile] ?? ''),
};

function settingsOf({ rules: every, settings: { origin, base, framedBy }, folder }: SiteToServe): string {
  const rules = every.filter(({ files }) => files === undefined);
  const [everything, ...special] = rules;
  if (!everything) throw new Error('There are no rules for _headers.');
  const varying = new Set(special.flatMap(({ headers }) => Object.keys(headers)));
  const pick = (address: string, wanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(headersFor(address, rules)).filter(([name]) => wanted(name)));

  const common: Block = {
    pattern: '/*',
    headers: {
      ...pick('/', (name) => !varying.has(name)),
      // Addresses without a page get this policy. A page gets two policies, and both hold, so this one must forbid nothing that another
      // rule allows.
      'content-security-policy': pagePolicy({
        ...ownFiles(origin),
        'script-src': `${ownFiles(origin)['script-src']} 'wasm-unsafe-eval'`,
        // The call desk in a frame loads its lines, and the call desk itself is framed by itself.
        'connect-src': `'self' ${origin}`,
        'frame-src': "'self'",
        'frame-ancestors': framedBy.includes('*') ? '*' : ancestors(["'self'", ...framedBy.filter((each) => each !== "'self'")]),
      }),
    },
  };
  const blocks = patterns('/', rules, folder).map((pattern) => ({
    pattern,
    headers: pick(pattern.replace('*', ''), (name) => varying.has(name)),
  }));
  // Rules for pages come last: if a host stops reading the file, pages still have the common rule.
  const pages = JSON.stringify(pick('/', (name) => varying.has(name)));
  const isPage = ({ headers }: Block) => JSON.stringify(headers) === pages;
  const inOrder = [common, ...blocks.filter((block) => !isPage(block)), ...blocks.filter(isPage)];

  return [
    '# The closing playbook on Netlify or Cloudflare Pages, made by its build.',
    ...(base === '/'
      ? []
      : [`# The site's files go into ${base.slice(1)} of the published folder; this one goes into the published folder itself.`]),
    ...inOrder.flatMap(({ pattern, headers }) => [
      '',
      `${base}${pattern.slice(1)}`,
      ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    ]),
    '',
  ].join('\n');
}

/** Returns patterns that together match every folder and page of the built site, no two of them the same address. */
function patterns(address: string, rules: readonly Rule[], folder: string): string[] {
  if (!rules.some(({ path: inside }) => inside !== address && inside.startsWith(address))) return [`${address}*`];
  const here = path.join(folder, address);
  const entries = existsSync(here) ? readdirSync(here, { withFileTypes: true }) : [];
  return [
    ...(entries.some(({ name }) => name === 'index.html') ? [address] : []),
    ...entries.flatMap((entry) => {
      const inside = address + entry.name;
      if (entry.isDirectory()) return patterns(`${inside}/`, rules, folder);
      // Files beside the home page need no rule; hosts treat them well by themselves.
      const needed = address !== '/' || inside.endsWith('.html') || rules.some(({ path: file }) => file === inside);
      return needed && entry.name !== 'index.html' && !/\.(?:br|gz)$/.test(entry.name) ? [inside] : [];
    }),
  ];
}

/** Returns what some host would not accept in the file; empty where all is well. */
export function headersFileProblems(text: string): string[] {
  const lines = text.split('\n');
  const rules = lines.filter((line) => line.startsWith('/')).length;
  const longest = Math.max(...lines.map((line) => line.length));
  return [
    ...(rules > cloudflareLimits.rules
      ? [`_headers has ${rules} rules; Cloudflare Pages reads ${cloudflareLimits.rules}. The pages after those may be framed.`]
      : []),
    ...(longest > cloudflareLimits.lineLength
      ? [`_headers has a line of ${longest} characters; Cloudflare Pages reads ${cloudflareLimits.lineLength}. Shorten framedBy.`]
      : []),
  ];
}
