/**
 * Search as a reader meets it, on the home page, the search page and in the dialog: lines by situation at once,
 * guides and calls to play by full text as soon as that has loaded.
 */
import { atRest } from '../../content/browser/rest.ts';
import { showAddress } from '../scripts/address.ts';
import { findPages } from './pages.ts';
import { loadLines, type Lines } from './lines.ts';
import { moveByKeys, type KeyReader } from './move-by-keys.ts';
import { showLines, showFailure, showPages } from './results.ts';

/** More than anybody types in a call; what is longer is cut, and said to be. */
const longestQuery = 300;

/** Makes a search form answer while somebody types. */
export function enhance(form: HTMLFormElement, keyOf: KeyReader): void {
  const field = form.querySelector<HTMLInputElement>('input[name=q]');
  const region = form.parentElement?.querySelector<HTMLElement>('[data-search-results]');
  const status = form.querySelector<HTMLElement>('[data-search-status]');
  // While the dialog is open, all around it is silent; so it has a place of its own for what is to be spoken.
  const spoken = (form.closest('dialog') ?? document).querySelector('[data-announce]');
  if (!field || !region || !status) return;
  // Until now it said that search does not work here.
  status.textContent = '';
  const search = form.closest<HTMLElement>('search');
  if (search) moveByKeys(search, keyOf);

  const browse = form.parentElement?.querySelector<HTMLElement>('[data-search-browse]');
  const filters = [...form.querySelectorAll<HTMLSelectElement>('select[data-filter]')];
  const slots = { lines: document.createElement('div'), guides: document.createElement('div'), practices: document.createElement('div') };
  region.append(slots.lines, slots.guides, slots.practices);
  const onSearchPage = form.action === location.href.replace(/[?#].*$/, '') && !form.closest('dialog');
  let lines: Lines | undefined;
  let latest = 0;
  /** The announcement of the results, and the last one made: typing on does not repeat it. */
  let [toSay, said] = ['', ''];
  const speak = atRest(() => {
    if (spoken && toSay !== said) spoken.textContent = toSay;
    said = toSay;
  });
  const keepAddress = atRest(() => remember(field.value.trim().slice(0, longestQuery)));

  const answer = () => {
    const typed = field.value.trim();
    const query = typed.slice(0, longestQuery);
    const turn = ++latest;
    if (onSearchPage) keepAddress.soon();
    if (!lines) return;
    region.hidden = query === '';
    if (browse) browse.hidden = query !== '';
    if (query === '') {
      status.textContent = '';
      toSay = '';
      speak.soon();
      return;
    }
    const { words } = lines;
    const { summary, spoken } = showLines(slots.lines, lines, query, chosen(filters));
    const isTooLong = typed.length > longestQuery;
    status.textContent = isTooLong ? words.tooLong : summary;
    toSay = isTooLong ? words.tooLong : spoken;
    speak.soon();
    const pagefind = form.dataset['pagefind'] ?? '';
    void Promise.all([findPages(pagefind, query, 'guide'), findPages(pagefind, query, 'practice')]).then(
      ([guides, practices]) => {
        if (turn !== latest) return;
        showPages(slots.guides, words.guides, guides);
        showPages(slots.practices, words.practices, practices);
      },
      () => {
        if (turn === latest) showFailure(slots.guides, words.guidesFailed);
      },
    );
  };

  void loadLines(form.dataset['index'] ?? '').then(
    (loaded) => {
      lines = loaded;
      for (const filter of filters) {
        const choices = filter.dataset['filter'] === 'tones' ? loaded.index.tones : loaded.index.contexts;
        filter.append(...choices.map(({ id, label }) => new Option(label, id)));
        filter.disabled = false;
      }
      answer();
    },
    () => {
      status.textContent = toSay = form.dataset['failed'] ?? '';
      speak.soon();
    },
  );

  field.addEventListener('input', answer);
  for (const filter of filters) filter.addEventListener('change', answer);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    answer();
    region.querySelector<HTMLElement>('[data-result]')?.focus();
  });
  // Who was faster than this script has asked for something else meanwhile.
  if (onSearchPage && field.value === '') field.value = new URLSearchParams(location.search).get('q') ?? '';
}

/** Returns the values of the filters, like `{tones: ['warm']}`. */
function chosen(filters: readonly HTMLSelectElement[]): Record<string, string[]> {
  return Object.fromEntries(filters.filter(({ value }) => value !== '').map(({ dataset, value }) => [dataset['filter'] ?? '', [value]]));
}

/** Keeps the address of the search page in step with the field, so that it can be sent to somebody. */
function remember(query: string): void {
  const address = new URL(location.href);
  if (query === '') address.searchParams.delete('q');
  else address.searchParams.set('q', query);
  showAddress(address);
}
