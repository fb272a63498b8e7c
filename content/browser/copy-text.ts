/** Puts text on the clipboard, on the site and in widgets, in whichever way the browser allows. */
import { plainText } from '../line/plain-text.ts';

/**
 * Copies text, without invisible characters.
 *
 * @param place where a field may stand for a moment: the open dialog where there is one (all around it is inert), a widget's shadow root,
 *   or otherwise the body
 * @returns whether the text is on the clipboard; if not, show it selected, so that the person can copy it
 */
export async function copyText(text: string, place: Element | ShadowRoot): Promise<boolean> {
  const plain = plainText(text);
  // Pages on plain http have no clipboard API. The old way is then taken at once: Firefox allows it only while the click is being handled.
  const { clipboard } = navigator as Partial<Navigator>;
  if (!clipboard) return copyBySelection(plain, place);
  try {
    await clipboard.writeText(plain);
    return true;
  } catch {
    // The browser denied it, as it does in a frame without permission.
    return copyBySelection(plain, place);
  }
}

/**
 * Copies without the Clipboard API: selects the text in a field and runs the command "copy". The command answers `true` even where nothing
 * was copied, so only a `copy` event that took the text counts.
 */
function copyBySelection(text: string, place: Element | ShadowRoot): boolean {
  const page = place.ownerDocument;
  const focused = (place.getRootNode() as Document | ShadowRoot).activeElement;
  let taken = false;
  const take = (event: ClipboardEvent) => {
    event.clipboardData?.setData('text/plain', text);
    taken = event.clipboardData !== null;
    event.preventDefault();
    // Stops listeners of the host page that add a credit line to whatever is copied.
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
    (focused as HTMLElement | null)?.focus({ preventScroll: true });
  }
}
