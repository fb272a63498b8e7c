import { showAddress } from './address.ts';
import { putOnClipboard } from './copy-page.ts';

/**
 * Puts the address of a search on the clipboard. Until then, what was typed is not in the address, because browsers keep addresses in their
 * history and offer them to whoever types next.
 */
export async function copyLink(button: HTMLButtonElement): Promise<void> {
  const address = new URL(location.href);
  address.searchParams.set('q', document.querySelector<HTMLInputElement>('main input[name=q]')?.value.trim() ?? '');
  showAddress(address, history.state);
  await putOnClipboard(address.href, button);
}
