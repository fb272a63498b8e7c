import { fillWhatIsCopied } from '../../content/browser/copy-by-hand.ts';
import { copyText } from '../../content/browser/copy-text.ts';
import { languageAt, readLine } from '../../content/browser/line-in-page.ts';

/** Makes lines copyable: by their buttons, one line or a whole script, and by hand. */
export function copyLines(): void {
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) button.disabled = false;
  fillWhatIsCopied(document);

  document.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
    if (!button) return;
    // A piece of code is copied as written.
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

/** Copies, and shows on the button whether it worked; `open` warns of a placeholder that is not filled in. */
async function copy(button: HTMLButtonElement, text: string, open: boolean): Promise<void> {
  const { copied = '', copiedOpen = '', copyFailed = '' } = document.body.dataset;
  const worked = await copyText(text, button.closest('dialog') ?? document.body);
  const label = (button.dataset['label'] ??= button.textContent ?? '');
  const message = worked ? (open ? copiedOpen : copied) : copyFailed;
  button.textContent = message;
  speak(message, button);
  setTimeout(() => (button.textContent = label), 4000);
  if (!worked) showSelected(text, button, message);
}

/** Shows a text selected, for the person to copy it, until they do something else. */
function showSelected(text: string, button: HTMLButtonElement, label: string): void {
  const field = Object.assign(document.createElement('textarea'), { className: 'to-copy', readOnly: true, value: text });
  field.setAttribute('aria-label', label);
  field.addEventListener('blur', () => {
    // The field stays while another window is in front.
    if (document.activeElement !== field) field.remove();
  });
  (button.closest('.line-tools') ?? button).after(field);
  field.select();
}

/** Speaks a message to screen readers. An open dialog silences everything around it, so it has a live region of its own. */
function speak(message: string, near: Element): void {
  const region = (near.closest('dialog') ?? document).querySelector('[data-announce]');
  // Screen readers speak only changes, so a repeated message gets an invisible difference.
  if (region) region.textContent = region.textContent === message ? `${message}\u00a0` : message;
}
