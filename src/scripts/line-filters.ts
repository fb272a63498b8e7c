/** Lets the filters of a page go together (a tone *and* a situation), keeps the choice in the address, and says what is left by it. */
import { countText, type Counted } from '../../content/language/numbers.ts';
import { rowOfPowers } from '../lines/line-powers.ts';
import { showAddress } from './address.ts';

/** Facet → what it is set to. */
type Choice = Map<string, string>;

/** Returns the filters that the address asks for, like `?tone=warm&situation=chatty`. */
function askedFor(): Choice {
  const query = new URLSearchParams(location.search);
  const first = (facet: string) => query.getAll(facet).slice(0, 1);
  return new Map(['tone', 'situation'].flatMap((facet) => first(facet).map((value): [string, string] => [facet, value])));
}

/** The address of the page with a choice. */
function addressOf(choice: Choice): URL {
  const address = new URL(location.href);
  address.hash = '';
  address.search = new URLSearchParams([...choice]).toString();
  return address;
}

/** Makes the filters of the page work, and what shows more of a long list. */
export function filterLines(): void {
  const filters = document.querySelector<HTMLElement>('[data-filters]');
  const status = filters?.querySelector<HTMLElement>('[data-filter-status]');
  const links = filters ? [...filters.querySelectorAll<HTMLAnchorElement>('a[data-facet]')] : [];
  const texts = JSON.parse(status?.dataset['texts'] ?? '{"other":""}') as Counted;
  const lines = [...document.querySelectorAll<HTMLElement>('[data-lines] .say')];
  const closes = [...document.querySelectorAll<HTMLElement>('[data-closes] .script')];
  const choice = askedFor();
  // A link shared from a page without JavaScript names its filter after the hash: take it over.
  const shared = links.find((link) => location.hash !== '' && link.hash === location.hash && link.dataset['facet'] !== 'all');
  const buttons = links.map(asButton);

  function show(): void {
    const fits = ({ dataset }: HTMLElement) => [...choice].every(([facet, value]) => dataset[`${facet}s`]?.split(' ').includes(value));
    for (const each of [...lines, ...closes]) each.hidden = !fits(each);
    for (const section of document.querySelectorAll<HTMLElement>('[data-lines] section, [data-closes]')) {
      section.hidden = !section.querySelector(':is(.say, .script):not([hidden])');
      const heading = section.querySelector('h2')?.id;
      const entry = heading && document.querySelector(`.contents a[href="#${heading}"]`)?.closest('li');
      if (entry) entry.hidden = section.hidden;
    }
    // What is left of a list is short enough to be seen whole.
    for (const list of document.querySelectorAll<HTMLElement>('.rows')) list.toggleAttribute('data-all', choice.size > 0);
    for (const button of buttons) {
      const { facet = '', value } = button.dataset;
      if (facet !== 'all') button.setAttribute('aria-pressed', String(choice.get(facet) === value));
      else button.hidden = choice.size === 0;
    }
    const left = lines.filter((line) => !line.hidden).length;
    if (status) status.textContent = countText(texts, left, document.documentElement.lang);
    filters
      ?.querySelector('[data-chosen]')
      ?.replaceChildren(...buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map(asChosen));
  }

  /** The name of a choice, to take it away again. */
  function asChosen({ dataset, firstElementChild: name }: HTMLButtonElement): HTMLButtonElement {
    const button = document.createElement('button');
    const label = name?.textContent ?? '';
    button.type = 'button';
    button.textContent = `${label} ×`;
    button.setAttribute('aria-label', (filters?.dataset['remove'] ?? '').replace('{choice}', label));
    button.addEventListener('click', () => {
      choose(dataset);
      filters?.querySelector<HTMLElement>('summary')?.focus();
    });
    return button;
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
  else show();
  oneAtATime(filters);
  showMore();
  rememberReasons(filters?.querySelector('[data-reasons]'));
}

/** The choices lie over the page: one kind is open at a time, and none once somebody goes on. */
function oneAtATime(filters: HTMLElement | null): void {
  const groups = filters ? [...filters.querySelectorAll('details')] : [];
  const close = (but?: EventTarget | null) => {
    for (const group of groups) if (group !== but) group.open = false;
  };
  for (const group of groups) group.addEventListener('toggle', () => group.open && close(group));
  document.addEventListener('click', ({ target }) => {
    if (target instanceof Node && !groups.some((group) => group.contains(target))) close();
  });
  filters?.addEventListener('keydown', ({ key }) => {
    const open = key === 'Escape' && groups.find((group) => group.open);
    if (!open) return;
    open.open = false;
    open.querySelector('summary')?.focus();
  });
}

/** The rest of a list is shown in its place. Without this script, by the address of the list. */
function showMore(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.more-lines')) {
    link.addEventListener('click', (event) => {
      const list = document.querySelector(link.hash);
      if (!list) return;
      event.preventDefault();
      list.setAttribute('data-all', '');
      list.querySelector<HTMLElement>('li:nth-child(4) :is(button, input, summary)')?.focus({ preventScroll: true });
    });
  }
}

/** What else can be done with a line stands with its reason, once that is unfolded: not three buttons more for each of hundreds. */
function offerPowers(say: Element): void {
  const lineId = say.querySelector('[data-line]')?.id ?? '';
  const reason = say.querySelector('.reason');
  if (reason?.querySelector('.powers')) return;
  const row = rowOfPowers(lineId.replace(/^line--/, ''), lineId);
  if (row) reason?.append(row);
}

/** The reason of a line unfolds below it; all of them, as it was wanted the last time. */
function rememberReasons(button: HTMLButtonElement | null | undefined): void {
  const key = 'closing-playbook/reasons';
  const whys = document.querySelectorAll<HTMLButtonElement>('[data-why]');
  const open = (why: Element, on: boolean) => {
    why.setAttribute('aria-expanded', String(on));
    const say = why.closest('.say');
    say?.toggleAttribute('data-open', on);
    if (on && say) offerPowers(say);
  };
  for (const why of whys) why.disabled = false;
  document.addEventListener('click', ({ target }) => {
    const why = target instanceof Element && target.closest('[data-why]');
    if (why) open(why, why.getAttribute('aria-expanded') !== 'true');
  });
  if (!button) return;
  const set = (on: boolean) => {
    button.setAttribute('aria-pressed', String(on));
    for (const why of whys) open(why, on);
  };
  button.disabled = false;
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    set(on);
    try {
      if (on) localStorage.setItem(key, 'on');
      else localStorage.removeItem(key);
    } catch {
      // It holds for this page.
    }
  });
  try {
    if (localStorage.getItem(key)) set(true);
  } catch {
    // Nothing is kept.
  }
}

/** Without a script a filter leads to a target on the page; with one it leads nowhere, and is a button in its place. */
function asButton(link: HTMLAnchorElement): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.append(...link.childNodes);
  Object.assign(button.dataset, link.dataset);
  if (link.dataset['facet'] !== 'all') button.setAttribute('aria-pressed', 'false');
  link.replaceWith(button);
  return button;
}
