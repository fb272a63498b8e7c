import type { keyOf } from '../../content/browser/keys.ts';

/** Enter in a gap copies its line, as in the picker: whoever has filled it in says the line next. */
export function copyByEnter(readKey: typeof keyOf): void {
  document.addEventListener('keydown', (event) => {
    const { target } = event;
    if (readKey(event) !== 'Enter' || !(target instanceof HTMLInputElement) || !target.dataset['placeholder']) return;
    target.closest('.say, .script')?.querySelector<HTMLElement>('[data-copy]')?.click();
  });
}
