/** Puts text on the clipboard, in whichever way the browser allows. */

/** The way of before the Clipboard API. It still works in frames that may not use that. */
function copyBySelection(text: string, root: ShadowRoot): boolean {
  const focused = root.activeElement;
  const field = document.createElement('textarea');
  field.className = 'unseen';
  field.readOnly = true;
  field.value = text;
  root.append(field);
  field.select();
  let copied = false;
  try {
    copied = document.execCommand('copy');
  } catch {
    // Not allowed here either.
  }
  field.remove();
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  return copied;
}

/**
 * Copies text.
 *
 * @param root where a field may stand for a moment: inside the widget, so that focus never leaves it
 * @returns whether it worked; where not, show the text selected, for the person to copy it
 */
export async function copyText(text: string, root: ShadowRoot): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Denied, or not there: a page that is not secure, or a frame without permission.
    return copyBySelection(text, root);
  }
}
