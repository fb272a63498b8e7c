/** The Content-Security-Policy of the site's pages: no inline script or style, nothing from another origin. */
import { workerPolicy } from '../offline/worker-policy.ts';

/**
 * Allows Trusted Types policies. `lit-html` is the name of Lit's policy; `'allow-duplicates'` lets two versions of the kit run on one page.
 */
const trustedTypes = (...names: string[]) => ({
  'require-trusted-types-for': "'script'",
  'trusted-types': `${names.join(' ')} 'allow-duplicates'`,
});

/** The directives of every page. */
const common = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  // The icon of a page is a `data:` address.
  'img-src': "'self' data:",
  'font-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'frame-ancestors': "'none'",
};

/**
 * Returns the policy of the site's pages. `wasm-unsafe-eval` is for Pagefind: without it, search finds no guide and shows no error.
 *
 * @param more directives that only some pages have
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
 * Returns the policy of pages made for a frame: they have no search, no form and nothing to fetch, but for the call desk.
 *
 * @param framedBy the origins whose pages may frame them
 * @param origin the site's own, named beside `'self'`: in a sandboxed frame, WebKit takes `'self'` for the frame's opaque origin, which
 *   nothing matches, and the frame stays blank
 * @param more directives that only some of them have
 */
export function embedPolicy(framedBy: readonly string[], origin: string, more: Readonly<Record<string, string>> = {}): string {
  return written({ ...common, ...ownFiles(origin), 'frame-ancestors': ancestors(framedBy), ...more, ...trustedTypes('lit-html') });
}

/**
 * Returns the policy of the editor's page, on one's own machine and on the site. Its forms set styles at elements, which no other page may,
 * and it shows previews and pictures that it makes itself. The frame of a preview inherits the policy: Safari asks it who may frame that.
 *
 * @param origins what else than its own origin it sends requests to
 */
export const editorPolicy = (origins: readonly string[] = []): string =>
  written({
    ...common,
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data: blob:",
    'font-src': "'self' data:",
    'media-src': "'self' blob:",
    'connect-src': ["'self' blob: data:", ...origins].join(' '),
    'worker-src': "'self' blob:",
    'frame-src': "'self' blob:",
    'frame-ancestors': "'self'",
    'base-uri': "'self'",
  });

/**
 * Returns the policy of a course package, which its page brings along: nobody knows what the LMS sends. What it loads is beside it; a record
 * store (cmi5) may be anywhere. Without Trusted Types: the page puts its content, which is JSON, into script elements for its widgets.
 */
export const packagePolicy = (): string => policyInPage(written({ ...common, 'connect-src': "'self' http: https:" }));

/** Returns a policy as a page can bring it itself: only a header may say who may frame it. */
export const policyInPage = (policy: string): string =>
  policy
    .split('; ')
    .filter((directive) => !directive.startsWith('frame-ancestors '))
    .join('; ');

/** Returns the directives for what embeds load: the site's own files, by its origin, too. */
export const ownFiles = (origin: string): Record<string, string> =>
  Object.fromEntries((['script-src', 'style-src', 'img-src', 'font-src'] as const).map((name) => [name, `${common[name]} ${origin}`]));

/** Returns origins as `frame-ancestors` lists them. */
export const ancestors = (framedBy: readonly string[]) => (framedBy.length > 0 ? framedBy.join(' ') : "'none'");

const written = (directives: Readonly<Record<string, string>>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
