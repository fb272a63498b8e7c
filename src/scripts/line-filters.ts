/** Lets the filter links of a page go together (a tone *and* a situation), keeps the choice in the address, and says how many lines are left. */
import { countText, type Counted } from '../../content/language/numbers.ts';

/** Facets that the address asks for, like `?tone=warm&situation=chatty`. */
function chosen(): Map<string, string> {
  const query = new URLSearchParams(location.search);
  return new Map(
    ['tone', 'situation'].flatMap((facet) =>
      query
        .getAll(facet)
        .slice(0, 1)
        .map((value) => [facet, value] as const),
    ),
  );
}

/** Makes the filters of the page work. */
export function filterLines(): void {
  const filters = document.querySelector<HTMLElement>('[data-filters]');
  const status = filters?.querySelector<HTMLElement>('[data-filter-status]');
  const links = filters ? [...filters.querySelectorAll<HTMLAnchorElement>('a[data-facet]')] : [];
  const texts = JSON.parse(status?.dataset['texts'] ?? '{"other":""}') as Counted;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-lines] .say')];

  function show(): void {
    const choice = chosen();
    const fits = (line: HTMLElement) => [...choice].every(([facet, value]) => line.dataset[`${facet}s`]?.split(' ').includes(value));
    for (const line of lines) line.hidden = !fits(line);
    for (const section of document.querySelectorAll<HTMLElement>('[data-lines] section')) {
      section.hidden = !section.querySelector('.say:not([hidden])');
    }
    for (const link of links) {
      const { facet = '', value } = link.dataset;
      link.toggleAttribute('data-chosen', facet === 'all' ? choice.size === 0 : choice.get(facet) === value);
      link.ariaCurrent = link.hasAttribute('data-chosen') ? 'true' : null;
    }
    if (status && choice.size > 0) {
      const left = lines.filter((line) => !line.hidden).length;
      status.textContent = countText(texts, left, document.documentElement.lang);
    } else if (status) status.textContent = '';
  }

  for (const link of links) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const { facet = '', value = '' } = link.dataset;
      const address = new URL(location.href);
      address.hash = '';
      if (facet === 'all') address.search = '';
      else if (address.searchParams.get(facet) === value) address.searchParams.delete(facet);
      else address.searchParams.set(facet, value);
      history.replaceState(null, '', address);
      show();
    });
  }

  // A link shared from a page without JavaScript names its filter after the hash: take it over.
  const target = links.find((link) => link.hash === location.hash && link.dataset['facet'] !== 'all');
  if (target && location.hash !== '') target.click();
  else if (location.search !== '') show();
}
