/**
 * The address of a guide on the playbook's site.
 *
 * @param url as the content has it: relative to the site's base address, or absolute
 * @param base the site's base address; it may be relative to the page
 * @returns `undefined` when it is none that a link may have
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
