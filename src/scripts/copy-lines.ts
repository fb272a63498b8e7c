import { fillWhatIsCopied } from '../../content/browser/copy-by-hand.ts';
import { copyText } from '../../content/browser/copy-text.ts';
import { loadLater } from './load-later.ts';
import { languageAt, readLine } from '../../content/browser/line-in-page.ts';

/** Makes lines ready to copy: by their buttons, one line or a whole script, and by hand. */
export function copyLines(): void {
  fillWhatIsCopied(document);

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
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
  const worked = await copyText(text, button.closest('dialog') ?? document.body);
  const label = (button.dataset['label'] ??= button.textContent ?? '');
  const message = worked ? (open ? copiedOpen : copied) : copyFailed;
  // The button keeps its width, and what stands beside it its place: more than one word is said after the tools.
  button.textContent = worked ? copied : copyFailed;
  const told = Object.assign(document.createElement('span'), { className: 'told', textContent: worked && open ? copiedOpen : '' });
  button.parentElement?.append(told);
  // What was copied can be told by its beginning; a mark says that there is more.
  speak(worked ? `${message}: ${text.replace(/(.{70}\S*) .+/, '$1…')}` : message, button);
  setTimeout(() => {
    button.textContent = label;
    told.remove();
  }, 4000);
  if (!worked) void loadLater().then(({ showSelected }) => showSelected(text, button, message));
}

/** Says something to screen readers. While a dialog is open, all around it is silent, so it has a place of its own for that. */
function speak(message: string, near: Element): void {
  const region = (near.closest('dialog') ?? document).querySelector('[data-announce]');
  // The same words again are spoken only where they differ from what stands there.
  if (region) region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}
