import { showSelected } from './show-selected.ts';

/**
 * Puts a page on the clipboard as Markdown, and says on the button what came of it. Where the page cannot be fetched, it is opened; where
 * the browser has no clipboard, the text stands there to be copied by hand. (The older way of lines would be one more file for every page.)
 *
 * @param address of the page as Markdown
 */
export async function copyPage(address: string, button: HTMLButtonElement): Promise<void> {
  let text: string;
  try {
    const response = await fetch(address);
    if (!response.ok) throw new Error(response.statusText);
    text = await response.text();
  } catch {
    location.assign(address);
    return;
  }
  await putOnClipboard(text, button);
}

/** Puts a text on the clipboard, and says on the button what came of it; without a clipboard, the text stands there to be copied by hand. */
export async function putOnClipboard(text: string, button: HTMLButtonElement): Promise<void> {
  const { copied = '', copyFailed = '' } = document.body.dataset;
  const label = (button.dataset['label'] ??= button.textContent ?? '');
  const { clipboard } = navigator as Partial<Navigator>;
  const worked = await (clipboard?.writeText(text) ?? Promise.reject(new Error('There is no clipboard.'))).then(
    () => true,
    () => false,
  );
  const region = document.querySelector('[data-announce]');
  button.textContent = worked ? copied : copyFailed;
  if (region) region.textContent = `${button.textContent}: ${label}`;
  setTimeout(() => {
    button.textContent = label;
  }, 4000);
  if (!worked) showSelected(text, button, copyFailed);
}
