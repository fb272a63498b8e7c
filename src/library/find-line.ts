/**
 * Leads to a line that stands on another page of its library. Addresses of lines are kept and sent about: from when a library was one page,
 * and from before lines were added to a move, which moves others to its next page. A list of all anchors on the overview would do it without
 * a script, but be as long as the page that was divided.
 */
import { loadCatalogue } from './load-catalogue.ts';

export function findLine(): void {
  void lead();
  addEventListener('hashchange', () => void lead());
}

async function lead(): Promise<void> {
  const anchor = location.hash.slice(1);
  if (anchor === '' || document.getElementById(anchor)) return;
  // Without the list, the reader stays where the moves are listed.
  const pages = await loadCatalogue().catch(() => []);
  const page = pages.find(({ entries }) => entries.some(([id]) => id === anchor));
  if (page) location.replace(`${page.address}#${anchor}`);
}
