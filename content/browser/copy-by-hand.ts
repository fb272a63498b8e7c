/** Fills in lines to say that are selected and copied by hand, or dragged elsewhere, so that they arrive as they would be said. */
import { plainText } from '../line/plain-text.ts';
import { languageAt, readLine } from './line-in-page.ts';

/**
 * Listens for copying and dragging, and fills in the lines marked by `data-line`. Browsers leave out what stands in form fields.
 *
 * @param root the page, or a widget's shadow root
 */
export function fillWhatIsCopied(root: Document | ShadowRoot): void {
  const fill = (event: Event, data: DataTransfer | null): void => {
    // Within a field, people copy a part of what they typed: that is left to the browser.
    if (event.defaultPrevented || !data || (event.target as Partial<Element> | null)?.matches?.('input, textarea')) return;
    const selected = selectedIn(root);
    if (!selected) return;
    data.setData('text/plain', selected.text);
    data.setData('text/html', selected.html);
    if (event.type === 'copy') event.preventDefault();
  };
  root.addEventListener('copy', (event) => fill(event, (event as ClipboardEvent).clipboardData));
  root.addEventListener('dragstart', (event) => fill(event, (event as DragEvent).dataTransfer));
}

/** Returns the selection with its lines filled in, if it holds a line with a placeholder. */
function selectedIn(root: Document | ShadowRoot): { text: string; html: string } | undefined {
  // Chrome has the selection of a shadow root on the root itself, other browsers have it on the document.
  const selection = (root as { getSelection?: () => Selection | null }).getSelection?.() ?? document.getSelection();
  if (!selection?.rangeCount) return undefined;
  const range = selection.getRangeAt(0);
  const within = range.commonAncestorContainer;
  if (!root.contains(within)) return undefined;
  const piece = document.createElement('div');
  piece.append(range.cloneContents());
  if (!piece.querySelector('[data-placeholder]')) return undefined;
  const element = within instanceof Element ? within : within.parentElement;
  const isPartOfLine = element?.closest('[data-line]');
  for (const line of isPartOfLine ? [piece] : piece.querySelectorAll('[data-line]')) {
    // Each line may be in a language of its own.
    line.textContent = readLine(line, languageAt(line) || languageAt(element)).text;
  }
  return { text: plainText(isPartOfLine ? piece.textContent : textAsShown(piece, root)), html: piece.innerHTML };
}

/** Returns the text of several blocks, with the line breaks that a page shows between them. */
function textAsShown(piece: HTMLElement, root: Document | ShadowRoot): string {
  Object.assign(piece.style, { position: 'fixed', top: '0', opacity: '0' });
  (root instanceof Document ? root.body : root).append(piece);
  const text = piece.innerText;
  piece.remove();
  return text;
}
