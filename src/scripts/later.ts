/**
 * What the script of every page loads when it is needed, in one file: each name of a file that a page would carry for itself costs more than
 * what is in it.
 */
import { openDesk } from '../desk/desk-dialog.ts';
import { copyPage } from './copy-page.ts';
import { copyLink } from './copy-link.ts';
import { forgetEverything } from '../desk/forget.ts';
import { followCall, forgetCall, nextCall } from '../desk/next-call.ts';

export { followCall };
export { keepOffline } from '../offline/register.ts';
export { showSelected } from './show-selected.ts';

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
