/** Lets the filters of a page go together (a tone *and* a situation), keeps the choice in the address, and says what is left by it. */
import type { KeyOf } from '../../content/browser/stores.ts';
import { countText, fillText, type Counted } from '../../content/language/numbers.ts';
import { gatherLines } from '../library/gather-lines.ts';
import { rowOfPowers } from '../lines/line-powers.ts';
import { showAddress } from './address.ts';

/** Facet → what it is set to. */
type Choice = Map<string, string>;

/**
 * Returns the filters that the address asks for, like `?tone=warm&situation=chatty`.
 *
 * @param offered the facets that the page can be filtered by: on that of a situation all lines are for it
 */
function askedFor(offered: ReadonlySet<string | undefined>): Choice {
  const query = new URLSearchParams(location.search);
  // Of a facet that is named twice, the first holds.
  return new Map([...query].filter(([facet]) => offered.has(facet)).reverse());
}

/** The address of the page with a choice. */
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
  const isLibrary = filters?.dataset['library'] !== undefined;
  const all = status?.textContent ?? '';
  const closes = [...document.querySelectorAll<HTMLElement>('[data-closes] .script')];
  const more = [...document.querySelectorAll<HTMLAnchorElement>('a[data-more]')].map((link) => ({
    link,
    text: link.firstChild?.textContent,
  }));
  const choice = askedFor(new Set(links.map(({ dataset }) => dataset['facet'])));
  // A link shared from a page without JavaScript names its filter after the hash: take it over.
  const shared = links.find(({ dataset: { facet, value } }) => location.hash === `#${facet}-${value}`);
  const buttons = links.map(asButton);

  const fits = (dataset: DOMStringMap) => [...choice].every(([facet, value]) => dataset[`${facet}s`]?.split(' ').includes(value));

  async function show(): Promise<void> {
    // Until the lines of other pages are there, and where they cannot be had, those of this page are shown.
    showHere();
    if (!isLibrary) return;
    const wanted = choice.size > 0 ? (tones: string, situations: string) => fits({ tones, situations }) : undefined;
    const found = await gatherLines(wanted).catch(() => undefined);
    if (found?.size === 0) return;
    showHere(found);
    showMore(found);
  }

  /** @param found for each list, how many of its lines fit; left out, those of this page are counted */
  function showHere(found?: Map<Element, number>): void {
    const lines = [...document.querySelectorAll<HTMLElement>('[data-lines] .say')];
    for (const each of [...lines, ...closes]) each.hidden = !fits(each.dataset);
    for (const section of document.querySelectorAll<HTMLElement>('[data-lines] section, [data-closes]')) {
      section.hidden = !section.querySelector(':is(.say, .script):not([hidden])');
      const heading = section.querySelector('h2')?.id;
      for (const link of document.querySelectorAll(`.contents a[href="#${heading}"]`))
        link.closest('li')?.toggleAttribute('hidden', section.hidden);
    }
    for (const button of buttons) {
      const { facet = '', value } = button.dataset;
      if (facet !== 'all') button.setAttribute('aria-pressed', String(choice.get(facet) === value));
      else button.hidden = choice.size === 0;
    }
    const left = found ? [...found.values()].reduce((sum, count) => sum + count, 0) : lines.filter((line) => !line.hidden).length;
    if (status) status.textContent = choice.size === 0 ? all : countText(texts, left, document.documentElement.lang);
    filters
      ?.querySelector('[data-chosen]')
      ?.replaceChildren(...buttons.filter((button) => button.getAttribute('aria-pressed') === 'true').map(asChosen));
  }

  /** The links to the lines of a move that stand on its own page, the same filters on. */
  function showMore(found: Map<Element, number> | undefined): void {
    for (const { link, text } of more) {
      const list = link.previousElementSibling;
      const rest = list && found ? (found.get(list) ?? 0) - list.querySelectorAll('.say:not([hidden])').length : 0;
      link.hidden = found !== undefined && rest <= 0;
      link.search = new URLSearchParams([...choice]).toString();
      const texts = JSON.parse(link.dataset['more'] ?? '{"other":""}') as Counted;
      if (link.firstChild) link.firstChild.textContent = found ? `${countText(texts, rest, document.documentElement.lang)} ` : (text ?? '');
    }
    const links = document.querySelector<HTMLElement>('[data-page-links]');
    if (links) links.hidden = found !== undefined;
  }

  /** The name of a choice, to take it away again. */
  function asChosen({ dataset, firstElementChild: name }: HTMLButtonElement): HTMLButtonElement {
    const button = document.createElement('button');
    const label = name?.textContent ?? '';
    button.type = 'button';
    button.textContent = `${label} ×`;
    button.setAttribute('aria-label', fillText(filters?.dataset['remove'] ?? '', { choice: label }));
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
    void show();
  }

  for (const button of buttons) button.addEventListener('click', () => choose(button.dataset));
  if (shared) choose(shared.dataset);
  else void show();
  rememberReasons(filters?.querySelector('[data-reasons]'));
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
  const key: KeyOf<'reasons'> = 'closing-playbook/reasons';
  const whys = () => document.querySelectorAll<HTMLButtonElement>('[data-why]');
  const open = (why: Element, on: boolean) => {
    why.setAttribute('aria-expanded', String(on));
    const say = why.closest('.say');
    say?.toggleAttribute('data-open', on);
    if (on && say) offerPowers(say);
  };
  for (const why of whys()) why.disabled = false;
  document.addEventListener('click', ({ target }) => {
    const why = target instanceof Element && target.closest('[data-why]');
    if (why) open(why, why.getAttribute('aria-expanded') !== 'true');
  });
  if (!button) return;
  const set = (on: boolean) => {
    button.setAttribute('aria-pressed', String(on));
    for (const why of whys()) open(why, on);
  };
  button.disabled = false;
  button.addEventListener('click', () => {
    const on = button.getAttribute('aria-pressed') !== 'true';
    set(on);
    if (__NOT_KEPT__?.test(key)) return;
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
