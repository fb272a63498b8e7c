/** Finds in an address what readers of a page should never be sent to, or shown, without knowing it. */

/**
 * Returns what is wrong with an address that is published; undefined for one that only leads somewhere.
 *
 * @param address as written, with or without a scheme
 */
export function hiddenPart(address: string): string | undefined {
  if (/[\p{Cc}\p{Cf}]/u.test(address)) return 'an address holds no sign that nobody sees';
  // Browsers take a backslash for a slash, and find the host of a web address behind any number of them.
  if (/^(?:https?:[/\\]*|[a-z][a-z0-9+.-]*:[/\\]{2})[^/\\?#]*@/i.test(address))
    return 'an address that everybody can read holds no user and no password';
  if (/^[/\\]{2}/.test(address)) return 'an address with two slashes at its beginning leads to another host';
  return undefined;
}
