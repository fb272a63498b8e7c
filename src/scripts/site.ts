/** The script of every page: it lets lines be filled in and copied, opens search and My desk, and keeps the playbook for when there is no network. */
import { copyLines } from './copy-lines.ts';
import { fillPlaceholders } from './placeholders.ts';
import { loadLater } from './load-later.ts';
import { openSearch } from './open-search.ts';

// Browsers before Chrome 93, Firefox 92 and Safari 15.4 read this and lack what it calls: there the page stays as it is without a script.
if ('hasOwn' in Object) {
  fillPlaceholders();
  copyLines();
  openSearch();

  // Buttons that do nothing without this script.
  for (const button of document.querySelectorAll<HTMLButtonElement>('[data-copy], [data-later]')) button.disabled = false;
  document.addEventListener('click', ({ target }) => {
    const button = target as HTMLButtonElement;
    if ('later' in button.dataset) void loadLater().then((later) => later.press(button));
  });

  // Plain http has no service workers. Who asks to save data is not sent a whole playbook. A page's own files come first.
  const { worker } = document.body.dataset;
  const device = navigator as Partial<Navigator> & { connection?: { saveData?: boolean } };
  // In a sandboxed frame, asking for service workers throws.
  if (worker && device.serviceWorker && !device.connection?.saveData)
    addEventListener('load', () => void loadLater().then((later) => later.keepOffline(worker)));
}
