import { fillWhatIsCopied } from '../../content/browser/copy-by-hand.ts';
import { copyText } from '../../content/browser/copy-text.ts';
import { loadLater } from './load-later.ts';
import { languageAt, readLine } from '../../content/browser/line-in-page.ts';

/** Makes lines ready to copy: by their buttons, one line or a whole script, and by hand. */
export function copyLines(): void {
  fillWhatIsCopied(document);

  document.addEventListener('click', ({ target }) => {
    const button = (target as Element).closest<HTMLButtonElement>('button[data-copy]');
    if (!button) return;
    // A piece of code is copied as it stands.
    const code = button.closest('.snippet')?.querySelector('pre')?.textContent;
    const lines = [...(button.closest('.say, .script')?.querySelectorAll('[data-line]') ?? [])].map((line) =>
      readLine(line, languageAt(line)),
    );
    void copy(
      button,
      code ?? lines.map(({ text }) => text).join('\n'),
      lines.some(({ open }) => open),
    );
  });
}

/** Copies, and says beside the button what came of it; `open` warns of a placeholder that is not filled in. */
async function copy(button: HTMLButtonElement, text: string, open: boolean): Promise<void> {
  const { copied = '', copiedOpen = '', copyFailed = '' } = document.body.dataset;
  // While a dialog is open, all around it is inert, and silent to screen readers.
  const place = button.closest('dialog') ?? document.body;
  const worked = await copyText(text, place);
  const label = (button.dataset['label'] ??= button.textContent ?? '');
  const message = worked ? (open ? copiedOpen : copied) : copyFailed;
  // The button keeps its width, and what stands beside it its place: more than one word is said after the tools.
  button.textContent = worked ? copied : copyFailed;
  const told = document.createElement('span');
  told.className = 'told';
  told.textContent = worked && open ? copiedOpen : '';
  button.parentElement?.querySelector('.told')?.remove();
  button.parentElement?.append(told);
  // What was copied can be told by its beginning; a mark says that there is more.
  speak(worked ? `${message}: ${text.replace(/(.{70}\S*) .+/, '$1…')}` : message, place);
  setTimeout(() => {
    button.textContent = label;
    told.remove();
  }, 4000);
  if (!worked) void loadLater().then(({ showSelected }) => showSelected(text, button, message));
}

/** Says something to screen readers, in the status of a place. */
function speak(message: string, place: Element): void {
  const region = place.querySelector('[data-announce]');
  // The same words again are spoken only where they differ from what stands there.
  if (region) region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}
