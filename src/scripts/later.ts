/**
 * What the script of every page loads when it is needed, in one file: each name of a file that a page would carry for itself costs more than
 * what is in it.
 */
import { openDesk } from '../desk/desk-dialog.ts';
import { copyPage } from './copy-page.ts';
import { copyLink } from './copy-link.ts';
import { copyByEnter } from './copy-by-enter.ts';
import { describeOnFocus } from './describe-line.ts';
import { foldOverlays } from './overlays.ts';
import { keepOffline } from '../offline/register.ts';
import { forgetEverything } from '../desk/forget.ts';
import { followCall, forgetCall, nextCall } from '../desk/next-call.ts';

export { followCall };
export { showSelected } from './show-selected.ts';

let isAfterLoad = false;

/**
 * What comes once the page is there, or something on it has the focus: tools of lines are described in full, Enter in a gap copies its line,
 * what lies over the page folds by itself, and the playbook is kept for when there is no network.
 *
 * @param read reads a line as it would be copied: every page has the code for that already, and for reading a key
 */
export function afterLoad(read: (line: Element) => string, readKey: Parameters<typeof copyByEnter>[0]): void {
  if (isAfterLoad) return;
  isAfterLoad = true;
  describeOnFocus(read);
  copyByEnter(readKey);
  foldOverlays();
  const { worker } = document.body.dataset;
  // Plain http and sandboxed frames have no service workers. Who asks to save data is not sent a whole playbook.
  const device = navigator as Partial<Navigator> & { connection?: { saveData?: boolean } };
  if (device.connection?.saveData) return;
  if (worker && device.serviceWorker) keepOffline(worker);
}

/** Does what a button is for, by its data. */
export function press(button: HTMLButtonElement): void {
  const { desk, nextCall: cleared, copyPage: page, copyLink: link, forget: site } = button.dataset;
  if (page !== undefined) void copyPage(page, button);
  else if (link !== undefined) void copyLink(button);
  else if (site !== undefined) void forget(site, button.dataset);
  else if ('followCall' in button.dataset) followCall(true);
  else if ('forgetCall' in button.dataset) forgetCall();
  else if (desk === undefined) nextCall(cleared ?? '');
  else void openDesk(desk);
}

async function forget(site: string, { forgotten = '' }: DOMStringMap): Promise<void> {
  const find = (selector: string) => document.querySelector<HTMLInputElement>(selector);
  await forgetEverything(site, find('[data-keep-favourites]')?.checked === true);
  const told = find('[data-forgotten-here]');
  if (told) told.textContent = forgotten;
}
