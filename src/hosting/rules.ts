/**
 * Lists the response headers that the playbook is made for, by address. `npm start` sends them, and the settings for nginx, Apache, IIS,
 * Netlify and Cloudflare Pages are made from them.
 */
import { ancestors, editorPolicy, embedPolicy, pagePolicy } from './policy.ts';
import type { HostingSettings } from './settings.ts';
import type { BuiltSite } from './site.ts';

export interface Rule {
  /**
   * The path below the base path: a folder with everything in it (`/widgets/`), or a file, which ends in no slash (`/social-picture.png`).
   */
  path: string;
  /**
   * Limits the rule to files directly in the folder whose whole names match this regular expression. Servers without regular expressions
   * leave the rule out, so it may only make things faster.
   */
  files?: string;
  /** The reason, for readers of the settings made from the rule. ASCII, because nginx and Apache read bytes. */
  why: string;
  /** What differs from the folder around, by lower-case name; `null` removes a header. */
  headers: Readonly<Record<string, string | null>>;
}

/** Browsers heed this header only on https, and servers must not send it otherwise (RFC 6797, section 7.2). */
export const strictTransport = 'strict-transport-security';

/** For names that change with the content: hashed files of the site and of its full-text index, and exact versions of the kit. */
const immutable = { 'cache-control': 'public, max-age=31536000, immutable' };

const hashed = 'Named after their content: kept for good.';

/** The end of the address of the call desk in a frame: it has lines to load. */
const deskFrame = '/embed/desk/';

/** Matches hashed files of the kit. `closing-playbook.js` looks like a hashed name, and is none. */
const hashedKitFile = '(?!closing-playbook[.]js)[^/]+-[A-Za-z0-9_-]{8}[.]js';

/** Returns what pages may use of the device: nothing, unless a rule allows it. */
const permissionsPolicy = (allowed: Readonly<Record<string, string>> = {}): string =>
  ['camera', 'geolocation', 'microphone', 'payment', 'usb'].map((feature) => `${feature}=${allowed[feature] ?? '()'}`).join(', ');

/** Lets pages of other origins load a file. */
const shared = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/**
 * Returns every rule, general ones first: later ones change what earlier ones set. Rules hold for whole folders, because every kind of
 * server and host can express that.
 */
