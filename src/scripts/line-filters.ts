/** Lets the filters of a page go together (a tone *and* a situation), keeps the choice in the address, and says how many lines are left. */
import { countText, type Counted } from '../../content/language/numbers.ts';
import { showAddress } from './address.ts';

/** Facet → the chosen value. */
type Choice = Map<string, string>;

/** Returns the filters that the address asks for, like `?tone=warm&situation=chatty`. */
function askedFor(): Choice {
  const query = new URLSearchParams(location.search);
  const first = (facet: string) => query.getAll(facet).slice(0, 1);
  return new Map(['tone', 'situation'].flatMap((facet) => first(facet).map((value): [string, string] => [facet, value])));
}

/** Returns the address of the page with a choice. */
function addressOf(choice: Choice): URL {
  const address = new URL(location.href);
  address.hash = '';
  address.search = new URLSearchParams([...choice]).toString();
  return address;
}

/** Makes the filters of the page work. */
export function filterLines(): void {
  const filters = document.querySelector<HTMLElement>('[data-filters]');
  const status = filters?.querySelector<HTMLElement>('[data-filter-status]');
  const links = filters ? [...filters.querySelectorAll<HTMLAnchorElement>('a[data-facet]')] : [];
  const texts = JSON.parse(status?.dataset['texts'] ?? '{"other":""}') as Counted;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-lines] .say')];
  const choice = askedFor();
  // A link shared from a page without JavaScript names its filter in the hash, which is taken over.
  const shared = links.find((link) => location.hash !== '' && link.hash === location.hash && link.dataset['facet'] !== 'all');
  const buttons = links.map(asButton);

  function show(): void {
    const fits = (line: HTMLElement) => [...choice].every(([facet, value]) => line.dataset[`${facet}s`]?.split(' ').includes(value));
    for (const line of lines) line.hidden = !fits(line);
    for (const section of document.querySelectorAll<HTMLElement>('[data-lines] section')) {
      section.hidden = !section.querySelector('.say:not([hidden])');
    }
    for (const button of buttons) {
      const { facet = '', value } = button.dataset;
      if (facet !== 'all') button.setAttribute('aria-pressed', String(choice.get(facet) === value));
    }
    const left = lines.filter((line) => !line.hidden).length;
    if (status) status.textContent = countText(texts, left, document.documentElement.lang);
  }

  function choose({ facet = '', value = '' }: DOMStringMap): void {
    if (facet === 'all') choice.clear();
    else if (choice.get(facet) === value) choice.delete(facet);
    else choice.set(facet, value);
    showAddress(addressOf(choice));
    show();
  }

  for (const button of buttons) button.addEventListener('click', () => choose(button.dataset));
  if (shared) choose(shared.dataset);
  else if (choice.size > 0) show();
  // The filters that are set stay visible.
  for (const button of buttons) if (button.getAttribute('aria-pressed') === 'true') button.closest('details')?.setAttribute('open', '');
}

/** Replaces a filter's link by a button: without a script it leads to a target on the page, with one it leads nowhere. */
function asButton(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...link.childNodes);
  Object.assign(button.dataset, link.dataset);
  if (link.dataset['facet'] !== 'all') button.setAttribute('aria-pressed', 'false');
  link.replaceWith(button);
  return button;
}
