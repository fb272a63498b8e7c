/**
 * The response headers that the playbook is made for, by address. One source: the server of `npm start` sends them,
 * the tests run under them, and settings for other servers are to be made from them.
 */

/** Trusted Types policies: `lit-html` is Lit's own; `'allow-duplicates'` lets two versions of the kit stand on one page. */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/**
 * The Content-Security-Policy of every page. No inline script or style, nothing from another origin.
 * `wasm-unsafe-eval` is Pagefind's: without it search finds no guide and shows no error.
 */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  // The icon stands in the page as a data: address.
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  trustedTypes,
].join('; ');

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Files that other origins may load. */
const shared = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/** Whose content never changes under the same address: hashed files of the site, and exact versions of the kit. */
const immutable = { 'cache-control': 'public, max-age=31536000, immutable' };

const revalidated = { 'cache-control': 'public, max-age=0, must-revalidate' };

/**
 * The headers of one response.
 *
 * @param address the path below the base path, beginning with a slash: `/guides/routine-close/`
 */
export function headersFor(address: string): Record<string, string> {
  const isPage = address.endsWith('/') || address.endsWith('.html');
  const isShared = /^\/(?:[a-z]{2,3}(?:-[A-Za-z0-9]+)*\/)?(?:widgets|api|schemas)\//.test(address);
  const isImmutable = /^\/_astro\//.test(address) || /^\/widgets\/\d+\.\d+\.\d+\//.test(address);
  return {
    ...everywhere,
    ...(isPage && { 'content-security-policy': pagePolicy, 'x-frame-options': 'DENY' }),
    ...(isShared && shared),
    ...(isImmutable ? immutable : revalidated),
  };
}
