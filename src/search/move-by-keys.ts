import type { keyOf } from '../../content/browser/keys.ts';

/** Handed over by the script of the page: a module that both import would be a request more on every page. */
export type KeyReader = typeof keyOf;

/**
 * The keys of a search form: arrows go from the field through the results and back, Escape closes the dialog.
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
      // Browsers empty the field at the first Escape and close at the second; over a call one is enough.
      dialog.close();
    } else if (step !== 0) {
      const stops = [field, ...search.querySelectorAll<HTMLElement>('[data-result]')];
      stops[stops.indexOf(target) + step]?.focus();
    } else return;
    event.preventDefault();
  });
}
