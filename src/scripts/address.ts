/**
 * Shows another address for the page, without loading anything. Browsers allow only so many of these at a time, and throw then (Safari:
 * 100 in 30 seconds, https://bugs.webkit.org/show_bug.cgi?id=156115): the page goes on, and the address stays behind.
 */
export function showAddress(address: URL): void {
  try {
    history.replaceState(null, '', address);
  } catch {
    // See above.
  }
}
