import type { keyOf } from '../../content/browser/keys.ts';

/** The type of `keyOf`, which the page's script passes in: a module that both import would cost every page one more request. */
export type KeyReader = typeof keyOf;

/**
 * Handles the keys of a search form: arrows move from the field through the results and back, Escape closes the dialog.
 *
 * @param search the `<search>` with the field and the results
 */
export function moveByKeys(search: HTMLElement, keyOf: KeyReader): void {
  search.addEventListener('keydown', (event) => {
    const { target } = event;
    // The other fields have keys of their own.
    if (!(target instanceof HTMLElement) || target.matches('select, textarea, [data-placeholder]')) return;
    const field = search.querySelector<HTMLElement>('[name=q]');
    const dialog = search.closest('dialog');
    const key = keyOf(event);
    const step = key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
    if (key === 'Escape' && target === field && dialog) {
      // Browsers empty the field at the first Escape and close at the second; during a call one must be enough.
      dialog.close();
    } else if (step !== 0) {
      const stops = [field, ...search.querySelectorAll<HTMLElement>('[data-result]')];
      // From another tool of a line the arrows go on as from its first.
      const from = target.closest('.say')?.querySelector<HTMLElement>('[data-result]') ?? target;
      stops[stops.indexOf(from) + step]?.focus();
    } else return;
    event.preventDefault();
  });
}