export function hostingRules(site: BuiltSite, settings: HostingSettings): Rule[] {
  const framed = settings.pagesFramedBy.length > 0;
  /** The policy of pages: who may frame them, and what some have more. */
  const policy = (more: Readonly<Record<string, string>> = {}) =>
    pagePolicy({ ...(framed && { 'frame-ancestors': ancestors(settings.pagesFramedBy) }), ...more });
  const inEachLocale = (path: string) => ['', ...site.locales.map((locale) => `/${locale}`)].map((locale) => locale + path);
  return [
    {
      path: '/',
      why: 'Everything. What is not said to be kept is asked for again each time, so that a new build shows at once.',
      headers: {
        'content-security-policy': policy(),
        // X-Frame-Options knows no list of origins; `frame-ancestors` does.
        ...(!framed && { 'x-frame-options': 'DENY' }),
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'strict-origin-when-cross-origin',
        'permissions-policy': permissionsPolicy(),
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'cache-control': 'public, max-age=0, must-revalidate',
        ...(settings.robots === 'noindex' && { 'x-robots-tag': 'noindex' }),
        ...(settings.httpsOnly && { [strictTransport]: 'max-age=31536000' }),
      },
    },
    {
      path: '/_astro/',
      why: `${hashed} Embeds in a sandbox, which counts as another origin, need them too.`,
      headers: { ...immutable, ...shared },
    },
    ...['/pagefind/fragment/', '/pagefind/filter/', '/pagefind/index/'].map((path) => ({ path, why: hashed, headers: immutable })),
    { path: '/widgets/', why: 'The kit, for pages of other origins.', headers: shared },
    ...site.kits.map((folder) => ({ path: `/widgets/${folder}/`, files: hashedKitFile, why: hashed, headers: immutable })),
    ...site.releases.map((version) => ({
      path: `/widgets/${version}/`,
      why: 'An exact version of the kit never changes.',
      headers: immutable,
    })),
    ...[...inEachLocale('/api/'), '/schemas/', ...inEachLocale('/oembed/')].map((path) => ({
      path,
      why: 'Open data, for anybody.',
      headers: shared,
    })),
    { path: '/brand/', why: `${hashed} Embeds show them, too.`, headers: { ...immutable, ...shared } },
    ...inEachLocale('/social-picture.png').map((path) => ({
      path,
      why: 'Chat tools show it.',
      headers: { 'cross-origin-resource-policy': 'cross-origin' },
    })),
    ...inEachLocale('/practice/').map((path) => ({
      path,
      why: 'Practice calls: whoever wants to may record what they say, and hear it again. Nothing is sent.',
      headers: { 'permissions-policy': permissionsPolicy({ microphone: '(self)' }) },
    })),
    ...inEachLocale('/courses/').map((path) => ({
      path,
      why: 'Courses hold practice calls, too.',
      headers: { 'permissions-policy': permissionsPolicy({ microphone: '(self)' }) },
    })),
    ...inEachLocale('/desk/').map((path) => ({
      path,
      why: 'The call desk: it frames itself to stay on top of other windows.',
      headers: {
        'content-security-policy': policy({
          'frame-src': "'self'",
          'frame-ancestors': ["'self'", ...settings.pagesFramedBy].join(' '),
        }),
        ...(!framed && { 'x-frame-options': 'SAMEORIGIN' }),
      },
    })),
    ...site.embeds
      .flatMap((path) => (path.endsWith(deskFrame) ? [path.slice(0, -deskFrame.length)] : []))
      .flatMap((locale) => [...['index', 'lines', 'not-when'].map((file) => `${locale}/search/${file}.json`), `${locale}/desk/texts.json`])
      .map((path) => ({ path, why: 'The call desk in a sandbox, which counts as another origin, loads it.', headers: shared })),
    ...inEachLocale('/embed/').map((path) => ({
      path,
      why: 'The page that tells how to embed, and shows embeds in frames.',
      headers: {
        'content-security-policy': policy({ 'frame-src': "'self'" }),
        'permissions-policy': permissionsPolicy({ microphone: '(self)' }),
      },
    })),
    ...(site.editor
      ? [
          {
            path: '/edit/',
            why: 'The editor: its forms set styles of their own, and it speaks to the server of the repository. No other page does.',
            headers: {
              'content-security-policy': editorPolicy(site.editor),
              'x-frame-options': 'SAMEORIGIN',
              'x-robots-tag': 'noindex',
            },
          },
        ]
      : []),
    ...site.embeds.map((path) => ({
      path,
      why: 'Embeds: made for a frame, and without full-text search.',
      headers: {
        ...shared,
        'content-security-policy': embedPolicy(
          settings.framedBy,
          settings.origin,
          path.endsWith(deskFrame) ? { 'connect-src': `'self' ${settings.origin}` } : {},
        ),
        'permissions-policy': permissionsPolicy(path.endsWith('/practice/') ? { microphone: '(self)' } : {}),
        // X-Frame-Options knows no list of origins; `frame-ancestors` does.
        'x-frame-options': null,
      },
    })),
  ];
}

/**
 * Returns the headers of one response, by lower-case name.
 *
 * @param address the path below the base path, beginning with a slash: `/guides/routine-close/`
 */
export function headersFor(address: string, rules: readonly Rule[]): Record<string, string> {
  const headers = new Map<string, string>();
  for (const rule of rules.filter((candidate) => holdsFor(candidate, address))) {
    for (const [name, value] of Object.entries(rule.headers)) {
      if (value === null) headers.delete(name);
      else headers.set(name, value);
    }
  }
  return Object.fromEntries(headers);
}

function holdsFor({ path, files }: Rule, address: string): boolean {
  if (!path.endsWith('/')) return address === path;
  return address.startsWith(path) && (files === undefined || new RegExp(`^${files}$`).test(address.slice(path.length)));
}

/** Returns a rule merged with those of the folders around it, for servers on which one rule replaces all others. */
export function wholeRule(rule: Rule, rules: readonly Rule[]): Record<string, string> {
  return rule.files === undefined ? headersFor(rule.path, rules) : { ...headersFor(rule.path, rules), ...definite(rule.headers) };
}

function definite(headers: Rule['headers']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).filter((header): header is [string, string] => header[1] !== null));
}
