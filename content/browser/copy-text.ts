/** Puts text on the clipboard, on the site and in widgets, in whichever way the browser allows. */
import { plainText } from '../line/plain-text.ts';

/**
 * Copies text, without signs that nobody sees.
 *
 * @param place where a field may stand for a moment: the open dialog where there is one (all around it is inert), a widget's shadow
 *   root, or else the body
 * @returns whether it is on the clipboard; where not, show it selected, for the person to copy it
 */
export async function copyText(text: string, place: Element | ShadowRoot): Promise<boolean> {
  const plain = plainText(text);
  // There is none on plain http. Then the old way is taken at once: Firefox allows it only while the click is being handled.
  const { clipboard } = navigator as Partial<Navigator>;
  if (!clipboard) return copyBySelection(plain, place);
  try {
    await clipboard.writeText(plain);
    return true;
  } catch {
    // Denied, as in a frame without permission.
    return copyBySelection(plain, place);
  }
}

/**
 * The way of before the Clipboard API: selects the text in a field and asks the browser to copy. That answers `true` where nothing was
 * copied, too, so that only a `copy` event that took the text is believed.
 */
function copyBySelection(text: string, place: Element | ShadowRoot): boolean {
  const page = place.ownerDocument;
  const focused = (place.getRootNode() as Document | ShadowRoot).activeElement;
  let taken = false;
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
    event.preventDefault();
    // A page that adds to what is copied from it means its own texts.
    event.stopImmediatePropagation();
  };
  const field = page.createElement('textarea');
  field.readOnly = true;
  field.value = text;
  Object.assign(field.style, { position: 'fixed', top: '0', opacity: '0' });
  place.append(field);
  field.select();
  page.addEventListener('copy', take, true);
  try {
    return page.execCommand('copy') && taken;
  } catch {
    return false;
  } finally {
    page.removeEventListener('copy', take, true);
    field.remove();
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }
}
