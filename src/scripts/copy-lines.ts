import { readLine } from './placeholders.ts';

/** Makes the copy buttons work: one line, or a whole script. They say what they did, and warn of placeholders that are still open. */
export function copyLines(): void {
  const { copied = '', copiedOpen = '', copyFailed = '' } = document.body.dataset;
  for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-copy]')) button.disabled = false;

  document.addEventListener('click', async ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLButtonElement>('button[data-copy]') : null;
    if (!button) return;
    // A piece of code is copied as it stands.
    const code = button.closest('.snippet')?.querySelector('pre')?.textContent;
    const lines = [...(button.closest('.say, .script')?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].map(readLine);
    const label = (button.dataset['label'] ??= button.textContent ?? '');
    const done = lines.some((line) => line.open) ? copiedOpen : copied;
    const confirmation = (await copy(code ?? lines.map((line) => line.text).join('\n'))) ? done : copyFailed;
    button.textContent = confirmation;
    announce(confirmation);
    setTimeout(() => (button.textContent = label), 4000);
  });
}

async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Plain-http intranets have no Clipboard API (it needs a secure context), so the older way remains.
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    const worked = document.execCommand('copy');
    field.remove();
    return worked;
  }
}

function announce(message: string): void {
  const region = document.querySelector('[data-announce]');
  if (region) region.textContent = message;
}
