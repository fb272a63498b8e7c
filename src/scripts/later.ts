/**
 * What the script of every page loads when it is needed, in one file: each name of a file that a page would carry for itself costs more than
 * what is in it.
 */
import { openDesk } from '../desk/desk-dialog.ts';
import { nextCall } from '../desk/next-call.ts';

export { keepOffline } from '../offline/register.ts';
export { showSelected } from './show-selected.ts';

/** Does what a button in the header is for, by its data. */
export function atDesk({ desk, nextCall: cleared }: DOMStringMap): void {
  if (desk === undefined) nextCall(cleared ?? '');
  else void openDesk(desk);
}
