/**
 * The response headers that the playbook is made for, by address. One source: the server of `npm start` sends them,
 * the tests run under them, and settings for other servers are to be made from them.
 */

/** Trusted Types policies: `lit-html` is Lit's own; `'allow-duplicates'` lets two versions of the kit stand on one page. */
const trustedTypes = "require-trusted-types-for 'script'; trusted-types lit-html 'allow-duplicates'";

/** What all pages have in common: nothing from another origin, no inline script or style. */
const basicRules = {
  'default-src': "'none'",
  'style-src': "'self'",
  // The icon stands in the page as a data: address.
  'img-src': "'self' data:",
  'font-src': "'self'",
  'base-uri': "'none'",
};

/**
 * The Content-Security-Policy of the site's pages.
 * `wasm-unsafe-eval` is Pagefind's: without it search finds no guide and shows no error.
 */
const pageRules = {
  ...basicRules,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'frame-ancestors': "'none'",
};

/** That of the embed builder: it shows the frame pages. */
const builderRules = { ...pageRules, 'frame-src': "'self'" };

/** That of the pages below `/embed/`, which are made for frames on other sites. They have no search, no form and nothing to fetch. */
const frameRules = { ...basicRules, 'script-src': "'self'", 'form-action': "'none'", 'frame-ancestors': '*' };

const policyOf = (rules: Record<string, string>) =>
  [...Object.entries(rules).map(([name, value]) => `${name} ${value}`), trustedTypes].join('; ');

const everywhere = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
  'cross-origin-opener-policy': 'same-origin',
};

/** Files that other origins may load. */
const shared = { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' };

/**
 * Whose content never changes under the same address: hashed files of the site and of the kit, and exact versions of the kit.
 * (`closing-playbook.js` ends like a hashed name, and is none.)
 */
const immutableAddress =
  /^\/(?:_astro\/|widgets\/\d+\.\d+\.\d+(?:-[0-9a-f]{8})?\/|widgets\/v\d+\/(?!closing-playbook\.js$)[^/]+-[\w-]{8}\.js$)/;

const immutable = { 'cache-control': 'public, max-age=31536000, immutable' };

const revalidated = { 'cache-control': 'public, max-age=0, must-revalidate' };

/** The locale before an address, if it has one: `/de/guides/`. */
const locale = String.raw`^(?:\/[a-z]{2,3}(?:-[A-Za-z0-9]+)*)?`;

/** What other origins load: the kit, the data; and what frame pages are made of, because a sandboxed frame counts as another origin. */
const sharedAddress = new RegExp(String.raw`${locale}\/(?:widgets|api|schemas|oembed|_astro)\/`);
const builderAddress = new RegExp(String.raw`${locale}\/embed\/$`);
const frameAddress = new RegExp(String.raw`${locale}\/embed\/.+\/$`);

/** The headers that only pages have. */
function pageHeaders(address: string): Record<string, string> {
  if (frameAddress.test(address)) {
    // A page that isolates itself (Cross-Origin-Embedder-Policy) takes only frames that allow it.
    return { 'content-security-policy': policyOf(frameRules), 'cross-origin-resource-policy': 'cross-origin' };
  }
  const rules = builderAddress.test(address) ? builderRules : pageRules;
  return { 'content-security-policy': policyOf(rules), 'x-frame-options': 'DENY' };
}

/**
 * The headers of one response.
 *
 * @param address the path below the base path, beginning with a slash: `/guides/routine-close/`
 */
export function headersFor(address: string): Record<string, string> {
  const isPage = address.endsWith('/') || address.endsWith('.html');
  return {
    ...everywhere,
    ...(isPage && pageHeaders(address)),
    ...(sharedAddress.test(address) && shared),
    ...(immutableAddress.test(address) ? immutable : revalidated),
  };
}
