/**
 * Shows another address for the page, without loading anything. Browsers limit how often this may be done, and throw beyond (Safari: 100 in
 * 30 seconds, https://bugs.webkit.org/show_bug.cgi?id=156115); the address then stays behind.
 *
 * @param state what is to be there after a reload
 */
export function showAddress(address: URL, state: unknown = null): void {
  try {
    history.replaceState(state, '', address);
  } catch {
    // The browser's limit is reached; the address is only a convenience.
  }
}
