/** The Content-Security-Policy of the site's pages: no inline script or style, nothing from another origin. */
import { workerPolicy } from '../offline/worker-policy.ts';

/** `lit-html` is the name of Lit's own policy; `'allow-duplicates'` lets two versions of the kit stand on one page. */
const trustedTypes = (...names: string[]) => ({
  'require-trusted-types-for': "'script'",
  'trusted-types': `${names.join(' ')} 'allow-duplicates'`,
});

/** What all pages have in common. */
const common = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // The icon stands in the page as a data: address.
  'img-src': "'self' data:",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * The policy of the site's pages. `wasm-unsafe-eval` is Pagefind's: without it search finds no guide and shows no error.
 *
 * @param more what a page has beyond the others
 */
export function pagePolicy(more: Readonly<Record<string, string>> = {}): string {
  return written({
    ...common,
    'script-src': "'self' 'wasm-unsafe-eval'",
    'connect-src': "'self'",
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'form-action': "'self'",
    ...more,
    ...trustedTypes('lit-html', workerPolicy),
  });
}

/**
 * The policy of pages made for a frame: they have no search, no form and nothing to fetch.
 *
 * @param origin the site's own, named beside `'self'`: in a frame with a sandbox, WebKit takes `'self'` for the frame's opaque origin,
 *   which nothing matches, and the frame stays blank
 */
export function embedPolicy(framedBy: readonly string[], origin: string): string {
  return written({ ...common, ...ownFiles(origin), 'frame-ancestors': ancestors(framedBy), ...trustedTypes('lit-html') });
}

/** What embeds load, from the site's own origin by its name, too. */
export const ownFiles = (origin: string): Record<string, string> =>
  Object.fromEntries((['script-src', 'style-src', 'img-src', 'font-src'] as const).map((name) => [name, `${common[name]} ${origin}`]));

/** Origins as `frame-ancestors` lists them. */
export const ancestors = (framedBy: readonly string[]) => (framedBy.length > 0 ? framedBy.join(' ') : "'none'");

const written = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
