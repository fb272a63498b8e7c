/**
 * Returns the address of a guide on the playbook's site.
 *
 * @param url as in the content: relative to the site's base address, or absolute
 * @param base the site's base address, which may be relative to the page
 * @returns `undefined` for an address that a link may not have
 */
export function guideAddress(url: string, base: string): string | undefined {
  try {
    const site = new URL(base, document.baseURI).href;
    const address = new URL(url.replace(/^\/+/, ''), site.endsWith('/') ? site : `${site}/`);
    return ['https:', 'http:'].includes(address.protocol) ? address.href : undefined;
  } catch {
    return undefined;
  }
}
