/**
 * Loads what filters lines when the filters come within a screen of the reader, or when the address asks for it: on the page of a situation
 * they stand below all that is needed during a call. Until then they are links, as without a script; a choice made by one is taken over.
 */
export function loadFiltersInView(): void {
  const filters = document.querySelector('[data-filters]');
  if (!filters) return;
  const near = new IntersectionObserver((entries) => entries.some(({ isIntersecting }) => isIntersecting) && load(), {
    rootMargin: '100%',
  });
  // What cannot be loaded is asked for again when the filters come near the next time; where browsers remember an import that has failed
  // (https://github.com/whatwg/html/pull/10327), they stay links until the page is loaded again.
  const load = () => void import('./start-filters.ts').then(() => near.disconnect()).catch(() => undefined);
  near.observe(filters);
  if (location.search || location.hash) load();
  addEventListener('hashchange', load, { once: true });
}
