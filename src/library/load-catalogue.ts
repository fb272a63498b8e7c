import type { Catalogue } from './catalogue.ts';

let loading: Promise<Catalogue> | undefined;

/** Loads what stands on which page of this library, once. A failed load is tried again at the next call. */
export function loadCatalogue(): Promise<Catalogue> {
  const address = document.querySelector<HTMLElement>('[data-library]')?.dataset['library'] ?? '';
  loading ??= fetch(address).then((response) => {
    if (!response.ok) throw new Error(`${address} could not be loaded: ${response.status}`);
    return response.json() as Promise<Catalogue>;
  });
  loading.catch(() => (loading = undefined));
  return loading;
}
